import type fc from 'fast-check';
import type { Rational } from '../../../src/exact/index.js';
import type { AblatedPoint } from '../../../src/landscape/index.js';
import type { AblatedAssumption } from '../assumption.js';
import type { Clause } from '../clause.js';
import { criticalPointWithout, type PointWish } from './critical-points-without.js';
import { decayedPoint, flatDeepDecayedPoint, flatShallowDecayedPoint } from './decayed-points.js';
import { linearFitPoint, patternFitPoint } from './relu-fits.js';
import { reluChain, reluPoint } from './relu-points.js';
import { flatWeightedPoint, weightedPoint, zeroWeightedPoint } from './weighted-points.js';

/** Where the candidates of a clause without an assumption come from. */
export function drawFor(
  assumption: AblatedAssumption,
  clause: Clause,
  bound: { readonly maxHidden: number; readonly maxWidth: number },
  decay: Rational | undefined,
): fc.Arbitrary<AblatedPoint> {
  const wide = assumption === 'squared-loss-wide';
  const wish = { ...wishFor(assumption, clause, bound), wide };
  switch (assumption) {
    case 'squared-loss':
    case 'squared-loss-wide':
      if (isAboutSaddles(clause) && !wide) return flatWeightedPoint(wish);
      return wish.zero === true ? zeroWeightedPoint(wish) : weightedPoint(wish);
    case 'weight-decay':
      if (clause === 'theorem-2-3-iv') return flatDeepDecayedPoint(wish, decay);
      if (clause === 'corollary-2-4-first') return flatShallowDecayedPoint(decay);
      return decayedPoint(wish, decay);
    case 'linear-activation':
      return isAboutSaddles(clause) ? reluChain(wish) : reluPoint(wish);
    case 'linear-activation-all-on':
      return linearFitPoint(wish);
    case 'linear-activation-some-on':
      return patternFitPoint(wish);
    default:
      return criticalPointWithout(assumption, wish);
  }
}

const isAboutSaddles = (clause: Clause): boolean =>
  clause === 'theorem-2-3-iv' || clause === 'corollary-2-4-first';

function wishFor(
  assumption: AblatedAssumption,
  clause: Clause,
  { maxHidden, maxWidth }: { readonly maxHidden: number; readonly maxWidth: number },
): PointWish {
  const deepest = Math.max(2, maxHidden);
  const saddles = isAboutSaddles(clause);
  switch (clause) {
    case 'theorem-2-3-iv':
      if (assumption === 'middle-full-rank') return { hidden: [2, deepest], maxWidth, saddles };
      // With one hidden layer it is the first half of the corollary.
      if (assumption === 'linear-activation') return { hidden: [2, deepest], maxWidth, saddles };
      return { hidden: [1, maxHidden], maxWidth, saddles, fullMiddle: true };
    case 'corollary-2-4-first':
      return { hidden: assumption === 'shallow' ? [2, deepest] : [1, 1], maxWidth, saddles };
    case 'corollary-2-4-second':
      return { hidden: [2, deepest], maxWidth, zero: true };
    default:
      return { hidden: [1, maxHidden], maxWidth };
  }
}
