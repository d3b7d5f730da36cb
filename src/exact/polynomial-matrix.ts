import { LemmascopeError } from '../diagnostics/index.js';
import { checkRing } from './_internals/check-ring.js';
import { checkIndex, checkSize, checkSquare, refuseShapes } from './_internals/check-shape.js';
import { addProducts } from './_internals/multiply-terms.js';
import type { ExactMatrix } from './matrix-algebra.js';
import { Polynomial } from './polynomial.js';
import type { PolynomialRing } from './polynomial-ring.js';
import type { Rational } from './rational.js';
import { RationalMatrix } from './rational-matrix.js';

/** An immutable matrix of polynomials over one ring; zero rows or columns are allowed. */
export class PolynomialMatrix implements ExactMatrix<PolynomialMatrix, Polynomial> {
  readonly ring: PolynomialRing;
  readonly rows: number;
  readonly columns: number;
  /** Row-major. */
  readonly entries: readonly Polynomial[];

  private constructor(
    ring: PolynomialRing,
    rows: number,
    columns: number,
    entries: readonly Polynomial[],
  ) {
    this.ring = ring;
    this.rows = rows;
    this.columns = columns;
    this.entries = entries;
  }

  /** @throws MATRIX_RAGGED, RING_MISMATCH */
  static fromRows(
    ring: PolynomialRing,
    rows: readonly (readonly Polynomial[])[],
  ): PolynomialMatrix {
    const columns = rows[0]?.length ?? 0;
    const entries = rows.flatMap((row, i) => {
      if (row.length !== columns) {
        throw new LemmascopeError('MATRIX_RAGGED', {
          path: `[${i}]`,
          expected: `${columns} entries, as in the first row`,
          actual: `${row.length}`,
        });
      }
      row.forEach((entry, j) => {
        checkRing(ring, entry.ring, `[${i}][${j}]`);
      });
      return row;
    });
    return new PolynomialMatrix(ring, rows.length, columns, entries);
  }

  /** A matrix of constants. */
  static fromRational(ring: PolynomialRing, matrix: RationalMatrix): PolynomialMatrix {
    return PolynomialMatrix.#build(ring, matrix.rows, matrix.columns, (i, j) =>
      ring.constant(matrix.at(i, j)),
    );
  }

  /**
   * A matrix of variables, `name(i, j)` being the one in row i, column j, counted from 0.
   *
   * @throws RING_VARIABLE_UNKNOWN, INTEGER_EXPECTED
   */
  static fromVariables(
    ring: PolynomialRing,
    rows: number,
    columns: number,
    name: (i: number, j: number) => string | number,
  ): PolynomialMatrix {
    return PolynomialMatrix.#build(ring, rows, columns, (i, j) => ring.variable(name(i, j)));
  }

  static #build(
    ring: PolynomialRing,
    rows: number,
    columns: number,
    entry: (i: number, j: number) => Polynomial,
  ): PolynomialMatrix {
    checkSize('rows', rows);
    checkSize('columns', columns);
    const entries: Polynomial[] = [];
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) entries.push(entry(i, j));
    return new PolynomialMatrix(ring, rows, columns, entries);
  }

  at(i: number, j: number): Polynomial {
    checkIndex('row', i, this.rows);
    checkIndex('column', j, this.columns);
    return this.entries[i * this.columns + j]!;
  }

  toRows(): Polynomial[][] {
    return Array.from({ length: this.rows }, (_, i) =>
      this.entries.slice(i * this.columns, (i + 1) * this.columns),
    );
  }

  plus(other: PolynomialMatrix): PolynomialMatrix {
    this.#sameShape('plus', other);
    return this.#map((entry, k) => entry.plus(other.entries[k]!));
  }

  minus(other: PolynomialMatrix): PolynomialMatrix {
    this.#sameShape('minus', other);
    return this.#map((entry, k) => entry.minus(other.entries[k]!));
  }

  /** The matrix product; each entry is accumulated in one table. */
  times(other: PolynomialMatrix): PolynomialMatrix {
    checkRing(this.ring, other.ring, 'times');
    if (this.columns !== other.rows) refuseShapes('times', this, other);
    const { ring, columns } = this;
    return PolynomialMatrix.#build(ring, this.rows, other.columns, (i, j) => {
      const pairs = [];
      for (let k = 0; k < columns; k++) {
        const left = this.entries[i * columns + k]!;
        const right = other.entries[k * other.columns + j]!;
        if (!left.isZero() && !right.isZero()) {
          pairs.push({ left: left.packed, right: right.packed });
        }
      }
      return Polynomial.fromPacked(ring, addProducts(ring.variables.length, pairs));
    });
  }

  negate(): PolynomialMatrix {
    return this.#map((entry) => entry.negate());
  }

  scale(factor: Rational): PolynomialMatrix {
    return this.#map((entry) => entry.scale(factor));
  }

  /** Entrywise ∂/∂(variable). @throws RING_VARIABLE_UNKNOWN */
  derivative(variable: string | number): PolynomialMatrix {
    const index = this.ring.resolve(variable);
    return this.#map((entry) => entry.derivative(index));
  }

  /** The matrix at a point, one rational per variable in ring order. @throws RING_ARITY_MISMATCH */
  evaluate(values: readonly Rational[]): RationalMatrix {
    const entries = this.entries.map((entry) => entry.evaluate(values));
    return RationalMatrix.ofRationals(this.rows, this.columns, entries);
  }

  transpose(): PolynomialMatrix {
    return this.#like(this.columns, this.rows, (i, j) => this.entries[j * this.columns + i]!);
  }

  kronecker(other: PolynomialMatrix): PolynomialMatrix {
    checkRing(this.ring, other.ring, 'kronecker');
    const { rows, columns } = other;
    return this.#like(this.rows * rows, this.columns * columns, (i, j) => {
      const left = this.entries[Math.floor(i / rows) * this.columns + Math.floor(j / columns)]!;
      return left.times(other.entries[(i % rows) * columns + (j % columns)]!);
    });
  }

  trace(): Polynomial {
    checkSquare('trace', this);
    let sum = this.ring.zero;
    for (let i = 0; i < this.rows; i++) sum = sum.plus(this.entries[i * this.columns + i]!);
    return sum;
  }

  vec(): PolynomialMatrix {
    const { rows, columns } = this;
    return this.#like(
      rows * columns,
      1,
      (k) => this.entries[(k % rows) * columns + Math.floor(k / rows)]!,
    );
  }

  column(j: number): PolynomialMatrix {
    checkIndex('column', j, this.columns);
    return this.#like(this.rows, 1, (i) => this.entries[i * this.columns + j]!);
  }

  beside(other: PolynomialMatrix): PolynomialMatrix {
    checkRing(this.ring, other.ring, 'beside');
    if (this.rows !== other.rows) refuseShapes('beside', this, other);
    const { columns } = this;
    return this.#like(this.rows, columns + other.columns, (i, j) =>
      j < columns
        ? this.entries[i * columns + j]!
        : other.entries[i * other.columns + j - columns]!,
    );
  }

  above(other: PolynomialMatrix): PolynomialMatrix {
    checkRing(this.ring, other.ring, 'above');
    if (this.columns !== other.columns) refuseShapes('above', this, other);
    const entries = [...this.entries, ...other.entries];
    return new PolynomialMatrix(this.ring, this.rows + other.rows, this.columns, entries);
  }

  identityOf(n: number): PolynomialMatrix {
    return this.#like(n, n, (i, j) => (i === j ? this.ring.one : this.ring.zero));
  }

  zeroOf(rows: number, columns: number): PolynomialMatrix {
    return this.#like(rows, columns, () => this.ring.zero);
  }

  /** Whether both have the same shape and identical entries. @throws RING_MISMATCH */
  equals(other: PolynomialMatrix): boolean {
    checkRing(this.ring, other.ring, 'equals');
    return (
      this.rows === other.rows &&
      this.columns === other.columns &&
      this.entries.every((entry, k) => entry.equals(other.entries[k]!))
    );
  }

  isZero(): boolean {
    return this.entries.every((entry) => entry.isZero());
  }

  toStrings(): string[][] {
    return this.toRows().map((row) => row.map(String));
  }

  #like(
    rows: number,
    columns: number,
    entry: (i: number, j: number) => Polynomial,
  ): PolynomialMatrix {
    return PolynomialMatrix.#build(this.ring, rows, columns, entry);
  }

  #map(change: (entry: Polynomial, k: number) => Polynomial): PolynomialMatrix {
    return new PolynomialMatrix(this.ring, this.rows, this.columns, this.entries.map(change));
  }

  #sameShape(operation: string, other: PolynomialMatrix): void {
    checkRing(this.ring, other.ring, operation);
    if (this.rows !== other.rows || this.columns !== other.columns) {
      refuseShapes(operation, this, other);
    }
  }
}
