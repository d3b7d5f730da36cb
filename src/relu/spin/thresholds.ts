import type { Spins } from './hamiltonian.js';

/** E_∞ = 2√((H−1)/H): below −E_∞Λ, in the limit, lie the local minima; above, only saddles. */
export const thresholdEnergy = (spins: Spins): number => 2 * Math.sqrt((spins - 1) / spins);

/**
 * E_0, minus the ground-state energy per spin in the limit Λ → ∞: where the complexity of local
 * minima, Θ_0(−E) = ½ log(H−1) − (H−2)/(4(H−1)) E² − I(E) with
 * I(E) = (E/E_∞²)√(E² − E_∞²) − log(E + √(E² − E_∞²)) + log E_∞, vanishes (Auffinger, Ben Arous,
 * Černý 2013). For H = 2 that is E_∞; for H = 3, 1.6569….
 */
export function groundStateEnergy(spins: Spins): number {
  const threshold = thresholdEnergy(spins);
  if (spins === 2) return threshold;
  const complexity = (energy: number) => {
    const root = Math.sqrt(energy * energy - threshold * threshold);
    const action = (energy / threshold ** 2) * root - Math.log(energy + root) + Math.log(threshold);
    return 0.5 * Math.log(spins - 1) - ((spins - 2) / (4 * (spins - 1))) * energy * energy - action;
  };
  // Positive at E_∞ and falling.
  let [low, high] = [threshold, 2 * threshold];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (complexity(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}
