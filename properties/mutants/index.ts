import { LEMMA_4_1_MUTANTS } from './lemma-4-1.js';
import { LEMMA_4_2_MUTANTS } from './lemma-4-2.js';
import { LEMMA_4_3_MUTANTS } from './lemma-4-3.js';
import type { Mutant } from './mutant.js';

/** Every slip there is a refutation of. */
export const MUTANTS: readonly Mutant[] = [
  ...LEMMA_4_1_MUTANTS,
  ...LEMMA_4_2_MUTANTS,
  ...LEMMA_4_3_MUTANTS,
];

export type { Mutant } from './mutant.js';
