import { LemmascopeError } from '../diagnostics/index.js';
import { type ExactMatrix, RationalMatrix } from '../exact/index.js';
import type { Architecture } from './architecture.js';

/** W_1, …, W_{H+1}: `weights[k-1]` is W_k, d_k × d_{k-1}. */
export type Weights = readonly RationalMatrix[];

/**
 * Checks that every layer has the shape its architecture gives it.
 *
 * @throws SHAPE_MISMATCH naming the layer.
 */
export function checkWeights(architecture: Architecture, weights: Weights): void {
  if (weights.length !== architecture.layerCount)
    throw new LemmascopeError('SHAPE_MISMATCH', {
      path: 'weights',
      expected: `${architecture.layerCount} layers for widths ${architecture}`,
      actual: String(weights.length),
    });
  for (const { k, rows, columns } of architecture.layers()) {
    const weight = weights[k - 1]!;
    if (weight.rows !== rows || weight.columns !== columns)
      throw new LemmascopeError('SHAPE_MISMATCH', {
        path: `weights[${k - 1}]`,
        expected: `${rows}×${columns} for W_${k} of ${architecture}`,
        actual: `${weight.rows}×${weight.columns}`,
      });
  }
}

/** vec(Wᵀ): the entries of W in row-major order, as a column. */
export function vecRowMajor<M extends ExactMatrix<M, unknown>>(matrix: M): M {
  return matrix.transpose().vec();
}

/** All weights, or all entries of a gradient, in the order of the Hessian's rows. */
export function flatten<M extends ExactMatrix<M, unknown>>(layers: readonly M[]): M {
  return layers.map((layer) => vecRowMajor(layer)).reduce((top, next) => top.above(next));
}

/**
 * The inverse of {@link flatten} for rational weights.
 *
 * @throws SHAPE_MISMATCH when the length is not the architecture's number of weights.
 */
export function unflatten(architecture: Architecture, vector: RationalMatrix): RationalMatrix[] {
  if (vector.rows !== architecture.parameterCount || vector.columns !== 1)
    throw new LemmascopeError('SHAPE_MISMATCH', {
      expected: `${architecture.parameterCount}×1 for widths ${architecture}`,
      actual: `${vector.rows}×${vector.columns}`,
    });
  return architecture
    .layers()
    .map(({ rows, columns, offset }) =>
      RationalMatrix.ofIntegers(
        rows,
        columns,
        vector.numerators.slice(offset, offset + rows * columns),
        vector.denominator,
      ),
    );
}
