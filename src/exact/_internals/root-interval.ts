import { Rational } from '../rational.js';
import { bitLength } from './bit-length.js';
import { homogeneousValue, type IntegerPolynomial, signAt } from './integer-polynomial.js';

/**
 * Encloses one simple root. Either both ends are the root, or the polynomial has opposite nonzero
 * signs at the ends.
 */
export interface RootInterval {
  readonly lower: Rational;
  readonly upper: Rational;
}

const HALF = Rational.of(1, 2);

/** A bound B, a power of two, with |x| < B for every root x of a nonconstant polynomial. */
export function rootBound(values: IntegerPolynomial): Rational {
  const degree = values.length - 1;
  const leadingBits = bitLength(values[degree]!);
  // Knuth: |x| ≤ 2·max |c_i/c_n|^(1/(n−i)), each ratio below a power of two read off bit lengths.
  const exponents = values
    .slice(0, -1)
    .map((value, i) =>
      value === 0n ? 0 : Math.ceil((bitLength(value) - leadingBits + 1) / (degree - i)),
    );
  return Rational.of(2).pow(Math.max(...exponents) + 1);
}

/** Halves the interval. */
export function bisect(values: IntegerPolynomial, { lower, upper }: RootInterval): RootInterval {
  const middle = lower.plus(upper).times(HALF);
  const sign = signAt(values, middle);
  if (sign === 0) return { lower: middle, upper: middle };
  return sign === signAt(values, lower) ? { lower: middle, upper } : { lower, upper: middle };
}

/**
 * Shrinks the interval to at most `width` by quadratic interval refinement (Abbott): guess the cell
 * of a grid by the secant, square the number of cells when the guess holds, else bisect.
 */
export function refineInterval(
  values: IntegerPolynomial,
  start: RootInterval,
  width: Rational,
): RootInterval {
  let interval = start;
  let logCells = 2;
  while (interval.upper.minus(interval.lower).compare(width) > 0) {
    const cell = guessedCell(values, interval, logCells);
    interval = cell ?? bisect(values, interval);
    logCells = cell === undefined ? Math.max(1, logCells >> 1) : 2 * logCells;
    // Finer cells than the target asks for only make the numbers long.
    const ratio = interval.upper.minus(interval.lower).dividedBy(width);
    logCells = Math.min(
      logCells,
      Math.max(1, bitLength(ratio.numerator) - bitLength(ratio.denominator) + 1),
    );
  }
  return interval;
}

/** The cell of the grid of 2^logCells cells next to the secant's zero, if the root is in it. */
function guessedCell(
  values: IntegerPolynomial,
  { lower, upper }: RootInterval,
  logCells: number,
): RootInterval | undefined {
  const degree = BigInt(values.length - 1);
  const left =
    homogeneousValue(values, lower.numerator, lower.denominator) * upper.denominator ** degree;
  const right =
    homogeneousValue(values, upper.numerator, upper.denominator) * lower.denominator ** degree;
  const cells = 1n << BigInt(logCells);
  const cell = (left * cells) / (left - right);
  const step = upper.minus(lower).dividedBy(Rational.of(cells));
  const first = lower.plus(step.times(Rational.of(cell)));
  const last = first.plus(step);
  const signFirst = signAt(values, first);
  if (signFirst === 0) return { lower: first, upper: first };
  const signLast = signAt(values, last);
  if (signLast === 0) return { lower: last, upper: last };
  return signFirst === signLast ? undefined : { lower: first, upper: last };
}
