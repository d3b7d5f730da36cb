import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { checkCertificate } from '../../kernel/index.js';
import { rocqExport } from '../../report/index.js';
import { readText } from '../_internals/read-text.js';
import { wordOption } from '../_internals/word-option.js';
import { writeAtomically } from '../_internals/write-atomically.js';
import type { Verb } from '../verb.js';

/** `lemmascope export`: a certificate as a theorem for a proof assistant. */
export const exportVerb: Verb = (terminal, _argv, finish) =>
  new Command('export')
    .description('write a certificate as a theorem that Rocq checks with proofs/formal')
    .argument('<certificate>', 'a certificate file')
    .requiredOption('--to <system>', 'rocq', wordOption('--to', ['rocq']))
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .action((file: string, options: { output?: string }) => {
      const document = parsed(readText(file), file);
      const { preamble, body, closing } = rocqExport(document, file);
      const refusal = refused(document, file);
      const text = [preamble, body, closing].join('\n');
      if (options.output === undefined) terminal.out(text);
      else writeAtomically(options.output, text);
      if (refusal !== undefined)
        terminal.err(`lemmascope: ${refusal}; Rocq is asked independently\n`);
      finish(refusal === undefined ? 0 : 1);
    });

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LemmascopeError('CERTIFICATE_MALFORMED', {
      path,
      expected: 'JSON',
      actual: (error as Error).message,
    });
  }
}

/**
 * What the kernel found wrong in the mathematics, which Rocq is asked as well.
 *
 * @throws the kernel's code where the file is not a certificate
 */
function refused(document: unknown, path: string): string | undefined {
  const { statement, certificate } = document as { statement: unknown; certificate: unknown };
  let decided = false;
  const verdict = checkCertificate(statement, certificate, ({ ok }) => {
    decided ||= !ok;
  });
  if (verdict.accepted) return undefined;
  if (decided || verdict.code === 'KERNEL_WORK_EXCEEDED')
    return `the kernel refuses this certificate: ${verdict.code} at ${verdict.path}`;
  throw new LemmascopeError(verdict.code, {
    path: `${path}: ${verdict.path}`,
    expected: verdict.derived,
    actual: verdict.claimed,
  });
}
