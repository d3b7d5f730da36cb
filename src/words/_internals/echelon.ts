import { Rational } from '../../exact/index.js';
import { combine, type Terms } from './terms.js';
import type { WordOrder } from './word-order.js';

/** A vector that is known to be zero, and the combination of relations that it is. */
interface Row {
  readonly terms: Terms;
  readonly combination: Terms;
}

/** Sparse elimination over Q: each row is led by its largest word, and no two have the same one. */
export class Echelon {
  readonly #order: WordOrder;
  readonly #rows = new Map<string, Row>();

  constructor(order: WordOrder) {
    this.#order = order;
  }

  /** Adds the relation `terms` = 0 under a name. Returns how many steps it took. */
  add(name: string, terms: Terms): number {
    const { row, steps } = this.#eliminate({ terms, combination: new Map([[name, Rational.ONE]]) });
    const lead = this.#order.largest(row.terms.keys());
    if (lead !== undefined) this.#rows.set(lead, row);
    return steps;
  }

  /** The combination of relations that equals `terms`, if there is one. */
  express(terms: Terms): Terms | undefined {
    const { row } = this.#eliminate({ terms, combination: new Map() });
    if (row.terms.size > 0) return undefined;
    return combine(new Map(), row.combination, Rational.ONE.negate());
  }

  #eliminate(start: Row): { row: Row; steps: number } {
    let row = start;
    let steps = 0;
    // Words that no row is led by stay; the others are removed from the largest down.
    const kept = new Set<string>();
    for (;;) {
      const word = this.#order.largest([...row.terms.keys()].filter((one) => !kept.has(one)));
      if (word === undefined) return { row, steps };
      const pivot = this.#rows.get(word);
      if (pivot === undefined) {
        kept.add(word);
        continue;
      }
      const factor = row.terms.get(word)!.dividedBy(pivot.terms.get(word)!).negate();
      steps += 1 + pivot.terms.size;
      row = {
        terms: combine(row.terms, pivot.terms, factor),
        combination: combine(row.combination, pivot.combination, factor),
      };
    }
  }
}
