import { type Arbitrary, limitShrink } from 'fast-check';
import { secondOrderPoint } from '../../properties/arbitraries/index.js';
import {
  type Check,
  type Claim,
  defineClaim,
  type Hypothesis,
  type Violation,
} from '../../src/claims/index.js';
import type { Dataset, Point } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { satisfies } from './assumptions.js';
import { type Decided, violationOf } from './decided.js';
import { hypothesisDocuments } from './hypothesis-documents.js';
import { PointWords } from './point-words.js';

type Bound = Parameters<typeof secondOrderPoint>[0];

/** What a statement about critical points with semidefinite Hessian says of one point. */
export interface SecondOrderStatement {
  readonly hypotheses: readonly Hypothesis<Point>[];
  readonly dataHypotheses?: readonly Hypothesis<Dataset>[];
  /** What is decided, in words: `R(Mᵀ) ⊆ R(CᵀC) or XrW_{H+1}⋯W_{k+1} = 0, k = 2, …, H+1`. */
  readonly compares: string;
  /** Why the answer is the same on the whole stratum. */
  readonly constant: string;
  /** Where random points come from. Default: {@link secondOrderPoint}; strata are decided as well. */
  readonly instances?: (bound: Bound) => Arbitrary<Point>;
  /** The parts that are claimed, each with its name: `k = 2`. */
  readonly parts: (words: PointWords) => Iterable<readonly [at: string, decided: Decided]>;
}

/** A counterexample need not be the smallest. */
const SHRINKS = 300;

/** The statement decided on random critical points and on every stratum. */
export function secondOrderChecks(id: string, statement: SecondOrderStatement): Check<Point>[] {
  const { hypotheses, compares, constant, instances = secondOrderPoint } = statement;
  const violation = (point: Point): Violation | undefined => {
    for (const [at, decided] of statement.parts(new PointWords(point))) {
      const found = violationOf(id, at, decided, () => hypothesisDocuments(hypotheses, point));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return [
    {
      kind: 'decisions',
      compares,
      instances: (scope) =>
        scope.kind === 'random' ? limitShrink(instances(scope), SHRINKS) : undefined,
      violation,
      describe: describePoint,
    },
    {
      kind: 'strata',
      compares,
      constant,
      applies: satisfies(hypotheses),
      violation: ({ point }) => violation(point),
    },
  ];
}

/** A variation of a statement, without a proof: what is found about it is all there is. */
export function secondOrderVariant(
  of: Claim<Point>,
  name: string,
  slip: string,
  statement: SecondOrderStatement,
): Claim<Point> {
  const id = `${of.id}/${name}`;
  return defineClaim<Point>({
    ...of,
    id,
    slip,
    hypotheses: statement.hypotheses,
    dataHypotheses: statement.dataHypotheses ?? [],
    restsOn: [],
    steps: [],
    conclusion: secondOrderChecks(id, statement),
  });
}
