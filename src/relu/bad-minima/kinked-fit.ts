import { Rational, RationalMatrix, rank, rightKernel } from '../../exact/index.js';
import { leastSquares } from '../../landscape/index.js';
import { momentsOf, type Weights } from '../../network/index.js';
import { fittedOutputs } from './_internals/fitted-outputs.js';
import { positiveBasis, throughUnits } from './_internals/positive-basis.js';
import type { ReluProblem } from './relu-problem.js';

/** What has to hold for one unit with a kink to improve on the best linear map. */
export type KinkCondition =
  | 'xxt-full-rank'
  | 'positive-direction'
  | 'width'
  | 'not-a-linear-fit'
  | 'samples-not-parallel';

/** Weights that beat every linear map, or the condition that fails. */
export type KinkedFit =
  | { readonly kind: 'found'; readonly weights: Weights }
  | { readonly kind: 'none'; readonly condition: KinkCondition };

/**
 * ReLU weights with a smaller loss than the best linear map P* has: the units of
 * {@link linearOptimumActive}, and one unit more whose kink separates the samples.
 *
 * With R = Y − P*X, RXᵀ = 0, let f(u) = Σ_i R_i max(0, u·x_i). If sample i has R_i ≠ 0 and no other is
 * parallel to it, take u with u·x_i = 0 and u·x_j ≠ 0 for the others: then f(u + εz) + f(u − εz) −
 * 2f(u) = ε|z·x_i|R_i ≠ 0 for small ε, so f is not zero at one of the three, and the output of that
 * unit is not orthogonal to the error. The conditions are enough, and not necessary.
 *
 * @throws SHAPE_MISMATCH when X and Y have different numbers of samples.
 */
export function kinkedFit(problem: ReluProblem): KinkedFit {
  const { architecture, x, y } = problem;
  const moments = momentsOf(x, y);
  if (rank(moments.xx) < moments.xx.rows) return none('xxt-full-rank');
  const map = leastSquares(moments);
  const error = y.minus(map.times(x));
  const sample = firstColumn(error);
  if (sample < 0) return none('not-a-linear-fit');
  if (isParallelToAnother(x, sample)) return none('samples-not-parallel');
  const basis = positiveBasis(map, x, architecture.narrowestHidden);
  if (basis.kind === 'no direction') return none('positive-direction');
  if (basis.kind === 'too narrow' || basis.rows.rows + 1 > architecture.narrowestHidden)
    return none('width');
  const kink = unitAgainst(x, error, sample);
  const units = kink.above(basis.rows);
  const outputs = RationalMatrix.zero(y.rows, units.rows);
  const hidden = throughUnits(architecture, units, outputs).slice(0, -1);
  return { kind: 'found', weights: fittedOutputs(problem, hidden) };
}

const none = (condition: KinkCondition): KinkedFit => ({ kind: 'none', condition });

/** The first sample whose error is not zero; −1 when there is none. */
function firstColumn(error: RationalMatrix): number {
  for (let i = 0; i < error.columns; i++) if (!error.column(i).isZero()) return i;
  return -1;
}

function isParallelToAnother(x: RationalMatrix, sample: number): boolean {
  const here = x.column(sample);
  return Array.from({ length: x.columns }, (_, j) => j).some(
    (j) => j !== sample && rank(here.beside(x.column(j))) < 2,
  );
}

/** A unit whose output, on the samples, is not orthogonal to the error. */
function unitAgainst(x: RationalMatrix, error: RationalMatrix, sample: number): RationalMatrix {
  const u = orthogonalToOne(x, sample);
  const heights = u.times(x).toRows()[0]!;
  const z = RationalMatrix.fromRows([
    x
      .column(sample)
      .toRows()
      .map(([value]) => value!.sign()),
  ]);
  const steps = z.times(x).toRows()[0]!;
  for (let scale = 1n; ; scale *= 2n) {
    const factor = Rational.of(scale);
    const isSmall = heights.every(
      (height, j) => j === sample || height.abs().times(factor).compare(steps[j]!.abs()) > 0,
    );
    if (!isSmall) continue;
    const wide = u.scale(factor);
    for (const unit of [wide, wide.plus(z), wide.minus(z)]) {
      const outputs = unit.times(x).numerators.map((value) => (value > 0n ? value : 0n));
      const row = RationalMatrix.ofIntegers(1, x.columns, outputs);
      if (!row.times(error.transpose()).isZero()) return unit;
    }
    throw new Error('the second difference of f is not zero');
  }
}

/** u with u·x_i = 0 for one sample and for no other: on the moment curve of the complement. */
function orthogonalToOne(x: RationalMatrix, sample: number): RationalMatrix {
  const complement = rightKernel(x.column(sample).transpose());
  for (let t = 0n; ; t++) {
    const powers = Array.from({ length: complement.columns }, (_, k) => t ** BigInt(k));
    const u = complement
      .times(RationalMatrix.ofIntegers(complement.columns, 1, powers))
      .transpose();
    const values = u.times(x).numerators;
    if (values.every((value, j) => (value === 0n) === (j === sample))) return u;
  }
}
