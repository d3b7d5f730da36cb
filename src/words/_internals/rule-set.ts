import type { Alphabet } from './alphabet.js';
import type { Terms } from './terms.js';

/** lead → tail: the polynomial lead − tail is zero. */
export interface Rule {
  readonly id: number;
  readonly rows: string;
  readonly lead: string;
  /** What the lead is replaced by. */
  readonly tail: Terms;
}

export interface Match {
  readonly rule: Rule;
  readonly at: number;
}

/** The rules in force; no lead is a factor of another. */
export class RuleSet {
  readonly #alphabet: Alphabet;
  readonly #byLead = new Map<string, Rule>();
  /** How many leads have each length. */
  readonly #lengths = new Map<number, number>();
  /** I = 0 in this dimension: every word that passes through it is zero. */
  readonly #collapsed = new Map<string, Rule>();

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
  }

  get size(): number {
    return this.#byLead.size + this.#collapsed.size;
  }

  [Symbol.iterator](): IterableIterator<Rule> {
    return this.#byLead.values();
  }

  has(rule: Rule): boolean {
    return this.#byLead.get(rule.lead) === rule || this.#collapsed.get(rule.rows) === rule;
  }

  add(rule: Rule): void {
    if (rule.lead === '') {
      this.#collapsed.set(rule.rows, rule);
      return;
    }
    this.#byLead.set(rule.lead, rule);
    const { length } = rule.lead;
    this.#lengths.set(length, (this.#lengths.get(length) ?? 0) + 1);
  }

  /** Takes out the rules whose lead a new rule can rewrite. */
  removeRewritten(by: Rule): Rule[] {
    const removed: Rule[] = [];
    for (const rule of this.#byLead.values()) {
      if (rule !== by && this.#rewrites(by, rule.lead)) removed.push(rule);
    }
    for (const { lead } of removed) {
      this.#byLead.delete(lead);
      const left = this.#lengths.get(lead.length)! - 1;
      if (left === 0) this.#lengths.delete(lead.length);
      else this.#lengths.set(lead.length, left);
    }
    return removed;
  }

  #rewrites(by: Rule, word: string): boolean {
    if (by.lead !== '') return word.includes(by.lead);
    for (let at = 0; at <= word.length; at++) {
      if (this.#alphabet.dimensionAt(word, at, by.rows) === by.rows) return true;
    }
    return false;
  }

  /** The first place where some rule applies; `rows` is the size of the word if it is empty. */
  find(word: string, rows: string): Match | undefined {
    if (this.#collapsed.size > 0) {
      for (let at = 0; at <= word.length; at++) {
        const rule = this.#collapsed.get(this.#alphabet.dimensionAt(word, at, rows));
        if (rule !== undefined) return { rule, at };
      }
    }
    for (let at = 0; at < word.length; at++) {
      for (const length of this.#lengths.keys()) {
        if (at + length > word.length) continue;
        const rule = this.#byLead.get(word.slice(at, at + length));
        if (rule !== undefined) return { rule, at };
      }
    }
    return undefined;
  }
}
