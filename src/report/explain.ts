import type { AnyClaim } from '../claims/index.js';
import type { Diagnostic, DiagnosticCode } from '../diagnostics/index.js';
import { jsonDocument } from './_internals/json-document.js';
import type { Style } from './style.js';

/** A claim with what the graph and the bibliography know of it. */
export interface ClaimExplanation {
  readonly claim: AnyClaim;
  /** The work in full. */
  readonly reference: string;
  readonly usedBy: readonly string[];
}

/** A claim in full: statement, hypotheses, steps, what examines them, and its place in the graph. */
export function claimConsole({ claim, reference, usedBy }: ClaimExplanation, style: Style): string {
  const uses = [...new Set(claim.steps.flatMap((step) => step.uses))];
  const lines = [
    `${style.strong(claim.source.number)}  ${claim.title}  (${claim.id})`,
    style.faint(reference),
    ...(claim.slip === undefined ? [] : [`NOT the lemma: changed on purpose to ${claim.slip}`]),
    '',
    claim.statement,
    '',
    'Hypotheses',
    ...(claim.hypotheses.length === 0
      ? ['  none']
      : claim.hypotheses.map(({ id, text }) => `  ${id.padEnd(24)} ${text}`)),
    '',
    'Steps',
    ...claim.steps.flatMap((step, index) => [
      `  ${index + 1}. ${style.strong(step.id)} (${step.argument})`,
      `     ${step.text}`,
      ...step.checks.map(
        (check) => `     ${style.faint(`examined by comparing ${check.compares}`)}`,
      ),
      ...(step.spends.length > 0 ? [`     spends ${step.spends.join(', ')}`] : []),
      ...(step.uses.length > 0 ? [`     uses ${step.uses.join(', ')}`] : []),
    ]),
    '',
    'Conclusion, examined without the steps',
    ...claim.conclusion.map((check) => `  ${check.compares}`),
    '',
    `Rests on  ${claim.restsOn.join('; ') || 'nothing beyond its steps'}`,
    `Uses      ${uses.join(', ') || 'no other claim'}`,
    `Used by   ${usedBy.join(', ') || 'no other claim'}`,
    '',
    `Examine it:  lemmascope check ${claim.id}`,
  ];
  return `${lines.join('\n')}\n`;
}

export function claimJson({ claim, reference, usedBy }: ClaimExplanation): string {
  return jsonDocument('explain', {
    claim: {
      id: claim.id,
      title: claim.title,
      source: { ...claim.source, reference },
      ...(claim.slip === undefined ? {} : { slip: claim.slip }),
      statement: claim.statement,
      hypotheses: claim.hypotheses.map(({ id, text }) => ({ id, text })),
      steps: claim.steps.map(({ id, text, argument, spends, uses, checks }) => ({
        id,
        text,
        argument,
        spends,
        uses,
        compares: checks.map(({ compares }) => compares),
      })),
      conclusion: claim.conclusion.map(({ compares }) => compares),
      restsOn: claim.restsOn,
      usedBy,
    },
  });
}

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

type Codes = readonly (readonly [string, Diagnostic])[];

/** What there is to explain. */
export function listingConsole(claims: readonly AnyClaim[], codes: Codes, style: Style): string {
  return [
    style.strong('Claims'),
    ...claims.map(({ id, source, title }) => `  ${id.padEnd(22)} ${source.number}: ${title}`),
    '',
    style.strong('Diagnostic codes'),
    codesConsole(codes),
  ].join('\n');
}

/** One line per code. */
export function codesConsole(codes: Codes): string {
  return `${codes.map(([code, { summary }]) => `  ${code.padEnd(26)} ${summary}`).join('\n')}\n`;
}

export function listingJson(claims: readonly AnyClaim[], codes: Codes): string {
  return jsonDocument('explain', {
    claims: claims.map(({ id, title }) => ({ id, title })),
    codes: codes.map(([code, { summary }]) => ({ code, summary })),
  });
}
