import { axpy, dot, length, toTangent } from './vectors.js';

/**
 * The Newton direction −(Riemannian Hessian)⁻¹ grad H in the tangent space at w, by conjugate
 * gradients; `undefined` if a direction of curvature that is not positive is met on the way.
 *
 * @param hessian The second derivatives in Euclidean space.
 * @param gradient ∇H(w) in Euclidean space; its part along w curves the sphere.
 * @param tangent The gradient on the sphere.
 */
export function newtonDirection(
  hessian: Float64Array,
  w: Float64Array,
  gradient: Float64Array,
  tangent: Float64Array,
): Float64Array | undefined {
  const size = w.length;
  const pull = dot(w, gradient) / dot(w, w);
  const residual = tangent.map((entry) => -entry);
  const direction = Float64Array.from(residual);
  const solution = new Float64Array(size);
  const image = new Float64Array(size);
  const goal = 1e-10 * length(residual);
  let square = dot(residual, residual);
  for (let round = 0; round < 3 * size && Math.sqrt(square) > goal; round++) {
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += hessian[i * size + j]! * direction[j]!;
      image[i] = sum;
    }
    axpy(-pull, direction, image);
    toTangent(w, image);
    const curvature = dot(direction, image);
    if (curvature <= 0) return undefined;
    const step = square / curvature;
    axpy(step, direction, solution);
    axpy(-step, image, residual);
    toTangent(w, residual);
    const next = dot(residual, residual);
    for (let i = 0; i < size; i++) direction[i] = residual[i]! + (next / square) * direction[i]!;
    square = next;
  }
  toTangent(w, solution);
  return solution;
}
