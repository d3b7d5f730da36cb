import type { WalkedCheck, WalkedPart } from './walk.js';

/** Whether a part of a walk shows that what is claimed is not so. */
export const walkFails = ({ equations, decision }: WalkedPart): boolean =>
  decision?.holds === false || equations.some(({ difference }) => difference !== undefined);

/** Whether the mutant of a check that was walked through fails on its instance. */
export const mutantFails = ({ mutant }: WalkedCheck): boolean =>
  mutant !== undefined && walkFails(mutant);
