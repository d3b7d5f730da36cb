import { fieldPosition } from './monomial-layout.js';
import { canonicalTerms, type PackedTerms } from './packed-terms.js';

/**
 * ∂/∂(variable), in one scan: dividing by a variable keeps the order of the monomials that contain
 * it and merges none of them.
 */
export function differentiateTerms(terms: PackedTerms, variable: number): PackedTerms {
  const { layout, keys } = terms;
  const { words } = layout;
  const word = (variable + 1) >>> layout.fieldShift;
  const position = fieldPosition(layout, variable + 1);
  const inPlace = layout.mask << position;
  const from: number[] = [];
  const numerators: bigint[] = [];
  for (let i = 0, at = word; at < keys.length; i++, at += words) {
    const field = keys[at]! & inPlace;
    if (field === 0) continue;
    const exponent = field >>> position;
    const value = terms.numerators[i]!;
    from.push(i * words);
    numerators.push(exponent === 1 ? value : value * BigInt(exponent));
  }
  const derived = new Uint32Array(from.length * words);
  const degreeUnit = 2 ** fieldPosition(layout, 0);
  const exponentUnit = 2 ** position;
  for (let i = 0, to = 0; i < from.length; i++, to += words) {
    const source = from[i]!;
    for (let k = 0; k < words; k++) derived[to + k] = keys[source + k]!;
    derived[to] = derived[to]! - degreeUnit;
    derived[to + word] = derived[to + word]! - exponentUnit;
  }
  return canonicalTerms(layout, derived, numerators, terms.denominator);
}
