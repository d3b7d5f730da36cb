import { derivative, type IntegerPolynomial, primitivePart, signAt } from './integer-polynomial.js';
import { subresultants } from './subresultants.js';

/** Sturm's chain of a nonzero square-free polynomial, each member up to a positive factor. */
export function sturmChain(squareFree: IntegerPolynomial): IntegerPolynomial[] {
  const first = primitivePart(squareFree);
  if (first.length === 1) return [first];
  return subresultants(first, primitivePart(derivative(first))).map(({ member, sign }) =>
    sign === 1 ? member : member.map((value) => -value),
  );
}

/** Sign changes of the chain at a point, zeros skipped. */
export function variationsAt(
  chain: readonly IntegerPolynomial[],
  point: { readonly numerator: bigint; readonly denominator: bigint },
): number {
  return variations(chain.map((member) => signAt(member, point)));
}

/** Sign changes of the chain towards −∞ or +∞. */
export function variationsAtInfinity(chain: readonly IntegerPolynomial[], side: -1 | 1): number {
  return variations(
    chain.map((member) => {
      const sign = member.at(-1)! > 0n ? 1 : -1;
      return side === -1 && member.length % 2 === 0 ? -sign : sign;
    }),
  );
}

function variations(signs: readonly number[]): number {
  const nonzero = signs.filter((sign) => sign !== 0);
  return nonzero.filter((sign, k) => k > 0 && sign !== nonzero[k - 1]).length;
}
