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

/** The same in a few words, for where the legend has to be short. */
export const GRADE_BRIEFS: Readonly<Record<Grade, string>> = {
  formal: 'by a proof assistant',
  proved: 'in every dimension',
  'proved at shape': 'at the shapes listed',
  exhaustive: 'on every stratum to a bound',
  checked: 'on exact instances',
  sampled: 'on float instances',
  inconclusive: 'nothing established',
  refuted: 'false',
};
