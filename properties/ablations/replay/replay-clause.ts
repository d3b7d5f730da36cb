import { AT_POINT, fullMiddle } from '../../../proofs/index.js';
import type { AnyClaim } from '../../../src/claims/index.js';
import { LemmascopeError } from '../../../src/diagnostics/index.js';
import { symmetricInertia } from '../../../src/exact/index.js';
import type { AblatedPoint } from '../../../src/landscape/index.js';
import type { Weights } from '../../../src/network/index.js';
import { ablatedJudgement } from '../_internals/ablated-judgement.js';
import type { Clause } from '../clause.js';
import { relation } from './compare.js';
import { LEMMA_READINGS } from './lemma-readings.js';
import { type PointInProof, pointInProof } from './point-in-proof.js';
import { readProof } from './read-proof.js';
import type { Comparison, ProofReplay } from './step-reading.js';
import { THEOREM_READINGS } from './theorem-readings.js';

/** What proves a clause: the claim, and of Corollary 2.4 the steps of its half. */
export const PROOF_OF: Readonly<
  Record<Clause, { readonly claim: string; readonly steps?: readonly string[] }>
> = {
  'theorem-2-3-i': { claim: 'theorem-2-3-i' },
  'theorem-2-3-ii': { claim: 'theorem-2-3-ii' },
  'theorem-2-3-iii': { claim: 'theorem-2-3-iii' },
  'theorem-2-3-iv': { claim: 'theorem-2-3-iv' },
  'corollary-2-4-first': { claim: 'corollary-2-4', steps: ['shallow'] },
  'corollary-2-4-second': { claim: 'corollary-2-4', steps: ['flat', 'not-global'] },
};

/** Counterexamples to a clause without an assumption, as the table of ablations finds them. */
export interface ClauseCounterexample {
  readonly point: AblatedPoint;
  /** Weights with a smaller loss, where its certificate has them. */
  readonly better: Weights | undefined;
  /** Ids of the hypotheses that were dropped; none where the loss or the activation was changed. */
  readonly dropped: readonly string[];
}

/**
 * Reads the proof of a clause at a counterexample, step by step and exactly: what the formulas say,
 * which know the squared loss of a linear network only, beside the loss as it is. A step that spends a
 * dropped hypothesis says that it holds.
 *
 * That a step holds at the point establishes nothing. Steps that are true of every matrix, and steps
 * that speak of all points at once, are not read.
 */
export function replayClause(clause: Clause, counterexample: ClauseCounterexample): ProofReplay {
  const { point, better, dropped } = counterexample;
  const at = pointInProof(point, better);
  const { claim, steps } = PROOF_OF[clause];
  return readProof(
    claim,
    {
      read: (id, step) => {
        const says = READINGS[`${id}/${step.id}`];
        return [
          ...(says === undefined ? [] : (unlessAtKink(() => says(at)) ?? [])),
          ...spent(at, dropped, step.spends),
        ];
      },
      isItsCase: (id, step) => CASES[`${id}/${step}`]?.(at) ?? true,
      wants: (next) => missing(next, at, dropped),
    },
    steps,
  );
}

const READINGS = { ...LEMMA_READINGS, ...THEOREM_READINGS };

/** Of case splits, and of what is assumed for a contradiction: whether it is so at the point. */
const CASES: Readonly<Record<string, (at: PointInProof) => boolean>> = {
  'theorem-2-3-ii/full-rank': ({ plain }) => fullMiddle.decide(plain),
  'theorem-2-3-ii/moves': ({ plain }) => !fullMiddle.decide(plain),
  'theorem-2-3-ii/coefficient': ({ plain }) => !fullMiddle.decide(plain),
  'theorem-2-3-ii/slope': ({ plain }) => !fullMiddle.decide(plain),
  'theorem-2-3-ii/onto': ({ plain }) => !fullMiddle.decide(plain),
  'theorem-2-3-ii/conclude': ({ plain }) => !fullMiddle.decide(plain),
  'theorem-2-3-iv/contrapositive': (at) =>
    unlessAtKink(() => ABOUT_WEIGHTS['hessian-psd']!(at)) === true,
  'theorem-2-3-full-rank/no-residual': ({ error }) => error.isZero(),
  'theorem-2-3-full-rank/case-1': ({ plain: { architecture } }) =>
    architecture.outputWidth <= architecture.narrowestHidden,
  'theorem-2-3-full-rank/case-2': ({ plain: { architecture } }) =>
    architecture.outputWidth > architecture.narrowestHidden,
};

/** Hypotheses about W, decided of the loss as it is. */
const ABOUT_WEIGHTS: Readonly<Record<string, (at: PointInProof) => boolean>> = {
  critical: ({ gradient }) => gradient().every((slope) => slope.isZero()),
  'first-layer-stationary': ({ gradient }) => gradient()[0]!.isZero(),
  'hessian-psd': ({ hessian }) => symmetricInertia(hessian()).negative === 0,
  'hessian-semidefinite': ({ hessian }) => {
    const { negative, positive } = symmetricInertia(hessian());
    return negative === 0 || positive === 0;
  },
  [fullMiddle.id]: ({ plain }) => fullMiddle.decide(plain),
};

/** What is said of W before a clause of the theorem is used of it. */
const ABOUT_CLASS: Readonly<Record<string, readonly [text: string, outcomes: readonly string[]]>> =
  {
    'theorem-2-3-ii': ['W is a local minimum', ['local minimum, not global', 'global minimum']],
    'theorem-2-3-iii': [
      'W is not a global minimum',
      ['local minimum, not global', 'strict saddle', 'bad saddle'],
    ],
  };

/** The first hypothesis about W of a claim that W has not, apart from those that were dropped. */
function missing(
  { id: claim, hypotheses }: AnyClaim,
  at: PointInProof,
  dropped: readonly string[],
): string | undefined {
  const ofClass = ABOUT_CLASS[claim];
  if (ofClass !== undefined && !ofClass[1].includes(ablatedJudgement(at.point).outcome))
    return ofClass[0];
  return hypotheses.find(({ id }) => {
    const holds = ABOUT_WEIGHTS[id];
    if (holds === undefined || dropped.includes(id)) return false;
    return unlessAtKink(() => holds(at)) !== true;
  })?.text;
}

/** What a step takes of what was dropped, at the point. */
const spent = (
  { plain }: PointInProof,
  dropped: readonly string[],
  spends: readonly string[],
): readonly Comparison[] =>
  [...AT_POINT, fullMiddle]
    .filter(({ id }) => dropped.includes(id) && spends.includes(id))
    .map(({ text, decide }) => {
      const holds = decide(plain);
      return relation(text, 'holds', holds ? 'holds' : 'does not hold', holds);
    });

/** At the kink of a ReLU the loss has no derivatives that a formula could be compared with. */
function unlessAtKink<T>(say: () => T): T | undefined {
  try {
    return say();
  } catch (error) {
    if (error instanceof LemmascopeError && error.code === 'POINT_ON_ACTIVATION_BOUNDARY')
      return undefined;
    throw error;
  }
}
