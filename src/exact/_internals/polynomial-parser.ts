import { LemmascopeError } from '../../diagnostics/index.js';
import { parseRational } from '../parse-rational.js';
import type { PolynomialRing } from '../polynomial-ring.js';
import { Rational } from '../rational.js';
import { bitLength } from './bit-length.js';
import { scaleTerms } from './combine-terms.js';
import { ExpansionBudget } from './expansion-budget.js';
import { powerOfTerms } from './multiply-terms.js';
import { packTerms } from './pack-terms.js';
import type { PackedTerms } from './packed-terms.js';
import { PolynomialLexer, placeOf } from './polynomial-lexer.js';
import { PolynomialSum } from './polynomial-sum.js';

const DEEPEST_NESTING = 256;
const LARGEST_EXPONENT = 65535;

type Factor =
  | { readonly kind: 'number'; readonly value: Rational; readonly beforeName: boolean }
  | { readonly kind: 'variable'; readonly index: number; readonly exponent: number }
  | { readonly kind: 'terms'; readonly terms: PackedTerms };

/** Recursive descent over the grammar described at `parsePolynomial`; one use per text. */
export class PolynomialParser {
  readonly #ring: PolynomialRing;
  readonly #lexer: PolynomialLexer;
  readonly #budget = new ExpansionBudget();
  #depth = 0;

  constructor(ring: PolynomialRing, text: string) {
    this.#ring = ring;
    this.#lexer = new PolynomialLexer(text);
  }

  parse(): PackedTerms {
    const lexer = this.#lexer;
    lexer.skipBlanks();
    const terms = this.#sum();
    if (lexer.here !== '') throw lexer.refuse('an operator or the end of the text');
    return terms;
  }

  #sum(): PackedTerms {
    const lexer = this.#lexer;
    const sum = new PolynomialSum(this.#ring.variables.length, this.#budget);
    let negative = lexer.accept('-');
    if (!negative) lexer.accept('+');
    for (;;) {
      this.#product(sum, negative);
      negative = lexer.accept('-');
      if (!negative && !lexer.accept('+')) return sum.finish();
    }
  }

  /** Reads factors up to the next "+", "-" or ")" and adds their product to the sum. */
  #product(sum: PolynomialSum, negative: boolean): void {
    const lexer = this.#lexer;
    const exponents = new Array<number>(this.#ring.variables.length).fill(0);
    let coefficient = negative ? Rational.ONE.negate() : Rational.ONE;
    let product: PackedTerms | undefined;
    let operator: '*' | '/' = '*';
    for (;;) {
      const start = lexer.position;
      const factor = this.#factor();
      if (operator === '/') {
        coefficient = this.#times(coefficient, this.#inverse(factor, start));
      } else if (factor.kind === 'number') {
        coefficient = this.#times(coefficient, factor.value);
      } else if (factor.kind === 'variable') {
        exponents[factor.index] = exponents[factor.index]! + factor.exponent;
      } else {
        product =
          product === undefined ? factor.terms : this.#budget.multiply(product, factor.terms);
      }
      if (factor.kind === 'number' && factor.beforeName) {
        if (operator === '/') throw lexer.refuse('"*": "1/2x" may mean (1/2)*x or 1/(2*x)');
        continue;
      }
      if (lexer.accept('*')) operator = '*';
      else if (lexer.accept('/')) operator = '/';
      else break;
    }
    if (product === undefined) {
      sum.addMonomial(coefficient, exponents);
    } else if (exponents.every((exponent) => exponent === 0)) {
      sum.addTerms(scaleTerms(product, coefficient.numerator, coefficient.denominator));
    } else {
      const monomial = packTerms(exponents.length, [{ coefficient, exponents }]);
      sum.addTerms(this.#budget.multiply(monomial, product));
    }
  }

  #factor(): Factor {
    const lexer = this.#lexer;
    const start = lexer.position;
    if (lexer.accept('(')) {
      if (++this.#depth > DEEPEST_NESTING) {
        throw lexer.error('POLYNOMIAL_TOO_LARGE', `at most ${DEEPEST_NESTING} nested parentheses`);
      }
      const inner = this.#sum();
      if (!lexer.accept(')')) throw lexer.refuse('an operator or ")"');
      this.#depth--;
      return this.#powerOfSum(inner, this.#exponent());
    }
    const name = lexer.name();
    if (name !== '') return this.#variable(name, start);
    const digits = lexer.number();
    if (digits === '') throw lexer.refuse('a number, a variable or "("');
    return this.#number(digits, start);
  }

  #variable(name: string, start: number): Factor {
    if (!this.#ring.has(name)) {
      throw this.#lexer.error('RING_VARIABLE_UNKNOWN', 'a variable of the ring', start);
    }
    this.#lexer.skipBlanks();
    const exponent = this.#exponent() ?? 1;
    return { kind: 'variable', index: this.#ring.indexOf(name), exponent };
  }

  #number(digits: string, start: number): Factor {
    const lexer = this.#lexer;
    const mark = digits.search(/[eE]/);
    if (mark >= 0 && this.#ring.has(lexer.nameAt(start + mark))) {
      throw lexer.refuse('"*" before the variable: this may be a power of ten', start + mark);
    }
    const base = parseRational(digits, placeOf(start));
    const beforeName = lexer.nameAt(lexer.position) !== '';
    if (beforeName && mark >= 0) throw lexer.refuse('"*" behind a number with a power of ten');
    lexer.skipBlanks();
    const exponent = this.#exponent();
    if (exponent === undefined) return { kind: 'number', value: base, beforeName };
    this.#budget.spendBits(exponent * bitsOf(base));
    return { kind: 'number', value: base.pow(exponent), beforeName: false };
  }

  #powerOfSum(terms: PackedTerms, exponent: number | undefined): Factor {
    if (terms.numerators.length === 0 && exponent !== 0) {
      return { kind: 'number', value: Rational.ZERO, beforeName: false };
    }
    let power = terms;
    if (exponent !== undefined) {
      if (terms.numerators.length === 1) {
        const bits = bitLength(terms.numerators[0]!) + bitLength(terms.denominator);
        this.#budget.spendBits(exponent * bits);
      }
      power = powerOfTerms(terms, exponent, (a, b) => this.#budget.multiply(a, b));
    }
    return { kind: 'terms', terms: power };
  }

  /** "^" and an integer literal, if they come next. */
  #exponent(): number | undefined {
    const lexer = this.#lexer;
    if (!lexer.accept('^')) return undefined;
    const start = lexer.position;
    const digits = lexer.digits();
    if (digits === '') throw lexer.refuse('an integer literal without sign as exponent');
    const exponent = Number(digits);
    if (exponent > LARGEST_EXPONENT) {
      throw lexer.error('EXPONENT_TOO_LARGE', `at most ${LARGEST_EXPONENT}`, start);
    }
    lexer.skipBlanks();
    return exponent;
  }

  #inverse(factor: Factor, start: number): Rational {
    const value = constantOf(factor);
    if (value === undefined) throw this.#lexer.refuse('a constant divisor', start);
    if (value.isZero()) {
      throw new LemmascopeError('DIVISION_BY_ZERO', { path: placeOf(start) });
    }
    return value.inverse();
  }

  #times(left: Rational, right: Rational): Rational {
    this.#budget.spendBits(bitsOf(left) + bitsOf(right));
    return left.times(right);
  }
}

function constantOf(factor: Factor): Rational | undefined {
  if (factor.kind === 'number') return factor.value;
  if (factor.kind === 'variable') return undefined;
  const { numerators, denominator, keys } = factor.terms;
  if (numerators.length === 0) return Rational.ZERO;
  return keys[0] === 0 ? Rational.of(numerators[0]!, denominator) : undefined;
}

function bitsOf(value: Rational): number {
  return bitLength(value.numerator) + bitLength(value.denominator);
}
