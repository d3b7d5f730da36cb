import { content } from './content.js';
import { fieldAt, fieldPosition, layoutFor, type MonomialLayout } from './monomial-layout.js';

/**
 * The terms of a polynomial. Canonical, so that equal polynomials have equal representations:
 * monomials strictly descending in graded-lex order, no zero coefficient, denominator > 0 and
 * coprime to the numerators taken together, and the narrowest layout for the degree.
 */
export interface PackedTerms {
  readonly layout: MonomialLayout;
  /** `layout.words` words per term. */
  readonly keys: Uint32Array;
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** Makes sorted terms with nonzero numerators canonical; takes ownership of the arrays. */
export function canonicalTerms(
  layout: MonomialLayout,
  keys: Uint32Array,
  numerators: bigint[],
  denominator: bigint,
): PackedTerms {
  const common = denominator === 1n ? 1n : content(numerators, denominator);
  if (common !== 1n) {
    for (let i = 0; i < numerators.length; i++) numerators[i] = numerators[i]! / common;
  }
  const degree = numerators.length === 0 ? 0 : fieldAt(layout, keys, 0, 0);
  const narrowest = layoutFor(layout.variableCount, degree);
  return {
    layout: narrowest,
    keys: repackKeys(layout, keys, narrowest),
    numerators,
    denominator: denominator / common,
  };
}

/** The same monomials in another layout, which must be wide enough for them. */
export function repackKeys(
  from: MonomialLayout,
  keys: Uint32Array,
  to: MonomialLayout,
): Uint32Array {
  if (from === to) return keys;
  const count = keys.length / from.words;
  const repacked = new Uint32Array(count * to.words);
  for (let i = 0; i < count; i++) {
    for (let field = 0; field <= from.variableCount; field++) {
      const exponent = fieldAt(from, keys, i * from.words, field);
      if (exponent === 0) continue;
      const word = i * to.words + (field >>> to.fieldShift);
      repacked[word] = repacked[word]! | (exponent << fieldPosition(to, field));
    }
  }
  return repacked;
}

/** Total degree; −1 for no terms. */
export function degreeOf(terms: PackedTerms): number {
  return terms.numerators.length === 0 ? -1 : fieldAt(terms.layout, terms.keys, 0, 0);
}

export function sameTerms(left: PackedTerms, right: PackedTerms): boolean {
  if (left === right) return true;
  const { keys, numerators } = left;
  return (
    left.layout === right.layout &&
    left.denominator === right.denominator &&
    numerators.length === right.numerators.length &&
    numerators.every((value, i) => value === right.numerators[i]) &&
    keys.every((word, i) => word === right.keys[i])
  );
}

/** The exponents of term `i`, in ring order. */
export function exponentsOf(terms: PackedTerms, i: number): number[] {
  const { layout, keys } = terms;
  const exponents: number[] = [];
  for (let field = 1; field <= layout.variableCount; field++) {
    exponents.push(fieldAt(layout, keys, i * layout.words, field));
  }
  return exponents;
}
