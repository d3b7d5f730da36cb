import { type Formula, RELATIONS, type Relation, type Side } from './formula.js';
import { TERMS, type TermName, termOf } from './terms.js';

/** Where a formula stops making sense. */
export interface FormulaProblem {
  /** Counted from 1. */
  readonly column: number;
  readonly expected: string;
  readonly actual: string;
}

interface Token {
  readonly text: string;
  readonly at: number;
}

const TOKEN = /\s*(?:(rank\(\s*[a-zA-Z]+\s*\)|[a-zA-Z]+|\d{1,4}|<=|>=|!=|[=<>≤≥≠()])|(\S))/y;
const WRITTEN: Readonly<Record<string, Relation>> = { '<=': '≤', '>=': '≥', '!=': '≠' };

/**
 * Reads a formula: words and comparisons of `TERMS`, combined with not, and, or and parentheses; not
 * binds closest, or least. An empty text is the formula that always holds.
 */
export function parseFormula(
  text: string,
): { readonly formula: Formula } | { readonly problem: FormulaProblem } {
  try {
    const tokens = tokensOf(text);
    return { formula: tokens.length === 0 ? { kind: 'true' } : new Parser(tokens, text).whole() };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.problem };
    throw error;
  }
}

class Problem extends Error {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    super(problem.expected);
    this.problem = problem;
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text)!;
    const at = TOKEN.lastIndex - (match[1] ?? match[2]!).length;
    if (match[2] !== undefined)
      throw new Problem({
        column: at + 1,
        expected: 'words, numbers, relations and parentheses',
        actual: match[2],
      });
    tokens.push({ text: match[1]!.replace(/\s/g, ''), at });
  }
  return tokens;
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  #next = 0;

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
  }

  whole(): Formula {
    const formula = this.#or();
    if (this.#peek() !== undefined) this.#fail('and, or, or the end');
    return formula;
  }

  #or(): Formula {
    let left = this.#and();
    while (this.#take('or')) left = { kind: 'or', left, right: this.#and() };
    return left;
  }

  #and(): Formula {
    let left = this.#unary();
    while (this.#take('and')) left = { kind: 'and', left, right: this.#unary() };
    return left;
  }

  #unary(): Formula {
    if (this.#take('not')) return { kind: 'not', of: this.#unary() };
    if (this.#take('(')) {
      const inside = this.#or();
      if (!this.#take(')')) this.#fail(')');
      return inside;
    }
    const word = this.#peek();
    if (word !== undefined && termOf(word)?.type === 'flag') {
      this.#next++;
      return { kind: 'flag', term: word as TermName };
    }
    return this.#comparison();
  }

  #comparison(): Formula {
    const left = this.#side('a predicate');
    const written = this.#peek() ?? '';
    const relation = WRITTEN[written] ?? RELATIONS.find((one) => one === written);
    if (relation === undefined) return this.#fail('one of = ≠ < ≤ > ≥');
    this.#next++;
    return {
      kind: 'compare',
      left,
      relation,
      right: this.#side('a number or a term with a value'),
    };
  }

  #side(expected: string): Side {
    const word = this.#peek() ?? '';
    const type = termOf(word)?.type;
    if (/^\d+$/.test(word) || (type !== undefined && type !== 'flag')) {
      this.#next++;
      return type === undefined ? { number: Number(word) } : { term: word as TermName };
    }
    return this.#fail(`${expected}: one of ${Object.keys(TERMS).join(', ')}`);
  }

  #peek(): string | undefined {
    return this.#tokens[this.#next]?.text;
  }

  #take(word: string): boolean {
    if (this.#peek() !== word) return false;
    this.#next++;
    return true;
  }

  #fail(expected: string): never {
    const token = this.#tokens[this.#next];
    throw new Problem({
      column: (token?.at ?? this.#text.trimEnd().length) + 1,
      expected,
      actual: token?.text ?? 'the end',
    });
  }
}
