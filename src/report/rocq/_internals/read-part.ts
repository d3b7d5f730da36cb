import { LemmascopeError } from '../../../diagnostics/index.js';
import { parseRational, type Rational, RationalMatrix } from '../../../exact/index.js';

/** A part of a certificate file at its place, which messages show. */
export class FilePart {
  readonly value: unknown;
  readonly path: string;

  constructor(value: unknown, path: string) {
    this.value = value;
    this.path = path;
  }

  field(name: string): FilePart {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.refuse('an object');
    if (!Object.hasOwn(value, name)) return this.refuse(`a field ${name}`, 'none');
    return new FilePart((value as Record<string, unknown>)[name], `${this.path}.${name}`);
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.refuse('a string');
  }

  list(length?: number): FilePart[] {
    if (!Array.isArray(this.value)) return this.refuse('an array');
    if (length !== undefined && this.value.length !== length)
      return this.refuse(`${length} items`, `${this.value.length}`);
    return this.value.map((item, index) => new FilePart(item, `${this.path}[${index}]`));
  }

  power(): number {
    const { value } = this;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= 1000)
      return value;
    return this.refuse('a whole number from 1 to 1000');
  }

  number(): Rational {
    return parseRational(this.text(), this.path);
  }

  matrix(rows: number, columns: number): RationalMatrix {
    const entries = this.list(rows).flatMap((row) => row.list(columns).map((at) => at.number()));
    return RationalMatrix.ofRationals(rows, columns, entries);
  }

  /** W_1, …, W_N. */
  weights(widths: readonly number[]): RationalMatrix[] {
    return this.list(widths.length - 1).map((layer, k) => layer.matrix(widths[k + 1]!, widths[k]!));
  }

  /** @throws CERTIFICATE_MALFORMED */
  refuse(expected: string, actual = JSON.stringify(this.value) ?? 'nothing'): never {
    throw new LemmascopeError('CERTIFICATE_MALFORMED', { path: this.path, expected, actual });
  }
}
