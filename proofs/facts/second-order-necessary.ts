import type fc from 'fast-check';
import { point, weights } from '../../properties/arbitraries/index.js';
import { defineClaim, type InstanceScope, type Violation } from '../../src/claims/index.js';
import { Rational, type RationalMatrix } from '../../src/exact/index.js';
import { type LeadingTerm, leadingTerm, pointDocument } from '../../src/landscape/index.js';
import { flatten, gradient, HessianBlocks, type Point } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { judgedPoint } from '../judged-point.js';

interface PointAndDirection {
  readonly point: Point;
  readonly direction: readonly RationalMatrix[];
}

/** At a local minimum of L the gradient vanishes and the Hessian is positive semidefinite. */
export const secondOrderNecessary = defineClaim<PointAndDirection>({
  id: 'second-order-necessary',
  title: 'Second-order necessary condition',
  source: { work: 'textbook', number: 'Second-order necessary condition' },
  statement:
    'At a local minimum of L, ∇L = 0 and ∇²L ⪰ 0: the loss falls along −∇L where ∇L ≠ 0, and along V where ∇L = 0 and ∇²L(V, V) < 0.',
  tex: 'At a local minimum of $L$, $\\nabla L = 0$ and $\\nabla^2 L \\succeq 0$.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: ['L is a polynomial, so L(W + tV) is one in t'],
  steps: [
    {
      id: 'taylor',
      text: 'L(W + tV) = L(W) + t⟨∇L, V⟩ + ½t²∇²L(V, V) + O(t³)',
      argument: 'textbook fact',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'decisions',
          compares: 'the lowest term of L(W + tV) with ⟨∇L, V⟩ and, where that is 0, ½∇²L(V, V)',
          instances: pointsAndDirections,
          violation: lowestTermDiffers,
          describe,
        },
      ],
    },
    {
      id: 'sign',
      text: 'If the lowest term is negative the loss falls at once, so W is not a local minimum',
      argument: 'textbook fact',
      spends: [],
      uses: ['sign-of-lowest-term'],
      checks: [
        {
          kind: 'decisions',
          compares: 'points with a slope or a negative curvature with “not a local minimum”',
          instances: pointsAndDirections,
          violation: ({ point: at }) => {
            const judged = judgedPoint(at);
            const steep = gradient(at.weights, at.moments).some((slope) => !slope.isZero());
            const curved = (judged.certified.classification.inertia?.negative ?? 0) > 0;
            const falls = !['global-minimum', 'local-minimum'].includes(judged.class);
            return (steep || curved) && !falls
              ? { at: 'the point', found: judged.class, expected: 'not a local minimum' }
              : undefined;
          },
          describe,
        },
      ],
    },
  ],
  conclusion: [],
});

function lowestTermDiffers({ point: at, direction }: PointAndDirection): Violation | undefined {
  const found = leadingTerm(at, { terms: [{ power: 1, weights: direction }] });
  const slope = gradient(at.weights, at.moments)
    .map((part, index) => part.transpose().times(direction[index]!).trace())
    .reduce((sum, next) => sum.plus(next), Rational.ZERO);
  const v = flatten(direction);
  const form = v.transpose().times(new HessianBlocks(at.weights, at.moments).full()).times(v);
  const curvature = form.at(0, 0).times(Rational.of(1, 2));
  const agrees = !slope.isZero()
    ? is(found, 1, slope)
    : !curvature.isZero()
      ? is(found, 2, curvature)
      : found === undefined || found.order > 2;
  if (agrees) return undefined;
  return {
    at: 'the lowest term along V',
    found: found === undefined ? 'constant' : `${found.coefficient} t^${found.order}`,
    expected: `slope ${slope}, half of the curvature ${curvature}`,
  };
}

const is = (found: LeadingTerm | undefined, order: number, coefficient: Rational): boolean =>
  found?.order === order && found.coefficient.equals(coefficient);

/** Random points small enough for the kernel's budget of work. */
function pointsAndDirections(scope: InstanceScope): fc.Arbitrary<PointAndDirection> | undefined {
  if (scope.kind !== 'random') return undefined;
  const { maxHidden, maxWidth } = scope;
  const bound = { maxHidden: Math.min(maxHidden, 3), maxWidth: Math.min(maxWidth, 3) };
  return point({ ...scope, ...bound }).chain((at) =>
    weights(at.architecture).map((direction) => ({ point: at, direction })),
  );
}

function describe({ point: at, direction }: PointAndDirection): unknown {
  const toward = pointDocument({ ...at, weights: direction });
  return { point: describePoint(at), direction: toward['weights'] };
}
