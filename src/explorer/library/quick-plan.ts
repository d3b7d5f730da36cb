import { CHECK_DEFAULTS, CHECK_LEVELS, type CheckPlan, shapeFamily } from '../../claims/index.js';
import { Architecture, type Dataset } from '../../network/index.js';

/** What of a quick check may be chosen. */
export interface QuickChoice {
  /** One more shape at which identities are expanded. */
  readonly widths?: readonly number[];
  readonly runs?: number;
  readonly seed?: number;
  /** The widths are of a network on the Iris data, which are examined too. */
  readonly iris?: boolean;
}

/** The plan of `lemmascope check --quick` with the same options; `dataset` where it is chosen. */
export function quickPlan(
  { widths, runs, seed }: Omit<QuickChoice, 'iris'> = {},
  dataset?: Dataset,
): CheckPlan {
  const { shapes, strata, random, runs: usual } = CHECK_LEVELS.quick;
  const { samples, maxTerms, seed: first } = CHECK_DEFAULTS;
  const architecture = widths === undefined ? undefined : Architecture.of(widths);
  const onSymbols = architecture !== undefined && dataset === undefined;
  return {
    shapes: [
      ...shapeFamily({ ...shapes, samples }),
      ...(onSymbols ? [{ architecture, data: { samples } }] : []),
    ],
    ...(architecture === undefined || dataset === undefined
      ? {}
      : { dataset: { kind: 'dataset', architecture, dataset } }),
    random: { kind: 'random', ...random },
    strata,
    maxTerms,
    budget: { runs: runs ?? usual, seed: seed ?? first },
  };
}

/** The command that makes the same run. */
export function quickCommand(claims: readonly string[], choice: QuickChoice = {}): string {
  const { widths, runs, seed, iris } = choice;
  return [
    'lemmascope check',
    ...claims,
    '--quick',
    ...(iris === true ? ['--data iris'] : []),
    ...(widths === undefined ? [] : [`--widths ${widths.join(',')}`]),
    ...(runs === undefined ? [] : [`--runs ${runs}`]),
    `--seed ${seed ?? CHECK_DEFAULTS.seed}`,
  ].join(' ');
}
