import { fullMiddle, shallow } from '../../../proofs/index.js';
import type { Hypothesis, Violation } from '../../../src/claims/index.js';
import {
  type AblatedPoint,
  type CertificateDocument,
  certifyRank,
  certifyRefutation,
} from '../../../src/landscape/index.js';
import type { Point } from '../../../src/network/index.js';
import { activityOf } from '../../../src/relu/index.js';
import { layersWord } from '../../mutants/point-variant.js';
import type { Clause } from '../clause.js';
import { ablatedJudgement } from './ablated-judgement.js';
import { shapeOutcome, shapeViolation } from './shape-violation.js';

/** How one clause is decided at a point: what it assumes besides the data, and how it fails. */
export interface ClauseDecision {
  readonly hypotheses: readonly Hypothesis<AblatedPoint>[];
  readonly violation: (point: AblatedPoint, claim: string) => Violation | undefined;
  /** What became of the point. */
  readonly outcome: (point: AblatedPoint) => string;
}

/** Predicates about the weights and the architecture, which no point of ours lacks. */
const aboutWeights = ({ id, text, decide }: Hypothesis<Point>): Hypothesis<AblatedPoint> => ({
  id,
  text,
  decide: (point) => decide(point as Point),
});

/** What could not be decided is not thrown away but counted as that. */
const saddleOrUndecided: Hypothesis<AblatedPoint> = {
  id: 'saddle',
  text: 'W is a saddle (or could not be decided)',
  decide: (point) =>
    ['strict saddle', 'bad saddle', 'undecided'].includes(ablatedJudgement(point).outcome),
};

const deep: Hypothesis<AblatedPoint> = {
  id: 'deep',
  text: 'H ≥ 2',
  decide: ({ architecture }) => architecture.hiddenLayers >= 2,
};

const zeroPoint: Hypothesis<AblatedPoint> = {
  id: 'zero-point',
  text: 'W = 0',
  decide: ({ weights }) => weights.every((weight) => weight.isZero()),
};

/** rank(W_H⋯W_2) = p. */
export const MIDDLE_FULL_RANK = aboutWeights(fullMiddle);
/** H = 1. */
export const SHALLOW = aboutWeights(shallow);

const outcome = (point: AblatedPoint): string => ablatedJudgement(point).outcome;

const DECISIONS: Readonly<Record<Clause, ClauseDecision>> = {
  'theorem-2-3-i': {
    hypotheses: [],
    violation: (point, claim) => refuted(point, claim, shapeViolation(point)),
    outcome: shapeOutcome,
  },
  'theorem-2-3-ii': { hypotheses: [], violation: localNotGlobal, outcome },
  'theorem-2-3-iii': { hypotheses: [], violation: localNotGlobal, outcome },
  'theorem-2-3-iv': {
    hypotheses: [MIDDLE_FULL_RANK, saddleOrUndecided],
    violation: badSaddle,
    outcome,
  },
  'corollary-2-4-first': {
    hypotheses: [SHALLOW, saddleOrUndecided],
    violation: badSaddle,
    outcome,
  },
  'corollary-2-4-second': { hypotheses: [deep, zeroPoint], violation: notABadSaddle, outcome },
};

/** How a clause is decided at a point of any of our losses. */
export const decisionOf = (clause: Clause): ClauseDecision => DECISIONS[clause];

function localNotGlobal(point: AblatedPoint, claim: string): Violation | undefined {
  const { outcome: found, documents } = ablatedJudgement(point);
  if (found !== 'local minimum, not global') return undefined;
  const [local, better] = documents;
  return {
    at: 'W',
    found: `a local minimum that is not a global one${unitsOf(point)}`,
    expected: 'global, or not a local minimum',
    certificate: () => certifyRefutation(claim, [...dataDocuments(point), local!], better!),
  };
}

const unitsOf = (point: AblatedPoint): string =>
  point.activation === 'relu' ? `: ${activityOf(point)}` : '';

function badSaddle(point: AblatedPoint, claim: string): Violation | undefined {
  const { outcome: found, documents } = ablatedJudgement(point);
  if (found !== 'bad saddle') return undefined;
  const { hiddenLayers } = point.architecture;
  const middle = hiddenLayers < 2 ? [] : [certifyRank(point, [['1', layersWord(hiddenLayers, 2)]])];
  return {
    at: 'the Hessian',
    found: 'a saddle without negative curvature',
    expected: 'a negative eigenvalue',
    certificate: () =>
      certifyRefutation(claim, [...dataDocuments(point), ...middle], documents[0]!),
  };
}

function notABadSaddle(point: AblatedPoint, claim: string): Violation | undefined {
  const { outcome: found, documents } = ablatedJudgement(point);
  if (found === 'bad saddle' || found === 'undecided') return undefined;
  return {
    at: 'W = 0',
    found: `a ${found}`,
    expected: 'a saddle without negative curvature',
    certificate: () =>
      certifyRefutation(claim, [...dataDocuments(point), ...documents.slice(1)], documents[0]!),
  };
}

function refuted(
  point: AblatedPoint,
  claim: string,
  violation: Violation | undefined,
): Violation | undefined {
  const certificate = violation?.certificate;
  if (violation === undefined || certificate === undefined) return violation;
  return {
    ...violation,
    certificate: () => certifyRefutation(claim, dataDocuments(point), certificate()),
  };
}

/** The ranks of XXᵀ and YXᵀ: as full, or as deficient, as the claim says. */
function dataDocuments(point: AblatedPoint): readonly CertificateDocument[] {
  // With these the kernel knows no moments: the data stand in the point itself.
  if (point.lossWeights !== undefined || point.activation === 'relu') return [];
  return [certifyRank(point, [['1', 'Sxx']]), certifyRank(point, [['1', 'Syx']])];
}
