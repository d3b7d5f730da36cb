import { compareMonomials, type MonomialLayout } from './monomial-layout.js';
import { canonicalTerms, type PackedTerms, repackKeys } from './packed-terms.js';

const SMALLEST_TABLE = 16;

/**
 * A sum of products of polynomials under construction: a hash table from monomials to integers.
 * One table for a whole sum avoids the intermediate polynomials of repeated addition.
 */
export class TermAccumulator {
  readonly #layout: MonomialLayout;
  readonly #words: number;
  /** Index + 1 into the terms, 0 for a free slot; its length is a power of two. */
  #slots: Int32Array;
  #keys: Uint32Array;
  readonly #numerators: bigint[] = [];

  /** `layout` must be wide enough for every monomial that will be added. */
  constructor(layout: MonomialLayout, expectedTerms: number) {
    this.#layout = layout;
    this.#words = layout.words;
    let size = SMALLEST_TABLE;
    while (size < 2 * expectedTerms) size *= 2;
    this.#slots = new Int32Array(size);
    this.#keys = new Uint32Array((size / 2 + 1) * layout.words);
  }

  /** Adds weight · left · right, denominators ignored. */
  addProduct(left: PackedTerms, right: PackedTerms, weight: bigint): void {
    const words = this.#words;
    const leftKeys = repackKeys(left.layout, left.keys, this.#layout);
    const rightKeys = repackKeys(right.layout, right.keys, this.#layout);
    for (let i = 0; i < left.numerators.length; i++) {
      const factor = weight === 1n ? left.numerators[i]! : weight * left.numerators[i]!;
      for (let j = 0; j < right.numerators.length; j++) {
        this.#add(leftKeys, i * words, rightKeys, j * words, factor * right.numerators[j]!);
      }
    }
  }

  /** Adds weight · terms², denominators ignored, in half the multiplications. */
  addSquare(terms: PackedTerms, weight: bigint): void {
    const words = this.#words;
    const keys = repackKeys(terms.layout, terms.keys, this.#layout);
    const { numerators } = terms;
    for (let i = 0; i < numerators.length; i++) {
      const factor = weight === 1n ? numerators[i]! : weight * numerators[i]!;
      this.#add(keys, i * words, keys, i * words, factor * numerators[i]!);
      const twice = 2n * factor;
      for (let j = i + 1; j < numerators.length; j++) {
        this.#add(keys, i * words, keys, j * words, twice * numerators[j]!);
      }
    }
  }

  /** Adds weight · terms, denominators ignored. */
  addTerms(terms: PackedTerms, weight: bigint): void {
    const words = this.#words;
    const keys = repackKeys(terms.layout, terms.keys, this.#layout);
    const one = new Uint32Array(words);
    for (let i = 0; i < terms.numerators.length; i++) {
      this.#add(keys, i * words, one, 0, weight * terms.numerators[i]!);
    }
  }

  /** Adds value · (monomial at i of left) · (monomial at j of right). */
  #add(left: Uint32Array, i: number, right: Uint32Array, j: number, value: bigint): void {
    const words = this.#words;
    const keys = this.#keys;
    const numerators = this.#numerators;
    const count = numerators.length;
    // The product is written behind the last term: where it stays if it is new.
    const candidate = count * words;
    let hash = 0;
    for (let word = 0; word < words; word++) {
      const sum = (left[i + word]! + right[j + word]!) | 0;
      keys[candidate + word] = sum;
      hash = Math.imul(hash ^ sum, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = hash & last;
    for (let found = slots[slot]!; found !== 0; found = slots[slot]!) {
      const known = (found - 1) * words;
      let word = 0;
      while (word < words && keys[known + word] === keys[candidate + word]) word++;
      if (word === words) {
        numerators[found - 1] = numerators[found - 1]! + value;
        return;
      }
      slot = (slot + 1) & last;
    }
    slots[slot] = count + 1;
    numerators.push(value);
    if (2 * (count + 1) >= slots.length) this.#grow();
  }

  #grow(): void {
    const words = this.#words;
    const size = 2 * this.#slots.length;
    const slots = new Int32Array(size);
    const keys = new Uint32Array((size / 2 + 1) * words);
    keys.set(this.#keys);
    for (let i = 0; i < this.#numerators.length; i++) {
      let hash = 0;
      for (let word = 0; word < words; word++) {
        hash = Math.imul(hash ^ keys[i * words + word]!, 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      let slot = hash & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = i + 1;
    }
    this.#slots = slots;
    this.#keys = keys;
  }

  /** The sum over `denominator`. */
  finish(denominator: bigint): PackedTerms {
    const words = this.#words;
    const keys = this.#keys;
    const numerators = this.#numerators;
    const order: number[] = [];
    for (let i = 0; i < numerators.length; i++) if (numerators[i] !== 0n) order.push(i);
    order.sort((a, b) => compareMonomials(keys, b * words, keys, a * words, words));
    const sorted = new Uint32Array(order.length * words);
    const values: bigint[] = [];
    for (let i = 0; i < order.length; i++) {
      const from = order[i]!;
      values.push(numerators[from]!);
      for (let word = 0; word < words; word++)
        sorted[i * words + word] = keys[from * words + word]!;
    }
    return canonicalTerms(this.#layout, sorted, values, denominator);
  }
}
