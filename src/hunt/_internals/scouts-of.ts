import fc from 'fast-check';
import type { AnyClaim, Attack, AttackBound } from '../../claims/index.js';
import { certify, pointDocument, seededChoices } from '../../landscape/index.js';
import type { Point } from '../../network/index.js';
import type { ScoutedWay } from '../huntable.js';
import { SECOND_ORDER_READINGS, type SecondOrderReading } from '../scout/second-order-reading.js';
import {
  type SecondOrderJudgement,
  type StratumKind,
  secondOrderScout,
} from '../scout/second-order-scout.js';

/** Floats make so many looks in about the time of one exact decision. */
const LOOKS_PER_RUN = 20;
const JUDGE_ONE_IN = 500;
/** What the scout draws: it stays within no smaller bounds. */
const SCOUTED_WITHIN = { maxHidden: 3, maxWidth: 3 };

/** S ≠ {1..r}, S = {1..r_max}; and the others, of which the hypothesis `leading` speaks. */
const STRATA: readonly StratumKind[] = ['not-leading', 'complete', 'tightened', 'not-tightened'];

const A24 = 'second-order-classification';
const READINGS: Readonly<Record<string, SecondOrderReading>> = {
  [A24]: SECOND_ORDER_READINGS.a24,
  [`${A24}/three-blocks`]: SECOND_ORDER_READINGS.threeSeparateBlocks,
  [`${A24}/both-blocks`]: SECOND_ORDER_READINGS.bothBlocks,
};

/** A way to attack the claim by floats first, if a scout of ours knows its statement. */
export function scoutsOf(
  claim: AnyClaim,
  attacks: readonly Attack[],
  { maxHidden, maxWidth }: AttackBound,
): (Attack & { readonly scouted: ScoutedWay })[] {
  const reading = READINGS[claim.id];
  if (reading === undefined) return [];
  if (maxHidden < SCOUTED_WITHIN.maxHidden || maxWidth < SCOUTED_WITHIN.maxWidth) return [];
  // A check of strata decides of instances that are more than points.
  const exact = attacks.findLast(
    ({ id, hypotheses }) =>
      id.startsWith('conclusion#') && !hypotheses.some(({ isCase }) => isCase === true),
  );
  const has = (name: string) => claim.hypotheses.some(({ id }) => id === name);
  const scout = secondOrderScout({ reading, outputsAtMostInputs: has('dy-le-dx') });
  const scouted: ScoutedWay = {
    scout,
    looksPerRun: LOOKS_PER_RUN,
    judgeOneIn: JUDGE_ONE_IN,
    outside: ({ stratum }) =>
      has('leading') && (stratum === 'not-leading' || stratum === 'complete')
        ? 'leading'
        : undefined,
    explain: (judgement) => {
      const { predicted, inertia, point } = judgement as SecondOrderJudgement;
      const { document } = certify(point);
      return {
        at: '∇²L',
        found: `${inertia.negative} negative eigenvalues`,
        expected: predicted === 'negative' ? 'a negative eigenvalue' : 'no negative eigenvalue',
        ...(document === undefined ? {} : { certificate: () => document }),
      };
    },
  };
  return [
    {
      id: 'scout#1',
      instances: fc.integer().map((seed) => scout.exactCase(seededChoices(seed))),
      hypotheses: claim.hypotheses,
      violation: exact?.violation ?? (() => undefined),
      describe: (point) => pointDocument(point as Point),
      compares: `the sign of the smallest eigenvalue of ∇²L, in floats, with the class by ranks; suspicious cases and one in ${JUDGE_ONE_IN} of the others exactly`,
      coverage: [
        { label: 'layers', values: ['2', '3', '4'], share: 0.02 },
        {
          label: 'stratum',
          values: has('leading') ? STRATA.slice(2) : STRATA,
          share: 0.02,
        },
      ],
      scouted,
    },
  ];
}
