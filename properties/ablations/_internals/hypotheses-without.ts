import { AT_POINT, DATA_ASSUMPTIONS } from '../../../proofs/index.js';
import type { Hypothesis } from '../../../src/claims/index.js';
import type { AblatedPoint } from '../../../src/landscape/index.js';
import type { Point } from '../../../src/network/index.js';
import { activityOf } from '../../../src/relu/index.js';
import { type AblatedAssumption, ASSUMPTION_NAMES } from '../assumption.js';
import type { Clause } from '../clause.js';
import { decisionOf, MIDDLE_FULL_RANK, SHALLOW } from './decide-clause.js';

const { xxtFullRank, xytFullRank } = DATA_ASSUMPTIONS;
const BOTH_RANKS: readonly string[] = [xxtFullRank.atPoint.id, xytFullRank.atPoint.id];

/**
 * The hypotheses of a clause without an assumption: those that are left, and that what was dropped
 * is violated. All are decided on every instance, so a draw that misses any is seen.
 */
export function hypothesesWithout(
  assumption: AblatedAssumption,
  clause: Clause,
): readonly Hypothesis<AblatedPoint>[] {
  const dropped: readonly string[] =
    assumption === 'data-full-rank'
      ? BOTH_RANKS
      : assumption === 'middle-full-rank'
        ? [MIDDLE_FULL_RANK.id]
        : [assumption];
  const left = [...AT_POINT.map(onMoments), ...decisionOf(clause).hypotheses].filter(
    ({ id }) => !dropped.includes(id),
  );
  const instead: Hypothesis<AblatedPoint> = {
    id: `${ASSUMPTION_NAMES[assumption].suffix}-instead`,
    text: ASSUMPTION_NAMES[assumption].instead,
    decide: VIOLATED[assumption],
  };
  return [instead, ...left];
}

/** Assumptions on the data are about moments, which every point has. */
const onMoments = ({ id, text, decide }: Hypothesis<Point>): Hypothesis<AblatedPoint> => ({
  id,
  text,
  decide: (point) => decide(point as Point),
});

const fails = (id: string) => {
  const hypothesis = onMoments(AT_POINT.find((one) => one.id === id)!);
  return (point: AblatedPoint): boolean => !hypothesis.decide(point);
};

function isWeighted({ lossWeights }: AblatedPoint): boolean {
  const positive = lossWeights?.numerators.every((value) => value > 0n) === true;
  return positive && new Set(lossWeights?.numerators).size > 1;
}

const VIOLATED: Readonly<Record<AblatedAssumption, (point: AblatedPoint) => boolean>> = {
  'distinct-eigenvalues': fails('distinct-eigenvalues'),
  'xyt-full-rank': fails('xyt-full-rank'),
  'xxt-full-rank': fails('xxt-full-rank'),
  'data-full-rank': (point) => BOTH_RANKS.every((id) => fails(id)(point)),
  'dy-le-dx': fails('dy-le-dx'),
  'squared-loss': isWeighted,
  'squared-loss-wide': (point) =>
    isWeighted(point) && point.architecture.narrowestHidden >= point.architecture.outputWidth,
  'weight-decay': ({ weightDecay }) => weightDecay?.sign() === 1,
  'linear-activation': ({ activation }) => activation === 'relu',
  'linear-activation-all-on': (point) =>
    point.activation === 'relu' && activityOf(point) === 'every unit on for every sample',
  'linear-activation-some-on': (point) =>
    point.activation === 'relu' && activityOf(point) === 'some units on',
  'middle-full-rank': (point) => !MIDDLE_FULL_RANK.decide(point),
  shallow: (point) => !SHALLOW.decide(point),
};
