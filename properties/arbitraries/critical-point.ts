import fc from 'fast-check';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import {
  criticalPoint as build,
  rationalSpectrum,
  type SpectralData,
} from '../../src/landscape/index.js';
import { Architecture, type Point } from '../../src/network/index.js';
import { invertibleMatrix, rationalMatrix } from './rational-matrix.js';

/**
 * A critical point of every kind that (S, Z, D) with two zero factors gives, on data with a rational
 * spectrum of distinct eigenvalues, d_y ≤ d_x. Any S of size at most r_max, any gauge. Shrinks towards
 * H = 1, widths 1, S empty, gauge I.
 */
export function criticalPoint(bound: {
  readonly maxHidden: number;
  readonly maxWidth: number;
}): fc.Arbitrary<Point> {
  return spectralCriticalPoint(bound).map(({ point }) => point);
}

/** A critical point with the spectrum of its data and the S it was made from. */
export interface SpectralCriticalPoint {
  readonly point: Point;
  /** U, orthogonal, d_y × d_y. */
  readonly eigenvectors: RationalMatrix;
  /** λ_i, largest first. */
  readonly eigenvalues: readonly Rational[];
  /** S, counted from 0. */
  readonly indices: readonly number[];
}

/**
 * As {@link criticalPoint}, with U, Λ and S.
 *
 * @param proper Draw S neither empty nor everything; then d_y ≥ 2.
 */
export function spectralCriticalPoint(
  bound: { readonly maxHidden: number; readonly maxWidth: number },
  { proper = false }: { readonly proper?: boolean } = {},
): fc.Arbitrary<SpectralCriticalPoint> {
  return networkWithFewerOutputs(bound, proper ? 2 : 1).chain((network) =>
    fc
      .tuple(spectralData(network.inputWidth, network.outputWidth), choice(network, proper))
      .map(([data, chosen]) => ({
        point: build(network, data, chosen),
        eigenvectors: data.eigenvectors,
        eigenvalues: data.eigenvalues,
        indices: chosen.indices,
      })),
  );
}

/** Any architecture with `least` ≤ d_y ≤ d_x. */
export function networkWithFewerOutputs(
  bound: { readonly maxHidden: number; readonly maxWidth: number },
  least = 1,
) {
  return fc
    .array(fc.integer({ min: 1, max: bound.maxWidth }), {
      minLength: 3,
      maxLength: bound.maxHidden + 2,
    })
    .map((widths) => {
      const [first, last] = [widths[0]!, widths.at(-1)!];
      return Architecture.of([
        Math.max(first, last, least),
        ...widths.slice(1, -1),
        Math.max(Math.min(first, last), least),
      ]);
    });
}

/** Data with a rational spectrum; the largest eigenvalue comes first. */
export function spectralData(inputWidth: number, outputWidth: number): fc.Arbitrary<SpectralData> {
  return fc
    .record({
      left: reflectionVectors(outputWidth),
      right: reflectionVectors(inputWidth),
      gaps: fc.array(fc.integer({ min: 1, max: 3 }), {
        minLength: outputWidth,
        maxLength: outputWidth,
      }),
      metric: invertibleMatrix(inputWidth),
      unexplained: fc
        .integer({ min: 0, max: 1 })
        .chain((samples) => rationalMatrix(outputWidth, samples)),
    })
    .map(({ left, right, gaps, metric, unexplained }) => {
      let size = 0;
      const singularValues = gaps.map((gap) => {
        size += gap;
        return Rational.of(size, 2);
      });
      return rationalSpectrum({
        left,
        right,
        metric,
        unexplained,
        singularValues: singularValues.reverse(),
      });
    });
}

/** Up to two integer vectors with first entry 1, hence never zero. Shrinks to none. */
export function reflectionVectors(size: number): fc.Arbitrary<number[][]> {
  const vector = fc
    .array(fc.integer({ min: -2, max: 2 }), { minLength: size - 1, maxLength: size - 1 })
    .map((rest) => [1, ...rest]);
  return fc.array(vector, { maxLength: 2 });
}

function choice(network: Architecture, proper: boolean) {
  const { layerCount, maximalRank, outputWidth, widths } = network;
  const all = Array.from({ length: outputWidth }, (_, index) => index);
  const zeroPair = fc.uniqueArray(fc.integer({ min: 0, max: layerCount - 1 }), {
    minLength: 2,
    maxLength: 2,
  });
  return fc
    .tuple(
      fc.subarray(all, {
        minLength: proper ? 1 : 0,
        maxLength: Math.min(maximalRank, proper ? outputWidth - 1 : outputWidth),
      }),
      fc.tuple(...widths.slice(1, -1).map((width) => invertibleMatrix(width))),
      zeroPair,
    )
    .chain(([indices, gauges, zeros]) => {
      const r = indices.length;
      const free = network.layers().map(({ rows, columns }, index) => {
        const [height, width] = [rows - r, index === 0 ? columns : columns - r];
        return zeros.includes(index)
          ? fc.constant(RationalMatrix.zero(height, width))
          : rationalMatrix(height, width);
      });
      return fc.tuple(...free).map((drawn) => ({ indices, gauges, free: drawn }));
    });
}
