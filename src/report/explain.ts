import type { AnyClaim } from '../claims/index.js';
import type { Diagnostic, DiagnosticCode } from '../diagnostics/index.js';
import { jsonDocument } from './_internals/json-document.js';
import type { Style } from './style.js';

/** One diagnostic code in words. */
export function diagnosticConsole(
  code: DiagnosticCode,
  diagnostic: Diagnostic,
  style: Style,
): string {
  const { summary, remedy, exitCode } = diagnostic;
  return `${style.strong(code)}  (exit code ${exitCode})\n${summary}\n${remedy}\n`;
}

export function diagnosticJson(
  code: DiagnosticCode,
  { summary, remedy, exitCode }: Diagnostic,
): string {
  return jsonDocument('explain', { diagnostic: { code, summary, remedy, exitCode } });
}

/** The id of a hypothesis and what it says. */
interface NamedText {
  readonly id: string;
  readonly text: string;
}

type Codes = readonly (readonly [string, Diagnostic])[];

/** What there is to explain. */
export function listingConsole(
  claims: readonly AnyClaim[],
  hypotheses: readonly NamedText[],
  codes: Codes,
  style: Style,
): string {
  const width = Math.max(...[...claims, ...hypotheses].map(({ id }) => id.length));
  return [
    style.strong('Claims'),
    ...claims.map(({ id, source, title }) => `  ${id.padEnd(width)} ${source.number}: ${title}`),
    '',
    style.strong('Hypotheses'),
    ...hypotheses.map(({ id, text }) => `  ${id.padEnd(width)} ${text}`),
    '',
    style.strong('Diagnostic codes'),
    codesConsole(codes),
  ].join('\n');
}

/** One line per code. */
export function codesConsole(codes: Codes): string {
  return `${codes.map(([code, { summary }]) => `  ${code.padEnd(26)} ${summary}`).join('\n')}\n`;
}

export function listingJson(
  claims: readonly AnyClaim[],
  hypotheses: readonly NamedText[],
  codes: Codes,
): string {
  return jsonDocument('explain', {
    claims: claims.map(({ id, title }) => ({ id, title })),
    hypotheses: hypotheses.map(({ id, text }) => ({ id, text })),
    codes: codes.map(([code, { summary }]) => ({ code, summary })),
  });
}
