import type { Grade } from '../claims/index.js';

/** What each grade says, and by that what it does not; strongest first. */
export const GRADE_MEANINGS: Readonly<Record<Grade, string>> = {
  formal:
    'A proof assistant accepted a theorem that says this or more, without axioms: in every dimension and depth.',
  proved:
    'In every dimension and depth, given what it rests on, by certificates that the kernel accepted.',
  'proved at shape':
    'For all weights and all data of the shapes listed, by expansion; nothing is said of other shapes.',
  exhaustive:
    'Decided on every rank stratum of every architecture up to the bound stated, at one representative, over one data set, each.',
  checked: 'Decided exactly on the instances counted; nothing is said of others.',
  sampled: 'Decided in floating point on the instances counted.',
  inconclusive: 'Nothing was established, for the reason given.',
  refuted: 'False: there is an exact counterexample.',
};
