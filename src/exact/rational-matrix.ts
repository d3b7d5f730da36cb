import { LemmascopeError } from '../diagnostics/index.js';
import { checkIndex, checkSize, checkSquare, refuseShapes } from './_internals/check-shape.js';
import { content } from './_internals/content.js';
import { multiplyIntegers } from './_internals/multiply-integers.js';
import { overCommonDenominator } from './_internals/over-common-denominator.js';
import { quotientToNumber } from './_internals/quotient-to-number.js';
import { readEntries } from './_internals/read-entries.js';
import type { ExactMatrix } from './matrix-algebra.js';
import { Rational } from './rational.js';

/** What `RationalMatrix.fromRows` reads as one entry; a string goes through `parseRational`. */
export type MatrixEntry = Rational | bigint | number | string;

/**
 * An immutable matrix of rationals, kept as integers over one denominator. The representation is
 * canonical: denominator > 0 and coprime to the numerators taken together (1 for a zero matrix).
 * Zero rows or columns are allowed.
 */
export class RationalMatrix implements ExactMatrix<RationalMatrix, Rational> {
  readonly rows: number;
  readonly columns: number;
  /** Row-major. */
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;

  private constructor(rows: number, columns: number, values: readonly bigint[], under: bigint) {
    this.rows = rows;
    this.columns = columns;
    const common = under === 1n ? 1n : content(values, under);
    const divisor = under < 0n ? -common : common;
    this.denominator = under / divisor;
    this.numerators = divisor === 1n ? values : values.map((value) => value / divisor);
  }

  /**
   * @throws MATRIX_RAGGED, NUMBER_MALFORMED, NUMBER_OUT_OF_RANGE, NUMBER_TOO_LONG, DIVISION_BY_ZERO
   * @example RationalMatrix.fromRows([[1, '1/2'], ['0.25', 0]])
   */
  static fromRows(rows: readonly (readonly MatrixEntry[])[]): RationalMatrix {
    return RationalMatrix.ofRationals(rows.length, rows[0]?.length ?? 0, readEntries(rows));
  }

  /** From `rows`·`columns` entries, row-major. @throws SHAPE_MISMATCH, INTEGER_EXPECTED */
  static ofRationals(rows: number, columns: number, entries: readonly Rational[]): RationalMatrix {
    const { numerators, denominator } = overCommonDenominator(entries);
    return RationalMatrix.ofIntegers(rows, columns, numerators, denominator);
  }

  /**
   * The matrix with row-major entries numerators[i]/denominator.
   *
   * @throws SHAPE_MISMATCH, INTEGER_EXPECTED, DIVISION_BY_ZERO
   */
  static ofIntegers(
    rows: number,
    columns: number,
    numerators: readonly bigint[],
    denominator = 1n,
  ): RationalMatrix {
    checkSize('rows', rows);
    checkSize('columns', columns);
    if (numerators.length !== rows * columns) {
      throw new LemmascopeError('SHAPE_MISMATCH', {
        expected: `${rows}·${columns} = ${rows * columns} entries`,
        actual: `${numerators.length}`,
      });
    }
    if (denominator === 0n) throw new LemmascopeError('DIVISION_BY_ZERO');
    return new RationalMatrix(rows, columns, numerators.slice(), denominator);
  }

  static identity(n: number): RationalMatrix {
    return RationalMatrix.#build(n, n, (i, j) => (i === j ? 1n : 0n));
  }

  static zero(rows: number, columns: number): RationalMatrix {
    return RationalMatrix.#build(rows, columns, () => 0n);
  }

  static diagonal(entries: readonly Rational[]): RationalMatrix {
    const { numerators, denominator } = overCommonDenominator(entries);
    const n = entries.length;
    return RationalMatrix.#build(n, n, (i, j) => (i === j ? numerators[i]! : 0n), denominator);
  }

  static columnVector(entries: readonly Rational[]): RationalMatrix {
    return RationalMatrix.ofRationals(entries.length, 1, entries);
  }

  static #build(
    rows: number,
    columns: number,
    numerator: (i: number, j: number) => bigint,
    denominator = 1n,
  ): RationalMatrix {
    checkSize('rows', rows);
    checkSize('columns', columns);
    const values: bigint[] = [];
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) values.push(numerator(i, j));
    }
    return new RationalMatrix(rows, columns, values, denominator);
  }

  at(i: number, j: number): Rational {
    checkIndex('row', i, this.rows);
    checkIndex('column', j, this.columns);
    return Rational.of(this.numerators[i * this.columns + j]!, this.denominator);
  }

  plus(other: RationalMatrix): RationalMatrix {
    return this.#combine(other, 1n);
  }

  minus(other: RationalMatrix): RationalMatrix {
    return this.#combine(other, -1n);
  }

  #combine(other: RationalMatrix, sign: 1n | -1n): RationalMatrix {
    if (this.rows !== other.rows || this.columns !== other.columns) {
      refuseShapes(sign === 1n ? 'plus' : 'minus', this, other);
    }
    const right = sign * this.denominator;
    const values = this.numerators.map(
      (value, k) => value * other.denominator + other.numerators[k]! * right,
    );
    return this.#withValues(values, this.denominator * other.denominator);
  }

  times(other: RationalMatrix): RationalMatrix {
    if (this.columns !== other.rows) refuseShapes('times', this, other);
    const values = multiplyIntegers(this, other);
    const under = this.denominator * other.denominator;
    return new RationalMatrix(this.rows, other.columns, values, under);
  }

  negate(): RationalMatrix {
    return this.#withValues(
      this.numerators.map((value) => -value),
      this.denominator,
    );
  }

  scale(factor: Rational): RationalMatrix {
    return this.#withValues(
      this.numerators.map((value) => value * factor.numerator),
      this.denominator * factor.denominator,
    );
  }

  #withValues(values: readonly bigint[], denominator: bigint): RationalMatrix {
    return new RationalMatrix(this.rows, this.columns, values, denominator);
  }

  transpose(): RationalMatrix {
    return this.#pick(this.columns, this.rows, (i, j) => j * this.columns + i);
  }

  /** The matrix whose entry (i, j) is the stored entry number `index(i, j)`. */
  #pick(rows: number, columns: number, index: (i: number, j: number) => number): RationalMatrix {
    const pick = (i: number, j: number) => this.numerators[index(i, j)]!;
    return RationalMatrix.#build(rows, columns, pick, this.denominator);
  }

  kronecker(other: RationalMatrix): RationalMatrix {
    const { rows, columns } = other;
    return RationalMatrix.#build(
      this.rows * rows,
      this.columns * columns,
      (i, j) =>
        this.numerators[Math.floor(i / rows) * this.columns + Math.floor(j / columns)]! *
        other.numerators[(i % rows) * columns + (j % columns)]!,
      this.denominator * other.denominator,
    );
  }

  trace(): Rational {
    checkSquare('trace', this);
    let sum = 0n;
    for (let i = 0; i < this.rows; i++) sum += this.numerators[i * this.columns + i]!;
    return Rational.of(sum, this.denominator);
  }

  vec(): RationalMatrix {
    const { numerators, denominator } = this.transpose();
    return new RationalMatrix(this.rows * this.columns, 1, numerators, denominator);
  }

  column(j: number): RationalMatrix {
    checkIndex('column', j, this.columns);
    return this.#pick(this.rows, 1, (i) => i * this.columns + j);
  }

  /** Row `i` as a 1×columns matrix. @throws INDEX_OUT_OF_RANGE */
  row(i: number): RationalMatrix {
    checkIndex('row', i, this.rows);
    return this.#pick(1, this.columns, (_, j) => i * this.columns + j);
  }

  /** The entries at the given rows and columns, in the given order. @throws INDEX_OUT_OF_RANGE */
  submatrix(rowIndices: readonly number[], columnIndices: readonly number[]): RationalMatrix {
    for (const i of rowIndices) checkIndex('row', i, this.rows);
    for (const j of columnIndices) checkIndex('column', j, this.columns);
    return this.#pick(
      rowIndices.length,
      columnIndices.length,
      (i, j) => rowIndices[i]! * this.columns + columnIndices[j]!,
    );
  }

  beside(other: RationalMatrix): RationalMatrix {
    if (this.rows !== other.rows) refuseShapes('beside', this, other);
    const { columns } = this;
    return RationalMatrix.#build(
      this.rows,
      columns + other.columns,
      (i, j) =>
        j < columns
          ? this.numerators[i * columns + j]! * other.denominator
          : other.numerators[i * other.columns + j - columns]! * this.denominator,
      this.denominator * other.denominator,
    );
  }

  above(other: RationalMatrix): RationalMatrix {
    if (this.columns !== other.columns) refuseShapes('above', this, other);
    const values = this.numerators.map((value) => value * other.denominator);
    for (const value of other.numerators) values.push(value * this.denominator);
    const under = this.denominator * other.denominator;
    return new RationalMatrix(this.rows + other.rows, this.columns, values, under);
  }

  /** The k-fold product, k ≥ 0. @throws SHAPE_MISMATCH unless square, INTEGER_EXPECTED */
  power(exponent: number): RationalMatrix {
    checkSquare('power', this);
    checkSize('exponent', exponent);
    let result = RationalMatrix.identity(this.rows);
    let square: RationalMatrix = this;
    for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = result.times(square);
      if (rest > 1) square = square.times(square);
    }
    return result;
  }

  identityOf(n: number): RationalMatrix {
    return RationalMatrix.identity(n);
  }

  zeroOf(rows: number, columns: number): RationalMatrix {
    return RationalMatrix.zero(rows, columns);
  }

  equals(other: RationalMatrix): boolean {
    return (
      this.rows === other.rows &&
      this.columns === other.columns &&
      this.denominator === other.denominator &&
      this.numerators.every((value, k) => value === other.numerators[k])
    );
  }

  isZero(): boolean {
    return this.numerators.every((value) => value === 0n);
  }

  isSymmetric(): boolean {
    return this.equals(this.transpose());
  }

  toRows(): Rational[][] {
    return Array.from({ length: this.rows }, (_, i) =>
      Array.from({ length: this.columns }, (_, j) => this.at(i, j)),
    );
  }

  /** Rows of "p/q" strings; `fromRows` reads them back (up to the number of columns when there are no rows). */
  toStrings(): string[][] {
    return this.toRows().map((row) => row.map((entry) => entry.toString()));
  }

  /** The entries rounded to float64, row-major. */
  toNumbers(): Float64Array {
    return Float64Array.from(this.numerators, (value) => quotientToNumber(value, this.denominator));
  }
}
