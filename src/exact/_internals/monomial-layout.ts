import { LemmascopeError } from '../../diagnostics/index.js';

/**
 * How a monomial is packed into 32-bit words: field 0 is the total degree, field 1+v the exponent
 * of variable v, highest bits first. So comparing words as unsigned integers is graded-lex order,
 * and adding words multiplies monomials: the total degree bounds every field, so no field carries.
 */
export interface MonomialLayout {
  readonly variableCount: number;
  /** Bits of one field. */
  readonly bits: number;
  /** log2 of the number of fields in a word. */
  readonly fieldShift: number;
  /** Words of one monomial. */
  readonly words: number;
  /** The largest value of a field. */
  readonly mask: number;
}

const layouts: MonomialLayout[][] = [];

/** The one layout for polynomials of this degree. @throws EXPONENT_TOO_LARGE */
export function layoutFor(variableCount: number, degree: number): MonomialLayout {
  let family = layouts[variableCount];
  if (family === undefined) {
    family = [4, 8, 16].map((bits) => createLayout(variableCount, bits));
    layouts[variableCount] = family;
  }
  if (degree <= 15) return family[0]!;
  if (degree <= 255) return family[1]!;
  if (degree <= 65535) return family[2]!;
  throw new LemmascopeError('EXPONENT_TOO_LARGE', {
    expected: 'a total degree of at most 65535',
    actual: String(degree),
  });
}

function createLayout(variableCount: number, bits: number): MonomialLayout {
  const perWord = 32 / bits;
  return {
    variableCount,
    bits,
    fieldShift: Math.log2(perWord),
    words: Math.ceil((1 + variableCount) / perWord),
    mask: 2 ** bits - 1,
  };
}

/** Field `field` of the monomial that starts at `offset`. */
export function fieldAt(
  layout: MonomialLayout,
  keys: Uint32Array,
  offset: number,
  field: number,
): number {
  return (
    (keys[offset + (field >>> layout.fieldShift)]! >>> fieldPosition(layout, field)) & layout.mask
  );
}

/** How far left of the lowest bit of its word a field stands. */
export function fieldPosition(layout: MonomialLayout, field: number): number {
  const { bits, fieldShift } = layout;
  return 32 - bits - bits * (field & ((1 << fieldShift) - 1));
}

/** Writes a monomial at `offset`, where the words must be 0. */
export function packMonomial(
  layout: MonomialLayout,
  keys: Uint32Array,
  offset: number,
  degree: number,
  exponents: readonly number[],
): void {
  keys[offset] = degree << fieldPosition(layout, 0);
  exponents.forEach((exponent, variable) => {
    if (exponent === 0) return;
    const word = offset + ((variable + 1) >>> layout.fieldShift);
    keys[word] = keys[word]! | (exponent << fieldPosition(layout, variable + 1));
  });
}

/** Negative, 0 or positive as the monomial at `i` is below, at or above the one at `j`. */
export function compareMonomials(
  left: Uint32Array,
  i: number,
  right: Uint32Array,
  j: number,
  words: number,
): number {
  for (let word = 0; word < words; word++) {
    const a = left[i + word]!;
    const b = right[j + word]!;
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}
