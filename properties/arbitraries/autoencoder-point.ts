import fc from 'fast-check';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import { drawStratum, type SpectralData, sampleStratum } from '../../src/landscape/index.js';
import { Architecture } from '../../src/network/index.js';
import { orthogonalMatrix } from './orthogonal-matrix.js';
import type { StratumPoint } from './stratum.js';

/** A critical point of an autoencoder with one hidden layer, and the spectrum of its data. */
export interface AutoencoderPoint extends StratumPoint {
  readonly data: SpectralData;
}

/**
 * Y = X = U diag(s), s distinct and positive, so that Σ = Σ_XX = U diag(s²)Uᵀ; widths d-p-d with
 * p ≤ d + 1: a bottleneck, none, and a wider hidden layer. Shrinks to d = 1, S empty.
 */
export function autoencoderPoint(bound: {
  readonly maxWidth: number;
}): fc.Arbitrary<AutoencoderPoint> {
  return fc
    .integer({ min: 1, max: bound.maxWidth })
    .chain((d) =>
      fc.tuple(
        fc.integer({ min: 1, max: d + 1 }),
        orthogonalMatrix(d),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: d, maxLength: d }),
        fc.integer({ min: 0, max: 2 ** 20 }),
        fc.integer({ min: 0, max: 2 ** 20 }),
      ),
    )
    .map(([p, u, gaps, which, where]) => {
      const architecture = Architecture.of([u.rows, p, u.rows]);
      const data = dataOf(u, gaps);
      const stratum = drawStratum(architecture, which);
      return { stratum, data, point: sampleStratum(architecture, stratum, where, data) };
    });
}

function dataOf(u: RationalMatrix, gaps: readonly number[]): SpectralData {
  let size = 0;
  const increasing = gaps.map((gap) => {
    size += gap;
    return Rational.of(size, 2);
  });
  const s = increasing.reverse();
  const x = u.times(RationalMatrix.diagonal(s));
  return {
    x,
    y: x,
    eigenvectors: u,
    eigenvalues: s.map((value) => value.times(value)),
    leastSquares: RationalMatrix.identity(u.rows),
  };
}
