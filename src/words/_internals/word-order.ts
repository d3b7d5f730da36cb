/**
 * Weighted degree first, then lexicographic on the packed words. With weights ≥ 1 this is a
 * well-order that multiplication on either side respects: two words of one weight are never a proper
 * prefix of each other.
 */
export class WordOrder {
  readonly #weights: ReadonlyMap<string, number>;

  /** Weights by packed letter; a letter that is not listed weighs 1. */
  constructor(weights: ReadonlyMap<string, number> = new Map()) {
    this.#weights = weights;
  }

  weight(word: string): number {
    if (this.#weights.size === 0) return word.length;
    let sum = 0;
    for (const letter of word) sum += this.#weights.get(letter) ?? 1;
    return sum;
  }

  compare(left: string, right: string): number {
    const difference = this.weight(left) - this.weight(right);
    return difference !== 0 ? difference : left < right ? -1 : left > right ? 1 : 0;
  }

  largest(words: Iterable<string>): string | undefined {
    let largest: string | undefined;
    for (const word of words) {
      if (largest === undefined || this.compare(word, largest) > 0) largest = word;
    }
    return largest;
  }
}
