import type { Command } from 'commander';
import {
  architecturesWithin,
  CHECK_DEFAULTS,
  CHECK_LEVELS,
  type CheckLevel,
  type CheckPlan,
  familyLabel,
  familySize,
  planLabel,
  type Shape,
  type StrataBound,
  shapeFamily,
  shapeLabel,
} from '../../claims/index.js';
import { LemmascopeError } from '../../diagnostics/index.js';
import { strataCount } from '../../landscape/index.js';
import { Architecture } from '../../network/index.js';
import {
  checkDerivationSize,
  derivationSize,
  LARGEST_MAX_TERMS,
  SECONDS_PER_TERM,
} from '../../symbolic/index.js';
import { architectureFor, type DataOptions, loadDataset } from './data-options.js';
import { integerOption } from './integer-option.js';

/** The options of `check` that say what claims are examined on. */
export interface BudgetOptions extends DataOptions {
  readonly widths?: string;
  readonly quick?: boolean;
  readonly maxHidden?: number;
  readonly maxWidth?: number;
  readonly maxHiddenStrata?: number;
  readonly maxWidthStrata?: number;
  readonly samples: number;
  readonly runs?: number;
  readonly seed: number;
  readonly maxTerms: number;
}

const { thorough: THOROUGH, quick: QUICK } = CHECK_LEVELS;
/** What options are when they are not given, at both levels. */
const DEFAULTS = CHECK_DEFAULTS;

const eitherWay = (thorough: number, quick: number) => `(default: ${thorough}, quick: ${quick})`;

/** Adds the options that say what claims are examined on. */
export function addBudgetOptions(command: Command): Command {
  return command
    .option('--quick', 'smaller budgets: seconds instead of minutes')
    .option('--widths <list>', 'd_0,d_1,...,d_{H+1}: one more shape, on the data if there are any')
    .option(
      '--max-hidden <H>',
      `expand at every architecture with at most H hidden layers ${eitherWay(THOROUGH.shapes.maxHidden, QUICK.shapes.maxHidden)}`,
      integerOption('--max-hidden', 1, 20),
    )
    .option(
      '--max-width <d>',
      `and with widths at most d ${eitherWay(THOROUGH.shapes.maxWidth, QUICK.shapes.maxWidth)}`,
      integerOption('--max-width', 1, 50),
    )
    .option(
      '--max-hidden-strata <H>',
      `decide every rank stratum of every architecture with at most H hidden layers ${eitherWay(THOROUGH.strata.maxHidden, QUICK.strata.maxHidden)}`,
      integerOption('--max-hidden-strata', 1, 8),
    )
    .option(
      '--max-width-strata <d>',
      `and with widths at most d ${eitherWay(THOROUGH.strata.maxWidth, QUICK.strata.maxWidth)}`,
      integerOption('--max-width-strata', 1, 8),
    )
    .option(
      '--samples <m>',
      'symbolic samples',
      integerOption('--samples', 1, 100),
      DEFAULTS.samples,
    )
    .option(
      '--runs <n>',
      `exact instances per check and scope ${eitherWay(THOROUGH.runs, QUICK.runs)}`,
      integerOption('--runs', 1),
    )
    .option(
      '--seed <n>',
      'seed of the instances',
      integerOption('--seed', -(2 ** 31)),
      DEFAULTS.seed,
    )
    .option(
      '--max-terms <n>',
      'largest expansion to start',
      integerOption('--max-terms', 1, LARGEST_MAX_TERMS),
      DEFAULTS.maxTerms,
    );
}

/** What claims are examined on, in full and in words. */
export interface Budget {
  readonly plan: CheckPlan;
  /** The family of shapes with symbolic data: in words, and the label of each. */
  readonly family: { readonly label: string; readonly shapes: ReadonlySet<string> };
  /** `seed 1, 100 exact instances per check and scope; all 1353 rank strata of 56 architectures …`. */
  readonly label: string;
}

/** What `check --quick` examines claims on when no other option is given. */
export const quickBudget = (): Budget => budgetOf({ ...DEFAULTS, quick: true });

/**
 * The plan that the options ask for.
 *
 * @throws DERIVATION_TOO_LARGE, STRATA_TOO_MANY, and what reading data throws.
 */
export function budgetOf(options: BudgetOptions): Budget {
  const level: CheckLevel = options.quick === true ? QUICK : THOROUGH;
  const dataset = loadDataset(options);
  const bound = {
    maxHidden: options.maxHidden ?? level.shapes.maxHidden,
    maxWidth: options.maxWidth ?? level.shapes.maxWidth,
    samples: options.samples,
  };
  const strata = {
    maxHidden: options.maxHiddenStrata ?? level.strata.maxHidden,
    maxWidth: options.maxWidthStrata ?? level.strata.maxWidth,
  };
  const runs = options.runs ?? level.runs;
  checkDerivationSize(
    familySize(bound),
    options.maxTerms,
    SECONDS_PER_TERM.polynomials,
    '--max-hidden and --max-width',
  );
  refuseTooManyStrata(strata);
  const shapes = shapeFamily(bound);
  const plan: CheckPlan = {
    shapes: [...shapes, ...(dataset === undefined ? symbolicShape(options) : [])],
    random: { kind: 'random', ...level.random },
    strata,
    ...(dataset === undefined
      ? {}
      : {
          dataset: {
            kind: 'dataset',
            dataset,
            architecture: architectureFor(dataset, options.widths),
          },
        }),
    maxTerms: options.maxTerms,
    budget: { runs, seed: options.seed },
  };
  const label = planLabel(plan);
  const family = { label: familyLabel(bound), shapes: new Set(shapes.map(shapeLabel)) };
  return { plan, family, label };
}

function symbolicShape({ widths, samples, maxTerms }: BudgetOptions): Shape[] {
  if (widths === undefined) return [];
  const architecture = Architecture.parse(widths, '--widths');
  checkDerivationSize(
    derivationSize(architecture, { samples }, 'hessian'),
    maxTerms,
    SECONDS_PER_TERM.polynomials,
  );
  return [{ architecture, data: { samples } }];
}

const MOST_ARCHITECTURES = 5_000;
const MOST_STRATA = 100_000;

/** Strata are counted before one is made. @throws STRATA_TOO_MANY */
function refuseTooManyStrata({ maxHidden, maxWidth }: StrataBound): void {
  const refuse = (actual: string) => {
    throw new LemmascopeError('STRATA_TOO_MANY', {
      path: '--max-hidden-strata and --max-width-strata',
      expected: `at most ${MOST_STRATA} strata of ${MOST_ARCHITECTURES} architectures`,
      actual,
      hint: 'Take smaller bounds.',
    });
  };
  if (maxWidth ** (maxHidden + 2) > MOST_ARCHITECTURES) refuse('more architectures');
  let count = 0n;
  for (const widths of architecturesWithin({ maxHidden, maxWidth })) {
    count += strataCount(Architecture.of(widths));
    if (count > MOST_STRATA) refuse('more strata');
  }
}
