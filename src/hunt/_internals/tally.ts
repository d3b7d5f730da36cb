import type { Violation } from '../../claims/index.js';
import type { ChunkResult, Fault, FaultKind } from '../chunk-result.js';
import { decideInstance, messageOf, type Watch } from '../decide-instance.js';
import type { Huntable } from '../huntable.js';
import { type Counts, increment, inOrder, LabelCounts } from './counts.js';
import { described } from './described.js';

/** Decides the instances of a chunk one by one and counts what happened to each. */
export class Tally {
  readonly #huntable: Huntable;
  readonly #watch: Watch;
  #decided = 0;
  readonly #discarded: Counts = new Map();
  readonly #labels = new LabelCounts();
  readonly #faults = new Map<FaultKind, Fault>();

  constructor(huntable: Huntable, watch: Watch) {
    this.#huntable = huntable;
    this.#watch = watch;
  }

  /**
   * How the instance violates the claim; a fault of the conjecture is no violation.
   *
   * @param again Told before every decision after the first.
   */
  decide(instance: unknown, run: number, again?: () => void): Violation | undefined {
    const decided = decideInstance(this.#huntable, instance, this.#watch, again);
    if (decided.kind === 'fault') {
      const { fault, message, instance: shown } = decided;
      return this.fault(fault, run, message, shown ?? this.#described(instance));
    }
    if (decided.kind === 'discarded') {
      increment(this.#discarded, decided.by);
      return undefined;
    }
    this.#decided++;
    this.#label(instance, run);
    if (decided.kind === 'holds') return undefined;
    if (!this.#faults.has('non-deterministic')) return decided.violation;
    // It has flipped before: that it did not this time is no reason to believe it.
    this.#decided--;
    return this.fault('non-deterministic', run, FLIPS, this.#described(instance));
  }

  /** The same, not counted: for instances made by shrinking. */
  decideQuietly(instance: unknown, again?: () => void): Violation | undefined {
    const decided = decideInstance(this.#huntable, instance, this.#watch, again);
    return decided.kind === 'violates' ? decided.violation : undefined;
  }

  /** @param instance As JSON. */
  fault(kind: FaultKind, run: number, message: string, instance: unknown): undefined {
    const seen = this.#faults.get(kind);
    this.#faults.set(
      kind,
      seen === undefined
        ? { kind, count: 1, firstRun: run, message, instance }
        : { ...seen, count: seen.count + 1 },
    );
  }

  counts(): Pick<ChunkResult, 'decided' | 'discarded' | 'labels' | 'faults'> {
    return {
      decided: this.#decided,
      discarded: inOrder(this.#discarded),
      labels: this.#labels.record(),
      faults: [...this.#faults.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    };
  }

  /** A label that throws takes nothing from what has been decided. */
  #label(instance: unknown, run: number): void {
    try {
      this.#labels.add(this.#huntable.labels(instance));
    } catch (error) {
      this.fault('threw', run, `in its labels: ${messageOf(error)}`, this.#described(instance));
    }
  }

  #described = (instance: unknown): unknown => described(this.#huntable.describe, instance);
}

const FLIPS = 'it has given two answers before';
