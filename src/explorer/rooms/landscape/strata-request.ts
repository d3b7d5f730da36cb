import {
  classify,
  classifyByRanks,
  criticalValues,
  representative,
  strata,
  strataCount,
  stratumOnData,
} from '../../../landscape/index.js';
import type { Architecture } from '../../../network/index.js';
import type { Request } from '../../worker/request.js';
import { type Problem, problemOf, type Setting } from './problem.js';
import { type ShownNumber, shown } from './shown-number.js';

export interface SetFound {
  readonly S: readonly number[];
  /** ½(tr Σ_YY − Σ_{i∈S} λ_i) */
  readonly value: ShownNumber;
  /** Whether the points of its strata are exact on these data; else they are floats. */
  readonly isExact: boolean;
}

export interface StratumFound {
  readonly id: string;
  readonly S: readonly number[];
  /** Of the representative on plain data, as `strata --certify` prints it. */
  readonly class: string | undefined;
  readonly inertia: readonly [number, number, number] | undefined;
}

export interface StrataFound {
  readonly widths: readonly number[];
  readonly maximalRank: number;
  /** What the data are, in words, where they are given. */
  readonly dataset: string | undefined;
  readonly failing: readonly string[];
  /** Smallest value first; none where an assumption fails. */
  readonly sets: readonly SetFound[];
  /** None where an assumption fails. */
  readonly strata: readonly StratumFound[];
}

/** Up to here the inertia of every stratum is computed too. */
const WITH_INERTIA = 400n;

/** The strata of the critical set with their classes, and the critical values on the data chosen. */
export const strataRequest: Request<Setting, StrataFound> = (setting, report) => {
  const problem = problemOf(setting);
  const { architecture, moments, dataset, failing } = problem;
  const most = Math.min(architecture.inputWidth, architecture.outputWidth);
  const sets =
    failing.length > 0
      ? []
      : criticalValues(architecture, moments)
          // For d_y > d_x the eigenvalue 0 of Σ has no part in S.
          .values.filter(({ indices }) => indices.every((index) => index <= most))
          .map(({ indices, lower, upper }) => ({
            S: indices,
            value: shown(lower, upper),
            isExact: hasExactPoints(problem, indices),
          }));
  return {
    widths: architecture.widths,
    maximalRank: architecture.maximalRank,
    dataset:
      dataset === undefined
        ? undefined
        : `${dataset.x.columns} samples; X: ${dataset.inputNames.join(', ')}; Y: ${dataset.targetNames.join(', ')}`,
    failing,
    sets,
    // Names and classes depend on the widths alone, for all data that satisfy the assumptions.
    strata: failing.length === 0 ? strataOf(architecture, report) : [],
  };
};

function hasExactPoints({ architecture, moments, dataset }: Problem, S: readonly number[]) {
  if (dataset === undefined) return true;
  for (const stratum of strata(architecture))
    if (stratum.S.join() === S.join()) return stratumOnData(architecture, moments, stratum).isExact;
  return false;
}

function strataOf(
  architecture: Architecture,
  report: Parameters<typeof strataRequest>[1],
): StratumFound[] {
  const count = strataCount(architecture);
  const whole = count <= WITH_INERTIA;
  return Array.from(strata(architecture), (stratum, index) => {
    if (index % 20 === 0)
      report({ text: `stratum ${index + 1} of ${count}`, share: index / Number(count) });
    const point = representative(architecture, stratum);
    const found = whole ? classify(point) : undefined;
    const ranks = found?.byRanks ?? classifyByRanks(point);
    const { positive, negative, zero } = found?.inertia ?? {};
    return {
      id: stratum.id,
      S: stratum.S,
      class: found?.class ?? (ranks.kind === 'applicable' ? ranks.class : undefined),
      inertia: positive === undefined ? undefined : [positive, negative!, zero!],
    };
  });
}
