import { Rational } from '../../exact/index.js';
import { addTerm } from './terms.js';

/** coefficient·left·(polynomial number `source`)·right */
export interface Use {
  readonly coefficient: Rational;
  readonly left: string;
  readonly source: number;
  readonly right: string;
}

/** A hypothesis or a cancellation, as it is or transposed. */
export interface Fact {
  readonly fact: number;
  readonly transposed: boolean;
}

/** One summand of a proof. Words are packed. */
export interface Cofactor extends Fact {
  readonly coefficient: Rational;
  readonly left: string;
  readonly right: string;
}

/**
 * How every polynomial that was derived came about: as a combination of earlier ones. Combinations
 * are multiplied out only for what a proof needs, once at the end; most of what completion derives
 * never enters one.
 */
export class Derivations {
  readonly #entries: (Fact | readonly Use[])[] = [];

  addFact(fact: Fact): number {
    return this.#entries.push(fact) - 1;
  }

  addDerived(uses: readonly Use[]): number {
    return this.#entries.push(uses) - 1;
  }

  /** The same combination over facts alone. Uses point to smaller numbers, so one sweep suffices. */
  expand(uses: readonly Use[]): Cofactor[] {
    const contexts = new Map<number, Map<string, Rational>>();
    const add = ({ source, coefficient, left, right }: Use): void => {
      let terms = contexts.get(source);
      if (terms === undefined) {
        terms = new Map();
        contexts.set(source, terms);
      }
      addTerm(terms, left + GAP + right, coefficient);
    };
    for (const use of uses) add(use);
    const cofactors: Cofactor[] = [];
    for (let id = this.#entries.length - 1; id >= 0; id--) {
      const entry = this.#entries[id]!;
      for (const [context, coefficient] of contexts.get(id) ?? []) {
        const [left, right] = context.split(GAP) as [string, string];
        if ('fact' in entry) cofactors.push({ ...entry, coefficient, left, right });
        else for (const use of entry) add(within(use, coefficient, left, right));
      }
      contexts.delete(id);
    }
    return cofactors;
  }
}

/** Not the code of a letter. */
const GAP = ' ';

/** A use inside a larger product. */
export function within(use: Use, factor: Rational, left: string, right: string): Use {
  return {
    source: use.source,
    coefficient: factor.equals(Rational.ONE) ? use.coefficient : use.coefficient.times(factor),
    left: left + use.left,
    right: use.right + right,
  };
}
