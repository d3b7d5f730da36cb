import { LemmascopeError } from '../diagnostics/index.js';
import { homogeneousValue } from './_internals/integer-polynomial.js';
import { overCommonDenominator } from './_internals/over-common-denominator.js';
import { primitiveGcd } from './_internals/primitive-gcd.js';
import { Rational } from './rational.js';

/** An immutable polynomial in one variable over the rationals. */
export class UnivariatePolynomial {
  /** Ascending powers, no trailing zero; empty for the zero polynomial. */
  readonly coefficients: readonly Rational[];

  private constructor(coefficients: Rational[]) {
    while (coefficients.at(-1)?.isZero() === true) coefficients.pop();
    this.coefficients = coefficients;
  }

  /**
   * From coefficients in ascending powers; trailing zeros are dropped.
   *
   * @throws NUMBER_MALFORMED for a number that is not a safe integer
   * @example UnivariatePolynomial.fromCoefficients([-2, 0, 1]).toString() // "x^2 - 2"
   */
  static fromCoefficients(
    coefficients: readonly (Rational | bigint | number)[],
  ): UnivariatePolynomial {
    return new UnivariatePolynomial(
      coefficients.map((value) => (value instanceof Rational ? value : Rational.of(value))),
    );
  }

  /** The monic polynomial with these roots, repeated as often as they are listed. */
  static fromRoots(roots: readonly Rational[]): UnivariatePolynomial {
    let product = UnivariatePolynomial.fromCoefficients([1]);
    for (const root of roots) {
      product = product.times(new UnivariatePolynomial([root.negate(), Rational.ONE]));
    }
    return product;
  }

  /** −1 for the zero polynomial. */
  get degree(): number {
    return this.coefficients.length - 1;
  }

  isZero(): boolean {
    return this.coefficients.length === 0;
  }

  /** Zero for the zero polynomial. */
  leadingCoefficient(): Rational {
    return this.coefficients.at(-1) ?? Rational.ZERO;
  }

  plus(other: UnivariatePolynomial): UnivariatePolynomial {
    const length = Math.max(this.coefficients.length, other.coefficients.length);
    return new UnivariatePolynomial(
      Array.from({ length }, (_, k) =>
        (this.coefficients[k] ?? Rational.ZERO).plus(other.coefficients[k] ?? Rational.ZERO),
      ),
    );
  }

  minus(other: UnivariatePolynomial): UnivariatePolynomial {
    return this.plus(other.negate());
  }

  negate(): UnivariatePolynomial {
    return new UnivariatePolynomial(this.coefficients.map((value) => value.negate()));
  }

  scale(factor: Rational): UnivariatePolynomial {
    return new UnivariatePolynomial(this.coefficients.map((value) => value.times(factor)));
  }

  times(other: UnivariatePolynomial): UnivariatePolynomial {
    if (this.isZero() || other.isZero()) return new UnivariatePolynomial([]);
    const left = overCommonDenominator(this.coefficients);
    const right = overCommonDenominator(other.coefficients);
    const product = new Array<bigint>(this.degree + other.degree + 1).fill(0n);
    left.numerators.forEach((a, i) => {
      right.numerators.forEach((b, j) => {
        product[i + j] = product[i + j]! + a * b;
      });
    });
    const denominator = left.denominator * right.denominator;
    return new UnivariatePolynomial(product.map((value) => Rational.of(value, denominator)));
  }

  /**
   * Quotient and remainder: this = quotient·divisor + remainder, deg remainder < deg divisor.
   *
   * @throws DIVISION_BY_ZERO
   */
  divmod(divisor: UnivariatePolynomial): {
    readonly quotient: UnivariatePolynomial;
    readonly remainder: UnivariatePolynomial;
  } {
    if (divisor.isZero()) throw new LemmascopeError('DIVISION_BY_ZERO', { actual: `(${this})/0` });
    const remainder = [...this.coefficients];
    const quotient: Rational[] = [];
    const inverse = divisor.leadingCoefficient().inverse();
    for (let k = this.degree - divisor.degree; k >= 0; k--) {
      const factor = remainder[k + divisor.degree]!.times(inverse);
      quotient[k] = factor;
      divisor.coefficients.forEach((value, i) => {
        remainder[k + i] = remainder[k + i]!.minus(factor.times(value));
      });
    }
    return {
      quotient: new UnivariatePolynomial(quotient),
      remainder: new UnivariatePolynomial(remainder),
    };
  }

  /** The monic greatest common divisor, by subresultants; gcd(0, 0) = 0. */
  gcd(other: UnivariatePolynomial): UnivariatePolynomial {
    const common = primitiveGcd(
      overCommonDenominator(this.coefficients).numerators,
      overCommonDenominator(other.coefficients).numerators,
    );
    const leading = common.at(-1) ?? 1n;
    return new UnivariatePolynomial(common.map((value) => Rational.of(value, leading)));
  }

  /** Divided by its leading coefficient; zero stays zero. */
  monic(): UnivariatePolynomial {
    return this.isZero() ? this : this.scale(this.leadingCoefficient().inverse());
  }

  derivative(): UnivariatePolynomial {
    return new UnivariatePolynomial(
      this.coefficients.slice(1).map((value, k) => value.times(Rational.of(k + 1))),
    );
  }

  evaluate(x: Rational): Rational {
    if (this.isZero()) return Rational.ZERO;
    const { numerators, denominator } = overCommonDenominator(this.coefficients);
    return Rational.of(
      homogeneousValue(numerators, x.numerator, x.denominator),
      denominator * x.denominator ** BigInt(this.degree),
    );
  }

  /** this(inner(x)). */
  compose(inner: UnivariatePolynomial): UnivariatePolynomial {
    return this.coefficients.reduceRight<UnivariatePolynomial>(
      (value, coefficient) => value.times(inner).plus(new UnivariatePolynomial([coefficient])),
      new UnivariatePolynomial([]),
    );
  }

  equals(other: UnivariatePolynomial): boolean {
    return (
      this.coefficients.length === other.coefficients.length &&
      this.coefficients.every((value, k) => value.equals(other.coefficients[k]!))
    );
  }

  /** Descending powers, such as "x^3 - 1/2*x + 2"; "0" for zero. */
  toString(variable = 'x'): string {
    let text = '';
    for (let k = this.degree; k >= 0; k--) {
      const value = this.coefficients[k]!;
      if (value.isZero()) continue;
      const negative = value.sign() < 0;
      if (text === '') text = negative ? '-' : '';
      else text += negative ? ' - ' : ' + ';
      text += term(value.abs(), k, variable);
    }
    return text === '' ? '0' : text;
  }
}

function term(coefficient: Rational, power: number, variable: string): string {
  if (power === 0) return `${coefficient}`;
  const monomial = power === 1 ? variable : `${variable}^${power}`;
  return coefficient.equals(Rational.ONE) ? monomial : `${coefficient}*${monomial}`;
}
