import { LemmascopeError } from '../diagnostics/index.js';
import { isolateByDescartes } from './_internals/descartes.js';
import { integerMultiple } from './_internals/integer-multiple.js';
import { type IntegerPolynomial, primitivePart, signAt } from './_internals/integer-polynomial.js';
import { requireNonzero } from './_internals/require-nonzero.js';
import { bisect, type RootInterval, refineInterval } from './_internals/root-interval.js';
import { squareFreePart } from './_internals/square-free-part.js';
import { Rational } from './rational.js';
import { squareFreeDecomposition } from './square-free.js';
import type { UnivariatePolynomial } from './univariate-polynomial.js';

/** One real root, enclosed. */
export interface RealRoot {
  /** The root itself when it equals `upper`; else strictly below the root. */
  readonly lower: Rational;
  /** The root itself when it equals `lower`; else strictly above the root. */
  readonly upper: Rational;
  /** Monic and square-free; its only root in [lower, upper] is this one. Need not be irreducible. */
  readonly factor: UnivariatePolynomial;
  /** The multiplicity of the root in the polynomial it was isolated from. */
  readonly multiplicity: number;
}

/**
 * The distinct real roots in increasing order, in pairwise disjoint closed intervals. A root is
 * given exactly (lower = upper) if and only if it is rational.
 *
 * @throws POLYNOMIAL_ZERO
 */
export function isolateRealRoots(polynomial: UnivariatePolynomial): RealRoot[] {
  requireNonzero('isolateRealRoots', polynomial);
  if (polynomial.degree === 0) return [];
  const factors = squareFreeDecomposition(polynomial).map((entry) => ({
    ...entry,
    integers: primitivePart(integerMultiple(entry.factor)),
  }));
  const squareFree = squareFreePart(integerMultiple(polynomial));
  const roots = isolateByDescartes(squareFree).map((interval) => {
    const owner = factors.find(({ integers }) => encloses(integers, interval))!;
    const { factor, multiplicity, integers } = owner;
    return { ...settleRational(integers, interval), factor, multiplicity, integers };
  });
  for (let k = 1; k < roots.length; k++) {
    while (roots[k - 1]!.upper.compare(roots[k]!.lower) >= 0) {
      roots[k - 1] = { ...roots[k - 1]!, ...bisect(roots[k - 1]!.integers, roots[k - 1]!) };
      roots[k] = { ...roots[k]!, ...bisect(roots[k]!.integers, roots[k]!) };
    }
  }
  return roots.map(({ integers: _, ...root }) => root);
}

/**
 * The same root in an interval of at most the given width (inside the old one).
 *
 * @throws ACCURACY_NOT_POSITIVE
 */
export function refineRoot(root: RealRoot, width: Rational): RealRoot {
  if (width.sign() <= 0) {
    throw new LemmascopeError('ACCURACY_NOT_POSITIVE', { path: 'width', actual: `${width}` });
  }
  if (root.lower.equals(root.upper)) return root;
  return { ...root, ...refineInterval(integerMultiple(root.factor), root, width) };
}

function encloses(values: IntegerPolynomial, { lower, upper }: RootInterval): boolean {
  const sign = signAt(values, lower);
  return lower.equals(upper) ? sign === 0 : sign !== signAt(values, upper);
}

/**
 * The root itself when it is rational, else the interval as it was: a rational root is m/c with c
 * the leading coefficient, and an interval shorter than 1/c has room for one such number only.
 */
function settleRational(values: IntegerPolynomial, interval: RootInterval): RootInterval {
  if (interval.lower.equals(interval.upper)) return interval;
  const leading = values.at(-1)!;
  const { lower, upper } = refineInterval(values, interval, Rational.of(1n, 2n * leading));
  if (lower.equals(upper)) return { lower, upper };
  const candidate = Rational.of(floor(upper.times(Rational.of(leading))), leading);
  return signAt(values, candidate) === 0 && candidate.compare(lower) > 0
    ? { lower: candidate, upper: candidate }
    : interval;
}

function floor({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
