import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  countRealRoots,
  isolateRealRoots,
  Rational,
  UnivariatePolynomial,
} from '../../../src/exact/index.js';
import { nonzeroPolynomials, polynomials, rationals } from '../../unit/exact/arbitraries.js';

describe('against the schoolbook', () => {
  test.prop([polynomials(5), polynomials(5)])('product', (p, q) => {
    const product = Array.from({ length: 12 }, () => Rational.ZERO);
    p.coefficients.forEach((a, i) => {
      q.coefficients.forEach((b, j) => {
        product[i + j] = product[i + j]!.plus(a.times(b));
      });
    });
    expect(p.times(q)).toEqual(UnivariatePolynomial.fromCoefficients(product));
  });

  test.prop([polynomials(6), rationals])('value, as a sum of powers', (p, x) => {
    const value = p.coefficients.reduce((sum, c, k) => sum.plus(c.times(x.pow(k))), Rational.ZERO);
    expect(p.evaluate(x)).toEqual(value);
  });

  test.prop([polynomials(4), nonzeroPolynomials(4), nonzeroPolynomials(3)])(
    'gcd, by Euclid over the rationals',
    (p, q, common) => {
      let [a, b] = [p.times(common), q.times(common)];
      while (!b.isZero()) [a, b] = [b, a.divmod(b).remainder];
      expect(p.times(common).gcd(q.times(common))).toEqual(a.monic());
    },
  );
});

describe('Descartes and Sturm', () => {
  test.prop([nonzeroPolynomials(9)])('separate the same roots', (p) => {
    const roots = isolateRealRoots(p);
    expect(countRealRoots(p)).toBe(roots.length);
    roots.forEach(({ lower, upper }, k) => {
      expect(countRealRoots(p, undefined, upper)).toBe(k + 1);
      expect(countRealRoots(p, undefined, lower)).toBe(lower.equals(upper) ? k + 1 : k);
    });
  });

  test('Chebyshev polynomials: all roots real, and dense at the ends', () => {
    const x = UnivariatePolynomial.fromCoefficients([0, 2]);
    let [previous, current] = [
      UnivariatePolynomial.fromCoefficients([1]),
      UnivariatePolynomial.fromCoefficients([0, 1]),
    ];
    for (let n = 2; n <= 24; n++) [previous, current] = [current, x.times(current).minus(previous)];
    const roots = isolateRealRoots(current);
    expect(roots).toHaveLength(24);
    roots.forEach(({ lower, upper }, k) => {
      const expected = -Math.cos(((2 * k + 1) * Math.PI) / 48);
      expect(lower.toNumber()).toBeLessThanOrEqual(expected + 1e-12);
      expect(upper.toNumber()).toBeGreaterThanOrEqual(expected - 1e-12);
    });
  });
});
