import { readFileSync } from 'node:fs';
import { checkCertificate, type Verdict } from '../kernel/index.js';
import type { Terminal } from './terminal.js';

const USAGE = `Usage: lemmascope verify [--json] CERT.json...

Check certificates with the kernel and nothing else: no other part of lemmascope is loaded.
A file holds { "statement": ..., "certificate": ... }; see docs/certificate-format.md.

Exit codes: 0 all accepted, 1 one or more refused, 2 usage or a file that cannot be read.
`;

/** What became of one file. */
type Outcome = { readonly file: string } & (Verdict | { readonly unreadable: string });

/**
 * Runs `lemmascope verify`. Imports the kernel and the file system only, so that whoever trusts its
 * answer has no more to read than that.
 */
export function runVerify(argv: readonly string[], terminal: Terminal): number {
  const json = argv.includes('--json');
  const files = argv.filter((word) => word !== '--json');
  if (files.includes('--help') || files.includes('-h')) {
    terminal.out(USAGE);
    return 0;
  }
  const stray = files.find((word) => word.startsWith('-'));
  if (files.length === 0 || stray !== undefined) {
    terminal.err(stray === undefined ? USAGE : `error: unknown option '${stray}'\n${USAGE}`);
    return 2;
  }
  const outcomes = files.map(outcomeOf);
  terminal.out(
    json
      ? `${JSON.stringify({ schemaVersion: 1, kind: 'verify', results: outcomes }, null, 2)}\n`
      : outcomes.map(lines).join(''),
  );
  if (outcomes.some((outcome) => 'unreadable' in outcome)) return 2;
  return outcomes.every((outcome) => 'accepted' in outcome && outcome.accepted) ? 0 : 1;
}

function outcomeOf(file: string): Outcome {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { file, unreadable: (error as Error).message };
  }
  const parts = typeof value === 'object' && value !== null ? value : {};
  const { statement, certificate } = parts as { statement?: unknown; certificate?: unknown };
  return { file, ...checkCertificate(statement, certificate) };
}

function lines(outcome: Outcome): string {
  if ('unreadable' in outcome) return `unreadable  ${outcome.file}: ${outcome.unreadable}\n`;
  if (outcome.accepted) return `accepted    ${outcome.file}\n`;
  const { code, path, derived, claimed, difference } = outcome;
  return [
    `REFUSED     ${outcome.file}: ${code} at ${path}`,
    `  derived     ${derived}`,
    `  claimed     ${claimed}`,
    `  difference  ${difference}`,
    '',
  ].join('\n');
}
