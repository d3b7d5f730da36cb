import { Rational, RationalMatrix } from '../../exact/index.js';
import { feasibleCombination } from './_internals/feasible-combination.js';
import { primitiveRow } from './_internals/primitive-row.js';

/** Gordan's alternative: one of the two exists, and never both. */
export type PositiveDirection =
  | {
      readonly kind: 'found';
      /** v, 1 × d_x, with v·x_i > 0 for every sample. */
      readonly direction: RationalMatrix;
    }
  | {
      readonly kind: 'none';
      /** λ ≥ 0, m × 1, with Σλ_i = 1 and Xλ = 0: no v is positive on all samples. */
      readonly combination: RationalMatrix;
    };

/**
 * A direction that is positive on every sample, so that one unit can be on for all of them; or the
 * convex combination of samples that is zero, which shows that there is none. Decided exactly, by
 * the simplex method with Bland's rule.
 *
 * @param x X, d_x × m.
 */
export function positiveDirection(x: RationalMatrix): PositiveDirection {
  // Small numbers where they will do.
  for (let i = 0; i < x.rows; i++)
    for (const sign of [1, -1])
      if (isPositive(x.row(i).scale(Rational.of(sign)))) return found(unit(x.rows, i, sign));
  const outcome = feasibleCombination(x);
  return outcome.kind === 'combination'
    ? { kind: 'none', combination: outcome.weights }
    : found(primitiveRow(outcome.direction));
}

/** Whether every entry is > 0. */
const isPositive = ({ numerators }: RationalMatrix): boolean =>
  numerators.every((value) => value > 0n);

const found = (direction: RationalMatrix): PositiveDirection => ({ kind: 'found', direction });

const unit = (length: number, at: number, value: number): RationalMatrix =>
  RationalMatrix.fromRows([Array.from({ length }, (_, i) => (i === at ? value : 0))]);
