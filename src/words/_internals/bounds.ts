import type { WordHints } from '../word-hints.js';

const DEFAULT = { maxDegree: 24, maxRules: 400 };
export const DEFAULT_STEPS = 100_000;

/** How far one search goes, and which of its bounds it has met. */
export class Bounds {
  readonly maxDegree: number;
  readonly maxRules: number;
  readonly maxSteps: number;
  #steps = 0;
  #full = false;
  readonly #met = new Set<string>();

  constructor(hints: WordHints, maxSteps = hints.maxSteps ?? DEFAULT_STEPS) {
    this.maxDegree = hints.maxDegree ?? DEFAULT.maxDegree;
    this.maxRules = hints.maxRules ?? DEFAULT.maxRules;
    this.maxSteps = maxSteps;
  }

  spend(steps: number): void {
    this.#steps += steps;
    if (this.exhausted) this.meet(`${this.maxSteps} steps`);
  }

  get spent(): number {
    return this.#steps;
  }

  get exhausted(): boolean {
    return this.#steps > this.maxSteps;
  }

  /** Notes that something was left undone. */
  meet(bound: string): void {
    this.#met.add(bound);
  }

  /** One more rule is wanted; false if there are as many as there may be. */
  allowsRule(present: number): boolean {
    if (present < this.maxRules) return true;
    this.#full = true;
    this.meet(`${this.maxRules} rules`);
    return false;
  }

  /** No use in going on. */
  get stopped(): boolean {
    return this.#full || this.exhausted;
  }

  get met(): readonly string[] {
    return [...this.#met];
  }
}
