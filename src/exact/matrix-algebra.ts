import type { Rational } from './rational.js';

/**
 * What every exact matrix type can do, so that a formula is written once and evaluated over
 * numbers or over polynomials: `M` is the matrix type itself, `S` the type of its entries.
 */
export interface ExactMatrix<M, S> {
  readonly rows: number;
  readonly columns: number;
  /** The entry in row `i`, column `j`, counted from 0. @throws INDEX_OUT_OF_RANGE */
  at(i: number, j: number): S;
  /** @throws SHAPE_MISMATCH */
  plus(other: M): M;
  /** @throws SHAPE_MISMATCH */
  minus(other: M): M;
  /** The matrix product. @throws SHAPE_MISMATCH */
  times(other: M): M;
  negate(): M;
  scale(factor: Rational): M;
  transpose(): M;
  /** this ⊗ other: block (i, j) is `at(i, j)` times `other`. */
  kronecker(other: M): M;
  /** @throws SHAPE_MISMATCH unless square */
  trace(): S;
  /** The columns stacked into one column, first column on top. */
  vec(): M;
  /** @throws INDEX_OUT_OF_RANGE */
  column(j: number): M;
  /** [this, other]. @throws SHAPE_MISMATCH */
  beside(other: M): M;
  /** `this` on top of `other`. @throws SHAPE_MISMATCH */
  above(other: M): M;
  /** The n×n identity of the same kind of matrix. */
  identityOf(n: number): M;
  /** The zero matrix of the same kind. */
  zeroOf(rows: number, columns: number): M;
  equals(other: M): boolean;
  isZero(): boolean;
}
