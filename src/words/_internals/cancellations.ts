import { Rational } from '../../exact/index.js';
import type { Completion } from './completion.js';
import { polynomialOf } from './completion.js';
import type { Use } from './derivations.js';
import {
  commonPrefix,
  matrixOfWord,
  multiplyMatrices,
  type PackedMatrix,
  transposeMatrix,
  withoutPrefix,
} from './packed-matrix.js';

/** The matrices of an inference AᵀAB = 0 ⇒ AB = 0. */
export interface Pair {
  readonly a: PackedMatrix;
  readonly b: PackedMatrix;
}

/** One that was proved: aᵀab = Σ uses. */
export interface Cancellation extends Pair {
  readonly uses: readonly Use[];
}

const MOST = 30;
/** Terms of an AᵀAB that the search makes up; a hint may have more. */
const LONGEST_GRAM = 1_000;

/**
 * The inferences AᵀAB = 0 ⇒ AB = 0 of one search. Each that succeeds adds AB and its transpose to
 * the facts, numbered after the hypotheses.
 */
export class Cancellations {
  readonly #completion: Completion;
  readonly #hypotheses: number;
  readonly proved: Cancellation[] = [];

  constructor(completion: Completion, hypotheses: number) {
    this.#completion = completion;
    this.#hypotheses = hypotheses;
  }

  /** True if aᵀab reduces to zero; then ab is a fact. */
  try({ a, b }: Pair): boolean {
    const { normal, uses } = this.#completion.reduce(this.#gram({ a, b }));
    if (normal.terms.size > 0 || this.proved.length >= MOST) return false;
    const fact = this.#hypotheses + this.proved.length;
    this.proved.push({ a, b, uses });
    const product = multiplyMatrices(a, b);
    const transposed = transposeMatrix(this.#completion.alphabet, product);
    this.#completion.addFact(product, { fact, transposed: false });
    this.#completion.addFact(transposed, { fact, transposed: true });
    return true;
  }

  #gram({ a, b }: Pair): PackedMatrix {
    const aTransposed = transposeMatrix(this.#completion.alphabet, a);
    return multiplyMatrices(multiplyMatrices(aTransposed, a), b);
  }

  /**
   * Tries what would show that a matrix is zero: with a word that all its terms begin or end with, or
   * with the matrix itself. With depth left, what fails is tried on AᵀAB in place of the matrix.
   */
  towards(goal: PackedMatrix, depth: number): boolean {
    const pairs = this.#pairsFor(goal);
    if (pairs.some((pair) => this.try(pair))) return true;
    if (depth === 0) return false;
    return pairs.some((pair) => {
      const { normal } = this.#completion.reduce(this.#gram(pair));
      return this.towards({ ...normal, columns: pair.b.columns }, depth - 1);
    });
  }

  #pairsFor(goal: PackedMatrix): Pair[] {
    const { alphabet } = this.#completion;
    const pairs: Pair[] = [];
    const sides = [goal, transposeMatrix(alphabet, goal)];
    for (const side of sides) {
      const prefix = commonPrefix(side);
      for (let length = 1; length <= prefix.length; length++) {
        const a = matrixOfWord(alphabet, prefix.slice(0, length), side.rows);
        pairs.push({ a, b: withoutPrefix(alphabet, side, length) });
      }
    }
    for (const side of sides) pairs.push({ a: side, b: identity(side.columns) });
    return pairs.filter(({ a, b }) => a.terms.size ** 2 * b.terms.size <= LONGEST_GRAM);
  }

  /** Tries the rules themselves: one whose terms all begin with uᵀu gives u·rest = 0. */
  amongRules(): boolean {
    const { alphabet, rules } = this.#completion;
    for (const rule of rules) {
      const { rows, terms } = polynomialOf(rule);
      const columns = alphabet.dimensionAt(rule.lead, rule.lead.length, rows);
      const prefix = commonPrefix({ rows, columns, terms });
      for (let length = Math.floor(prefix.length / 2); length > 0; length--) {
        const u = prefix.slice(length, 2 * length);
        if (alphabet.transpose(u) !== prefix.slice(0, length)) continue;
        const a = matrixOfWord(alphabet, u, rows);
        const b = withoutPrefix(alphabet, { rows, columns, terms }, 2 * length);
        const known = this.#completion.reduce(multiplyMatrices(a, b)).normal.terms.size === 0;
        if (!known && this.try({ a, b })) return true;
      }
    }
    return false;
  }
}

function identity(dimension: string): PackedMatrix {
  return { rows: dimension, columns: dimension, terms: new Map([['', Rational.ONE]]) };
}
