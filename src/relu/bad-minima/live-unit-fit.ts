import { Rational, RationalMatrix } from '../../exact/index.js';
import { momentsOf, type Weights } from '../../network/index.js';
import { fittedOutputs } from './_internals/fitted-outputs.js';
import { throughUnits } from './_internals/positive-basis.js';
import { positiveDirection } from './positive-direction.js';
import type { ReluProblem } from './relu-problem.js';

/**
 * Weights of a ReLU network with L < ½‖Y‖², the loss of a dead one: every unit is one u with
 * u·x_i > 0 for all samples and YXᵀu ≠ 0, and the outputs fit best. `undefined` where YXᵀ = 0 or no
 * direction is positive on all samples; then there may be others.
 *
 * If YXᵀv = 0 for the direction v that was found, u = cv + e_j with a large c: YXᵀe_j ≠ 0 for some j.
 */
export function liveUnitFit(problem: ReluProblem): Weights | undefined {
  const { architecture, x, y } = problem;
  const { yx } = momentsOf(x, y);
  const outcome = positiveDirection(x);
  if (outcome.kind === 'none' || yx.isZero()) return undefined;
  const candidates = [
    outcome.direction,
    ...units(x.rows).map((e) => above(outcome.direction, e, x)),
  ];
  const unit = candidates.find((u) => !yx.times(u.transpose()).isZero());
  if (unit === undefined) throw new Error('YXᵀe_j ≠ 0 for some j');
  const hidden = throughUnits(architecture, unit, RationalMatrix.zero(y.rows, 1)).slice(0, -1);
  return fittedOutputs(problem, hidden);
}

/** cv + e with the smallest c = 1, 2, 4, … for which it is positive on all samples. */
function above(v: RationalMatrix, e: RationalMatrix, x: RationalMatrix): RationalMatrix {
  for (let c = 1n; ; c *= 2n) {
    const u = v.scale(Rational.of(c)).plus(e);
    if (u.times(x).numerators.every((value) => value > 0n)) return u;
  }
}

const units = (length: number): RationalMatrix[] =>
  Array.from({ length }, (_, at) =>
    RationalMatrix.fromRows([Array.from({ length }, (__, i) => (i === at ? 1 : 0))]),
  );
