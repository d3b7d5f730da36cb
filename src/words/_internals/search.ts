import { TracePolynomial } from '../trace-polynomial.js';
import type { WordClaim } from '../word-claim.js';
import type { WordHints } from '../word-hints.js';
import type { WordPolynomial } from '../word-polynomial.js';
import { Alphabet } from './alphabet.js';
import type { Bounds } from './bounds.js';
import { type Cancellation, Cancellations, type Pair } from './cancellations.js';
import { Completion } from './completion.js';
import type { Use } from './derivations.js';
import { type Goal, MatrixGoal, TraceGoal } from './goal.js';
import type { Letters } from './letters.js';
import { packMatrix, transposeMatrix } from './packed-matrix.js';
import { packTerms } from './packed-polynomial.js';
import { WordOrder } from './word-order.js';

/** A proof before it is written down: goal = Σ uses. */
export interface RawProof {
  readonly completion: Completion;
  readonly cancellations: readonly Cancellation[];
  readonly uses: readonly Use[];
}

export interface Task {
  readonly claim: WordClaim;
  /** D_n…D_1 left − right. */
  readonly goal: WordPolynomial | TracePolynomial;
  readonly letters: Letters;
  readonly hints: WordHints;
  /** Ids of hypotheses to do without; they keep their numbers. */
  readonly without: ReadonlySet<string>;
}

/**
 * One search under one order of the words. Completion goes up degree by degree; after each, the
 * goal is reduced, and then cancellations are tried: those of the hints in their order, those that
 * would finish the goal, and those that a rule offers by itself.
 */
export class Search {
  readonly #bounds: Bounds;
  readonly #completion: Completion;
  readonly #goal: Goal;
  readonly #cancellations: Cancellations;
  readonly #hints: Pair[];

  constructor(task: Task, weights: ReadonlyMap<string, number>, bounds: Bounds) {
    const { claim, goal, letters, hints, without } = task;
    const alphabet = new Alphabet(letters, letters.keys());
    const packed = new Map<string, number>();
    for (const [letter, weight] of weights) {
      packed.set(alphabet.pack(letter), weight);
      packed.set(alphabet.transpose(alphabet.pack(letter)), weight);
    }
    this.#bounds = bounds;
    this.#completion = new Completion(alphabet, new WordOrder(packed), bounds);
    this.#goal =
      goal instanceof TracePolynomial
        ? new TraceGoal(this.#completion, bounds, packTerms(alphabet, goal.terms))
        : new MatrixGoal(this.#completion, packMatrix(alphabet, goal));
    this.#cancellations = new Cancellations(this.#completion, claim.hypotheses.length);
    this.#hints = (hints.cancellations ?? []).map(({ a, b }) => ({
      a: packMatrix(alphabet, a),
      b: packMatrix(alphabet, b),
    }));
    claim.hypotheses.forEach(({ id, zero }, fact) => {
      if (without.has(id)) return;
      const matrix = packMatrix(alphabet, zero);
      this.#completion.addFact(matrix, { fact, transposed: false });
      this.#completion.addFact(transposeMatrix(alphabet, matrix), { fact, transposed: true });
    });
  }

  /** `undefined` when the rules are complete without a proof, or a bound was met. */
  run(): RawProof | undefined {
    let weight = 0;
    for (;;) {
      this.#completion.run(weight, () => this.#goal.advance());
      if (this.#goal.exert()) {
        const { uses } = this.#goal;
        return { completion: this.#completion, cancellations: this.#cancellations.proved, uses };
      }
      if (this.#bounds.stopped) return undefined;
      if (this.#cancel()) continue;
      const next = this.#completion.nextWeight;
      if (next === undefined) return undefined;
      weight = Math.max(weight + 1, next);
    }
  }

  #cancel(): boolean {
    const at = this.#hints.findIndex((pair) => this.#cancellations.try(pair));
    if (at >= 0) {
      this.#hints.splice(at, 1);
      return true;
    }
    const { rest } = this.#goal;
    const towards = (depth: number) =>
      rest !== undefined && this.#cancellations.towards(rest, depth);
    return towards(0) || this.#cancellations.amongRules() || towards(1);
  }

  /** How many rules there are. */
  get rules(): number {
    return this.#completion.rules.size;
  }

  /** How many cancellations were proved. */
  get cancelled(): number {
    return this.#cancellations.proved.length;
  }

  /** How many hints have not been proved. */
  get hintsLeft(): number {
    return this.#hints.length;
  }
}
