import type { DiagnosticCode } from '../../diagnostics/index.js';
import type { Fraction, Matrix } from './arithmetic.js';
import { lcm, minus, overOne, printed, ratio, ZERO } from './arithmetic.js';
import { canonicalJson, sha256 } from './hash.js';
import { Refusal, type Session } from './session.js';

const NUMBER = /^(0|-?[1-9]\d*)(?:\/([1-9]\d*))?$/;
const LONGEST_NUMBER = 10_000;
type Relation = '=' | '<' | '>' | '>=' | '<>';

/** A part of a document at its place. Reading is strict: nothing missing, extra or converted. */
export class Part {
  readonly session: Session;
  readonly path: string;
  readonly #value: unknown;
  constructor(session: Session, path: string, value: unknown) {
    this.session = session;
    this.path = path;
    this.#value = value;
  }
  /** The fields of an object: every required one, perhaps the optional ones, no other. */
  fields<R extends string, O extends string = never>(all: readonly R[], some: readonly O[] = []) {
    const found = this.entries();
    const known = new Set<string>([...all, ...some]);
    for (const key of all) if (!found.has(key)) this.refuse('KERNEL_PART_MISSING', key);
    for (const key of found.keys())
      if (!known.has(key)) this.refuse('KERNEL_PART_UNEXPECTED', [...known].join(', '), key);
    return Object.fromEntries(found) as Record<R, Part> & Partial<Record<O, Part>>;
  }
  /** One field of an object; says nothing about the others. */
  field(key: string): Part {
    return this.entries().get(key) ?? this.refuse('KERNEL_PART_MISSING', key);
  }
  /** All fields of an object, whatever their names. */
  entries(): Map<string, Part> {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.refuse('KERNEL_TYPE', 'an object');
    const at = (key: string) => new Part(this.session, `${this.path}.${key}`, value[key as never]);
    return new Map(Object.keys(value).map((key) => [key, at(key)]));
  }
  list(length?: number): Part[] {
    const value = this.#value;
    if (!Array.isArray(value)) return this.refuse('KERNEL_TYPE', 'an array');
    if (length !== undefined && value.length !== length)
      this.refuse('KERNEL_SHAPE', `${length} items`, `${value.length} items`);
    return value.map((item, i) => new Part(this.session, `${this.path}[${i}]`, item));
  }
  text(): string {
    return typeof this.#value === 'string' ? this.#value : this.refuse('KERNEL_TYPE', 'a string');
  }
  word<W extends string>(words: readonly W[], code: DiagnosticCode): W {
    const text = this.text();
    return words.find((word) => word === text) ?? this.refuse(code, words.join(' | '), text);
  }
  flag(): boolean {
    const value = this.#value;
    return typeof value === 'boolean' ? value : this.refuse('KERNEL_TYPE', 'true or false');
  }
  /** A whole number, written as a JSON number. */
  count(least: number, most: number): number {
    const value = this.#value;
    if (typeof value !== 'number') return this.refuse('KERNEL_TYPE', 'a whole number');
    const fits = Number.isInteger(value) && value >= least && value <= most;
    return fits ? value : this.refuse('KERNEL_OUT_OF_RANGE', `${least} to ${most}`, `${value}`);
  }
  /** An exact number, "p" or "p/q". */
  number(): Fraction {
    const text = this.text();
    if (text.length > LONGEST_NUMBER) this.refuse('KERNEL_NUMBER_TOO_LONG', `${LONGEST_NUMBER}`);
    const match = NUMBER.exec(text) ?? this.refuse('KERNEL_NUMBER_MALFORMED', '"p" or "p/q"', text);
    return ratio(BigInt(match[1]!), BigInt(match[2] ?? 1));
  }
  /** A matrix as an array of rows. A size that is not given is that of the rows, or of the first. */
  matrix(rows?: number, columns?: number): Matrix {
    const lists = this.list(rows);
    const width = columns ?? lists[0]?.list().length ?? 0;
    if (width === 0) this.refuse('KERNEL_SHAPE', 'a row and a column, or more', 'none');
    const read = lists.map((list) => list.vector(width));
    const all = overOne(this.session, read);
    return { rows: all.map((row) => row.rows[0]!), under: all[0]!.under };
  }
  /** Exact numbers as a matrix of one row. */
  vector(length: number): Matrix {
    const read = this.list(length).map((part) => part.number());
    const [tops, denominators] = [read.map(({ top }) => top), read.map(({ under }) => under)];
    const under = lcm(this.session, denominators);
    this.session.charge(read.length, tops, [under]);
    return { rows: [tops.map((top, i) => top * (under / denominators[i]!))], under };
  }
  /** The name that a certificate gives its statement. */
  hash(): string {
    return `sha256:${sha256(canonicalJson(this.#value, this.path))}`;
  }
  /** One elementary check, `derived relation claimed`. This part is blamed when it fails. */
  require(code: DiagnosticCode, name: string, derived: Fraction, is: Relation, claimed = ZERO) {
    const difference = minus(derived, claimed);
    const ok = is.includes(difference.top < 0n ? '<' : difference.top > 0n ? '>' : '=');
    if (ok && this.session.observer === undefined) return;
    const [left, right, rest] = [printed(derived), printed(claimed), printed(difference)];
    const check = { path: this.path, derived: left, claimed: `${is} ${right}`, difference: rest };
    this.session.observer?.({ name, ok, ...check });
    if (!ok) throw new Refusal(code, check.path, left, check.claimed, rest);
  }
  requireEqual(code: DiagnosticCode, name: string, a: Matrix, b: Matrix): void {
    const claimed = b.rows.flat().map((value) => ratio(value, b.under));
    for (const [at, value] of a.rows.flat().entries())
      this.require(code, `${name}, entry ${at}`, ratio(value, a.under), '=', claimed[at]!);
  }
  /** Ends the check: what is needed here, and what is there. */
  refuse(code: DiagnosticCode, needed: string, found = ''): never {
    throw new Refusal(code, this.path, needed.slice(0, 200), found.slice(0, 200));
  }
}
