import { Command } from 'commander';
import type { Verb } from '../verb.js';
import { runVerify } from '../verify.js';

/**
 * `lemmascope verify`, for the help and for whoever calls {@link runCli}: on the command line `main`
 * runs it without loading this file.
 */
export const verifyVerb: Verb = (terminal, _argv, finish) =>
  new Command('verify')
    .description('check certificates with the kernel and nothing else')
    .argument('<certificates...>', 'certificate files')
    .option('--json', 'print one JSON document')
    .action((files: string[], options: { json?: boolean }) => {
      finish(runVerify(options.json === true ? ['--json', ...files] : files, terminal));
    });
