import type { DroppedHypothesis, FallenStep } from '../../../claims/index.js';

/**
 * What falls when several assumptions are dropped at once: a step that falls without one of them. A
 * claim needs what its steps spend, directly or through what they use, so the union is all of it.
 */
export function whatFalls(
  dropped: readonly DroppedHypothesis[],
  hypotheses: readonly string[],
): ReadonlyMap<string, readonly FallenStep[]> {
  const fallen = new Map<string, FallenStep[]>();
  for (const { hypothesis, falls } of dropped) {
    if (!hypotheses.includes(hypothesis)) continue;
    for (const { id, steps } of falls) {
      const known = fallen.get(id) ?? [];
      for (const step of steps) {
        const same = known.find((one) => one.id === step.id);
        if (same === undefined) known.push(step);
        else
          known[known.indexOf(same)] = {
            id: step.id,
            spends: same.spends || step.spends,
            through: [...new Set([...same.through, ...step.through])],
          };
      }
      fallen.set(id, known);
    }
  }
  return fallen;
}
