import { Rational } from '../rational.js';
import { type IntegerPolynomial, signAt } from './integer-polynomial.js';
import { type RootInterval, rootBound } from './root-interval.js';

/**
 * One interval for each real root of a square-free nonconstant polynomial, increasing. Bisection
 * with Descartes' rule of signs (Collins and Akritas): on (0, 1) the rule never undercounts, is
 * exact when it says 0 or 1, and says so on every short enough interval when roots are simple.
 */
export function isolateByDescartes(values: IntegerPolynomial): RootInterval[] {
  const mirrored = values.map((value, k) => (k % 2 === 1 ? -value : value));
  const negative = positiveRoots(mirrored).map(({ lower, upper }) => ({
    lower: upper.negate(),
    upper: lower.negate(),
  }));
  const zero = values[0] === 0n ? [{ lower: Rational.ZERO, upper: Rational.ZERO }] : [];
  return [...negative.reverse(), ...zero, ...positiveRoots(values)];
}

/** The roots in (start, start + width), where `local` is the polynomial rescaled to (0, 1). */
interface Node {
  readonly local: IntegerPolynomial;
  readonly start: Rational;
  readonly width: Rational;
}

const HALF = Rational.of(1, 2);

function positiveRoots(values: IntegerPolynomial): RootInterval[] {
  const bound = rootBound(values);
  const found: RootInterval[] = [];
  const pending: Node[] = [{ local: rescale(values, bound), start: Rational.ZERO, width: bound }];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const count = variations(shift([...node.local].reverse()));
    if (count === 0) continue;
    const { start } = node;
    const end = start.plus(node.width);
    // An end that is a root of its own must not be an end: no sign could be read there.
    if (count === 1 && signAt(values, start) !== 0 && signAt(values, end) !== 0) {
      found.push({ lower: start, upper: end });
      continue;
    }
    const width = node.width.times(HALF);
    const middle = start.plus(width);
    const left = rescale(node.local, HALF);
    const right = shift(left);
    if (right[0] === 0n) found.push({ lower: middle, upper: middle });
    pending.push({ local: right, start: middle, width });
    pending.push({ local: left, start, width });
  }
  return found.sort((a, b) => a.lower.compare(b.lower));
}

/** A positive multiple of values(factor·x), for a power of two. */
function rescale(values: IntegerPolynomial, factor: Rational): bigint[] {
  const degree = BigInt(values.length - 1);
  return values.map(
    (value, k) =>
      value * factor.numerator ** BigInt(k) * factor.denominator ** (degree - BigInt(k)),
  );
}

/** values(x + 1). */
function shift(values: readonly bigint[]): bigint[] {
  const result = [...values];
  for (let i = 0; i < result.length; i++) {
    for (let k = result.length - 2; k >= i; k--) result[k] = result[k]! + result[k + 1]!;
  }
  return result;
}

/** Sign changes between successive nonzero coefficients. */
function variations(values: IntegerPolynomial): number {
  const nonzero = values.filter((value) => value !== 0n);
  return nonzero.filter((value, k) => k > 0 && value > 0n !== nonzero[k - 1]! > 0n).length;
}
