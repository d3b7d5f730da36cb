import type { RationalMatrix } from '../../exact/index.js';
import type { Differ } from './first-finding.js';

/** The first entry in which two matrices of one shape differ. */
export const byEntries: Differ<RationalMatrix> = (left, right) => {
  if (left.equals(right)) return undefined;
  const difference = left.minus(right);
  const place = difference.numerators.findIndex((value) => value !== 0n);
  const [i, j] = [Math.floor(place / left.columns), place % left.columns];
  return {
    entry: `(${i + 1},${j + 1})`,
    left: left.at(i, j).toString(),
    right: right.at(i, j).toString(),
    difference: difference.at(i, j).toString(),
  };
};
