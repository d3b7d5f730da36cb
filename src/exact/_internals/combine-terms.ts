import { gcd } from './gcd.js';
import { compareMonomials } from './monomial-layout.js';
import { canonicalTerms, type PackedTerms, repackKeys } from './packed-terms.js';

/** left + sign · right, by merging: O(number of terms). */
export function combineTerms(left: PackedTerms, right: PackedTerms, sign: 1n | -1n): PackedTerms {
  const layout = left.layout.bits >= right.layout.bits ? left.layout : right.layout;
  const leftKeys = repackKeys(left.layout, left.keys, layout);
  const rightKeys = repackKeys(right.layout, right.keys, layout);
  const common = gcd(left.denominator, right.denominator);
  const leftWeight = right.denominator / common;
  const rightWeight = (sign * left.denominator) / common;
  const { words } = layout;
  const m = left.numerators.length;
  const n = right.numerators.length;
  const keys = new Uint32Array((m + n) * words);
  const numerators: bigint[] = [];
  let i = 0;
  let j = 0;
  while (i < m || j < n) {
    const order =
      i === m
        ? -1
        : j === n
          ? 1
          : compareMonomials(leftKeys, i * words, rightKeys, j * words, words);
    const source = order >= 0 ? leftKeys : rightKeys;
    const from = order >= 0 ? i * words : j * words;
    let value = 0n;
    if (order >= 0) value += leftWeight * left.numerators[i++]!;
    if (order <= 0) value += rightWeight * right.numerators[j++]!;
    if (value === 0n) continue;
    const to = numerators.length * words;
    for (let word = 0; word < words; word++) keys[to + word] = source[from + word]!;
    numerators.push(value);
  }
  const used = keys.subarray(0, numerators.length * words);
  const fitted = used.length === keys.length ? keys : used.slice();
  return canonicalTerms(layout, fitted, numerators, left.denominator * leftWeight);
}

/** (numerator/denominator) · terms; the denominator must be positive. */
export function scaleTerms(
  terms: PackedTerms,
  numerator: bigint,
  denominator: bigint,
): PackedTerms {
  const { layout, keys } = terms;
  if (numerator === 0n) return canonicalTerms(layout, new Uint32Array(0), [], 1n);
  const numerators = terms.numerators.map((value) => value * numerator);
  return canonicalTerms(layout, keys, numerators, terms.denominator * denominator);
}
