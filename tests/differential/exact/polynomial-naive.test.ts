import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  Polynomial,
  PolynomialMatrix,
  PolynomialRing,
  Rational,
  sumOfSquares,
} from '../../../src/exact/index.js';

/** A second implementation with nothing in common but `Rational`: exponent lists to coefficients. */
type Naive = Map<string, Rational>;
type Terms = { coefficient: Rational; exponents: number[] }[];

function naive(terms: Iterable<{ coefficient: Rational; exponents: readonly number[] }>): Naive {
  const sum: Naive = new Map();
  for (const { coefficient, exponents } of terms) {
    const key = exponents.join();
    sum.set(key, (sum.get(key) ?? Rational.ZERO).plus(coefficient));
  }
  for (const [key, value] of sum) if (value.isZero()) sum.delete(key);
  return sum;
}

function* listed(p: Naive) {
  for (const [key, coefficient] of p) {
    yield { coefficient, exponents: key === '' ? [] : key.split(',').map(Number) };
  }
}

function* products(p: Naive, q: Naive) {
  for (const a of listed(p)) {
    for (const b of listed(q)) {
      yield {
        coefficient: a.coefficient.times(b.coefficient),
        exponents: a.exponents.map((e, v) => e + b.exponents[v]!),
      };
    }
  }
}

function derived(p: Naive, v: number): Naive {
  return naive(
    [...listed(p)]
      .filter(({ exponents }) => exponents[v]! > 0)
      .map(({ coefficient, exponents }) => ({
        coefficient: coefficient.times(Rational.of(exponents[v]!)),
        exponents: exponents.map((e, u) => (u === v ? e - 1 : e)),
      })),
  );
}

const sorted = (p: Naive) => [...p].map(([key, c]) => `${key}: ${c}`).sort();
const expectSame = (p: Polynomial, q: Naive) => {
  expect(sorted(naive(p.terms()))).toEqual(sorted(q));
  expect(p.termCount).toBe(q.size);
};

const coefficient = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -9n, max: 9n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })),
    fc.bigInt({ min: 1n, max: 12n }),
  )
  .map(([n, d]) => Rational.of(n, d));

/** Rings of 1 to 20 variables, so that monomials take one to eleven words. */
const problem = fc.integer({ min: 1, max: 20 }).chain((count) => {
  const exponent = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 2 }) },
    { weight: 1, arbitrary: fc.integer({ min: 3, max: 300 }) },
  );
  const exponents = fc.array(exponent, { minLength: count, maxLength: count });
  const terms: fc.Arbitrary<Terms> = fc.array(fc.record({ coefficient, exponents }), {
    maxLength: 12,
  });
  return fc.record({
    count: fc.constant(count),
    left: terms,
    right: terms,
    variable: fc.integer({ min: 0, max: count - 1 }),
  });
});

const ringOf = (count: number) =>
  PolynomialRing.of(Array.from({ length: count }, (_, i) => `v${i}`));

describe('against a naive implementation', () => {
  test.prop([problem], { numRuns: 300 })('sums, products, derivatives', (given) => {
    const { count, left, right, variable } = given;
    const ring = ringOf(count);
    const [p, q] = [Polynomial.fromTerms(ring, left), Polynomial.fromTerms(ring, right)];
    const [a, b] = [naive(left), naive(right)];
    expectSame(p, a);
    expectSame(p.plus(q), naive([...listed(a), ...listed(b)]));
    const minusB = [...listed(b)].map((t) => ({ ...t, coefficient: t.coefficient.negate() }));
    expectSame(p.minus(q), naive([...listed(a), ...minusB]));
    expectSame(p.times(q), naive(products(a, b)));
    expectSame(p.times(p), naive(products(a, a)));
    expectSame(p.derivative(variable), derived(a, variable));
    const matrix = PolynomialMatrix.fromRows(ring, [[p, q]]);
    const squares = naive([...products(a, a), ...products(b, b)]);
    expectSame(sumOfSquares(matrix), squares);
    expectSame(matrix.times(matrix.transpose()).at(0, 0), squares);
    expect(p.equals(q)).toBe(sorted(a).join() === sorted(b).join());
  });

  test.prop([problem, fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 20, maxLength: 20 })])(
    'values at random points',
    ({ count, left }, numbers) => {
      const values = numbers.slice(0, count).map((n, i) => Rational.of(n, 1 + (i % 3)));
      let sum = Rational.ZERO;
      for (const { coefficient: c, exponents } of left) {
        sum = sum.plus(exponents.reduce((product, e, v) => product.times(values[v]!.pow(e)), c));
      }
      const p = Polynomial.fromTerms(ringOf(count), left);
      expect(p.evaluate(values).toString()).toBe(sum.toString());
    },
  );

  test('many terms with many collisions, past every growth of the table', () => {
    const ring = ringOf(3);
    const terms = Array.from({ length: 400 }, (_, i) => ({
      coefficient: Rational.of((i % 17) - 8, 1 + (i % 5)),
      exponents: [i % 7, Math.floor(i / 7) % 8, Math.floor(i / 56)],
    }));
    const p = Polynomial.fromTerms(ring, terms);
    expectSame(p.times(p), naive(products(naive(terms), naive(terms))));
    const q = p.plus(ring.one);
    expectSame(p.times(q), naive(products(naive(terms), naive(q.terms()))));
  });
});

/** Term counts of the loss and of the lower triangle of its Hessian, as Singular's diff has them. */
test.each([
  { widths: [2, 2, 2], samples: 2, loss: 60, hessian: 192 },
  { widths: [2, 2, 2, 2], samples: 2, loss: 172, hessian: 1544 },
  { widths: [3, 3, 3], samples: 3, loss: 495, hessian: 2106 },
  { widths: [2, 2, 2, 2, 2], samples: 2, loss: 532, hessian: 9568 },
])('the loss at widths $widths has the terms Singular finds', (given) => {
  const { widths, samples, loss, hessian } = given;
  const names: string[] = [];
  const declare = (letter: string, rows: number, columns: number) => {
    const name = (i: number, j: number) => `${letter}_${i}_${j}`;
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) names.push(name(i, j));
    return (ring: PolynomialRing) => PolynomialMatrix.fromVariables(ring, rows, columns, name);
  };
  const weights = widths.slice(1).map((rows, k) => declare(`w${k + 1}`, rows, widths[k]!));
  const count = names.length;
  const data = declare('x', widths[0]!, samples);
  const targets = declare('y', widths.at(-1)!, samples);
  const ring = PolynomialRing.of(names);
  const output = weights.reduce((product, w) => w(ring).times(product), data(ring));
  const L = sumOfSquares(output.minus(targets(ring))).scale(Rational.of(1, 2));
  expect(L.termCount).toBe(loss);
  let terms = 0;
  for (let i = 0; i < count; i++) {
    const gradient = L.derivative(i);
    for (let j = 0; j <= i; j++) terms += gradient.derivative(j).termCount;
  }
  expect(terms).toBe(hessian);
});
