import { Command } from 'commander';
import { CLAIMS } from '../../../proofs/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import {
  type CheckPlan,
  ClaimGraph,
  type ClaimReport,
  checkClaims,
  familyLabel,
  familySize,
  type Shape,
  shapeFamily,
  shapeLabel,
} from '../../claims/index.js';
import { Architecture } from '../../network/index.js';
import { COLOUR, checkConsole, checkJson, dataLine, PLAIN } from '../../report/index.js';
import {
  checkDerivationSize,
  derivationSize,
  LARGEST_MAX_TERMS,
  SECONDS_PER_TERM,
} from '../../symbolic/index.js';
import {
  addDataOptions,
  architectureFor,
  type DataOptions,
  loadDataset,
} from '../_internals/data-options.js';
import { integerOption } from '../_internals/integer-option.js';
import { replayCommand } from '../_internals/replay-command.js';
import type { Verb } from '../verb.js';

interface CheckOptions extends DataOptions {
  readonly widths?: string;
  readonly maxHidden: number;
  readonly maxWidth: number;
  readonly samples: number;
  readonly runs: number;
  readonly seed: number;
  readonly maxTerms: number;
  readonly json?: boolean;
}

/** Terms an expansion of one shape, or of a whole family, may have: about a minute. */
const DEFAULT_MAX_TERMS = 20_000_000;

/** `lemmascope check`: examines claims and what they use. */
export const checkVerb: Verb = (terminal, argv, finish) =>
  addDataOptions(
    new Command('check')
      .description(
        'examine claims and everything they use, and say how strongly each is established',
      )
      .argument('[claims...]', 'ids of claims (default: all); a mutant such as lemma-4-1/sign too'),
  )
    .option('--widths <list>', 'd_0,d_1,...,d_{H+1}: one more shape, on the data if there are any')
    .option(
      '--max-hidden <H>',
      'expand at every architecture with at most H hidden layers',
      integerOption('--max-hidden', 1, 20),
      3,
    )
    .option('--max-width <d>', 'and with widths at most d', integerOption('--max-width', 1, 50), 2)
    .option('--samples <m>', 'symbolic samples', integerOption('--samples', 1, 100), 2)
    .option(
      '--runs <n>',
      'exact instances per conclusion and scope',
      integerOption('--runs', 1),
      100,
    )
    .option('--seed <n>', 'seed of the instances', integerOption('--seed', -(2 ** 31)), 1)
    .option(
      '--max-terms <n>',
      'largest expansion to start',
      integerOption('--max-terms', 1, LARGEST_MAX_TERMS),
      DEFAULT_MAX_TERMS,
    )
    .option('--json', 'print one JSON document')
    .action((ids: string[], options: CheckOptions) => {
      const dataset = loadDataset(options);
      const on =
        dataset === undefined
          ? undefined
          : {
              kind: 'dataset' as const,
              dataset,
              architecture: architectureFor(dataset, options.widths),
            };
      const bound = {
        maxHidden: options.maxHidden,
        maxWidth: options.maxWidth,
        samples: options.samples,
      };
      const graph = new ClaimGraph([...CLAIMS, ...MUTANTS.map(({ claim }) => claim)]);
      const wanted = ids.length > 0 ? ids : CLAIMS.map(({ id }) => id);
      graph.inOrder(wanted);
      checkDerivationSize(
        familySize(bound),
        options.maxTerms,
        SECONDS_PER_TERM.polynomials,
        '--max-hidden and --max-width',
      );
      const extra = on === undefined ? symbolicShape(options) : [];
      const plan: CheckPlan = {
        shapes: [...shapeFamily(bound), ...extra],
        random: { kind: 'random', maxHidden: 4, maxWidth: 4 },
        ...(on === undefined ? {} : { dataset: on }),
        maxTerms: options.maxTerms,
        budget: { runs: options.runs, seed: options.seed },
        progress: (what) => terminal.progress(`checking ${what}`),
      };
      const reports = checkClaims(graph, wanted, plan);
      terminal.progress('');
      const replay = replayCommand(argv, options.seed);
      terminal.out(
        options.json === true
          ? checkJson(reports, { ...plan.budget, replay, ...(on === undefined ? {} : { on }) })
          : checkConsole(
              reports,
              {
                run: `seed ${options.seed}, ${options.runs} exact instances per conclusion and scope`,
                data: on === undefined ? undefined : dataLine(on.dataset),
                family: {
                  label: familyLabel(bound),
                  shapes: new Set(shapeFamily(bound).map(shapeLabel)),
                },
                replay,
              },
              terminal.colour ? COLOUR : PLAIN,
            ),
      );
      finish(exitCodeOf(reports));
    });

function symbolicShape({ widths, samples, maxTerms }: CheckOptions): Shape[] {
  if (widths === undefined) return [];
  const architecture = Architecture.parse(widths, '--widths');
  checkDerivationSize(
    derivationSize(architecture, { samples }, 'hessian'),
    maxTerms,
    SECONDS_PER_TERM.polynomials,
  );
  return [{ architecture, data: { samples } }];
}

/** 1 when anything is refuted, 3 when anything that was to be examined is left open, else 0. */
function exitCodeOf(reports: readonly ClaimReport[]): number {
  if (reports.some(({ grade }) => grade === 'refuted')) return 1;
  const evidence = reports.flatMap(({ steps, conclusion }) => [
    ...steps.flatMap((step) => step.evidence),
    ...conclusion,
  ]);
  return evidence.some(({ grade }) => grade === 'inconclusive') ? 3 : 0;
}
