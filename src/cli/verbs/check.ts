import { Command } from 'commander';
import { SOURCES } from '../../../proofs/index.js';
import {
  type CheckPlan,
  type ClaimReport,
  certificatesOf,
  checkClaims,
  checkMutants,
  contradictsFormalProof,
  type MutantReport,
} from '../../claims/index.js';
import { LemmascopeError } from '../../diagnostics/index.js';
import {
  COLOUR,
  checkConsole,
  checkJson,
  dataLine,
  mutantsConsole,
  mutantsJson,
  PLAIN,
  type ReportHeading,
} from '../../report/index.js';
import {
  addBudgetOptions,
  type Budget,
  type BudgetOptions,
  budgetOf,
} from '../_internals/check-options.js';
import { wordsForClaim } from '../_internals/command-for-claim.js';
import { addDataOptions } from '../_internals/data-options.js';
import { formalProofs } from '../_internals/formal-proofs.js';
import { CLAIM_IDS, FACT_IDS, LIBRARY } from '../_internals/library.js';
import { mutantsNamed } from '../_internals/mutants-named.js';
import { packageVersion } from '../_internals/package-root.js';
import { replayCommand } from '../_internals/replay-command.js';
import { reportFile, writeReport } from '../_internals/report-file.js';
import { writeCertificates } from '../_internals/write-certificates.js';
import type { Terminal } from '../terminal.js';
import type { Verb } from '../verb.js';

interface CheckOptions extends BudgetOptions {
  readonly mutants?: boolean;
  readonly certificates?: string;
  readonly report?: string;
  readonly json?: boolean;
}

/** What one run of `check` has to say, and how it ends. */
interface Outcome {
  readonly text: string;
  readonly reports: readonly (ClaimReport | MutantReport)[];
  readonly exitCode: number;
}

/** `lemmascope check`: examines claims and what they use. */
export const checkVerb: Verb = (terminal, argv, finish) => {
  const command = new Command('check')
    .description('examine claims and everything they use, and say how strongly each is established')
    .argument('[claims...]', 'ids of claims (default: all); a mutant such as lemma-4-1/sign too');
  return addBudgetOptions(addDataOptions(command))
    .option('--mutants', 'refute every mutant, and no equivalent variant, of the claims')
    .option('--certificates <folder>', 'write every certificate the kernel accepted')
    .option('--report <file>', 'write a report: .html, .md or .xml (JUnit)', reportFile)
    .option('--json', 'print one JSON document')
    .action((ids: string[], options: CheckOptions) => {
      if (options.mutants === true && options.report !== undefined)
        throw new LemmascopeError('OPTION_INVALID', {
          path: '--report',
          expected: 'a run without --mutants',
          actual: 'both',
        });
      const budget = budgetOf(options);
      // Before the work, so that a folder that cannot be is known at once.
      if (options.certificates !== undefined) writeCertificates(options.certificates, []);
      const replay = replayCommand(argv, options.seed);
      const plan: CheckPlan = {
        ...budget.plan,
        progress: (what) => terminal.progress(`checking ${what}`),
      };
      const { text, reports, exitCode } =
        options.mutants === true
          ? mutantsOutcome(ids, plan, { options, budget, replay, terminal })
          : claimsOutcome(ids, plan, { options, budget, replay, terminal, argv, command });
      terminal.progress('');
      if (options.certificates !== undefined)
        writeCertificates(options.certificates, certificatesOf(reports));
      terminal.out(text);
      finish(exitCode);
    });
};

interface Run {
  readonly options: CheckOptions;
  readonly budget: Budget;
  readonly replay: string;
  readonly terminal: Terminal;
}

function claimsOutcome(
  ids: readonly string[],
  plan: CheckPlan,
  {
    options,
    budget,
    replay,
    terminal,
    argv,
    command,
  }: Run & {
    readonly argv: readonly string[];
    readonly command: Command;
  },
): Outcome {
  const reports = checkClaims(LIBRARY, ids.length > 0 ? ids : CLAIM_IDS, plan, formalProofs());
  const on = plan.dataset;
  const heading: ReportHeading = {
    run: budget.label,
    data: on === undefined ? undefined : dataLine(on.dataset),
    family: budget.family,
    replay,
    version: packageVersion(),
    sources: SOURCES,
    facts: FACT_IDS,
    commandFor: (id) => replayCommand(wordsForClaim(argv, command, id), options.seed),
  };
  if (options.report !== undefined) writeReport(options.report, reports, heading);
  const text =
    options.json === true
      ? checkJson(reports, { ...plan.budget, replay, ...(on === undefined ? {} : { on }) })
      : checkConsole(reports, heading, terminal.colour ? COLOUR : PLAIN);
  return { text, reports, exitCode: exitCodeOf(reports) };
}

function mutantsOutcome(
  ids: readonly string[],
  plan: CheckPlan,
  { options, budget, replay, terminal }: Run,
): Outcome {
  const reports = checkMutants(mutantsNamed(ids), plan);
  const text =
    options.json === true
      ? mutantsJson(reports, { ...plan.budget, replay })
      : mutantsConsole(reports, { run: budget.label, replay }, terminal.colour ? COLOUR : PLAIN);
  const exitCode = reports.some(({ problem }) => problem !== undefined) ? 1 : 0;
  return { text, reports, exitCode };
}

/**
 * 4 when a conclusion is refuted although Coq accepted it, 1 when anything was found against a claim or
 * a claim is linked to a theorem that does not exist, 3 when anything that was to be examined is left open,
 * else 0.
 */
function exitCodeOf(reports: readonly ClaimReport[]): number {
  if (reports.some(contradictsFormalProof)) return 4;
  if (reports.some(({ formal }) => formal?.standing.kind === 'unknown')) return 1;
  const evidence = reports.flatMap(({ steps, conclusion }) => [
    ...steps.flatMap((step) => step.evidence),
    ...conclusion,
  ]);
  if (evidence.some(({ grade, finding }) => grade === 'refuted' || finding !== undefined)) return 1;
  const open = [...evidence, ...reports].some(({ grade }) => grade === 'inconclusive');
  return open ? 3 : 0;
}
