import { Rational, RationalMatrix, rank, solve } from '../../../exact/index.js';
import type { Architecture } from '../../../network/index.js';
import { positiveDirection } from '../positive-direction.js';
import { primitiveRow } from './primitive-row.js';

/** Rows that are positive on every sample and whose span contains the rows of a linear map. */
export type PositiveBasis =
  | {
      readonly kind: 'found';
      /** One row for each unit that is needed. */
      readonly rows: RationalMatrix;
    }
  | { readonly kind: 'no direction'; readonly combination: RationalMatrix }
  | { readonly kind: 'too narrow'; readonly needed: number };

/**
 * As few units as can be on for all samples and carry P: rank P of them when its row space contains
 * a direction that is positive on all samples, else one more.
 */
export function positiveBasis(
  p: RationalMatrix,
  x: RationalMatrix,
  narrowest: number,
): PositiveBasis {
  const base = rowBasis(p);
  const inside = base === undefined ? undefined : positiveDirection(base.times(x));
  if (base !== undefined && inside?.kind === 'found' && base.rows <= narrowest) {
    const v = primitiveRow(inside.direction.times(base));
    const used = inside.direction.numerators.findIndex((value) => value !== 0n);
    const others = Array.from({ length: base.rows }, (_, i) => i).filter((i) => i !== used);
    return { kind: 'found', rows: lifted(base.submatrix(others, columnsOf(base)), v, x) };
  }
  const anywhere = positiveDirection(x);
  if (anywhere.kind === 'none') return { kind: 'no direction', combination: anywhere.combination };
  const r = base?.rows ?? 0;
  const needed = inside?.kind === 'found' ? r : r + 1;
  if (narrowest < needed) return { kind: 'too narrow', needed };
  const none = RationalMatrix.zero(0, x.rows);
  return { kind: 'found', rows: lifted(base ?? none, anywhere.direction, x) };
}

/** W_1, …, W_N with product P, whose units are all on for all samples, from rows as above. */
export function factorised(
  architecture: Architecture,
  rows: RationalMatrix,
  p: RationalMatrix,
): RationalMatrix[] {
  const outcome = solve(rows.transpose(), p.transpose());
  if (outcome.kind === 'inconsistent') throw new Error('the rows span those of P');
  return throughUnits(architecture, rows, outcome.solution.transpose());
}

/**
 * A network whose first units are these rows, handed on unchanged to the outputs. Units that are left
 * over repeat the last row: they are on where that is, and nothing is taken from them.
 */
export function throughUnits(
  architecture: Architecture,
  rows: RationalMatrix,
  outputs: RationalMatrix,
): RationalMatrix[] {
  const last = rows.rows - 1;
  return architecture.layers().map(({ k, rows: height, columns }) => {
    if (k === 1) {
      const indices = Array.from({ length: height }, (_, i) => Math.min(i, last));
      return rows.submatrix(indices, columnsOf(rows));
    }
    if (k === architecture.layerCount)
      return columns > outputs.columns
        ? outputs.beside(RationalMatrix.zero(height, columns - outputs.columns))
        : outputs;
    return RationalMatrix.fromRows(
      Array.from({ length: height }, (_, i) =>
        Array.from({ length: columns }, (__, j) => (j === Math.min(i, last) ? 1 : 0)),
      ),
    );
  });
}

/** b + cv for each row b, with the smallest c ≥ 0 that makes it positive on all samples; and v. */
function lifted(base: RationalMatrix, v: RationalMatrix, x: RationalMatrix): RationalMatrix {
  const heights = v.times(x).toRows()[0]!;
  let rows = v;
  for (let i = base.rows - 1; i >= 0; i--) {
    const values = base.row(i).times(x).toRows()[0]!;
    let c = 0n;
    values.forEach((value, j) => {
      if (value.sign() > 0) return;
      const least = value.negate().dividedBy(heights[j]!);
      const above = least.numerator / least.denominator + 1n;
      if (above > c) c = above;
    });
    rows = base
      .row(i)
      .plus(v.scale(Rational.of(c)))
      .above(rows);
  }
  return rows;
}

/** Rows of the matrix that are a basis of its row space, as integers; `undefined` for P = 0. */
function rowBasis(p: RationalMatrix): RationalMatrix | undefined {
  let basis: RationalMatrix | undefined;
  for (let i = 0; i < p.rows; i++) {
    const row = primitiveRow(p.row(i));
    const wider: RationalMatrix = basis === undefined ? row : basis.above(row);
    if (rank(wider) === wider.rows) basis = wider;
  }
  return basis;
}

const columnsOf = (matrix: RationalMatrix): number[] =>
  Array.from({ length: matrix.columns }, (_, j) => j);
