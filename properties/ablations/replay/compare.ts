import type { Rational, RationalMatrix } from '../../../src/exact/index.js';
import type { Comparison } from './step-reading.js';

/** Two matrices that should be equal. */
export const matrices = (
  compares: string,
  says: RationalMatrix,
  found: RationalMatrix,
): Comparison => ({
  compares,
  says: says.toStrings(),
  found: found.toStrings(),
  agrees: says.equals(found),
});

/** Two numbers that should be equal. */
export const numbers = (compares: string, says: Rational, found: Rational): Comparison => ({
  compares,
  says: says.toString(),
  found: found.toString(),
  agrees: says.equals(found),
});

/** A relation in words, decided elsewhere. */
export const relation = (
  compares: string,
  says: string,
  found: string,
  agrees: boolean,
): Comparison => ({ compares, says, found, agrees });
