import { RationalMatrix, rightKernel, solve } from '../../../src/exact/index.js';
import {
  type AblatedPoint,
  ablatedGradient,
  ablatedHessian,
  type Curve,
  escapeFrom,
  type LeadingTerm,
  leadingTerm,
} from '../../../src/landscape/index.js';
import {
  Architecture,
  flatten,
  PartialProducts,
  pointOf,
  unflatten,
  type Weights,
} from '../../../src/network/index.js';

/** A curve along which the loss falls, checked. */
export interface FlatDescent {
  readonly descent: Curve;
  readonly leading: LeadingTerm;
}

/**
 * A descent from a critical point with ∇²L ⪰ 0, beyond what the moves of the linear theorem find:
 * along a direction v of the kernel of ∇²L, straight, or on the parabola W + tv + t²w with
 * ∇²L·w = −½∇³L(v, v) that takes the slope the third derivative leaves; and, for a ReLU network
 * whose units are each on for every sample or off for every sample, an escape of the linear network
 * of those that are on. `undefined` does not make it a local minimum.
 *
 * @throws POINT_ON_ACTIVATION_BOUNDARY where a ReLU has a kink.
 */
export function flatDescent(point: AblatedPoint): FlatDescent | undefined {
  const curves = point.activation === 'relu' ? escapesOfLiving(point) : parabolas(point);
  for (const descent of curves) {
    const leading = leadingTerm(point, descent);
    if (leading !== undefined && leading.coefficient.sign() < 0) return { descent, leading };
  }
  return undefined;
}

function* parabolas(point: AblatedPoint): Generator<Curve> {
  const hessian = ablatedHessian(point);
  const kernel = rightKernel(hessian);
  for (let column = 0; column < kernel.columns; column++) {
    const v = kernel.column(column);
    for (const direction of [v, v.negate()]) yield { terms: [term(point, 1, direction)] };
    const outcome = solve(hessian, secondOrderSlope(point, v).negate());
    if (outcome.kind === 'inconsistent') continue;
    yield { terms: [term(point, 1, v), term(point, 2, outcome.solution)] };
  }
}

const term = ({ architecture }: AblatedPoint, power: number, vector: RationalMatrix) => ({
  power,
  weights: unflatten(architecture, vector),
});

/**
 * The coefficient of t² of ∇L(W + tv), ½∇³L(v, v), by interpolation: ∇L is a polynomial of degree
 * 2N − 1 in t, and vanishes at t = 0, so its even part is one of degree N − 1 in t² without constant.
 */
function secondOrderSlope(point: AblatedPoint, v: RationalMatrix): RationalMatrix {
  const nodes = Array.from({ length: point.weights.length - 1 }, (_, index) => index + 1);
  const powers = RationalMatrix.fromRows(nodes.map((t) => nodes.map((k) => t ** (2 * k))));
  const along = unflatten(point.architecture, v);
  const slopeAt = (t: number) =>
    flatten(
      ablatedGradient({
        ...point,
        weights: point.weights.map((weight, k) => weight.plus(times(along[k]!, t))),
      }),
    );
  const twiceEven = nodes.map((t) => slopeAt(t).plus(slopeAt(-t)).transpose());
  const outcome = solve(powers.plus(powers), stacked(twiceEven));
  if (outcome.kind === 'inconsistent') throw new Error('nodes are distinct');
  return outcome.solution.row(0).transpose();
}

const stacked = (rows: readonly RationalMatrix[]): RationalMatrix =>
  rows.reduce((top, row) => top.above(row));

const times = (matrix: RationalMatrix, t: number): RationalMatrix =>
  RationalMatrix.ofIntegers(
    matrix.rows,
    matrix.columns,
    matrix.numerators.map((value) => value * BigInt(t)),
    matrix.denominator,
  );

/** Where every unit is on for all samples or off for all, L is nearby that of a linear network. */
function escapesOfLiving(point: AblatedPoint): Curve[] {
  const { weights, x, y } = point;
  if (x === undefined || y === undefined) return [];
  const living = livingUnits(point, x);
  if (living === undefined || living.some((units) => units.length === 0)) return [];
  const restricted = weights.map((weight, k) => weight.submatrix(living[k + 1]!, living[k]!));
  const linear = pointOf(
    Architecture.of(living.map((units) => units.length)),
    { x, y },
    restricted,
  );
  const left = escapeFrom(linear);
  if (left.kind !== 'descent') return [];
  const widen = (small: Weights): Weights =>
    small.map((weight, k) => scatter(weight, living[k + 1]!, living[k]!, weights[k]!));
  const terms = left.curve.terms.map(({ power, weights: small }) => ({
    power,
    weights: widen(small),
  }));
  return [{ terms }];
}

/** For every layer from the inputs on, the units that are on; `undefined` when one is both. */
function livingUnits(
  { architecture, weights }: AblatedPoint,
  x: RationalMatrix,
): readonly (readonly number[])[] | undefined {
  const everything = (count: number) => Array.from({ length: count }, (_, index) => index);
  const living = [everything(architecture.inputWidth)];
  for (let k = 1; k <= architecture.hiddenLayers; k++) {
    const below = weights
      .slice(0, k)
      .map((weight, index) =>
        weight.submatrix(
          index === k - 1 ? everything(weight.rows) : living[index + 1]!,
          living[index]!,
        ),
      );
    const inputs = new PartialProducts(below).product.times(x).toRows();
    if (inputs.some((row) => new Set(row.map((value) => value.sign())).size !== 1))
      return undefined;
    living.push(inputs.flatMap((row, index) => (row[0]!.sign() > 0 ? [index] : [])));
  }
  living.push(everything(architecture.outputWidth));
  return living;
}

function scatter(
  small: RationalMatrix,
  rows: readonly number[],
  columns: readonly number[],
  frame: RationalMatrix,
): RationalMatrix {
  const numerators = new Array<bigint>(frame.rows * frame.columns).fill(0n);
  rows.forEach((i, a) => {
    columns.forEach((j, b) => {
      numerators[i * frame.columns + j] = small.numerators[a * small.columns + b]!;
    });
  });
  return RationalMatrix.ofIntegers(frame.rows, frame.columns, numerators, small.denominator);
}
