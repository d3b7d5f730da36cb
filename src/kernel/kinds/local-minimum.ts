import type { Rows } from '../_internals/arithmetic.js';
import { flipped, mapped, ratio, times, unitsOf, whole } from '../_internals/arithmetic.js';
import type { Part } from '../_internals/part.js';
import { aboutPoint, type Point, preactivations } from '../_internals/point.js';
import {
  hessian,
  requireCritical,
  requireLeastSquares,
  requireWithout,
} from '../_internals/require.js';
import { requireSemidefinite, requireSquares } from '../_internals/squares.js';

const METHODS = ['positive-definite', 'gauge-orbit', 'dead-relu', 'least-squares'] as const;

/** No smaller loss nearby. */
export const localMinimum = aboutPoint((point, proof) => {
  const method = proof.field('method').word(METHODS, 'KERNEL_METHOD_UNKNOWN');
  if (method === 'dead-relu') return deadLayer(point, proof.fields(['method', 'layer']).layer);
  if (method === 'least-squares') proof.fields(['method']);
  if (method === 'least-squares') return requireLeastSquares(point, proof);
  if (method === 'positive-definite')
    return definite(point, proof.fields(['method', 'squares']).squares, 0);
  const { squares, kernelDimension } = proof.fields(['method', 'squares', 'kernelDimension']);
  requireWithout(point, proof, ['ReLU', 'weight decay']);
  const tangents = gaugeTangents(point);
  const gram = times(proof.session, flipped(tangents), tangents);
  const rank = requireSemidefinite(proof, 'KERNEL_STOPPED', gram).length;
  const claimed = whole(kernelDimension.count(0, tangents.length));
  kernelDimension.require('KERNEL_DIMENSION_WRONG', 'orbit', whole(rank), '=', claimed);
  definite(point, squares, rank);
});

/** Critical, and the Hessian is a sum of squares of rank n − nullity. */
function definite(point: Point, squares: Part, nullity: number): void {
  requireCritical(point);
  const matrix = hessian(point);
  requireSquares(squares, matrix, 'Hessian');
  const rank = requireSemidefinite(squares, 'KERNEL_STOPPED', matrix.rows).length;
  const needed = whole(matrix.rows.length - nullity);
  squares.require('KERNEL_RANK_TOO_SMALL', 'rank of the Hessian', whole(rank), '=', needed);
}

/** The units of a hidden layer are off on every sample, and nearby: the loss is constant there. */
function deadLayer(point: Point, layer: Part): void {
  requireWithout(point, layer, ['weight decay']);
  if (!point.features.includes('ReLU')) layer.refuse('KERNEL_NOT_APPLICABLE', 'ReLU', 'linear');
  const inputs = preactivations(point, point.weights);
  for (const value of inputs[layer.count(1, inputs.length) - 1]!.flat())
    layer.require('KERNEL_UNIT_ALIVE', 'preactivation', ratio(value), '<');
}

/** (…, GW_k, −W_{k+1}G, …) for every hidden layer k and every unit matrix G, as rows. */
function gaugeTangents({ part: { session }, weights }: Point): Rows {
  return weights.slice(1).flatMap(({ rows: above }, k) => {
    const below = weights[k]!.rows;
    return unitsOf(session, times(session, below, flipped(below)), 1n, 4).map((unit) => {
      session.charge(weights.length, []);
      const tangent = weights.map(({ rows }) => mapped(rows, () => 0n));
      tangent[k] = times(session, unit, below);
      tangent[k + 1] = mapped(times(session, above, unit), (value) => -value);
      return tangent.flat(2);
    });
  });
}
