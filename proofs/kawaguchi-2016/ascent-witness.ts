import { Rational, RationalMatrix } from '../../src/exact/index.js';
import type { Curve } from '../../src/landscape/index.js';
import { PartialProducts, type Point } from '../../src/network/index.js';

/** A curve W + tV along which the loss rises, with V = 0 outside the layers J. */
export interface AscentWitness {
  /** J, counted from 1: minimal, so that the product of W + tV is P + t^|J|K. */
  readonly layers: readonly number[];
  readonly curve: Curve;
  /** K, with KX ≠ 0 and ⟨PX − Y, KX⟩ ≥ 0. */
  readonly change: RationalMatrix;
}

/**
 * Why no point is a local maximum (Theorem 2.3 (iii)). Among the sets J of layers for which some
 * directions V_k, k ∈ J, put in the place of W_k, make a product K with KX ≠ 0, take a smallest one.
 * The products for its proper subsets vanish on X, so at W + tV the prediction is PX + t^|J|KX, and
 * L − L(W) = t^|J|⟨PX − Y, KX⟩ + ½t^{2|J|}‖KX‖². One V_k with the opposite sign makes ⟨⟩ ≥ 0.
 *
 * `undefined` only for X = 0.
 */
export function ascentWitness(point: Point): AscentWitness | undefined {
  const { weights, moments } = point;
  const count = weights.length;
  const sets = Array.from({ length: 2 ** count - 1 }, (_, bits) =>
    weights.flatMap((__, index) => (((bits + 1) >> index) & 1 ? [index] : [])),
  ).sort((a, b) => a.length - b.length);
  for (const set of sets) {
    const directions = directionsOf(point, set);
    if (directions === undefined) continue;
    const replaced = weights.map((weight, index) => directions.get(index) ?? weight);
    const change = new PartialProducts(replaced).product;
    const { product } = new PartialProducts(weights);
    const error = product.times(moments.xx).minus(moments.yx);
    const falls = error.times(change.transpose()).trace().sign() < 0;
    const sign = falls ? Rational.ONE.negate() : Rational.ONE;
    const first = set[0]!;
    const along = weights.map((weight, index) => {
      const direction = directions.get(index) ?? RationalMatrix.zero(weight.rows, weight.columns);
      return index === first ? direction.scale(sign) : direction;
    });
    return {
      layers: set.map((index) => index + 1),
      curve: { terms: [{ power: 1, weights: along }] },
      change: change.scale(sign),
    };
  }
  return undefined;
}

/**
 * Unit matrices for the layers of J such that the product with them is not zero on X, if there are
 * any: the pieces W_{j−1}⋯W_{i+1} between must be nonzero, and a unit matrix joins a nonzero row of
 * one piece with a nonzero column of the next.
 */
function directionsOf(
  { weights, moments }: Point,
  set: readonly number[],
): ReadonlyMap<number, RationalMatrix> | undefined {
  const directions = new Map<number, RationalMatrix>();
  let below = moments.xx;
  let from = 0;
  const ends = [...set, weights.length];
  for (const [place, end] of ends.entries()) {
    for (let index = from; index < end; index++) below = weights[index]!.times(below);
    const row = nonzeroRow(below);
    if (row < 0) return undefined;
    if (place === set.length) return directions;
    const weight = weights[end]!;
    const above = pieceAbove(weights, end, ends[place + 1]!);
    const column = nonzeroRow(above.transpose());
    if (column < 0) return undefined;
    const direction = unit(weight.rows, column, weight.columns, row);
    directions.set(end, direction);
    below = direction.times(below);
    from = end + 1;
  }
  return undefined;
}

/** The product of the layers after one in J, up to the next one or the end. */
function pieceAbove(
  weights: readonly RationalMatrix[],
  index: number,
  next: number,
): RationalMatrix {
  let product = RationalMatrix.identity(weights[index]!.rows);
  for (let k = index + 1; k < next; k++) product = weights[k]!.times(product);
  return product;
}

const nonzeroRow = (matrix: RationalMatrix): number =>
  matrix.toRows().findIndex((row) => row.some((entry) => !entry.isZero()));

function unit(rows: number, i: number, columns: number, j: number): RationalMatrix {
  return RationalMatrix.fromRows(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => (row === i && column === j ? 1 : 0)),
    ),
  );
}
