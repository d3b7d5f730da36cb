import { newtonDirection } from './_internals/newton-direction.js';
import { along, length, toSphere, toTangent } from './_internals/vectors.js';
import type { SpinHamiltonian } from './hamiltonian.js';
import { smallestCurvature } from './riemannian-spectrum.js';

/** Where a descent ended. */
export interface Descent {
  /** On the sphere ‖w‖² = Λ. */
  readonly w: Float64Array;
  /** H(w)/Λ. */
  readonly energy: number;
  /** ‖grad H(w)‖/√Λ on the sphere. */
  readonly slope: number;
  readonly gradientSteps: number;
  readonly newtonSteps: number;
  readonly converged: boolean;
}

/** Below this slope a point counts as critical; a step of rounding moves the slope by about 10⁻¹⁴. */
export const CRITICAL_SLOPE = 1e-10;

const MAX_STEPS = 20_000;
/** The Hessian is at most about 4√6 ≈ 9.8 on the sphere, so steps below 0.14 always pass. */
const FIRST_STEP = 0.15;
const NEWTON_SLOPE = 0.05;
const NEWTON_EVERY = 10;
/** Of the radius: Newton is for the last stretch inside a basin. */
const NEWTON_REACH = 0.1;
const NEWTON_STEPS = 30;
/** Below this slope a direction of negative curvature is followed instead: gradient descent creeps. */
const SADDLE_SLOPE = 1e-4;
/** Of the radius. */
const SADDLE_STEP = 0.02;

/**
 * Descends H on the sphere ‖w‖² = Λ from a point: gradient descent with halved steps until H falls
 * enough (Armijo), which follows the gradient flow into its basin; then, where the Riemannian Hessian
 * along the Newton direction is positive, Newton steps until the slope is rounding. A saddle that is
 * all but met is left along its direction of least curvature.
 *
 * It ends at a critical point; whether that is a local minimum is for its Hessian to say
 * ({@link smallestCurvature}).
 */
export function descend(hamiltonian: SpinHamiltonian, start: Float64Array): Descent {
  const { size } = hamiltonian;
  const vector = () => new Float64Array(size);
  const [gradient, trial, tangent, trialGradient] = [vector(), vector(), vector(), vector()];
  const hessian = new Float64Array(size * size);
  const w = Float64Array.from(start);
  toSphere(w);
  let step = FIRST_STEP;
  let [gradientSteps, newtonSteps] = [0, 0];
  let value = hamiltonian.gradient(w, gradient);
  let slope = slopeInto(w, gradient, tangent);
  const accept = (next: number) => {
    value = next;
    w.set(trial);
    gradient.set(trialGradient);
    slope = slopeInto(w, gradient, tangent);
  };
  const newton = (): boolean => {
    for (let round = 0; round < NEWTON_STEPS && slope > CRITICAL_SLOPE; round++) {
      hamiltonian.hessian(w, hessian);
      const direction = newtonDirection(hessian, w, gradient, tangent);
      if (direction === undefined || length(direction) > NEWTON_REACH * Math.sqrt(size))
        return false;
      along(w, direction, 1, trial);
      const before = slope;
      const next = hamiltonian.gradient(trial, trialGradient);
      // Rounding in H is about Λ·10⁻¹⁵: the last steps may not lower it any more.
      if (next > value + 1e-12 * size) return false;
      accept(next);
      newtonSteps++;
      if (slope > before && before > 1e-8) return false;
    }
    return slope <= CRITICAL_SLOPE;
  };
  const leaveSaddle = (): boolean => {
    const { value: curvature, direction } = smallestCurvature(hamiltonian, w);
    if (curvature >= 0) return false;
    const reach = SADDLE_STEP * Math.sqrt(size);
    for (const side of [reach, -reach]) {
      along(w, direction, side, trial);
      const next = hamiltonian.gradient(trial, trialGradient);
      if (next >= value) continue;
      accept(next);
      return true;
    }
    return false;
  };
  while (slope > CRITICAL_SLOPE && gradientSteps < MAX_STEPS) {
    if (slope < NEWTON_SLOPE && gradientSteps % NEWTON_EVERY === 0) {
      if (newton()) break;
      if (slope < SADDLE_SLOPE && leaveSaddle()) continue;
    }
    const decrease = 0.3 * slope * slope * size;
    for (;;) {
      along(w, tangent, -step, trial);
      const next = hamiltonian.gradient(trial, trialGradient);
      if (next <= value - step * decrease || step < 1e-12) {
        accept(next);
        break;
      }
      step /= 2;
    }
    step = Math.min(FIRST_STEP, step * 1.1);
    gradientSteps++;
  }
  return {
    w,
    energy: value / size,
    slope,
    gradientSteps,
    newtonSteps,
    converged: slope <= CRITICAL_SLOPE,
  };
}

/** Writes the gradient on the sphere and returns its length over √Λ. */
function slopeInto(w: Float64Array, gradient: Float64Array, tangent: Float64Array): number {
  tangent.set(gradient);
  toTangent(w, tangent);
  return length(tangent) / Math.sqrt(w.length);
}
