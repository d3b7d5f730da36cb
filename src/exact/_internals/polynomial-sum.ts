import type { Rational } from '../rational.js';
import { bitLength } from './bit-length.js';
import type { ExpansionBudget } from './expansion-budget.js';
import { lcm } from './lcm.js';
import { layoutFor } from './monomial-layout.js';
import { addProducts } from './multiply-terms.js';
import { packTerms } from './pack-terms.js';
import type { PackedTerms } from './packed-terms.js';

/** A sum being read: its parts are kept and added up once, so n terms cost O(n), not O(n²). */
export class PolynomialSum {
  readonly #variableCount: number;
  readonly #budget: ExpansionBudget;
  readonly #monomials: { coefficient: Rational; exponents: readonly number[] }[] = [];
  readonly #parts: PackedTerms[] = [];
  #denominator = 1n;
  #termCount = 0;

  constructor(variableCount: number, budget: ExpansionBudget) {
    this.#variableCount = variableCount;
    this.#budget = budget;
  }

  addMonomial(coefficient: Rational, exponents: readonly number[]): void {
    this.#count(1, coefficient.denominator);
    this.#monomials.push({ coefficient, exponents });
  }

  addTerms(terms: PackedTerms): void {
    this.#count(terms.numerators.length, terms.denominator);
    this.#parts.push(terms);
  }

  /** Many coprime denominators make a short text long: the common one is charged as it grows. */
  #count(terms: number, denominator: bigint): void {
    this.#termCount += terms;
    if (this.#denominator % denominator === 0n) return;
    this.#denominator = lcm(this.#denominator, denominator);
    this.#budget.spendBits(bitLength(this.#denominator));
  }

  finish(): PackedTerms {
    const [first] = this.#parts;
    if (this.#monomials.length === 0 && this.#parts.length === 1) return first!;
    this.#budget.spend(this.#termCount * (1 + Math.ceil(bitLength(this.#denominator) / 256)));
    const monomials = packTerms(this.#variableCount, this.#monomials);
    if (first === undefined) return monomials;
    const layout = layoutFor(this.#variableCount, 0);
    const keys = new Uint32Array(layout.words);
    const one: PackedTerms = { layout, keys, numerators: [1n], denominator: 1n };
    const pairs = [...this.#parts, monomials].map((left) => ({ left, right: one }));
    return addProducts(this.#variableCount, pairs);
  }
}
