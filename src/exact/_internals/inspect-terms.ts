import { Rational } from '../rational.js';
import { compareMonomials, fieldAt, fieldPosition, packMonomial } from './monomial-layout.js';
import { totalDegree } from './pack-terms.js';
import { canonicalTerms, degreeOf, type PackedTerms } from './packed-terms.js';

/** Degree in one variable; −1 for no terms. */
export function degreeInVariable(terms: PackedTerms, variable: number): number {
  const { layout, keys } = terms;
  let degree = -1;
  for (let at = 0; at < keys.length; at += layout.words) {
    degree = Math.max(degree, fieldAt(layout, keys, at, variable + 1));
  }
  return degree;
}

/** @throws RING_ARITY_MISMATCH, INTEGER_EXPECTED */
export function coefficientAt(terms: PackedTerms, exponents: readonly number[]): Rational {
  const { layout, keys, numerators } = terms;
  const { words } = layout;
  const degree = totalDegree(layout.variableCount, exponents);
  if (degree > degreeOf(terms)) return Rational.ZERO;
  const wanted = new Uint32Array(words);
  packMonomial(layout, wanted, 0, degree, exponents);
  let low = 0;
  let high = numerators.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareMonomials(keys, middle * words, wanted, 0, words);
    if (order === 0) return Rational.of(numerators[middle]!, terms.denominator);
    if (order > 0) low = middle + 1;
    else high = middle;
  }
  return Rational.ZERO;
}

/** The coefficients as a polynomial in one variable, highest power first, zero parts left out. */
export function partsByPower(
  terms: PackedTerms,
  variable: number,
): { readonly power: number; readonly terms: PackedTerms }[] {
  const { layout, keys, numerators, denominator } = terms;
  const { words } = layout;
  const indices = new Map<number, number[]>();
  numerators.forEach((_, i) => {
    const power = fieldAt(layout, keys, i * words, variable + 1);
    const list = indices.get(power);
    if (list === undefined) indices.set(power, [i]);
    else list.push(i);
  });
  const word = (variable + 1) >>> layout.fieldShift;
  // Terms with the same power keep their order when it is divided out.
  return [...indices]
    .sort(([left], [right]) => right - left)
    .map(([power, list]) => {
      const part = new Uint32Array(list.length * words);
      list.forEach((i, to) => {
        part.set(keys.subarray(i * words, (i + 1) * words), to * words);
        part[to * words] = part[to * words]! - power * 2 ** fieldPosition(layout, 0);
        part[to * words + word] =
          part[to * words + word]! - power * 2 ** fieldPosition(layout, variable + 1);
      });
      const values = list.map((i) => numerators[i]!);
      return { power, terms: canonicalTerms(layout, part, values, denominator) };
    });
}
