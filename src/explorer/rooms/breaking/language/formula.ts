import type { TermName } from './terms.js';

export const RELATIONS = ['=', '≠', '<', '≤', '>', '≥'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A side of a comparison: a whole number, or a term that has a value. */
export type Side = { readonly number: number } | { readonly term: TermName };

/** A formula about one point: comparisons and flags, combined. `true` is the empty formula. */
export type Formula =
  | { readonly kind: 'true' }
  | { readonly kind: 'flag'; readonly term: TermName }
  | {
      readonly kind: 'compare';
      readonly left: Side;
      readonly relation: Relation;
      readonly right: Side;
    }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or'; readonly left: Formula; readonly right: Formula };

/** The terms of a formula, each once, in order. */
export function termsOf(formula: Formula): readonly TermName[] {
  const found = new Set<TermName>();
  const visit = (one: Formula): void => {
    if (one.kind === 'flag') found.add(one.term);
    if (one.kind === 'compare')
      for (const side of [one.left, one.right]) if ('term' in side) found.add(side.term);
    if (one.kind === 'not') visit(one.of);
    if (one.kind === 'and' || one.kind === 'or') [one.left, one.right].map(visit);
  };
  visit(formula);
  return [...found];
}
