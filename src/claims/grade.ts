/**
 * How strongly something is established, strongest first.
 *
 * - `formal`: a proof assistant accepted the statement, axiom-free.
 * - `proved`: in every dimension and depth, by a certificate the kernel accepts.
 * - `proved at shape`: by expansion, at the shapes listed and no others.
 * - `exhaustive`: on every rank stratum of every architecture up to a stated bound.
 * - `checked`: on finitely many exact instances.
 * - `sampled`: on finitely many float instances.
 * - `inconclusive`: nothing, with the reason.
 * - `refuted`: false, by an exact counterexample.
 */
export const GRADES = [
  'formal',
  'proved',
  'proved at shape',
  'exhaustive',
  'checked',
  'sampled',
  'inconclusive',
  'refuted',
] as const;
export type Grade = (typeof GRADES)[number];

/**
 * The grade of a conjunction: its weakest part's, so `refuted` when any part is. Nothing at all
 * establishes nothing.
 */
export function weakest(grades: readonly Grade[]): Grade {
  if (grades.length === 0) return 'inconclusive';
  return GRADES[Math.max(...grades.map((grade) => GRADES.indexOf(grade)))]!;
}

/**
 * The grade of one statement under several kinds of evidence: the strongest, except that a
 * refutation outweighs everything.
 */
export function strongest(grades: readonly Grade[]): Grade {
  if (grades.includes('refuted')) return 'refuted';
  if (grades.length === 0) return 'inconclusive';
  return GRADES[Math.min(...grades.map((grade) => GRADES.indexOf(grade)))]!;
}
