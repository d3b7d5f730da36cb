import { fc } from '@fast-check/vitest';
import { invertibleMatrix, rationalMatrix } from '../../../properties/arbitraries/index.js';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import type { DataNames } from '../../../src/landscape/index.js';
import { rationalSpectrum, type SpectralData } from '../../../src/landscape/index.js';

/** Integer vectors that are never zero: the first entry is 1. */
const reflections = (size: number) =>
  fc.array(
    fc
      .array(fc.integer({ min: -2, max: 2 }), { minLength: size - 1, maxLength: size - 1 })
      .map((rest) => [1, ...rest]),
    { maxLength: 2 },
  );

/** A rational orthogonal matrix. */
export const orthogonal = (size: number) =>
  reflections(size).map(
    (left) =>
      rationalSpectrum({
        left,
        right: [],
        singularValues: Array.from({ length: size }, () => Rational.ONE),
        metric: RationalMatrix.identity(size),
      }).eigenvectors,
  );

/** s_1 > … > s_count > 0, halves. */
export const distinctValues = (count: number) =>
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: count, maxLength: count }).map((gaps) => {
    let size = 0;
    const rising = gaps.map((gap) => {
      size += gap;
      return Rational.of(size, 2);
    });
    return rising.reverse();
  });

/** Data with Σ = U diag(s²) Uᵀ, d_y = the number of values. */
export const spectralData = (inputWidth: number, values: readonly Rational[]) =>
  fc
    .record({
      left: reflections(values.length),
      right: reflections(inputWidth),
      metric: invertibleMatrix(inputWidth),
    })
    .map((choice) => rationalSpectrum({ ...choice, singularValues: values }));

export const namesFor = (inputWidth: number, outputWidth: number): DataNames => ({
  inputNames: Array.from({ length: inputWidth }, (_, index) => `x${index + 1}`),
  targetNames: Array.from({ length: outputWidth }, (_, index) => `y${index + 1}`),
});

/**
 * The same spectrum with targets that no linear map explains: two samples more, with inputs 0 and
 * any targets. They add to Σ_YY alone, so that the least loss is not 0.
 */
export const withUnexplained = (data: SpectralData): fc.Arbitrary<SpectralData> =>
  rationalMatrix(data.y.rows, 2).map((rest) => ({
    ...data,
    x: data.x.beside(RationalMatrix.zero(data.x.rows, 2)),
    y: data.y.beside(rest),
  }));
