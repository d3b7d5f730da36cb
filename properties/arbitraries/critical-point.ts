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
  return networkWithFewerOutputs(bound).chain((network) =>
    fc
      .tuple(spectralData(network.inputWidth, network.outputWidth), choice(network))
      .map(([data, chosen]) => build(network, data, chosen)),
  );
}

function networkWithFewerOutputs(bound: { maxHidden: number; maxWidth: number }) {
  return fc
    .array(fc.integer({ min: 1, max: bound.maxWidth }), {
      minLength: 3,
      maxLength: bound.maxHidden + 2,
    })
    .map((widths) => {
      const [first, last] = [widths[0]!, widths.at(-1)!];
      return Architecture.of([
        Math.max(first, last),
        ...widths.slice(1, -1),
        Math.min(first, last),
      ]);
    });
}

/** Distinct positive singular values, in no particular order of size. */
function spectralData(inputWidth: number, outputWidth: number): fc.Arbitrary<SpectralData> {
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

/** Integer vectors with first entry 1, hence never zero. */
function reflectionVectors(size: number): fc.Arbitrary<number[][]> {
  const vector = fc
    .array(fc.integer({ min: -2, max: 2 }), { minLength: size - 1, maxLength: size - 1 })
    .map((rest) => [1, ...rest]);
  return fc.array(vector, { maxLength: 2 });
}

function choice(network: Architecture) {
  const { layerCount, maximalRank, outputWidth, widths } = network;
  const all = Array.from({ length: outputWidth }, (_, index) => index);
  const zeroPair = fc.uniqueArray(fc.integer({ min: 0, max: layerCount - 1 }), {
    minLength: 2,
    maxLength: 2,
  });
  return fc
    .tuple(
      fc.subarray(all, { maxLength: Math.min(maximalRank, outputWidth) }),
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
