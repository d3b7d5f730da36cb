import { RationalMatrix } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import { forwardPass } from './forward-pass.js';
import { samplesOf } from './samples-of.js';

/**
 * Whether (ω ∘ (Ŷ − Y))·D·Xᵀ = 0 for every path of hidden units, D the diagonal 0/1 matrix of the
 * samples for which all units of the path are on. Near a point without a kink Ŷ is linear in the
 * products of the weights along paths, L is convex in these, and this is its gradient.
 *
 * @throws POINT_NEEDS_SAMPLES when the point has moments only.
 */
export function pathSlopesVanish(point: AblatedPoint): boolean {
  const { x, y } = samplesOf(point);
  const { preactivations, output } = forwardPass(point, x);
  const residual = output.minus(y);
  const omega = point.lossWeights;
  const error = RationalMatrix.ofIntegers(
    residual.rows,
    residual.columns,
    residual.numerators.map((value, at) => value * (omega?.numerators[at] ?? 1n)),
  );
  let paths = new Set(['1'.repeat(x.columns)]);
  for (const layer of point.activation === 'relu' ? preactivations : []) {
    const next = new Set<string>();
    for (let unit = 0; unit < layer.rows; unit++)
      for (const path of paths)
        next.add([...path].map((on, i) => (isOn(layer, unit, i) ? on : '0')).join(''));
    paths = next;
  }
  return [...paths].every((path) => {
    const samples = [...path].flatMap((on, i) => (on === '1' ? [i] : []));
    if (samples.length === 0) return true;
    const part = error.submatrix(range(error.rows), samples);
    return part.times(x.submatrix(range(x.rows), samples).transpose()).isZero();
  });
}

const isOn = (layer: RationalMatrix, unit: number, sample: number): boolean =>
  layer.numerators[unit * layer.columns + sample]! > 0n;

const range = (n: number): number[] => Array.from({ length: n }, (_, index) => index);
