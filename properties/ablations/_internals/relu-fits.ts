import type fc from 'fast-check';
import type { RationalMatrix } from '../../../src/exact/index.js';
import type { AblatedPoint } from '../../../src/landscape/index.js';
import { Architecture } from '../../../src/network/index.js';
import {
  fitOnPattern,
  linearOptimumActive,
  type ReluProblem,
  reluPointOf,
} from '../../../src/relu/index.js';
import type { PointWish } from './critical-points-without.js';
import { drawn, pick } from './drawn.js';
import { integers } from './integer-matrices.js';
import { depthOf } from './weighted-points.js';

const SMALL = [0, 1, -1, 2, -2] as const;

/**
 * Random data, d_x + 1 samples with first entry 1 or 2, the others and Y between −2 and 3, and any
 * hidden widths; the weights are the best linear map with every unit on for every sample, where that
 * exists, and else all ones. Nothing is known of the point beyond that: whether it is a local or a
 * global minimum is for the judge. d_x ≥ 2: with one positive input the network is linear. Shrinks to
 * 2-1-1.
 */
export function linearFitPoint({ hidden, maxWidth }: PointWish): fc.Arbitrary<AblatedPoint> {
  return drawn(({ choose, entries }) => {
    const depth = depthOf(choose, hidden);
    const dx = 2 + choose(Math.max(1, maxWidth - 1));
    const dy = 1 + choose(2);
    const inner = Array.from({ length: depth }, (_, k) => 1 + entries(0)(maxWidth, k));
    const x = integers(dx, dx + 1, (i, j) =>
      i === 0 ? 1 + entries(1)(2, 0, j) : pick((n) => entries(1)(n, i, j), SMALL),
    );
    const y = integers(dy, dx + 1, (i, j) => pick((n) => entries(2)(n, i, j), [...SMALL, 3]));
    const problem = { architecture: Architecture.of([dx, ...inner, dy]), x, y };
    const found = linearOptimumActive(problem);
    return found.kind === 'found' ? found.point : withUnitsOn(problem);
  });
}

/** Every hidden unit is the first input, or the sum of the units below. */
function withUnitsOn(problem: ReluProblem): AblatedPoint {
  const weights = problem.architecture
    .layers()
    .map(({ k, rows, columns }) => integers(rows, columns, (_, j) => (k > 1 || j === 0 ? 1 : 0)));
  return reluPointOf(problem, weights);
}

/**
 * Random data of small integers, the second sample opposite to the first, and a random first layer;
 * the weights are the best fit on the activation pattern of that layer, where it keeps the pattern, and
 * else they are those drawn. Hidden layers beyond the first are positive. Nothing is known of the
 * point beyond that. Shrinks to 1-1-1.
 */
export function patternFitPoint({ hidden, maxWidth }: PointWish): fc.Arbitrary<AblatedPoint> {
  return drawn(({ choose, entries }) => {
    const depth = depthOf(choose, hidden);
    const dx = 1 + choose(maxWidth);
    const dy = 1 + choose(Math.min(2, dx));
    const stretch = 1 + choose(2);
    const inner = Array.from({ length: depth }, (_, k) => 1 + entries(0)(maxWidth, k));
    const value = (i: number, j: number) =>
      i === j % dx ? 1 + entries(1)(2, i, j) : pick((n) => entries(1)(n, i, j), SMALL);
    const x = integers(dx, dx + 1, (i, j) => (j === 1 ? -stretch * value(i, 0) : value(i, j)));
    const y = integers(dy, dx + 1, (i, j) =>
      pick((n) => entries(2)(n, i, j), [1, 2, -1, -2, 3, 0]),
    );
    const problem = { architecture: Architecture.of([dx, ...inner, dy]), x, y };
    const first = integers(inner[0]!, dx, (i, j) =>
      pick((n) => entries(3)(n, i, j), j === 0 ? [3, -3, 4, -4] : SMALL),
    );
    return fitOnPattern(problem, first) ?? withFirst(problem, first);
  });
}

function withFirst(problem: ReluProblem, first: RationalMatrix): AblatedPoint {
  const weights = problem.architecture
    .layers()
    .map(({ k, rows, columns }) =>
      k === 1 ? first : integers(rows, columns, (i, j) => (i === j ? 2 : 1)),
    );
  return reluPointOf(problem, weights);
}
