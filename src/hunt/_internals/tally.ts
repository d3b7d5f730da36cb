import type { Violation } from '../../claims/index.js';
import type { ChunkResult, Fault, FaultKind } from '../chunk-result.js';
import type { Huntable } from '../huntable.js';
import { type Counts, increment, inOrder, LabelCounts } from './counts.js';
import { described } from './described.js';

const MOST_REPEATS = 30;
const REPEATED_MILLISECONDS = 1000;

/** Decides the instances of a chunk one by one and counts what happened to each. */
export class Tally {
  readonly #huntable: Huntable;
  readonly #watch: { readonly suspicious: boolean };
  #decided = 0;
  readonly #discarded: Counts = new Map();
  readonly #labels = new LabelCounts();
  readonly #faults = new Map<FaultKind, Fault>();

  constructor(huntable: Huntable, watch: { readonly suspicious: boolean }) {
    this.#huntable = huntable;
    this.#watch = watch;
  }

  /** How the instance violates the claim; a fault of the conjecture is no violation. */
  decide(instance: unknown, run: number): Violation | undefined {
    const { hypotheses, violation, labels } = this.#huntable;
    const { suspicious } = this.#watch;
    const before = suspicious ? this.#text(instance) : '';
    try {
      const failed = hypotheses.find((hypothesis) => !hypothesis.decide(instance));
      const first = failed === undefined ? violation(instance) : undefined;
      if (suspicious && this.#text(instance) !== before)
        return this.fault('mutated', run, 'the decision changed its instance', JSON.parse(before));
      const flips = () => {
        const again = hypotheses.find((hypothesis) => !hypothesis.decide(instance));
        const second = again === undefined ? violation(instance) : undefined;
        return again !== failed || (second === undefined) !== (first === undefined);
      };
      if ((suspicious || first !== undefined) && (flips() || this.#doubtful(first, flips))) {
        const message = 'deciding twice gave two answers';
        return this.fault('non-deterministic', run, message, this.#described(instance));
      }
      if (failed !== undefined) {
        increment(this.#discarded, failed.id);
        return undefined;
      }
      const kinds = labels(instance);
      this.#decided++;
      this.#labels.add(kinds);
      return first;
    } catch (error) {
      return this.fault('threw', run, messageOf(error), this.#described(instance));
    }
  }

  /**
   * Whether a violation must not be believed: one in two coins shows the same side twice, so a
   * conjecture that is not ours has to fail over and over, and must not have flipped before.
   */
  #doubtful(first: Violation | undefined, flips: () => boolean): boolean {
    if (first === undefined || !this.#watch.suspicious) return false;
    if (this.#faults.has('non-deterministic')) return true;
    // A slow decision is repeated less often: it must not look like one that does not end.
    const end = Date.now() + REPEATED_MILLISECONDS;
    for (let again = 0; again < MOST_REPEATS && Date.now() < end; again++) if (flips()) return true;
    return false;
  }

  /** The same, not counted: for instances made by shrinking. */
  decideQuietly(instance: unknown): Violation | undefined {
    const { hypotheses, violation } = this.#huntable;
    try {
      if (hypotheses.some((hypothesis) => !hypothesis.decide(instance))) return undefined;
      const first = violation(instance);
      return first === undefined || violation(instance) === undefined ? undefined : first;
    } catch {
      return undefined;
    }
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

  #described = (instance: unknown): unknown => described(this.#huntable.describe, instance);
  #text = (instance: unknown): string => JSON.stringify(this.#described(instance));
}

/** What an error says, in one line. */
export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
