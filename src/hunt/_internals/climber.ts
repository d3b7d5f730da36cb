import { type Choices, seededChoices } from '../../landscape/index.js';
import type { Tape } from './tape.js';

/** How many of the best are climbed from. */
const KEPT = 4;
/** The share of the runs of a chunk that climbs, at its end. */
const CLIMBING = 0.4;

interface Best {
  readonly tape: Tape;
  readonly length: number;
  readonly distance: number;
}

/**
 * Chooses the tapes of a chunk: the first ones anew, the later ones near those whose instances came
 * nearest to a violation. Depends on the seed and the distances it is told alone.
 */
export class Climber {
  readonly #choose: Choices;
  readonly #count: number;
  #drawn = 0;
  #best: readonly Best[] = [];

  constructor(seed: number, count: number) {
    this.#choose = seededChoices(seed);
    this.#count = count;
  }

  next(): Tape {
    const seed = this.#choose(2 ** 31);
    const parent = this.#best[this.#choose(KEPT) % Math.max(1, this.#best.length)];
    if (this.#drawn++ < (1 - CLIMBING) * this.#count || parent === undefined)
      return { seed, changes: new Map() };
    const changes = new Map(parent.tape.changes);
    for (let left = 1 + this.#choose(3); left > 0; left--)
      changes.set(this.#choose(Math.max(1, parent.length)), this.#choose(2 ** 32) - 2 ** 31);
    return { seed: parent.tape.seed, changes };
  }

  /** @param length How much of the tape was read. */
  tell(tape: Tape, length: number, distance: number): void {
    if (Number.isNaN(distance)) return;
    // Stable: of equals the earlier one stays in front.
    this.#best = [...this.#best, { tape, length, distance }]
      .sort((a, b) => a.distance - b.distance)
      .slice(0, KEPT);
  }
}
