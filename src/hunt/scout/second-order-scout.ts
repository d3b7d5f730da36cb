import type { Inertia } from '../../exact/index.js';
import type { Choices } from '../../landscape/index.js';
import { exactCaseOf } from './_internals/exact-case.js';
import { judgeSecondOrder } from './_internals/judge-second-order.js';
import { readRecipe } from './_internals/read-recipe.js';
import { Recipe } from './_internals/recipe.js';
import { SecondOrderLook } from './_internals/second-order-look.js';
import type { Scout, ScoutJudgement, ScoutVerdict } from './scout.js';
import { SECOND_ORDER_READINGS, type SecondOrderReading } from './second-order-reading.js';

/** Whether the Hessian has a negative eigenvalue. */
export type Curvature = 'negative' | 'semidefinite';

/** What kind of stratum the case is from: S ≠ {1..r}; r = r_max; and else by A24's criterion. */
export type StratumKind = 'not-leading' | 'complete' | 'tightened' | 'not-tightened';

export interface SecondOrderLabels extends Readonly<Record<string, string>> {
  /** N, `2` to `4`. */
  readonly layers: string;
  readonly stratum: StratumKind;
  /** r, `0` to `3`. */
  readonly rank: string;
  /** How the eigenvalues of Σ lie: `integers`, `near-tie`, `wide`. */
  readonly spectrum: string;
  /** `nearly-lower-rank` when an arc is carried on by less than 1/1000; else `integers`. */
  readonly weights: string;
}

export interface SecondOrderVerdict extends ScoutVerdict {
  readonly labels: SecondOrderLabels;
  readonly predicted: Curvature;
  /** What floats find; `unclear` when an eigenvalue is not zero but hidden by rounding. */
  readonly found: Curvature | 'unclear';
  /** Of the Hessian; its error is below `bound`. */
  readonly smallestEigenvalue: number;
  /** For every eigenvalue computed: the distance to the exact one. */
  readonly bound: number;
  /** ‖∇²L‖_F. */
  readonly norm: number;
}

export interface SecondOrderJudgement extends ScoutJudgement {
  readonly predicted: Curvature;
  readonly inertia: Inertia;
}

/**
 * Scouts the second-order classification (A24) over architectures of 2 to 4 layers and widths up to
 * 3, in any order of d_x and d_y: random data with a rational spectrum, stratum, gauges, base changes.
 *
 * A finding is about the sign of the smallest eigenvalue. `negative` is found when it is below minus a
 * rigorous bound on all rounding. `semidefinite` when the other eigenvalues are above that bound and the
 * rank of the exact Hessian modulo a prime is their number: then the rest are zero, not small (short of a
 * rank that drops modulo that prime). So no threshold is a matter of taste, and what is neither is `unclear`.
 *
 * @param options.reading Which reading of the classification is scouted. Default: A24's.
 * @param options.degenerate More near-ties of eigenvalues, wide spectra, gauges and arrows of small size.
 * @param options.outputsAtMostInputs Only networks with d_y ≤ d_x.
 */
export function secondOrderScout(
  options: {
    readonly reading?: SecondOrderReading;
    readonly degenerate?: boolean;
    readonly outputsAtMostInputs?: boolean;
  } = {},
): Scout<SecondOrderVerdict, SecondOrderJudgement> {
  const {
    reading = SECOND_ORDER_READINGS.a24,
    degenerate = false,
    outputsAtMostInputs = false,
  } = options;
  const look = new SecondOrderLook(reading);
  const recipe = new Recipe();
  const exact = (choices: Choices) => {
    readRecipe(recipe, choices, degenerate, outputsAtMostInputs);
    return exactCaseOf(recipe);
  };
  return {
    id: `second-order/${reading.id}${degenerate ? '/degenerate' : ''}`,
    look(choices) {
      readRecipe(recipe, choices, degenerate, outputsAtMostInputs);
      return look.at(recipe);
    },
    exactCase: (choices) => exact(choices).point,
    judge: (choices) => judgeSecondOrder(exact(choices), reading),
  };
}
