import { Command, CommanderError } from 'commander';
import { LemmascopeError } from '../diagnostics/index.js';
import { packageVersion } from './_internals/package-root.js';
import type { Terminal } from './terminal.js';
import { auditVerb } from './verbs/audit.js';
import { certifyVerb } from './verbs/certify.js';
import { checkVerb } from './verbs/check.js';
import { classifyVerb } from './verbs/classify.js';
import { deriveVerb } from './verbs/derive.js';
import { doctorVerb } from './verbs/doctor.js';
import { escapeVerb } from './verbs/escape.js';
import { explainVerb } from './verbs/explain.js';
import { graphVerb } from './verbs/graph.js';
import { sampleVerb } from './verbs/sample.js';
import { schemaVerb } from './verbs/schema.js';
import { strataVerb } from './verbs/strata.js';
import { verifyVerb } from './verbs/verify.js';

const VERBS = [
  checkVerb,
  deriveVerb,
  auditVerb,
  classifyVerb,
  escapeVerb,
  strataVerb,
  sampleVerb,
  certifyVerb,
  verifyVerb,
  explainVerb,
  graphVerb,
  doctorVerb,
  schemaVerb,
];

const EXAMPLES = `
Examples:
  lemmascope check --report out.html
      the whole proof, step by step, with a page to read
  lemmascope check lemma-4-2 --data iris --widths 4,2,3
      one lemma and what it uses, on the Iris data too
  lemmascope check lemma-4-3 --max-hidden 2 --max-width 3 --json
      another one, on another family of shapes, as JSON
  lemmascope derive --widths 2,2,2 --samples 2 --order hessian --format python
      the closed-form Hessian as a Python function
  lemmascope audit --data points.csv --targets price --widths 5,2,1
      which assumptions of Theorem 2.3 your data satisfy, with evidence
  lemmascope explain lemma-4-2
      a statement with its hypotheses and steps
  lemmascope graph --drop xxt-full-rank
      what still stands without an assumption

Exit codes: 0 as expected, 1 a claim refuted or a step failed, 2 usage or input error,
3 inconclusive, 4 an untrusted helper disagreed with exact arithmetic, 130 interrupted.
`;

/**
 * Runs one command line and returns its exit code. Nothing else of the process is touched, so a test
 * can run it as often as it likes.
 */
export function runCli(argv: readonly string[], terminal: Terminal): number {
  let exitCode = 0;
  const program = new Command('lemmascope')
    .description('Check, attack and teach theorems about loss landscapes, in exact arithmetic.')
    .version(packageVersion())
    .showHelpAfterError('(lemmascope --help shows what there is)')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  const finish = (code: number) => {
    exitCode = code;
  };
  for (const verb of VERBS)
    program.addCommand(
      verb(terminal, argv, finish)
        .exitOverride()
        .configureOutput({ writeOut: terminal.out, writeErr: terminal.err }),
    );
  try {
    if (argv.length === 0) {
      terminal.out(program.helpInformation() + EXAMPLES);
      return 0;
    }
    program.parse([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    terminal.progress('');
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof LemmascopeError) {
      terminal.err(`lemmascope: ${error.message}\n`);
      return error.exitCode;
    }
    throw error;
  }
}
