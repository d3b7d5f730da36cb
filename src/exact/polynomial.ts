import { LemmascopeError } from '../diagnostics/index.js';
import { checkRing } from './_internals/check-ring.js';
import { combineTerms, scaleTerms } from './_internals/combine-terms.js';
import { differentiateTerms } from './_internals/differentiate-terms.js';
import { evaluateTerms } from './_internals/evaluate-terms.js';
import { coefficientAt, degreeInVariable, partsByPower } from './_internals/inspect-terms.js';
import { multiplyTerms, powerOfTerms } from './_internals/multiply-terms.js';
import { packTerms } from './_internals/pack-terms.js';
import { degreeOf, exponentsOf, type PackedTerms, sameTerms } from './_internals/packed-terms.js';
import { printPolynomial } from './_internals/print-polynomial.js';
import type { PolynomialRing } from './polynomial-ring.js';
import { Rational } from './rational.js';

/** One term of a polynomial: the coefficient and one exponent per variable of the ring. */
export interface PolynomialTerm {
  readonly coefficient: Rational;
  readonly exponents: readonly number[];
}

/**
 * An immutable sparse polynomial over Q. Terms are kept in graded-lex order, highest first, as
 * integers over one denominator; the representation is canonical, so equal polynomials print and
 * compare alike however they were computed. Total degrees go up to 65535.
 */
export class Polynomial {
  readonly ring: PolynomialRing;
  /** @internal */
  readonly packed: PackedTerms;

  private constructor(ring: PolynomialRing, packed: PackedTerms) {
    this.ring = ring;
    this.packed = packed;
  }

  /** @internal */
  static fromPacked(ring: PolynomialRing, packed: PackedTerms): Polynomial {
    return new Polynomial(ring, packed);
  }

  /**
   * The sum of terms in any order; the same monomial may occur more than once.
   *
   * @throws RING_ARITY_MISMATCH, INTEGER_EXPECTED, EXPONENT_TOO_LARGE
   */
  static fromTerms(ring: PolynomialRing, terms: Iterable<PolynomialTerm>): Polynomial {
    return new Polynomial(ring, packTerms(ring.variables.length, terms));
  }

  /** The least positive integer that makes every coefficient an integer. */
  get denominator(): bigint {
    return this.packed.denominator;
  }

  get termCount(): number {
    return this.packed.numerators.length;
  }

  /** The nonzero terms, highest first. */
  *terms(): Generator<PolynomialTerm, void, undefined> {
    const { numerators, denominator } = this.packed;
    for (let i = 0; i < numerators.length; i++) {
      yield {
        coefficient: Rational.of(numerators[i]!, denominator),
        exponents: exponentsOf(this.packed, i),
      };
    }
  }

  /** Total degree; −1 for the zero polynomial. */
  get degree(): number {
    return degreeOf(this.packed);
  }

  /** Degree in one variable; −1 for the zero polynomial. @throws RING_VARIABLE_UNKNOWN */
  degreeIn(variable: string | number): number {
    return degreeInVariable(this.packed, this.ring.resolve(variable));
  }

  get constantTerm(): Rational {
    return this.coefficientOf(this.ring.variables.map(() => 0));
  }

  /**
   * The coefficient of one monomial, 0 if it does not occur; O(log of the number of terms).
   *
   * @throws RING_ARITY_MISMATCH, INTEGER_EXPECTED
   */
  coefficientOf(exponents: readonly number[]): Rational {
    return coefficientAt(this.packed, exponents);
  }

  isZero(): boolean {
    return this.packed.numerators.length === 0;
  }

  isConstant(): boolean {
    return this.degree <= 0;
  }

  /** Identity of polynomials, decided exactly. @throws RING_MISMATCH */
  equals(other: Polynomial): boolean {
    checkRing(this.ring, other.ring);
    return sameTerms(this.packed, other.packed);
  }

  /** @throws RING_MISMATCH */
  plus(other: Polynomial): Polynomial {
    checkRing(this.ring, other.ring);
    return new Polynomial(this.ring, combineTerms(this.packed, other.packed, 1n));
  }

  /** @throws RING_MISMATCH */
  minus(other: Polynomial): Polynomial {
    checkRing(this.ring, other.ring);
    return new Polynomial(this.ring, combineTerms(this.packed, other.packed, -1n));
  }

  /** @throws RING_MISMATCH, EXPONENT_TOO_LARGE */
  times(other: Polynomial): Polynomial {
    checkRing(this.ring, other.ring);
    return new Polynomial(this.ring, multiplyTerms(this.packed, other.packed));
  }

  negate(): Polynomial {
    return new Polynomial(this.ring, scaleTerms(this.packed, -1n, 1n));
  }

  scale(factor: Rational): Polynomial {
    const { numerator, denominator } = factor;
    return new Polynomial(this.ring, scaleTerms(this.packed, numerator, denominator));
  }

  /**
   * The power with nonnegative integer exponent; p⁰ = 1 also for p = 0.
   *
   * @throws INTEGER_EXPECTED, EXPONENT_TOO_LARGE
   */
  pow(exponent: number): Polynomial {
    return new Polynomial(this.ring, powerOfTerms(this.packed, exponent));
  }

  /**
   * ∂/∂(variable); one scan of the terms.
   *
   * @throws RING_VARIABLE_UNKNOWN
   * @example parsePolynomial(ring, '1/2*x^2*y').derivative('x').toString() // "x*y"
   */
  derivative(variable: string | number): Polynomial {
    const index = this.ring.resolve(variable);
    return new Polynomial(this.ring, differentiateTerms(this.packed, index));
  }

  /** The value at a point, one rational per variable in ring order. @throws RING_ARITY_MISMATCH */
  evaluate(values: readonly Rational[]): Rational {
    const expected = this.ring.variables.length;
    if (values.length !== expected) {
      throw new LemmascopeError('RING_ARITY_MISMATCH', {
        expected: `${expected} values`,
        actual: `${values.length}`,
      });
    }
    return evaluateTerms(this.packed, values);
  }

  /**
   * The polynomial with `replacement` put for one variable, which may itself contain the variable.
   *
   * @throws RING_MISMATCH, RING_VARIABLE_UNKNOWN, EXPONENT_TOO_LARGE
   */
  substitute(variable: string | number, replacement: Polynomial): Polynomial {
    checkRing(this.ring, replacement.ring);
    const parts = partsByPower(this.packed, this.ring.resolve(variable));
    // Horner's rule on the powers that occur, highest first.
    let result = scaleTerms(this.packed, 0n, 1n);
    parts.forEach(({ power, terms }, i) => {
      const gap = power - (parts[i + 1]?.power ?? 0);
      const sum = combineTerms(result, terms, 1n);
      result = gap === 0 ? sum : multiplyTerms(sum, powerOfTerms(replacement.packed, gap));
    });
    return new Polynomial(this.ring, result);
  }

  /** Expanded, e.g. "1/2*w1_1_1^2 - 3*x1_1 + 1"; `parsePolynomial` reads it back. */
  toString(): string {
    return printPolynomial(this.ring.variables, this.packed);
  }
}
