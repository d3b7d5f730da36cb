/** The clauses of Theorem 2.3, and the two halves of Corollary 2.4. */
export const CLAUSES = [
  'theorem-2-3-i',
  'theorem-2-3-ii',
  'theorem-2-3-iii',
  'theorem-2-3-iv',
  'corollary-2-4-first',
  'corollary-2-4-second',
] as const;
export type Clause = (typeof CLAUSES)[number];

/** How a clause is called, and what it says. */
export interface ClauseNames {
  /** `2.3 (ii)`. */
  readonly short: string;
  readonly number: string;
  readonly says: string;
  readonly compares: string;
}

export const CLAUSE_NAMES: Readonly<Record<Clause, ClauseNames>> = {
  'theorem-2-3-i': {
    short: '2.3 (i)',
    number: 'Theorem 2.3 (i)',
    says: 'L is neither convex nor concave',
    compares: 'L in the middle of two segments with the chord: above on one, below on the other',
  },
  'theorem-2-3-ii': {
    short: '2.3 (ii)',
    number: 'Theorem 2.3 (ii)',
    says: 'every local minimum is a global minimum',
    compares: 'the class with “a local minimum that is not global”',
  },
  'theorem-2-3-iii': {
    short: '2.3 (iii)',
    number: 'Theorem 2.3 (iii)',
    says: 'every critical point that is not a global minimum is a saddle',
    compares: 'the class of critical points that are not global minima with “a saddle”',
  },
  'theorem-2-3-iv': {
    short: '2.3 (iv)',
    number: 'Theorem 2.3 (iv)',
    says: 'if rank(W_H⋯W_2) = p, the Hessian at a saddle has a negative eigenvalue',
    compares: 'saddles with rank(W_H⋯W_2) = p with “strict”',
  },
  'corollary-2-4-first': {
    short: '2.4, H = 1',
    number: 'Corollary 2.4, first half',
    says: 'for H = 1 the Hessian at every saddle has a negative eigenvalue',
    compares: 'saddles with “strict”, H = 1',
  },
  'corollary-2-4-second': {
    short: '2.4, H ≥ 2',
    number: 'Corollary 2.4, second half',
    says: 'for H ≥ 2, W = 0 is a saddle whose Hessian has no negative eigenvalue',
    compares: 'the class of W = 0 with “a saddle without negative curvature”, H ≥ 2',
  },
};
