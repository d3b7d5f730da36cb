import { LemmascopeError } from '../diagnostics/index.js';
import { gcd } from './_internals/gcd.js';
import { integerOf } from './_internals/integer-of.js';
import { quotientToNumber } from './_internals/quotient-to-number.js';

/** A rational number in lowest terms with positive denominator; immutable. */
export class Rational {
  static readonly ZERO = new Rational(0n, 1n);
  static readonly ONE = new Rational(1n, 1n);

  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * numerator/denominator in lowest terms; a `number` must be a safe integer.
   *
   * @throws DIVISION_BY_ZERO, NUMBER_MALFORMED
   * @example Rational.of(6, -4).toString() // "-3/2"
   */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    return Rational.#reduced(integerOf(numerator), integerOf(denominator));
  }

  static #reduced(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 1n) return new Rational(numerator, 1n);
    if (denominator === 0n) {
      throw new LemmascopeError('DIVISION_BY_ZERO', { actual: `${numerator}/0` });
    }
    const common = gcd(numerator, denominator);
    const divisor = denominator < 0n ? -common : common;
    return new Rational(numerator / divisor, denominator / divisor);
  }

  plus(other: Rational): Rational {
    if (this.denominator === other.denominator) {
      return Rational.#reduced(this.numerator + other.numerator, this.denominator);
    }
    return Rational.#reduced(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negate());
  }

  times(other: Rational): Rational {
    return Rational.#reduced(
      this.numerator * other.numerator,
      this.denominator * other.denominator,
    );
  }

  /** @throws DIVISION_BY_ZERO */
  dividedBy(other: Rational): Rational {
    return Rational.#reduced(
      this.numerator * other.denominator,
      this.denominator * other.numerator,
    );
  }

  negate(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  /** @throws DIVISION_BY_ZERO */
  inverse(): Rational {
    return Rational.ONE.dividedBy(this);
  }

  abs(): Rational {
    return this.numerator < 0n ? this.negate() : this;
  }

  /**
   * The power with integer exponent, which may be negative; 0⁰ = 1.
   *
   * @throws DIVISION_BY_ZERO, INTEGER_EXPECTED
   */
  pow(exponent: number): Rational {
    if (!Number.isSafeInteger(exponent)) {
      throw new LemmascopeError('INTEGER_EXPECTED', { path: 'exponent', actual: `${exponent}` });
    }
    if (exponent < 0) return this.inverse().pow(-exponent);
    const power = BigInt(exponent);
    return new Rational(this.numerator ** power, this.denominator ** power);
  }

  sign(): -1 | 0 | 1 {
    return this.numerator > 0n ? 1 : this.numerator < 0n ? -1 : 0;
  }

  /** The sign of `this − other`. */
  compare(other: Rational): -1 | 0 | 1 {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    return left > right ? 1 : left < right ? -1 : 0;
  }

  equals(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  isInteger(): boolean {
    return this.denominator === 1n;
  }

  /** "p/q", or "p" for an integer; `parseRational` reads it back. */
  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }

  /** The nearest float64, ties to even, however large the terms; ±Infinity on overflow. */
  toNumber(): number {
    return quotientToNumber(this.numerator, this.denominator);
  }
}
