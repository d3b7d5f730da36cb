import { CHECK_DEFAULTS, CHECK_LEVELS, type CheckPlan, shapeFamily } from '../../claims/index.js';
import { Architecture } from '../../network/index.js';

/** What of a quick check may be chosen. */
export interface QuickChoice {
  /** One more shape at which identities are expanded. */
  readonly widths?: readonly number[];
  readonly runs?: number;
  readonly seed?: number;
}

/** The plan of `lemmascope check --quick` with the same options. */
export function quickPlan({ widths, runs, seed }: QuickChoice = {}): CheckPlan {
  const { shapes, strata, random, runs: usual } = CHECK_LEVELS.quick;
  const { samples, maxTerms, seed: first } = CHECK_DEFAULTS;
  const more =
    widths === undefined ? [] : [{ architecture: Architecture.of(widths), data: { samples } }];
  return {
    shapes: [...shapeFamily({ ...shapes, samples }), ...more],
    random: { kind: 'random', ...random },
    strata,
    maxTerms,
    budget: { runs: runs ?? usual, seed: seed ?? first },
  };
}

/** The command that makes the same run. */
export function quickCommand(claims: readonly string[], choice: QuickChoice = {}): string {
  const { widths, runs, seed } = choice;
  return [
    'lemmascope check',
    ...claims,
    '--quick',
    ...(widths === undefined ? [] : [`--widths ${widths.join(',')}`]),
    ...(runs === undefined ? [] : [`--runs ${runs}`]),
    `--seed ${seed ?? CHECK_DEFAULTS.seed}`,
  ].join(' ');
}
