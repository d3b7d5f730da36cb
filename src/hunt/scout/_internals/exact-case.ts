import { inverse, Rational, RationalMatrix } from '../../../exact/index.js';
import { Architecture, type Point, pointOf } from '../../../network/index.js';
import { isMixed } from './float-point.js';
import { MOST_LAYERS, type Recipe, TRIANGLE, triangleSize } from './recipe.js';

/** An exact critical point with what it was made from. */
export interface ExactCase {
  readonly point: Point;
  /** S, counted from 0. */
  readonly S: readonly number[];
  /** Û: its columns are orthogonal eigenvectors of Σ, not of length 1. */
  readonly eigenvectors: RationalMatrix;
  /** The nonzero ones. */
  readonly eigenvalues: readonly Rational[];
  /** P*. */
  readonly leastSquares: RationalMatrix;
}

/** The point of a recipe, exactly: the formulas of `Recipe` once more, with inverses computed. */
export function exactCaseOf(recipe: Recipe): ExactCase {
  const { layers, rank: r, order, through } = recipe;
  const widths = [...recipe.widths.subarray(0, layers + 1)];
  const [dx, dy] = [widths[0]!, widths[layers]!];
  const n = Math.min(dx, dy);
  const left = reflection([...recipe.left.subarray(0, dy)]);
  const right = reflection([...recipe.right.subarray(0, dx)]);
  const values = Array.from({ length: n }, (_, i) =>
    Rational.of(recipe.numerators[i]!).times(power(recipe.exponents[i]!)),
  );
  const diagonal = RationalMatrix.diagonal(values)
    .beside(RationalMatrix.zero(n, dx - n))
    .above(RationalMatrix.zero(dy - n, dx));
  const metric = unitUpper(recipe.metricUpper, dx).times(powers(recipe.metricExponents, dx));
  const x = metric;
  // P*T: V̂ is (q_V times) orthogonal, P* = Û diag(s) V̂ᵀT⁻¹.
  const y = left.times(diagonal).times(right.transpose());

  const inputs = right.transpose().times(inverse(metric));
  const S = [...order.subarray(0, r)];
  const coupled = [...order.subarray(r, n)];
  const all = (size: number) => Array.from({ length: size }, (_, index) => index);
  const rowsOf = (picked: readonly number[]) => inputs.submatrix(picked, all(dx));
  const columnsOf = (picked: readonly number[]) => left.submatrix(all(dy), picked);
  const after = (size: number) => all(size).slice(n);

  const mix = unitUpper(recipe.mixLower, through)
    .transpose()
    .times(unitUpper(recipe.mixUpper, through));
  const answer = isMixed(recipe)
    ? inverse(mix).times(
        RationalMatrix.diagonal(
          coupled.map((i) =>
            coupled.reduce(
              (product, j) => (j === i ? product : product.times(values[j]!)),
              Rational.ONE,
            ),
          ),
        ),
      )
    : RationalMatrix.identity(through);
  const first = answer
    .times(rowsOf(coupled))
    .plus(integers(recipe.inputMix, through, dx - n).times(rowsOf(after(dx))))
    .above(unitUpper(recipe.inputUpper, dx - n).times(rowsOf(after(dx))));
  const last = columnsOf(coupled)
    .times(mix)
    .plus(columnsOf(after(dy)).times(integers(recipe.outputMix, dy - n, through)))
    .beside(columnsOf(after(dy)).times(unitUpper(recipe.outputUpper, dy - n)));

  const gauges = widths.map((width, k) => {
    if (k === 0 || k === layers) return RationalMatrix.identity(width);
    const { lower, upper, sign, outer } = recipe.gauges[k]!;
    return powers(outer, width)
      .times(unitUpper(lower, width).transpose())
      .times(
        RationalMatrix.diagonal([...sign.subarray(0, width)].map((entry) => Rational.of(entry))),
      )
      .times(unitUpper(upper, width));
  });
  const weights = gauges.slice(1).map((gauge, index) => {
    const k = index + 1;
    const z = arrowsOf(recipe, k);
    const beside = RationalMatrix.identity(r);
    const core =
      k === 1
        ? RationalMatrix.diagonal(S.map((i) => values[i]!))
            .times(rowsOf(S))
            .above(z.times(first))
        : k === layers
          ? columnsOf(S).beside(last.times(z))
          : beside
              .beside(RationalMatrix.zero(r, z.columns))
              .above(RationalMatrix.zero(z.rows, r).beside(z));
    return gauge.times(core).times(inverse(gauges[k - 1]!));
  });
  const scale = left
    .column(0)
    .transpose()
    .times(left.column(0))
    .at(0, 0)
    .times(right.column(0).transpose().times(right.column(0)).at(0, 0));
  return {
    point: pointOf(Architecture.of(widths), { x, y }, weights),
    S,
    eigenvectors: left,
    eigenvalues: values.map((value) => value.times(value).times(scale)),
    leastSquares: left.times(diagonal).times(inputs),
  };
}

/** Z_k in the bases in which every arc is a run of basis vectors. */
function arrowsOf(recipe: Recipe, k: number): RationalMatrix {
  const spaces = [...recipe.arcSpaces.subarray(0, recipe.arcs)];
  const inSpace = (space: number) =>
    spaces.flatMap((set, arc) => (set & (1 << space) ? [arc] : []));
  const [targets, sources] = [inSpace(k), inSpace(k - 1)];
  const entries = targets.flatMap((target) =>
    sources.map((source) =>
      source === target ? power(recipe.arrows[source * (MOST_LAYERS + 1) + k]!) : Rational.ZERO,
    ),
  );
  return RationalMatrix.ofRationals(targets.length, sources.length, entries);
}

function power(exponent: number): Rational {
  const size = 2n ** BigInt(Math.abs(exponent));
  return exponent < 0 ? Rational.of(1n, size) : Rational.of(size);
}

function powers(exponents: Int32Array, size: number): RationalMatrix {
  return RationalMatrix.diagonal([...exponents.subarray(0, size)].map(power));
}

function unitUpper(entries: Int32Array, size: number): RationalMatrix {
  const values = new Array<bigint>(size * size).fill(0n);
  for (let i = 0; i < size; i++) values[i * size + i] = 1n;
  TRIANGLE.slice(0, triangleSize(size)).forEach(([i, j], at) => {
    values[i * size + j] = BigInt(entries[at]!);
  });
  return RationalMatrix.ofIntegers(size, size, values);
}

function integers(entries: Int32Array, rows: number, columns: number): RationalMatrix {
  const values = [...entries.subarray(0, rows * columns)].map(BigInt);
  return RationalMatrix.ofIntegers(rows, columns, values);
}

/** qI − 2vvᵀ, or I for v = 0. */
function reflection(v: readonly number[]): RationalMatrix {
  const q = v.reduce((sum, entry) => sum + entry * entry, 0);
  const size = v.length;
  if (q === 0) return RationalMatrix.identity(size);
  const entries = v.flatMap((a, i) => v.map((b, j) => BigInt((i === j ? q : 0) - 2 * a * b)));
  return RationalMatrix.ofIntegers(size, size, entries);
}
