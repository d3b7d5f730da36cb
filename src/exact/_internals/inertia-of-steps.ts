import type { Inertia } from '../inertia.js';
import type { SymmetricStep } from './symmetric-elimination.js';

/** Sylvester's law of inertia: a congruence keeps the signs; a 2×2 step contributes one of each. */
export function inertiaOfSteps(steps: readonly SymmetricStep[], size: number): Inertia {
  let positive = 0;
  let negative = 0;
  for (const step of steps) {
    const sign = signOfStep(step);
    if (sign >= 0) positive++;
    if (sign <= 0) negative++;
  }
  return { positive, negative, zero: size - positive - negative };
}

/** The sign of the block a 1×1 step leaves; 0 for a 2×2 step, which is indefinite. */
export function signOfStep({ indices, pivot, previous }: SymmetricStep): -1 | 0 | 1 {
  if (indices.length === 2) return 0;
  return pivot > 0n === previous > 0n ? 1 : -1;
}
