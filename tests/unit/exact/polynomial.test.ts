import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { Polynomial, PolynomialRing, parsePolynomial, Rational } from '../../../src/exact/index.js';
import {
  codeOf,
  looseTerms,
  lowPolynomial,
  point,
  polynomial,
  rational,
  ring,
} from './polynomial-arbitraries.js';

const variable = fc.integer({ min: 0, max: 3 });
const read = (text: string) => parsePolynomial(ring, text);
const R = Rational.of;

describe('ring axioms', () => {
  test.prop([polynomial, polynomial, polynomial])('addition is a commutative group', (p, q, r) => {
    expect(p.plus(q).equals(q.plus(p))).toBe(true);
    expect(
      p
        .plus(q)
        .plus(r)
        .equals(p.plus(q.plus(r))),
    ).toBe(true);
    expect(p.plus(ring.zero).equals(p)).toBe(true);
    expect(p.minus(p).isZero()).toBe(true);
    expect(p.minus(q).equals(p.plus(q.negate()))).toBe(true);
  });

  test.prop([polynomial, polynomial, polynomial])('multiplication', (p, q, r) => {
    expect(p.times(q).equals(q.times(p))).toBe(true);
    expect(
      p
        .times(q)
        .times(r)
        .equals(p.times(q.times(r))),
    ).toBe(true);
    expect(p.times(ring.one).equals(p)).toBe(true);
    expect(p.times(ring.zero).isZero()).toBe(true);
    expect(p.times(q.plus(r)).equals(p.times(q).plus(p.times(r)))).toBe(true);
  });

  test.prop([polynomial, rational])('scaling is multiplication by a constant', (p, c) => {
    expect(p.scale(c).equals(p.times(ring.constant(c)))).toBe(true);
  });

  test.prop([lowPolynomial, fc.integer({ min: 0, max: 5 })])('powers', (p, n) => {
    let product = ring.one;
    for (let i = 0; i < n; i++) product = product.times(p);
    expect(p.pow(n).equals(product)).toBe(true);
  });

  test.prop([polynomial, polynomial])('degrees add up', (p, q) => {
    const expected = p.isZero() || q.isZero() ? -1 : p.degree + q.degree;
    expect(p.times(q).degree).toBe(expected);
  });
});

describe('canonical form', () => {
  test.prop([looseTerms, fc.infiniteStream(fc.nat())])(
    'the order of the terms leaves no trace',
    (terms, keys) => {
      const keyed = terms.map((term) => ({ term, key: keys.next().value as number }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ term }) => term);
      const p = Polynomial.fromTerms(ring, terms);
      const q = Polynomial.fromTerms(ring, shuffled);
      expect(q.packed).toStrictEqual(p.packed);
      const sum = terms.reduce((s, term) => s.plus(Polynomial.fromTerms(ring, [term])), ring.zero);
      expect(sum.packed).toStrictEqual(p.packed);
    },
  );

  test.prop([polynomial, polynomial])('a detour leaves no trace', (p, q) => {
    expect(p.plus(q).minus(q).packed).toStrictEqual(p.packed);
    expect(p.scale(R(6, 35)).scale(R(35, 6)).packed).toStrictEqual(p.packed);
    const high = ring.variable('y').pow(300);
    expect(p.plus(high).minus(high).packed).toStrictEqual(p.packed);
  });

  test.prop([polynomial])('terms descend in graded-lex order and are nonzero', (p) => {
    const terms = [...p.terms()];
    expect(terms).toHaveLength(p.termCount);
    const keys = terms.map(({ exponents }) => [exponents.reduce((a, b) => a + b, 0), ...exponents]);
    keys.slice(1).forEach((key, i) => {
      const at = key.findIndex((value, k) => value !== keys[i]![k]);
      expect(key[at]!).toBeLessThan(keys[i]![at]!);
    });
    for (const { coefficient, exponents } of terms) {
      expect(coefficient.isZero()).toBe(false);
      expect(p.coefficientOf(exponents).equals(coefficient)).toBe(true);
    }
    expect(Polynomial.fromTerms(ring, terms).packed).toStrictEqual(p.packed);
  });

  test('a coefficient that does not occur is 0', () => {
    const p = read('x^2 + y + 3');
    expect(p.coefficientOf([1, 1, 0, 0]).isZero()).toBe(true);
    expect(p.coefficientOf([70000, 0, 0, 0]).isZero()).toBe(true);
    expect(p.constantTerm.toString()).toBe('3');
    expect(read('x').constantTerm.isZero()).toBe(true);
  });
});

describe('derivative', () => {
  test.prop([polynomial, polynomial, rational, variable])('is linear', (p, q, c, v) => {
    const together = p.scale(c).plus(q).derivative(v);
    expect(together.equals(p.derivative(v).scale(c).plus(q.derivative(v)))).toBe(true);
  });

  test.prop([polynomial, polynomial, variable])('obeys the product rule', (p, q, v) => {
    const rule = p
      .derivative(v)
      .times(q)
      .plus(p.times(q.derivative(v)));
    expect(p.times(q).derivative(v).equals(rule)).toBe(true);
  });

  test.prop([polynomial, variable, variable])('commutes', (p, u, v) => {
    expect(p.derivative(u).derivative(v).equals(p.derivative(v).derivative(u))).toBe(true);
  });

  test.prop([polynomial, variable])('is canonical', (p, v) => {
    const derived = p.derivative(v);
    expect(Polynomial.fromTerms(ring, derived.terms()).packed).toStrictEqual(derived.packed);
  });

  // Degree at most 2 in each variable, where central differences are exact.
  test.prop([lowPolynomial, point, variable])('equals a central difference', (p, at, v) => {
    const step = R(1, 3);
    const move = (h: Rational) => at.map((value, k) => (k === v ? value.plus(h) : value));
    const difference = p.evaluate(move(step)).minus(p.evaluate(move(step.negate())));
    expect(p.derivative(v).evaluate(at).toString()).toBe(
      difference.dividedBy(step.plus(step)).toString(),
    );
  });
});

describe('evaluation and substitution', () => {
  test.prop([polynomial, polynomial, point], { numRuns: 50 })('is a homomorphism', (p, q, at) => {
    const [a, b] = [p.evaluate(at), q.evaluate(at)];
    expect(p.plus(q).evaluate(at).equals(a.plus(b))).toBe(true);
    expect(p.minus(q).evaluate(at).equals(a.minus(b))).toBe(true);
    expect(p.times(q).evaluate(at).equals(a.times(b))).toBe(true);
  });

  test.prop([lowPolynomial, lowPolynomial, variable, point])('substitution', (p, q, v, at) => {
    const moved = at.map((value, k) => (k === v ? q.evaluate(at) : value));
    expect(p.substitute(v, q).evaluate(at).equals(p.evaluate(moved))).toBe(true);
    expect(p.substitute(v, ring.variable(v)).equals(p)).toBe(true);
    expect(p.substitute(v, ring.zero).degreeIn(v)).toBeLessThanOrEqual(0);
  });

  test('examples', () => {
    expect(read('x^2 + y').substitute('x', read('x - y')).toString()).toBe('x^2 - 2*x*y + y^2 + y');
    expect(
      read('x^5*y - 3')
        .evaluate([R(1, 2), R(7), R(0), R(0)])
        .toString(),
    ).toBe('-89/32');
    expect(ring.zero.evaluate([R(1), R(1), R(1), R(1)]).isZero()).toBe(true);
  });
});

describe('large exponents', () => {
  const x = ring.variable('x');
  const limit = x.pow(65535);

  test('work up to a total degree of 65535', () => {
    expect(limit.toString()).toBe('x^65535');
    expect(limit.plus(ring.one).derivative('x').toString()).toBe('65535*x^65534');
    expect(x.pow(65534).times(ring.variable('y').plus(ring.one)).toString()).toBe(
      'x^65534*y + x^65534',
    );
    expect(limit.degreeIn('x')).toBe(65535);
    expect(limit.evaluate([R(-1), R(5), R(5), R(5)]).toString()).toBe('-1');
  });

  test('the widths of the packed layouts leave no trace', () => {
    for (const d of [15, 16, 255, 256]) {
      const p = x.plus(ring.variable('w1_1_1')).pow(d);
      expect(p.degree).toBe(d);
      expect(
        p.derivative('x').equals(
          x
            .plus(ring.variable('w1_1_1'))
            .pow(d - 1)
            .scale(R(d)),
        ),
      ).toBe(true);
      expect(p.coefficientOf([1, 0, 0, d - 1]).toString()).toBe(String(d));
    }
  });

  test('are refused beyond it', () => {
    expect(codeOf(() => limit.times(x))).toBe('EXPONENT_TOO_LARGE');
    expect(codeOf(() => x.plus(ring.one).pow(65536))).toBe('EXPONENT_TOO_LARGE');
    expect(codeOf(() => limit.substitute('x', read('x^2 + 1')))).toBe('EXPONENT_TOO_LARGE');
    const exponents = [65535, 1, 0, 0];
    expect(codeOf(() => Polynomial.fromTerms(ring, [{ coefficient: R(1), exponents }]))).toBe(
      'EXPONENT_TOO_LARGE',
    );
  });
});

describe('misuse', () => {
  test('is refused with a code', () => {
    const other = PolynomialRing.of(['y', 'x', 'z', 'w1_1_1']).variable('x');
    for (const call of [
      () => ring.one.plus(other),
      () => ring.one.minus(other),
      () => ring.one.times(other),
      () => ring.one.equals(other),
      () => ring.one.substitute('x', other),
    ]) {
      expect(codeOf(call)).toBe('RING_MISMATCH');
    }
    expect(codeOf(() => ring.one.derivative('q'))).toBe('RING_VARIABLE_UNKNOWN');
    expect(codeOf(() => ring.one.derivative(4))).toBe('RING_VARIABLE_UNKNOWN');
    expect(codeOf(() => ring.one.evaluate([R(1)]))).toBe('RING_ARITY_MISMATCH');
    expect(codeOf(() => ring.one.coefficientOf([1]))).toBe('RING_ARITY_MISMATCH');
    expect(codeOf(() => ring.one.coefficientOf([1, -1, 0, 0]))).toBe('INTEGER_EXPECTED');
    expect(codeOf(() => ring.one.pow(-1))).toBe('INTEGER_EXPECTED');
    expect(codeOf(() => ring.one.pow(0.5))).toBe('INTEGER_EXPECTED');
  });

  test('rings with the same variables are the same ring', () => {
    const twin = PolynomialRing.of(ring.variables);
    expect(twin.variable('x').equals(ring.variable('x'))).toBe(true);
    expect(twin.variable('x').plus(ring.variable('y')).toString()).toBe('x + y');
  });
});
