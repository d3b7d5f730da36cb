import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { checkCertificate } from '../../kernel/index.js';
import { certify, certifyNotGlobal, readPoint } from '../../landscape/index.js';
import { readPointText } from '../_internals/read-points.js';
import { writeAtomically } from '../_internals/write-atomically.js';
import type { Verb } from '../verb.js';

/** `lemmascope certify`: a certificate that the kernel accepts, for what a point is. */
export const certifyVerb: Verb = (terminal, _argv, finish) =>
  new Command('certify')
    .description('write a certificate of what a point is; it is checked by the kernel first')
    .argument('<point>', 'a point file')
    .option('--not-global', 'certify instead that a better point exists')
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .action((file: string, options: { notGlobal?: boolean; output?: string }) => {
      const point = readPoint(readPointText(file), file);
      const { document, missing } =
        options.notGlobal === true
          ? { document: certifyNotGlobal(point), missing: undefined }
          : certify(point);
      if (document === undefined) {
        terminal.err(`lemmascope: nothing to certify: ${missing ?? 'no better point was found'}\n`);
        finish(3);
        return;
      }
      const verdict = checkCertificate(document.statement, document.certificate);
      if (!verdict.accepted && verdict.code === 'KERNEL_WORK_EXCEEDED') {
        terminal.err(
          'lemmascope: too large for the kernel: the check would exceed its budget of work\n',
        );
        finish(3);
        return;
      }
      if (!verdict.accepted)
        throw new LemmascopeError('CERTIFICATE_REFUSED', {
          path: verdict.path,
          expected: verdict.derived,
          actual: verdict.claimed,
          hint: `The kernel says ${verdict.code}.`,
        });
      const text = `${JSON.stringify(document, null, 1)}\n`;
      if (options.output === undefined) terminal.out(text);
      else writeAtomically(options.output, text);
      if (missing !== undefined) terminal.err(`lemmascope: weaker than the class: ${missing}\n`);
      finish(missing === undefined ? 0 : 3);
    });
