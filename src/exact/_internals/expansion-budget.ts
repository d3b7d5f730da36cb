import { LemmascopeError } from '../../diagnostics/index.js';
import { bitLength } from './bit-length.js';
import { multiplyTerms } from './multiply-terms.js';
import type { PackedTerms } from './packed-terms.js';

const MOST_STEPS = 5_000_000;
const LONGEST_COEFFICIENT = 1_000_000;

/**
 * Bounds what a short text can make us compute, such as (a+b+c)^1000: every product is charged
 * before it is formed.
 */
export class ExpansionBudget {
  #left = MOST_STEPS;

  /** @throws POLYNOMIAL_TOO_LARGE */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) {
      throw new LemmascopeError('POLYNOMIAL_TOO_LARGE', {
        expected: `at most ${MOST_STEPS} term operations`,
      });
    }
  }

  /** Charges an operation on numbers of this many bits in all. @throws POLYNOMIAL_TOO_LARGE */
  spendBits(bits: number): void {
    if (bits > LONGEST_COEFFICIENT) {
      throw new LemmascopeError('POLYNOMIAL_TOO_LARGE', {
        expected: `coefficients of at most ${LONGEST_COEFFICIENT} bits`,
      });
    }
    this.spend(1 + Math.ceil(bits / 256));
  }

  /** @throws POLYNOMIAL_TOO_LARGE, EXPONENT_TOO_LARGE */
  multiply(left: PackedTerms, right: PackedTerms): PackedTerms {
    const bits = longest(left) + longest(right);
    this.spendBits(bits);
    this.spend(left.numerators.length * right.numerators.length * (1 + Math.ceil(bits / 256)));
    return multiplyTerms(left, right);
  }
}

function longest(terms: PackedTerms): number {
  let bits = bitLength(terms.denominator);
  for (const value of terms.numerators) bits = Math.max(bits, bitLength(value));
  return bits;
}
