import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { symmetricSpectrum } from '../../../src/numeric/index.js';
import { refusal } from '../exact/coded.js';

/** A symmetric matrix, row-major, with its size. */
const symmetric = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc
    .array(fc.integer({ min: -1000, max: 1000 }), { minLength: n * n, maxLength: n * n })
    .map((entries) => ({
      n,
      matrix: Float64Array.from(
        entries,
        (_, at) => entries[Math.min(at, (at % n) * n + Math.floor(at / n))]! / 8,
      ),
    })),
);

const size = (matrix: Float64Array) => Math.max(1, ...matrix.map(Math.abs));
const column = (vectors: Float64Array, n: number, j: number) =>
  Array.from({ length: n }, (_, i) => vectors[i * n + j]!);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('the spectrum', () => {
  test.prop([symmetric], { numRuns: 300 })('is sorted, orthonormal, and A v = λ v', (input) => {
    const { n, matrix } = input;
    const { values, vectors } = symmetricSpectrum(matrix, n);
    expect(values).toHaveLength(n);
    expect(vectors).toHaveLength(n * n);
    for (let i = 1; i < n; i++) expect(values[i]!).toBeLessThanOrEqual(values[i - 1]!);
    const close = 1e-11 * n * size(matrix);
    for (let j = 0; j < n; j++) {
      const v = column(vectors, n, j);
      for (let k = 0; k < n; k++)
        expect(Math.abs(dot(v, column(vectors, n, k)) - (j === k ? 1 : 0))).toBeLessThan(1e-11);
      for (let i = 0; i < n; i++) {
        const row = Array.from(matrix.subarray(i * n, (i + 1) * n));
        expect(Math.abs(dot(row, v) - values[j]! * v[i]!)).toBeLessThan(close);
      }
    }
  });

  it('is known for small matrices', () => {
    expect([...symmetricSpectrum(Float64Array.of(2, 1, 1, 2), 2).values]).toEqual([
      expect.closeTo(3, 14),
      expect.closeTo(1, 14),
    ]);
    expect([...symmetricSpectrum(Float64Array.of(-4), 1).values]).toEqual([-4]);
    const zero = symmetricSpectrum(new Float64Array(9), 3);
    expect([...zero.values].map(Math.abs)).toEqual([0, 0, 0]);
    expect(symmetricSpectrum(new Float64Array(), 0).values).toHaveLength(0);
  });

  it('is sorted although an ulp of asymmetry came in, and does not change its input', () => {
    const matrix = Float64Array.of(1, 2 + 2 ** -51, 0, 2, 1, 0, 0, 0, 5);
    const copy = matrix.slice();
    const { values } = symmetricSpectrum(matrix, 3);
    expect([...values]).toEqual([
      expect.closeTo(5, 12),
      expect.closeTo(3, 12),
      expect.closeTo(-1, 12),
    ]);
    expect(matrix).toEqual(copy);
  });

  it('keeps relative accuracy for tiny and for huge matrices', () => {
    for (const scale of [1e-150, 1e150]) {
      const { values } = symmetricSpectrum(Float64Array.of(2 * scale, scale, scale, 2 * scale), 2);
      expect(values[0]! / scale).toBeCloseTo(3, 12);
      expect(values[1]! / scale).toBeCloseTo(1, 12);
    }
  });
});

describe('refuses', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s', (bad) => {
    for (let at = 0; at < 9; at++) {
      const matrix = new Float64Array(9).fill(1);
      matrix[at] = bad;
      const error = refusal('NUMBER_MALFORMED', () => symmetricSpectrum(matrix, 3));
      expect(error.path).toBe(`matrix[${Math.floor(at / 3)}][${at % 3}]`);
      expect(error.actual).toBe(String(bad));
    }
  });

  it.each([0, 1, 3, 5, 8])('%i entries for 2 × 2', (length) => {
    const error = refusal('BUFFER_LENGTH', () => symmetricSpectrum(new Float64Array(length), 2));
    expect(error).toMatchObject({ expected: '4', actual: String(length) });
  });
});
