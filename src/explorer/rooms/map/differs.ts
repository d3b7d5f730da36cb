import type { WalkedCheck } from '../../../claims/index.js';

/** Whether the mutant of a check that was walked through fails on its instance. */
export const differs = ({ mutant }: WalkedCheck): boolean =>
  mutant !== undefined &&
  (mutant.decision?.holds === false ||
    mutant.equations.some(({ difference }) => difference !== undefined));
