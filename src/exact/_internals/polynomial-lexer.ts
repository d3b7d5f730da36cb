import { type DiagnosticCode, LemmascopeError } from '../../diagnostics/index.js';

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const DIGITS = /\d+/y;
const BLANKS = /[ \t\r\n]*/y;

/** A position in a text and the few tokens a polynomial is made of. */
export class PolynomialLexer {
  readonly text: string;
  position = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The character here, '' at the end. */
  get here(): string {
    return this.text.charAt(this.position);
  }

  /** Steps over `character` if it is here, and over the blanks behind it. */
  accept(character: string): boolean {
    if (this.here !== character) return false;
    this.position++;
    this.skipBlanks();
    return true;
  }

  skipBlanks(): void {
    this.#match(BLANKS);
  }

  /** Reads an unsigned number; blanks behind it are left, they tell "2x" from "2 x". */
  number(): string {
    return this.#match(NUMBER);
  }

  digits(): string {
    return this.#match(DIGITS);
  }

  name(): string {
    return this.#match(NAME);
  }

  /** The name that starts at `position`, '' if none does. */
  nameAt(position: number): string {
    NAME.lastIndex = position;
    return NAME.exec(this.text)?.[0] ?? '';
  }

  /** Refuses the text at this position, or at an earlier one. */
  refuse(expected: string, position = this.position): LemmascopeError {
    return this.error('POLYNOMIAL_MALFORMED', expected, position);
  }

  error(code: DiagnosticCode, expected: string, position = this.position): LemmascopeError {
    const rest = this.text.slice(position, position + 20);
    return new LemmascopeError(code, {
      path: placeOf(position),
      expected,
      actual: rest === '' ? 'the end of the text' : JSON.stringify(rest),
    });
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.position += found.length;
    return found;
  }
}

/** How messages name a position in a text. */
export function placeOf(position: number): string {
  return `character ${position + 1}`;
}
