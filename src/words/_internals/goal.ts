import type { Bounds } from './bounds.js';
import type { Completion } from './completion.js';
import type { Use } from './derivations.js';
import type { PackedMatrix } from './packed-matrix.js';
import type { Terms } from './terms.js';
import { reachByTraces } from './trace-search.js';

/** What is to be shown zero, as far as the rules have reduced it. */
export interface Goal {
  /** Reduces further by the present rules; cheap, asked after every new rule. */
  advance(): boolean;
  /** As `advance`, with everything the present rules allow; asked once per degree. */
  exert(): boolean;
  /** What is left, for cancellations; a trace has none. */
  readonly rest: PackedMatrix | undefined;
  /** The goal as a combination, once `advance` or `exert` has returned true. */
  readonly uses: readonly Use[];
}

export class MatrixGoal implements Goal {
  readonly #completion: Completion;
  readonly uses: Use[] = [];
  rest: PackedMatrix;

  constructor(completion: Completion, goal: PackedMatrix) {
    this.#completion = completion;
    this.rest = goal;
  }

  advance(): boolean {
    const { normal, uses } = this.#completion.reduce(this.rest);
    this.rest = { ...normal, columns: this.rest.columns };
    for (const use of uses) this.uses.push(use);
    return this.rest.terms.size === 0;
  }

  exert(): boolean {
    return this.advance();
  }
}

export class TraceGoal implements Goal {
  readonly #completion: Completion;
  readonly #bounds: Bounds;
  readonly #terms: Terms;
  readonly rest = undefined;
  uses: readonly Use[] = [];

  constructor(completion: Completion, bounds: Bounds, terms: Terms) {
    this.#completion = completion;
    this.#bounds = bounds;
    this.#terms = terms;
  }

  advance(): boolean {
    return false;
  }

  exert(): boolean {
    const uses = reachByTraces(this.#completion, this.#bounds, this.#terms);
    if (uses === undefined) return false;
    this.uses = uses;
    return true;
  }
}
