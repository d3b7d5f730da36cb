import type fc from 'fast-check';
import type { Check, Hypothesis, InstanceScope } from '../../src/claims/index.js';
import type { Point } from '../../src/network/index.js';
import { judgedPoint } from '../judged-point.js';
import { onCriticalPoints } from '../kawaguchi-2016/point-checks.js';
import { critical } from '../kawaguchi-2016/point-predicates.js';

type RandomScope = Extract<InstanceScope, { kind: 'random' }>;

/**
 * Every critical point is a global minimum or not a local minimum, on networks of a certain depth.
 *
 * @param depth In words: `H = 1`.
 * @param draw Draws critical points that satisfy the hypotheses.
 */
export function minimaAreGlobal(
  depth: string,
  hypotheses: readonly Hypothesis<Point>[],
  draw: (scope: RandomScope) => fc.Arbitrary<Point>,
): readonly Check<Point>[] {
  return onCriticalPoints(
    {
      compares: `every critical point with “a global minimum” and “not a local minimum”, ${depth}`,
      hypotheses: [critical, ...hypotheses],
      violation: (at) => {
        const judged = judgedPoint(at);
        return judged.class !== 'local-minimum'
          ? undefined
          : { at: 'the class', found: judged.class, expected: 'global, or not a local minimum' };
      },
    },
    [draw],
  );
}
