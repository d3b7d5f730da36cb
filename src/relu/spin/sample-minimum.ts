import { symmetricSpectrum } from '../../numeric/index.js';
import { CRITICAL_SLOPE, descend } from './descend.js';
import { gaussianStream } from './gaussian.js';
import { SpinHamiltonian, type Spins } from './hamiltonian.js';
import { smallestCurvature } from './riemannian-spectrum.js';

/** Where one descent in one landscape ended. */
export interface MinimumSample {
  /** H(w)/Λ. */
  readonly energy: number;
  /** ‖grad H‖/√Λ at the end. */
  readonly slope: number;
  /** The smallest eigenvalue of the Riemannian Hessian there. */
  readonly curvature: number;
  /**
   * `minimum`: critical to rounding, all curvatures above {@link FLAT}; `saddle`: one below −FLAT;
   * `open`: neither, or the descent did not end.
   */
  readonly kind: 'minimum' | 'saddle' | 'open';
  /** For H = 2, the least eigenvalue of the quadratic form: the ground-state energy per spin. */
  readonly groundState?: number;
}

/** Curvatures nearer to 0 than this are not told from 0; typical ones are about 10Λ^(−2/3). */
export const FLAT = 1e-8;

/**
 * Draws a landscape and a point of its sphere, uniformly, and descends from there. Every sample has
 * a stream of its own, so it depends on `seed`, Λ and its number alone.
 */
export function sampleMinimum(
  spins: Spins,
  size: number,
  seed: number,
  number: number,
): MinimumSample {
  const gaussian = gaussianStream(seed, spins, size, number);
  const hamiltonian = SpinHamiltonian.sample(spins, size, gaussian);
  const { w, energy, slope } = descend(hamiltonian, Float64Array.from({ length: size }, gaussian));
  const { value: curvature } = smallestCurvature(hamiltonian, w);
  const critical = slope <= CRITICAL_SLOPE;
  const kind =
    !critical || Math.abs(curvature) <= FLAT ? 'open' : curvature > 0 ? 'minimum' : 'saddle';
  const sample = { energy, slope, curvature, kind } as const;
  return spins === 3 ? sample : { ...sample, groundState: groundState(hamiltonian) };
}

/** H(w)/Λ = ½ wᵀ(∇²H)w/Λ is least at an eigenvector of the least eigenvalue of ∇²H/2. */
function groundState(hamiltonian: SpinHamiltonian): number {
  const { size } = hamiltonian;
  const hessian = new Float64Array(size * size);
  hamiltonian.hessian(new Float64Array(size), hessian);
  return symmetricSpectrum(hessian, size).values[size - 1]! / 2;
}
