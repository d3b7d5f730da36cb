import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  isSquareFree,
  Rational,
  squareFreeDecomposition,
  squareFreeEvidence,
  UnivariatePolynomial,
} from '../../../src/exact/index.js';
import { nonzeroPolynomials, nonzeroRationals, polynomials, rationals } from './arbitraries.js';
import { refusal } from './coded.js';

const some = polynomials(5);
const nonzero = nonzeroPolynomials(4);
const constant = (value: number) => UnivariatePolynomial.fromCoefficients([value]);

describe('ring axioms', () => {
  test.prop([some, some, some])('addition and multiplication', (p, q, r) => {
    expect(p.plus(q)).toEqual(q.plus(p));
    expect(p.times(q)).toEqual(q.times(p));
    expect(p.times(q).times(r)).toEqual(p.times(q.times(r)));
    expect(p.times(q.plus(r))).toEqual(p.times(q).plus(p.times(r)));
    expect(p.minus(q).plus(q)).toEqual(p);
    expect(p.minus(p).isZero()).toBe(true);
    expect(p.times(constant(1)).equals(p)).toBe(true);
    expect(p.minus(p).degree).toBe(-1);
  });

  test.prop([some, some, rationals])('evaluation is a homomorphism', (p, q, x) => {
    expect(p.times(q).evaluate(x)).toEqual(p.evaluate(x).times(q.evaluate(x)));
    expect(p.plus(q).evaluate(x)).toEqual(p.evaluate(x).plus(q.evaluate(x)));
    expect(p.scale(x).evaluate(x)).toEqual(p.evaluate(x).times(x));
    expect(p.compose(q).evaluate(x)).toEqual(p.evaluate(q.evaluate(x)));
  });

  test.prop([some, some])('the derivative is linear and obeys Leibniz', (p, q) => {
    expect(p.plus(q).derivative()).toEqual(p.derivative().plus(q.derivative()));
    expect(p.times(q).derivative()).toEqual(p.derivative().times(q).plus(p.times(q.derivative())));
  });
});

describe('division', () => {
  test.prop([some, nonzero])('quotient and remainder', (p, d) => {
    const { quotient, remainder } = p.divmod(d);
    expect(quotient.times(d).plus(remainder)).toEqual(p);
    expect(remainder.degree).toBeLessThan(d.degree);
  });

  test.prop([nonzero, nonzero, nonzero])(
    'gcd: divides both, and takes a common factor along',
    (p, q, r) => {
      const common = p.times(r).gcd(q.times(r));
      expect(common.leadingCoefficient()).toEqual(Rational.ONE);
      expect(p.times(r).divmod(common).remainder.isZero()).toBe(true);
      expect(q.times(r).divmod(common).remainder.isZero()).toBe(true);
      expect(common.divmod(r.monic()).remainder.isZero()).toBe(true);
      expect(common).toEqual(p.gcd(q).times(r.monic()));
      expect(q.times(r).gcd(p.times(r))).toEqual(common);
    },
  );

  test('gcd with zero', () => {
    const zero = UnivariatePolynomial.fromCoefficients([]);
    const p = UnivariatePolynomial.fromCoefficients([2, 4]);
    expect(zero.gcd(zero).isZero()).toBe(true);
    expect(p.gcd(zero)).toEqual(p.monic());
    expect(zero.gcd(p)).toEqual(p.monic());
    refusal('DIVISION_BY_ZERO', () => p.divmod(zero));
  });

  test('gcd where the prime of the quick test divides a leading coefficient or the resultant', () => {
    const prime = 67_108_859n;
    const one = (root: bigint) => UnivariatePolynomial.fromCoefficients([-root, 1n]);
    expect(one(0n).gcd(one(prime)).toString()).toBe('1');
    const steep = UnivariatePolynomial.fromCoefficients([1n, prime]);
    expect(steep.times(one(1n)).gcd(steep.times(one(2n)))).toEqual(steep.monic());
  });
});

describe('construction and text', () => {
  test.prop([fc.array(rationals, { maxLength: 6 })])('roots are roots', (roots) => {
    const p = UnivariatePolynomial.fromRoots(roots);
    expect(p.degree).toBe(roots.length);
    for (const root of roots) expect(p.evaluate(root).isZero()).toBe(true);
  });

  test('examples', () => {
    const p = UnivariatePolynomial.fromCoefficients([2, Rational.of(-1, 2), 0, 1n, 0]);
    expect(p.degree).toBe(3);
    expect(p.toString()).toBe('x^3 - 1/2*x + 2');
    expect(p.negate().toString('t')).toBe('-t^3 + 1/2*t - 2');
    expect(constant(0).toString()).toBe('0');
    expect(constant(-1).toString()).toBe('-1');
    refusal('NUMBER_MALFORMED', () => constant(0.5));
  });
});

describe('square-free decomposition', () => {
  test.prop([
    fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
    nonzeroRationals,
  ])('finds the constructed multiplicities', (roots, multiplicities, leading) => {
    const listed = roots.flatMap((root, i) => Array<number>(multiplicities[i]!).fill(root));
    const p = UnivariatePolynomial.fromRoots(listed.map((root) => Rational.of(root))).scale(
      leading,
    );
    const factors = squareFreeDecomposition(p);
    let product = UnivariatePolynomial.fromCoefficients([leading]);
    for (const { factor, multiplicity } of factors) {
      expect(isSquareFree(factor)).toBe(true);
      expect(factor.degree).toBeGreaterThan(0);
      for (let k = 0; k < multiplicity; k++) product = product.times(factor);
    }
    expect(product).toEqual(p);
    const used = multiplicities.slice(0, roots.length);
    expect(factors.map((entry) => entry.multiplicity)).toEqual(
      [...new Set(used)].sort((a, b) => a - b),
    );
    expect(isSquareFree(p)).toBe(used.every((m) => m === 1));
    expect(squareFreeEvidence(p)?.degree ?? 0).toBe(used.reduce((sum, m) => sum + m - 1, 0));
  });

  test.prop([nonzero, nonzeroPolynomials(2)])('a square is seen', (p, q) => {
    const evidence = squareFreeEvidence(p.times(q).times(q));
    expect((evidence ?? constant(1)).divmod(q).remainder.isZero()).toBe(true);
  });

  test('refuses zero', () => {
    for (const run of [squareFreeDecomposition, isSquareFree, squareFreeEvidence]) {
      refusal('POLYNOMIAL_ZERO', () => run(constant(0)));
    }
  });
});
