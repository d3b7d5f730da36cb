import type fc from 'fast-check';
import { inverse, Rational, RationalMatrix } from '../../../src/exact/index.js';
import { Architecture, type Point, pointOf } from '../../../src/network/index.js';
import type { AblatedAssumption } from '../assumption.js';
import { type DataSizes, dataSizes } from './data-sizes.js';
import { type Draw, drawn, type Entries, pick } from './drawn.js';
import { diagonal, integers, partialIdentity } from './integer-matrices.js';

/** Which points are wanted. */
export interface PointWish {
  readonly hidden: readonly [least: number, most: number];
  readonly maxWidth: number;
  /** All weights zero. */
  readonly zero?: boolean;
  /** Not a global minimum, as far as the choice of S can see to it. */
  readonly saddles?: boolean;
  /** No hidden layer is narrower than the outputs. */
  readonly wide?: boolean;
  /** rank(W_H⋯W_2) = p. */
  readonly fullMiddle?: boolean;
}

/**
 * A critical point, by construction, on data that violate one assumption (see {@link dataSizes}) and
 * satisfy the others; or on data that satisfy all.
 *
 * X = [I; R]T, Y = U diag(s) Vᵀ, samples beside them that nothing explains. With U_S any
 * eigenvectors of Σ, whichever basis of an eigenspace they are from, P = U_SU_SᵀP* and two zero
 * factors Z; and W_1 as it must be on R(X), free on the rest. Shrinks to H least, small widths, S
 * empty, X = I, Y diagonal.
 */
export function criticalPointWithout(
  dropped: AblatedAssumption,
  wish: PointWish,
): fc.Arbitrary<Point> {
  return drawn((draw) => build(draw, dropped, wish));
}

/** Where the entries of what is drawn stand; 0 belongs to the singular values. */
const SLOTS = {
  widths: 1,
  left: 2,
  right: 3,
  metric: 4,
  scale: 5,
  dependent: 6,
  unseen: 7,
  turns: 8,
  indices: 9,
  free: 10,
  gauge: 11,
  factor: 14,
} as const;

function build(draw: Draw, dropped: AblatedAssumption, wish: PointWish): Point {
  const { choose, entries } = draw;
  const [least, most] = wish.hidden;
  const depth = least + choose(Math.max(1, most - least + 1));
  const hidden = list(depth, (k) => 1 + entries(SLOTS.widths)(wish.maxWidth, k));
  const explained = wish.saddles === true;
  const leading = choose(2) === 1;
  const zeros = zeroFactors(draw, depth + 1, wish);
  const unseen = choose(2);
  const sizes = dataSizes(draw, dropped, { maxWidth: wish.maxWidth, explained });
  const architecture = Architecture.of([sizes.dx, ...hidden, sizes.dy]);
  const data = dataOf(draw, sizes, unseen);
  if (wish.zero === true) {
    const layers = architecture.layers();
    const nothing = layers.map(({ rows, columns }) => RationalMatrix.zero(rows, columns));
    return pointOf(architecture, data, nothing);
  }
  const room = Math.min(sizes.dy, sizes.rank, ...hidden);
  const indices = chosenIndices(entries(SLOTS.indices), sizes.dy, room, explained, leading);
  return pointOf(architecture, data, weightsOf(draw, architecture, data, indices, zeros, wish));
}

/** The two layers whose free factor is zero; the outermost keep the layers between of full rank. */
function zeroFactors(
  { choose }: Draw,
  count: number,
  { fullMiddle }: PointWish,
): readonly [number, number] {
  const first = choose(count - 1);
  const second = first + 1 + choose(count - 1 - first);
  return fullMiddle === true ? [0, count - 1] : [first, second];
}

interface BuiltData {
  readonly x: RationalMatrix;
  readonly y: RationalMatrix;
  /** U, with any basis of an eigenspace. */
  readonly eigenvectors: RationalMatrix;
  /** On R(X), in the coordinates of T: d_y × rank X. */
  readonly leastSquares: RationalMatrix;
  /** R: the rows of X that depend on the first. */
  readonly dependent: RationalMatrix;
}

function dataOf(
  { entries }: Draw,
  { dx, dy, rank, singularValues }: DataSizes,
  more: number,
): BuiltData {
  const [u, v] = [orthogonal(entries(SLOTS.left), dy), orthogonal(entries(SLOTS.right), rank)];
  const scale = list(rank, (i) => 1 + entries(SLOTS.scale)(2, i));
  const metric = unitLower(entries(SLOTS.metric), rank).times(diagonal(rank, rank, scale));
  const dependent = integers(dx - rank, rank, signs(entries(SLOTS.dependent)));
  const fitted = u.times(diagonal(dy, rank, singularValues)).times(v.transpose());
  // A matrix has a column at least.
  const unseen = rank === 0 ? 1 : more;
  const eigenvectors = singularValues.reduce(
    (turned, value, index) =>
      value === singularValues[index + 1] && entries(SLOTS.turns)(2, index) === 1
        ? turned.times(turn(dy, index))
        : turned,
    u,
  );
  return {
    x: metric.above(dependent.times(metric)).beside(RationalMatrix.zero(dx, unseen)),
    y: fitted.beside(integers(dy, unseen, (i) => 1 - entries(SLOTS.unseen)(3, i))),
    eigenvectors,
    leastSquares: fitted.times(inverse(metric)),
    dependent,
  };
}

/** S; for saddles it lacks the largest eigenvalue, or has only as many of the largest as leave room. */
function chosenIndices(
  chosen: Entries,
  dy: number,
  room: number,
  saddles: boolean,
  leading: boolean,
): readonly number[] {
  if (saddles && leading) return list(chosen(room, 0), (index) => index);
  const from = saddles ? 1 : 0;
  return list(dy, (index) => index)
    .filter((index) => index >= from && chosen(2, 1, index) === 1)
    .slice(0, room);
}

function weightsOf(
  { entries }: Draw,
  architecture: Architecture,
  data: BuiltData,
  indices: readonly number[],
  zeros: readonly [number, number],
  { fullMiddle }: PointWish,
): readonly RationalMatrix[] {
  const { eigenvectors, leastSquares, dependent } = data;
  const count = architecture.layerCount;
  const r = indices.length;
  const rank = leastSquares.columns;
  const all = list(eigenvectors.rows, (index) => index);
  const chosen = eigenvectors.submatrix(all, indices);
  const others = eigenvectors.submatrix(
    all,
    all.filter((index) => !indices.includes(index)),
  );
  const gauges = list(count - 1, (index) =>
    unitLower(entries(SLOTS.gauge + index), architecture.width(index + 1)),
  );
  return architecture.layers().map(({ rows, columns }, index) => {
    const size = [rows - r, index === 0 ? rank : columns - r] as const;
    const factor = entries(SLOTS.factor + index);
    const z = zeros.includes(index)
      ? RationalMatrix.zero(...size)
      : fullMiddle === true
        ? partialIdentity(...size)
        : integers(...size, (i, j) => [0, 1, -1, 2][factor(4, i, j)]!);
    const right = index === 0 ? undefined : inverse(gauges[index - 1]!);
    if (index === count - 1) return chosen.beside(others.times(z)).times(right!);
    const left = gauges[index]!;
    if (index > 0) return left.times(blockDiagonal(r, z)).times(right!);
    const seen = left.times(chosen.transpose().times(leastSquares).above(z));
    const free = integers(rows, columns - rank, (i, j) => entries(SLOTS.free)(2, i, j));
    return seen.minus(free.times(dependent)).beside(free);
  });
}

function blockDiagonal(r: number, z: RationalMatrix): RationalMatrix {
  return RationalMatrix.identity(r)
    .beside(RationalMatrix.zero(r, z.columns))
    .above(RationalMatrix.zero(z.rows, r).beside(z));
}

const list = <T>(length: number, entry: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => entry(index));

/** Entries 0, 1, −1. */
const signs = (from: Entries) => (i: number, j: number) => pick((n) => from(n, i, j), [0, 1, -1]);

const unitLower = (from: Entries, size: number): RationalMatrix =>
  integers(size, size, (i, j) => (i === j ? 1 : i < j ? 0 : signs(from)(i, j)));

/** I, or a Householder reflection. */
function orthogonal(from: Entries, size: number): RationalMatrix {
  if (size === 0 || from(2, 0) === 0) return RationalMatrix.identity(size);
  const v = integers(size, 1, (i) => (i === 0 ? 1 : from(3, i)));
  const factor = Rational.of(2).dividedBy(v.transpose().times(v).at(0, 0));
  return RationalMatrix.identity(size).minus(v.times(v.transpose()).scale(factor));
}

/** A rotation by (3/5, 4/5) in the coordinates `at` and `at` + 1. */
function turn(size: number, at: number): RationalMatrix {
  return integers(size, size, (i, j) => {
    const [a, b] = [i - at, j - at];
    if (a < 0 || a > 1 || b < 0 || b > 1) return i === j ? 5 : 0;
    return a === b ? 3 : a < b ? -4 : 4;
  }).scale(Rational.of(1, 5));
}
