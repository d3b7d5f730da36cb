import type { Rule } from './rule-set.js';

/** Two leads that share a factor: the end of the first is the beginning of the second. */
export interface Overlap {
  readonly first: Rule;
  readonly second: Rule;
  readonly shared: number;
}

/** The word on which both rules of an overlap apply. */
export const overlapWord = ({ first, second, shared }: Overlap): string =>
  first.lead + second.lead.slice(shared);

/** Proper overlaps of the end of one lead with the beginning of another; a lead may meet itself. */
export function* overlapsOf(first: Rule, second: Rule): Generator<Overlap> {
  const most = Math.min(first.lead.length, second.lead.length) - 1;
  for (let shared = 1; shared <= most; shared++) {
    if (first.lead.endsWith(second.lead.slice(0, shared))) yield { first, second, shared };
  }
}

/** Overlaps by weight, in the order of their coming within one weight. */
export class OverlapQueue {
  readonly #byWeight = new Map<number, Overlap[]>();

  add(weight: number, overlap: Overlap): void {
    const known = this.#byWeight.get(weight);
    if (known === undefined) this.#byWeight.set(weight, [overlap]);
    else known.push(overlap);
  }

  /** The weight of the lightest overlap that waits. */
  get lightest(): number | undefined {
    let least: number | undefined;
    for (const weight of this.#byWeight.keys()) {
      if (least === undefined || weight < least) least = weight;
    }
    return least;
  }

  /** Takes all overlaps of one weight. */
  take(weight: number): Overlap[] {
    const taken = this.#byWeight.get(weight) ?? [];
    this.#byWeight.delete(weight);
    return taken;
  }
}
