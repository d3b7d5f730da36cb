import { symmetricSpectrum } from '../../numeric/index.js';
import { dot } from './_internals/vectors.js';
import type { SpinHamiltonian } from './hamiltonian.js';

/** A curvature and a unit tangent vector along which it is that. */
export interface Curvature {
  readonly value: number;
  readonly direction: Float64Array;
}

/**
 * The smallest eigenvalue of the Riemannian Hessian of H on the sphere at w, in float64, with its
 * eigenvector: of P(∇²H − λI)P on the tangent space, with λ = w·∇H/Λ. About 10Λ³ operations.
 *
 * At a critical point a value clearly above 0 means a strict local minimum, one clearly below a
 * saddle; the error is of the order of Λ·10⁻¹⁵.
 */
export function smallestCurvature(hamiltonian: SpinHamiltonian, w: Float64Array): Curvature {
  const { size } = hamiltonian;
  if (size === 1) return { value: Number.POSITIVE_INFINITY, direction: new Float64Array(size) };
  const hessian = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  hamiltonian.gradient(w, gradient);
  hamiltonian.hessian(w, hessian);
  const square = dot(w, w);
  const pull = dot(w, gradient) / square;
  const image = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) image[i]! += hessian[i * size + j]! * w[j]!;
  }
  const normal = dot(w, image) / square;
  // P·A·P = A − (w aᵀ + a wᵀ)/‖w‖² + w wᵀ (wᵀAw)/‖w‖⁴ for a = Aw.
  let largest = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const at = i * size + j;
      hessian[at]! +=
        (-w[i]! * image[j]! - image[i]! * w[j]! + normal * w[i]! * w[j]!) / square -
        pull * ((i === j ? 1 : 0) - (w[i]! * w[j]!) / square);
    }
    let row = 0;
    for (let j = 0; j < size; j++) row += Math.abs(hessian[i * size + j]!);
    largest = Math.max(largest, row);
  }
  // The normal direction, where PAP is 0, is moved above all others.
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) hessian[i * size + j]! += (2 * largest * w[i]! * w[j]!) / square;
  const { values, vectors } = symmetricSpectrum(hessian, size);
  const last = size - 1;
  const direction = Float64Array.from({ length: size }, (_, i) => vectors[i * size + last]!);
  return { value: values[last]!, direction };
}
