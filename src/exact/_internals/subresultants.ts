import type { IntegerPolynomial } from './integer-polynomial.js';

/** A member of a remainder sequence and the sign that makes it one of Sturm's. */
export interface SignedMember {
  readonly member: IntegerPolynomial;
  /** sign·member is a positive multiple of s_i, where s_{i+1} = −(s_{i−1} mod s_i). */
  readonly sign: 1 | -1;
}

/**
 * The subresultant remainder sequence of two nonzero polynomials, deg left ≥ deg right, with both of
 * them in front and without the final zero. Every division is exact and the coefficients are minors
 * of the Sylvester matrix; removing contents instead would cost a gcd of numbers just as long at
 * every step.
 */
export function subresultants(left: IntegerPolynomial, right: IntegerPolynomial): SignedMember[] {
  const sequence: SignedMember[] = [
    { member: left, sign: 1 },
    { member: right, sign: 1 },
  ];
  let leading = 1n;
  let height = 1n;
  for (;;) {
    const [a, b] = [sequence.at(-2)!, sequence.at(-1)!];
    const drop = BigInt(a.member.length - b.member.length);
    const divisor = leading * height ** drop;
    const remainder = pseudoRemainder(a.member, b.member).map((value) => value / divisor);
    if (remainder.length === 0) return sequence;
    const flipped = (b.member.at(-1)! < 0n && drop % 2n === 0n) !== divisor < 0n;
    sequence.push({ member: remainder, sign: flipped ? a.sign : a.sign === 1 ? -1 : 1 });
    leading = b.member.at(-1)!;
    height = drop === 0n ? height : leading ** drop / height ** (drop - 1n);
  }
}

/** leading^(deg dividend − deg divisor + 1) · dividend mod divisor. */
function pseudoRemainder(dividend: IntegerPolynomial, divisor: IntegerPolynomial): bigint[] {
  const leading = divisor.at(-1)!;
  const remainder = [...dividend];
  for (let offset = dividend.length - divisor.length; offset >= 0; offset--) {
    const top = remainder.pop()!;
    for (let k = 0; k < remainder.length; k++) {
      const taken = k < offset ? 0n : top * divisor[k - offset]!;
      remainder[k] = remainder[k]! * leading - taken;
    }
  }
  while (remainder.at(-1) === 0n) remainder.pop();
  return remainder;
}
