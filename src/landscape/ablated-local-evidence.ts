import { RationalMatrix, rank } from '../exact/index.js';
import { flatten } from '../network/index.js';
import { decayOf } from './_internals/decay-of.js';
import { forwardPass } from './_internals/forward-pass.js';
import { pathSlopesVanish } from './_internals/path-slopes.js';
import { pointAnalysis } from './_internals/point-analysis.js';
import { samplesOf } from './_internals/samples-of.js';
import type { AblatedPoint } from './ablated-point.js';
import type { LocalEvidence } from './classify-result.js';

/**
 * Why a critical point is a local minimum, when it can be told from one of four things: a ReLU
 * layer that is off on every sample; a positive definite Hessian; a Hessian ⪰ 0 whose kernel is no
 * larger than the tangent space {(W_{k+1}G, −GW_k)} of the gauge orbit (Morse–Bott); a ReLU network
 * that fits by least squares on every path of hidden units. `undefined` does not mean that it is
 * none. Says nothing about global minima.
 *
 * @throws POINT_ON_ACTIVATION_BOUNDARY where a ReLU has a kink; POINT_NEEDS_SAMPLES.
 */
export function localEvidence(point: AblatedPoint): LocalEvidence | undefined {
  const layer = deadLayer(point);
  if (layer !== undefined) return { method: 'dead-relu', layer };
  const { form, isCritical } = pointAnalysis(point);
  const { negative, zero } = form.inertia;
  if (!isCritical || negative > 0) return undefined;
  if (zero === 0) return { method: 'positive-definite' };
  if (!decayOf(point).isZero()) return undefined;
  if (point.activation === 'relu')
    return pathSlopesVanish(point) ? { method: 'least-squares' } : undefined;
  return gaugeDimension(point) === zero
    ? { method: 'gauge-orbit', kernelDimension: zero }
    : undefined;
}

/**
 * The first hidden layer, counted from 1, whose preactivations are all negative; `undefined` where
 * there is none, and with weight decay. Layers above it are at their kink, and it does not matter.
 */
export function deadLayer(point: AblatedPoint): number | undefined {
  if (point.activation !== 'relu' || !decayOf(point).isZero()) return undefined;
  const { preactivations } = forwardPass(point, samplesOf(point).x);
  const index = preactivations.findIndex(({ numerators }) =>
    numerators.every((value) => value < 0n),
  );
  return index < 0 ? undefined : index + 1;
}

/** The dimension of {(W_{k+1}G, −GW_k) : 1 ≤ k ≤ H, G of size d_k × d_k}. */
function gaugeDimension({ architecture, weights }: AblatedPoint): number {
  const zeros = weights.map((weight) => weight.zeroOf(weight.rows, weight.columns));
  const tangents: RationalMatrix[] = [];
  for (let k = 1; k <= architecture.hiddenLayers; k++) {
    const width = architecture.width(k);
    for (let entry = 0; entry < width * width; entry++) {
      const values = Array.from({ length: width * width }, (_, place) =>
        place === entry ? 1n : 0n,
      );
      const g = RationalMatrix.ofIntegers(width, width, values);
      const moved = [...zeros];
      moved[k - 1] = g.times(weights[k - 1]!).negate();
      moved[k] = weights[k]!.times(g);
      tangents.push(flatten(moved));
    }
  }
  return rank(tangents.reduce((left, next) => left.beside(next)));
}
