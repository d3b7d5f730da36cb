import { ACHOUR_2024_MUTANTS } from './achour-2024.js';
import { COROLLARY_2_4_MUTANTS } from './corollary-2-4.js';
import { COROLLARY_3_2_MUTANTS } from './corollary-3-2.js';
import { COROLLARY_4_5_MUTANTS } from './corollary-4-5.js';
import { LEMMA_4_1_MUTANTS } from './lemma-4-1.js';
import { LEMMA_4_2_MUTANTS } from './lemma-4-2.js';
import { LEMMA_4_3_MUTANTS } from './lemma-4-3.js';
import { LEMMA_4_4_MUTANTS } from './lemma-4-4.js';
import { LEMMA_4_6_MUTANTS } from './lemma-4-6.js';
import { LEMMA_4_6_QUANTITATIVE_MUTANTS } from './lemma-4-6-quantitative.js';
import type { Mutant } from './mutant.js';
import { PROPOSITION_2_1_MUTANTS } from './proposition-2-1.js';
import { RELU_MINIMA_MUTANTS } from './relu-minima.js';
import { THEOREM_2_3_MUTANTS } from './theorem-2-3.js';

/** Every slip there is a refutation of, and every equivalent variant, statement by statement. */
export const MUTANTS: readonly Mutant[] = [
  ...LEMMA_4_1_MUTANTS,
  ...LEMMA_4_2_MUTANTS,
  ...LEMMA_4_3_MUTANTS,
  ...LEMMA_4_4_MUTANTS,
  ...COROLLARY_4_5_MUTANTS,
  ...LEMMA_4_6_MUTANTS,
  ...LEMMA_4_6_QUANTITATIVE_MUTANTS,
  ...THEOREM_2_3_MUTANTS,
  ...COROLLARY_2_4_MUTANTS,
  ...COROLLARY_3_2_MUTANTS,
  ...PROPOSITION_2_1_MUTANTS,
  ...ACHOUR_2024_MUTANTS,
  ...RELU_MINIMA_MUTANTS,
];

export type { Mutant } from './mutant.js';
