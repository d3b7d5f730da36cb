import { Command, CommanderError } from 'commander';
import { LemmascopeError } from '../diagnostics/index.js';
import { packageVersion } from './_internals/package-root.js';
import type { Terminal } from './terminal.js';
import { ablateVerb } from './verbs/ablate.js';
import { auditVerb } from './verbs/audit.js';
import { auditReluVerb } from './verbs/audit-relu.js';
import { badMinimumVerb } from './verbs/bad-minimum.js';
import { casesVerb } from './verbs/cases.js';
import { certifyVerb } from './verbs/certify.js';
import { checkVerb } from './verbs/check.js';
import { classifyVerb } from './verbs/classify.js';
import { deriveVerb } from './verbs/derive.js';
import { doctorVerb } from './verbs/doctor.js';
import { escapeVerb } from './verbs/escape.js';
import { explainVerb } from './verbs/explain.js';
import { exploreVerb } from './verbs/explore.js';
import { exportVerb } from './verbs/export.js';
import { formalVerb } from './verbs/formal.js';
import { graphVerb } from './verbs/graph.js';
import { huntVerb } from './verbs/hunt.js';
import { initVerb } from './verbs/init.js';
import { ledgerVerb } from './verbs/ledger.js';
import { mergeVerb } from './verbs/merge.js';
import { reviewVerb } from './verbs/review.js';
import { sampleVerb } from './verbs/sample.js';
import { schemaVerb } from './verbs/schema.js';
import { spinGlassVerb } from './verbs/spin-glass.js';
import { strataVerb } from './verbs/strata.js';
import { verifyVerb } from './verbs/verify.js';
import { walkVerb } from './verbs/walk.js';

const VERBS = [
  checkVerb,
  huntVerb,
  initVerb,
  casesVerb,
  mergeVerb,
  ablateVerb,
  reviewVerb,
  deriveVerb,
  auditVerb,
  auditReluVerb,
  badMinimumVerb,
  ledgerVerb,
  spinGlassVerb,
  classifyVerb,
  escapeVerb,
  strataVerb,
  sampleVerb,
  certifyVerb,
  verifyVerb,
  exportVerb,
  explainVerb,
  walkVerb,
  exploreVerb,
  graphVerb,
  formalVerb,
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
  lemmascope walk lemma-4-2 --mutant lemma-4-2/sign
      its proof on one instance, and where a slip in it shows
  lemmascope graph --drop xxt-full-rank
      what still stands without an assumption

Exit codes: 0 as expected, 1 a claim refuted or a step failed, 2 usage or input error,
3 inconclusive, 4 an untrusted helper disagreed with exact arithmetic, or a counterexample with
a formal proof, 130 interrupted.
`;

/**
 * Runs one command line whose verb does its work at once, and returns its exit code. Nothing else of
 * the process is touched, so a test can run it as often as it likes.
 */
export function runCli(argv: readonly string[], terminal: Terminal): number {
  const { program, exitCode } = programFor(argv, terminal);
  try {
    if (argv.length === 0) return overview(program, terminal);
    program.parse([...argv], { from: 'user' });
    return exitCode();
  } catch (error) {
    return exitCodeOf(error, terminal);
  }
}

/** The same for every verb: `hunt` and its like work on other threads. */
export async function runCliAsync(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { program, exitCode } = programFor(argv, terminal);
  try {
    if (argv.length === 0) return overview(program, terminal);
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode();
  } catch (error) {
    return exitCodeOf(error, terminal);
  }
}

function programFor(argv: readonly string[], terminal: Terminal) {
  let code = 0;
  const program = new Command('lemmascope')
    .description('Check, attack and teach theorems about loss landscapes, in exact arithmetic.')
    .version(packageVersion())
    .showHelpAfterError('(lemmascope --help shows what there is)')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  const finish = (exitCode: number) => {
    code = exitCode;
  };
  for (const verb of VERBS)
    program.addCommand(
      verb(terminal, argv, finish)
        .exitOverride()
        .configureOutput({ writeOut: terminal.out, writeErr: terminal.err }),
    );
  return { program, exitCode: () => code };
}

function overview(program: Command, terminal: Terminal): number {
  terminal.out(program.helpInformation() + EXAMPLES);
  return 0;
}

/** @throws what is a fault of ours */
function exitCodeOf(error: unknown, terminal: Terminal): number {
  terminal.progress('');
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof LemmascopeError) {
    terminal.err(`lemmascope: ${error.message}\n`);
    return error.exitCode;
  }
  throw error;
}
