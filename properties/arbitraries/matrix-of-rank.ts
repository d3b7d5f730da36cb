import type fc from 'fast-check';
import type { RationalMatrix } from '../../src/exact/index.js';
import { invertiblePair } from './_internals/invertible-pair.js';
import { partialIdentity } from './_internals/partial-identity.js';

/**
 * A rows × columns matrix of rank exactly r: A·diag(I_r, 0)·B with A and B invertible. Shrinks to
 * diag(I_r, 0).
 *
 * @param r At most min(rows, columns).
 */
export function matrixOfRank(
  rows: number,
  columns: number,
  r: number,
): fc.Arbitrary<RationalMatrix> {
  return invertiblePair(rows, columns).map(([left, right]) =>
    left.times(partialIdentity(rows, columns, r)).times(right),
  );
}
