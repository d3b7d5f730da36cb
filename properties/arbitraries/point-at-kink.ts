import fc from 'fast-check';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import { forwardPass } from '../../src/landscape/index.js';
import { type Point, pointOf } from '../../src/network/index.js';

/**
 * Points at which some hidden unit, read as ReLU, has input exactly 0 on a sample where what reaches it
 * is not 0: another row of weights, orthogonal to that, takes the place of the drawn one. Where nothing
 * but 0 reaches any unit with two inputs or more, the point is as drawn. Shrinks as `points` do.
 */
export function pointAtKink(points: fc.Arbitrary<Point>): fc.Arbitrary<Point> {
  return fc.tuple(points, fc.nat(99)).map(([drawn, choice]) => {
    const places = placesOf(drawn);
    const place = places[choice % places.length];
    if (place === undefined) return drawn;
    const { layer, unit, signal } = place;
    const weights = drawn.weights.map((weight, k) =>
      k === layer ? withRow(weight, unit, orthogonal(weight.row(unit), signal)) : weight,
    );
    return pointOf(drawn.architecture, { x: drawn.x, y: drawn.y }, weights, drawn.moments);
  });
}

/** Hidden units with two inputs or more, and what reaches them on the samples where it is not 0. */
function placesOf({ weights, x }: Point) {
  return weights.slice(0, -1).flatMap((weight, layer) => {
    if (weight.columns < 2) return [];
    // The features of the network that ends here.
    const { features } = forwardPass(
      { weights: weights.slice(0, layer + 1), activation: 'relu' },
      x,
    );
    return Array.from({ length: features.columns }, (_, sample) => features.column(sample))
      .filter((signal) => !signal.isZero())
      .flatMap((signal) =>
        Array.from({ length: weight.rows }, (_, unit) => ({ layer, unit, signal })),
      );
  });
}

/** (hᵀh)w − (wh)hᵀ, or, where w and h are parallel, a row h_i e_j − h_j e_i. */
function orthogonal(row: RationalMatrix, signal: RationalMatrix): RationalMatrix {
  const inner = (a: RationalMatrix) => a.times(signal).at(0, 0);
  const h = signal.transpose();
  const rest = row.scale(inner(h)).minus(h.scale(inner(row)));
  if (!rest.isZero()) return rest;
  const entries = h.toRows()[0]!;
  const i = entries.findIndex((entry) => !entry.isZero());
  const j = i === 0 ? 1 : 0;
  return RationalMatrix.fromRows([
    entries.map((_, k) => (k === j ? entries[i]! : k === i ? entries[j]!.negate() : Rational.ZERO)),
  ]);
}

const withRow = (weight: RationalMatrix, unit: number, row: RationalMatrix): RationalMatrix =>
  RationalMatrix.fromRows(weight.toRows().map((old, i) => (i === unit ? row.toRows()[0]! : old)));
