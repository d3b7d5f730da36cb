import { chunkSeed } from './chunk-seed.js';

/**
 * An endless stream of random numbers, given by a seed and the places where it was changed. One
 * instance is drawn from one tape, so a tape that differs in a few places gives an instance near it.
 */
export interface Tape {
  readonly seed: number;
  readonly changes: ReadonlyMap<number, number>;
}

/** Reads a tape as fast-check reads its generator; all clones tell one `seen` how far they got. */
export class TapeReader {
  readonly #tape: Tape;
  readonly #seen: { length: number };
  #next: number;

  constructor(tape: Tape, seen: { length: number }, next = 0) {
    this.#tape = tape;
    this.#seen = seen;
    this.#next = next;
  }

  clone(): TapeReader {
    return new TapeReader(this.#tape, this.#seen, this.#next);
  }

  next(): number {
    const place = this.#next++;
    this.#seen.length = Math.max(this.#seen.length, this.#next);
    return this.#tape.changes.get(place) ?? chunkSeed(this.#tape.seed, place);
  }

  getState(): readonly number[] {
    return [this.#tape.seed, this.#next];
  }
}

/** A tape as a part of a path: `17.3=-5` is seed 17 with −5 at place 3. */
export const tapeText = ({ seed, changes }: Tape): string =>
  [seed, ...[...changes].map(([place, value]) => `${place}=${value}`)].join('.');

/** The tape of a text that {@link tapeText} gave. */
export function tapeOf(text: string): Tape {
  const [seed, ...changes] = text.split('.');
  return {
    seed: Number(seed),
    changes: new Map(changes.map((change) => change.split('=').map(Number) as [number, number])),
  };
}
