import { Rational } from '../../exact/index.js';
import type { Alphabet } from './alphabet.js';
import type { Bounds } from './bounds.js';
import { Derivations, type Fact, type Use, within } from './derivations.js';
import { type Overlap, OverlapQueue, overlapsOf, overlapWord } from './overlap-queue.js';
import { addMultiple, type PackedPolynomial } from './packed-polynomial.js';
import { type Rule, RuleSet } from './rule-set.js';
import type { WordOrder } from './word-order.js';

/** A polynomial p with p = normal + Σ uses. */
export interface Reduction {
  readonly normal: PackedPolynomial;
  readonly uses: readonly Use[];
}

interface Pending {
  readonly polynomial: PackedPolynomial;
  readonly uses: readonly Use[];
}

/**
 * Noncommutative completion (Buchberger, Mora) of facts f = 0 in the path algebra whose arrows are
 * the typed letters: each rule rewrites the largest word of a polynomial in the two-sided ideal, and
 * every overlap of two leads gives a polynomial that is reduced and, unless it vanishes, becomes a
 * rule. If it ends, a polynomial lies in the ideal exactly when it reduces to zero. Each fact is
 * given together with its transpose, so that the ideal is closed under transposition.
 *
 * Why degree first: every word has finitely many smaller ones, so that reduction ends without any
 * thought about the rules; folding a definition makes words shorter; and the overlaps of one degree
 * are finite in number, so that a bound on the degree means the same however the facts are listed.
 * Why bounded: membership in such ideals is undecidable (it contains the word problem for monoids),
 * completion need not end, and each degree can bring exponentially many words. What is derived
 * within the bounds is true all the same; only "does not reduce to zero" then says nothing.
 */
export class Completion {
  readonly alphabet: Alphabet;
  readonly order: WordOrder;
  readonly rules: RuleSet;
  readonly derivations = new Derivations();
  readonly #bounds: Bounds;
  readonly #pending: Pending[] = [];
  readonly #overlaps = new OverlapQueue();

  constructor(alphabet: Alphabet, order: WordOrder, bounds: Bounds) {
    this.alphabet = alphabet;
    this.order = order;
    this.rules = new RuleSet(alphabet);
    this.#bounds = bounds;
  }

  /** Adds a fact; it takes effect with the next `run`. */
  addFact(polynomial: PackedPolynomial, fact: Fact): void {
    this.#postpone(polynomial, this.derivations.addFact(fact));
  }

  #postpone(polynomial: PackedPolynomial, source: number): void {
    const uses = [{ coefficient: Rational.ONE, left: '', source, right: '' }];
    this.#pending.push({ polynomial, uses });
  }

  /** The lightest overlap that waits, if any; without one the rules are complete. */
  get nextWeight(): number | undefined {
    return this.#overlaps.lightest;
  }

  /** Treats all overlaps up to a weight, unless a bound is met or `reached` says it is enough. */
  run(weight: number, reached: () => boolean): void {
    if (this.#settle(reached)) return;
    for (;;) {
      const next = this.#overlaps.lightest;
      if (next === undefined || next > weight) return;
      const overlaps = this.#overlaps.take(next);
      while (overlaps.length > 0) {
        const overlap = overlaps.shift()!;
        if (this.#superfluous(overlap)) continue;
        this.#pending.push(difference(overlap));
        if (this.#settle(reached)) {
          for (const left of overlaps) this.#overlaps.add(next, left);
          return;
        }
      }
    }
  }

  /**
   * A rule that is gone came back rewritten, with overlaps of its own. A third lead strictly inside
   * the word makes the overlap a consequence of the two that it forms with the ends.
   */
  #superfluous(overlap: Overlap): boolean {
    if (!this.rules.has(overlap.first) || !this.rules.has(overlap.second)) return true;
    return this.rules.find(overlapWord(overlap).slice(1, -1), '') !== undefined;
  }

  /** Makes rules of what is pending; true if that is enough. */
  #settle(reached: () => boolean): boolean {
    while (this.#pending.length > 0) {
      if (this.#bounds.stopped) return true;
      const { polynomial, uses } = this.#pending.shift()!;
      const reduced = this.reduce(polynomial);
      if (reduced.normal.terms.size === 0) continue;
      const combination = [
        ...uses,
        ...reduced.uses.map((use) => within(use, Rational.ONE.negate(), '', '')),
      ];
      if (!this.#bounds.allowsRule(this.rules.size)) return true;
      this.#addRule(reduced.normal, combination);
      if (reached()) return true;
    }
    return false;
  }

  #addRule({ rows, terms }: PackedPolynomial, uses: readonly Use[]): void {
    const lead = this.order.largest(terms.keys())!;
    const factor = terms.get(lead)!.inverse();
    const tail = new Map<string, Rational>();
    addMultiple(tail, terms, factor.negate());
    tail.delete(lead);
    const monic = uses.map((use) => within(use, factor, '', ''));
    const rule: Rule = { id: this.derivations.addDerived(monic), rows, lead, tail };
    for (const old of this.rules.removeRewritten(rule)) {
      this.#postpone(polynomialOf(old), old.id);
    }
    this.rules.add(rule);
    for (const other of this.rules) {
      for (const overlap of overlapsOf(rule, other)) this.#queue(overlap);
      if (other !== rule) for (const overlap of overlapsOf(other, rule)) this.#queue(overlap);
    }
  }

  #queue(overlap: Overlap): void {
    this.#bounds.spend(1);
    const weight = this.order.weight(overlapWord(overlap));
    if (weight > this.#bounds.maxDegree) this.#bounds.meet(`degree ${this.#bounds.maxDegree}`);
    else this.#overlaps.add(weight, overlap);
  }

  /** Rewrites until no rule applies, largest words first. If the steps run out it stops earlier. */
  reduce({ rows, terms }: PackedPolynomial): Reduction {
    const left = new Map(terms);
    const normal = new Map<string, Rational>();
    const uses: Use[] = [];
    for (;;) {
      const word = this.order.largest(left.keys());
      if (word === undefined) break;
      const coefficient = left.get(word)!;
      left.delete(word);
      const match = this.#bounds.exhausted ? undefined : this.rules.find(word, rows);
      if (match === undefined) {
        normal.set(word, coefficient);
        continue;
      }
      const { rule, at } = match;
      this.#bounds.spend(1 + rule.tail.size);
      const [before, after] = [word.slice(0, at), word.slice(at + rule.lead.length)];
      addMultiple(left, rule.tail, coefficient, before, after);
      uses.push({ coefficient, left: before, source: rule.id, right: after });
    }
    return { normal: { rows, terms: normal }, uses };
  }
}

/** first·v − u·second on the word u·shared·v: the leads cancel. */
function difference(overlap: Overlap): Pending {
  const { first, second, shared } = overlap;
  const after = second.lead.slice(shared);
  const before = first.lead.slice(0, first.lead.length - shared);
  const terms = new Map<string, Rational>();
  addMultiple(terms, first.tail, Rational.ONE.negate(), '', after);
  addMultiple(terms, second.tail, Rational.ONE, before, '');
  const uses = [
    { coefficient: Rational.ONE, left: '', source: first.id, right: after },
    { coefficient: Rational.ONE.negate(), left: before, source: second.id, right: '' },
  ];
  return { polynomial: { rows: first.rows, terms }, uses };
}

/** lead − tail */
export function polynomialOf({ rows, lead, tail }: Rule): PackedPolynomial {
  const terms = new Map<string, Rational>([[lead, Rational.ONE]]);
  addMultiple(terms, tail, Rational.ONE.negate());
  return { rows, terms };
}
