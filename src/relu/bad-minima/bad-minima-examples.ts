import { RationalMatrix } from '../../exact/index.js';
import type { AblatedPoint } from '../../landscape/index.js';
import { Architecture, type Weights } from '../../network/index.js';
import type { Activity } from './activity.js';
import { type ReluProblem, reluPointOf } from './relu-problem.js';

/** A small bad local minimum of a ReLU network, and weights that are better. */
export interface BadMinimumExample {
  readonly name: string;
  readonly activity: Activity;
  readonly point: AblatedPoint;
  readonly better: Weights;
}

type Rows = readonly (readonly number[])[];

/**
 * Five small points, in integers:
 *
 * - 1-1-1, X = (1, 2), Y = (1, 2), W_1 = −1: a dead unit, value 5/2; W_1 = 1 fits exactly.
 * - 2-1-1, X = [[1, 1, 1], [−1, 0, 1]], Y = (2, −1, 2), W_1 = (1, 0), W_2 = 1: the best linear map,
 *   value 3; 2·max(0, −t) has 5/2. With one input there is none: all positive samples are parallel.
 * - 2-1-1-1: the same with another unit above.
 * - 2-2-2: the same with a second output that a line fits, (1, 2, 3).
 * - 1-1-1, X = (1, −1), Y = (1, 2), W_1 = W_2 = 1: the unit fits the sample that it is on for, value 2;
 *   fitting the other one leaves ½.
 */
export function badMinimaExamples(): readonly BadMinimumExample[] {
  const line: Rows = [
    [1, 1, 1],
    [-1, 0, 1],
  ];
  const on: Activity = 'every unit on for every sample';
  const hinge: Rows = [[2, -1, 2]];
  return [
    example('dead', 'a dead layer', [[1, 2]], [[1, 2]], {
      weights: [[[-1]], [[1]]],
      better: [[[1]], [[1]]],
    }),
    example('linear fit', on, line, hinge, {
      weights: [[[1, 0]], [[1]]],
      better: [[[0, -1]], [[2]]],
    }),
    example('linear fit, two hidden layers', on, line, hinge, {
      weights: [[[1, 0]], [[1]], [[1]]],
      better: [[[0, -1]], [[1]], [[2]]],
    }),
    example('linear fit, two outputs', on, line, [...hinge, [1, 2, 3]], {
      weights: [
        [
          [1, 0],
          [2, 1],
        ],
        [
          [1, 0],
          [0, 1],
        ],
      ],
      better: [
        [
          [0, -1],
          [2, 1],
        ],
        [
          [2, 0],
          [0, 1],
        ],
      ],
    }),
    example('one sample seen', 'some units on', [[1, -1]], [[1, 2]], {
      weights: [[[1]], [[1]]],
      better: [[[-1]], [[2]]],
    }),
  ];
}

function example(
  name: string,
  activity: Activity,
  x: Rows,
  y: Rows,
  { weights, better }: { readonly weights: readonly Rows[]; readonly better: readonly Rows[] },
): BadMinimumExample {
  const matrices = (layers: readonly Rows[]) => layers.map((rows) => RationalMatrix.fromRows(rows));
  const problem: ReluProblem = {
    architecture: Architecture.of([x.length, ...weights.map((rows) => rows.length)]),
    x: RationalMatrix.fromRows(x),
    y: RationalMatrix.fromRows(y),
  };
  const point = reluPointOf(problem, matrices(weights));
  return { name, activity, point, better: matrices(better) };
}
