import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { RationalMatrix, rank } from '../../../../src/exact/index.js';
import { exactCaseOf } from '../../../../src/hunt/scout/_internals/exact-case.js';
import {
  inverseOf,
  PRIME,
  rankModulo,
  residue,
  residuesOf,
} from '../../../../src/hunt/scout/_internals/modulus.js';
import { SmallHessian } from '../../../../src/hunt/scout/_internals/small-hessian.js';
import { Tridiagonal } from '../../../../src/hunt/scout/_internals/tridiagonal.js';
import { HessianBlocks } from '../../../../src/network/index.js';
import { symmetricSpectrum } from '../../../../src/numeric/index.js';
import { exactly, floatPointOf, recipeOf } from './second-order-cases.js';

describe('modulo a prime', () => {
  const modulo = (value: bigint) => ((value % BigInt(PRIME)) + BigInt(PRIME)) % BigInt(PRIME);

  test('it is a prime', () => {
    for (let d = 2; d * d <= PRIME; d++) expect(PRIME % d).not.toBe(0);
  });

  test.prop([fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n })])('residues', (value) => {
    expect(residue(Number(value))).toBe(Number(modulo(value)));
  });

  test('residues next to multiples of the prime, where the quotient may be off by one', () => {
    const most = Math.floor(2 ** 52 / PRIME);
    const wrong: number[] = [];
    for (let k = most; k > most - 3000; k--)
      for (const sign of [1, -1])
        for (const beside of [-1, 0, 1]) {
          const value = sign * k * PRIME + beside;
          if (residue(value) !== Number(modulo(BigInt(value)))) wrong.push(value);
        }
    expect(wrong).toEqual([]);
  });

  test.prop([fc.integer({ min: 1, max: PRIME - 1 })])('inverses', (value) => {
    expect(modulo(BigInt(value) * BigInt(inverseOf(value)))).toBe(1n);
  });

  test.prop([fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), fc.integer({ min: -60, max: 60 })])(
    'residues of dyadic floats',
    (numerator, exponent) => {
      const out = new Float64Array(1);
      residuesOf(Float64Array.of(numerator * 2 ** exponent), out);
      const { numerator: above, denominator: below } = exactly(numerator * 2 ** exponent);
      expect(modulo(BigInt(out[0]!) * below)).toBe(modulo(above));
    },
  );

  const products = fc.integer({ min: 1, max: 6 }).chain((n) =>
    fc.integer({ min: 0, max: n }).chain((inner) =>
      fc.record({
        n: fc.constant(n),
        a: matrix(n, inner),
        b: matrix(inner, n),
      }),
    ),
  );
  test.prop([products])('the rank of small integers is the rank over Q', ({ n, a, b }) => {
    const product = a.times(b);
    const residues = Float64Array.from(product.numerators, (entry) => Number(modulo(entry)));
    expect(rankModulo(residues, n)).toBe(rank(product));
  });
});

describe('the small Hessian', () => {
  const hessian = new SmallHessian({ modular: false });
  const modular = new SmallHessian({ modular: true });

  test.each([false, true])('is the exact one, degenerate: %s', (degenerate) => {
    for (let seed = 0; seed < 500; seed++) {
      const recipe = recipeOf(seed, degenerate);
      const { weights, xx, yx } = floatPointOf(recipe);
      const { point } = exactCaseOf(recipe);
      const exact = new HessianBlocks(point.weights, point.moments).full();
      const numbers = exact.toNumbers();
      hessian.fill(recipe.layers, recipe.widths, weights, xx, yx);
      const n = hessian.size;
      expect(n).toBe(exact.rows);
      const magnitude = hessian.magnitude(recipe.layers, weights, xx, yx);
      let squares = 0;
      for (let i = 0; i < n; i++)
        for (let j = 0; j <= i; j++) {
          const off = hessian.entries[i * n + j]! - numbers[i * n + j]!;
          squares += (i === j ? 1 : 2) * off * off;
        }
      // What the look relies on; and far below it in fact.
      expect([seed, Math.sqrt(squares) <= 40 * 2 ** -53 * magnitude]).toEqual([seed, true]);
      expect(Math.hypot(...numbers)).toBeLessThanOrEqual(magnitude * (1 + 1e-12) * Math.sqrt(3));
    }
  });

  test('is equilibrated by powers of two, and another one with it', () => {
    const other = new SmallHessian({ modular: false });
    for (let seed = 0; seed < 300; seed++) {
      const recipe = recipeOf(seed, true);
      const { weights, xx, yx } = floatPointOf(recipe);
      for (const matrix of [hessian, other])
        matrix.fill(recipe.layers, recipe.widths, weights, xx, yx);
      const before = hessian.entries.slice();
      hessian.equilibrate(other);
      const n = hessian.size;
      const at = (i: number, j: number) => Math.max(i, j) * n + Math.min(i, j);
      for (let i = 0; i < n; i++) {
        const row = Array.from({ length: n }, (_, j) => Math.abs(hessian.entries[at(i, j)]!));
        const largest = Math.max(...row);
        expect([seed, i, largest === 0 || (largest > 1 / 8 && largest < 8)]).toEqual([
          seed,
          i,
          true,
        ]);
        for (let j = 0; j <= i; j++) {
          const entry = hessian.entries[at(i, j)]!;
          const factor = before[at(i, j)] === 0 ? 1 : entry / before[at(i, j)]!;
          if (entry !== other.entries[at(i, j)] || Math.log2(factor) % 1 !== 0)
            throw new Error(`seed ${seed}: entry ${i}, ${j}`);
        }
      }
    }
  });

  test('modulo the prime likewise', () => {
    for (let seed = 0; seed < 300; seed++) {
      const recipe = recipeOf(seed, seed % 2 === 1);
      const float = floatPointOf(recipe);
      const [weights, xx, yx] = [float.weights, float.xx, float.yx].map((values) => {
        const out = new Float64Array(values.length);
        residuesOf(values, out);
        return out;
      }) as [Float64Array, Float64Array, Float64Array];
      modular.fill(recipe.layers, recipe.widths, weights, xx, yx);
      const { point } = exactCaseOf(recipe);
      const {
        numerators,
        denominator,
        rows: n,
      } = new HessianBlocks(point.weights, point.moments).full();
      const wrong: number[][] = [];
      for (let i = 0; i < n; i++)
        for (let j = 0; j <= i; j++) {
          const found = BigInt(residue(modular.entries[i * n + j]!)) * denominator;
          if ((found - numerators[i * n + j]!) % BigInt(PRIME) !== 0n) wrong.push([i, j]);
        }
      expect([seed, wrong]).toEqual([seed, []]);
    }
  });
});

describe('tridiagonal form', () => {
  const symmetric = fc.integer({ min: 1, max: 36 }).chain((n) =>
    fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: n * n, maxLength: n * n })
      .map((entries) => ({
        n,
        a: Float64Array.from(entries, (_, at) => {
          const [i, j] = [Math.floor(at / n), at % n];
          return entries[i * n + j]! + entries[j * n + i]!;
        }),
      })),
  );

  test.prop([symmetric], { numRuns: 60 })('has the same eigenvalues', ({ n, a }) => {
    const { values } = symmetricSpectrum(a, n);
    const norm = Math.hypot(...a);
    const tridiagonal = new Tridiagonal(36);
    tridiagonal.reduce(a.slice(), n);
    expect(Math.abs(tridiagonal.smallest(0) - values[n - 1]!)).toBeLessThanOrEqual(1e-13 * norm);
    const slack = 1e-11 * norm + 1e-300;
    values.forEach((value, index) => {
      // At least n − index eigenvalues are ≤ this one, and at least index + 1 are ≥ it.
      expect(tridiagonal.countBelow(value + slack)).toBeGreaterThanOrEqual(n - index);
      expect(tridiagonal.countBelow(value - slack)).toBeLessThan(n - index);
    });
  });

  test('zero and diagonal matrices', () => {
    const tridiagonal = new Tridiagonal(36);
    tridiagonal.reduce(new Float64Array(9), 3);
    expect([tridiagonal.smallest(0), tridiagonal.countBelow(0)]).toEqual([0, 0]);
    tridiagonal.reduce(Float64Array.of(3, 0, 0, 0, -2, 0, 0, 0, 1), 3);
    expect(tridiagonal.smallest(1e-15)).toBeCloseTo(-2, 12);
    expect([-2.5, -1, 2, 4].map((x) => tridiagonal.countBelow(x))).toEqual([0, 1, 2, 3]);
  });
});

function matrix(rows: number, columns: number): fc.Arbitrary<RationalMatrix> {
  return fc
    .array(fc.bigInt({ min: -9n, max: 9n }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((entries) => RationalMatrix.ofIntegers(rows, columns, entries));
}
