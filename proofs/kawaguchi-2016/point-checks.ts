import type fc from 'fast-check';
import { criticalPoint, stratumPoint } from '../../properties/arbitraries/index.js';
import type {
  Check,
  Covered,
  Hypothesis,
  InstanceScope,
  Violation,
} from '../../src/claims/index.js';
import type { Point } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { satisfies } from './assumptions.js';
import { shallow } from './point-predicates.js';

/** What is known of predicates about the class of a point, on one stratum. */
export const CLASS_ON_STRATUM =
  'that all points of a stratum are of one class was observed on drawn points, not proved (docs/strata.md)';

/** A predicate about critical points: the conclusion of a claim, or a step of its proof. */
export interface PointPredicate {
  readonly compares: string;
  /** Decided on each stratum's representative. */
  readonly hypotheses: readonly Hypothesis<Point>[];
  readonly violation: (point: Point) => Violation | undefined;
}

type RandomScope = Extract<InstanceScope, { kind: 'random' }>;
type Draw = (scope: RandomScope) => fc.Arbitrary<Point>;

/**
 * The predicate on every stratum up to a bound, on drawn strata, and on critical points (S, Z, D).
 *
 * Drawn points have H ≤ 3 and widths ≤ 3 at most, so that what is decided by a certificate can be.
 * On them only the claim's hypotheses are decided: those of the predicate may be no more than
 * these and what holds for every point that `draws` makes.
 */
export function onCriticalPoints(
  predicate: PointPredicate,
  draws: readonly Draw[] = [drawnFromStrata, criticalPoint],
): readonly Check<Point>[] {
  const { compares, violation } = predicate;
  return [
    onStrata(predicate),
    ...draws.map(
      (draw): Check<Point> => ({
        kind: 'decisions',
        compares,
        instances: (scope) => (scope.kind === 'random' ? draw(smallEnough(scope)) : undefined),
        violation,
        describe: describePoint,
        ...depthCoverage(predicate.hypotheses),
      }),
    ),
  ];
}

/** Points with H = 1 by hypothesis need not be of every depth. */
export const depthCoverage = (
  hypotheses: readonly Hypothesis<Point>[],
): Pick<Covered<Point>, 'coverage'> =>
  hypotheses.some(({ id }) => id === shallow.id) ? { coverage: [] } : {};

/** The predicate on every stratum up to a bound. */
export function onStrata({ compares, hypotheses, violation }: PointPredicate): Check<Point> {
  return {
    kind: 'strata',
    compares,
    constant: CLASS_ON_STRATUM,
    applies: satisfies(hypotheses),
    violation: ({ point }) => violation(point),
  };
}

/** Points for whose certificates the kernel's budget of work is enough by far. */
export function smallEnough(scope: RandomScope): RandomScope {
  const { maxHidden, maxWidth } = scope;
  return { ...scope, maxHidden: Math.min(maxHidden, 3), maxWidth: Math.min(maxWidth, 3) };
}

function drawnFromStrata(scope: RandomScope): fc.Arbitrary<Point> {
  return stratumPoint(scope).map(({ point }) => point);
}
