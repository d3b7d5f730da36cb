import { echelon } from './_internals/echelon.js';
import { permutationSign } from './_internals/permutation-sign.js';
import { Rational } from './rational.js';
import type { RationalMatrix } from './rational-matrix.js';

/** A rank together with the nonzero minor that bounds it from below. */
export interface RankEvidence {
  readonly rank: number;
  /** Increasing row indices of the minor. */
  readonly rows: readonly number[];
  /** Increasing column indices of the minor. */
  readonly columns: readonly number[];
  /** Its value, nonzero; the empty minor of rank 0 is 1. */
  readonly minor: Rational;
}

/** The rank, by fraction-free elimination: O(rows·columns·rank) integer operations. */
export function rank(matrix: RationalMatrix): number {
  return echelon(matrix).pivotColumns.length;
}

/**
 * The rank with a nonzero minor of that size. The minor shows that the rank is at least this;
 * that it is not more, it does not show.
 */
export function rankWithEvidence(matrix: RationalMatrix): RankEvidence {
  const { pivotRows, pivotColumns, pivot } = echelon(matrix);
  const size = pivotColumns.length;
  return {
    rank: size,
    rows: [...pivotRows].sort((a, b) => a - b),
    columns: pivotColumns,
    minor: Rational.of(permutationSign(pivotRows) * pivot, matrix.denominator ** BigInt(size)),
  };
}
