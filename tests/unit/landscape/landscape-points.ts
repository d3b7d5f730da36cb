import { RationalMatrix } from '../../../src/exact/index.js';
import { Architecture, type Point, pointOf } from '../../../src/network/index.js';

/** A point from plain rows, as in a point file. */
export function pointFromRows(
  widths: readonly number[],
  x: readonly (readonly (number | string)[])[],
  y: readonly (readonly (number | string)[])[],
  weights: readonly (readonly (readonly (number | string)[])[])[],
): Point {
  return pointOf(
    Architecture.of(widths),
    { x: RationalMatrix.fromRows(x), y: RationalMatrix.fromRows(y) },
    weights.map((weight) => RationalMatrix.fromRows(weight)),
  );
}

/** All weights zero on X = I, Y = diag(1, 2, …) cut to d_y × d_x. */
export function zeroPoint(widths: readonly number[]): Point {
  const architecture = Architecture.of(widths);
  const [dx, dy] = [architecture.inputWidth, architecture.outputWidth];
  const y = Array.from({ length: dy }, (_, i) =>
    Array.from({ length: dx }, (__, j) => (i === j ? i + 1 : 0)),
  );
  return pointOf(
    architecture,
    { x: RationalMatrix.identity(dx), y: RationalMatrix.fromRows(y) },
    architecture.layers().map(({ rows, columns }) => RationalMatrix.zero(rows, columns)),
  );
}

/**
 * Σ = YYᵀ with the irrational eigenvalues (7 ± √45)/2 ≈ 6.85, 0.146 and the rational one c², whose
 * eigenvector is e_3; X = I.
 */
export const irrationalTarget = (c: number | string) => [
  [2, 1, 0],
  [1, 1, 0],
  [0, 0, c],
];

export const IDENTITY_3 = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
