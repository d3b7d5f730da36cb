import {
  type Clause,
  PROOF_OF,
  type ProofReplay,
  type ReductionMatrices,
  reductionLaw,
  replayClause,
  replayReduction,
} from '../../../../properties/ablations/index.js';
import {
  ablatedLoss,
  type CertificateDocument,
  type JsonObject,
  readPoint,
} from '../../../landscape/index.js';
import type { Request } from '../../worker/request.js';
import { type SpendingStep, stepsThatSpend } from './broken-proof.js';
import { type LossCurve, lossCurve } from './loss-curve.js';
import { type ReductionView, reductionView } from './reduction-view.js';

export interface AnatomyInput {
  readonly clause: string;
  readonly assumption: string;
  readonly found?: { readonly instance: unknown; readonly certificate: unknown };
}

/** What a cell of the table shows besides its verdict. */
export interface Anatomy {
  /** Whether the row changes what L and Ŷ are, and drops no hypothesis of a step. */
  readonly changesTheLoss: boolean;
  /** Of a counterexample that is a point. */
  readonly curve?: LossCurve;
  readonly loss?: string;
  /** Of one that is a law of the activities. */
  readonly reduction?: ReductionView;
  /** The proof of the clause at the counterexample. */
  readonly replay?: ProofReplay;
  /** Steps that spend what is dropped. */
  readonly spending: readonly SpendingStep[];
}

/** The hypotheses of the graph that a row of the table drops. */
const DROPPED: Readonly<Record<string, readonly string[]>> = {
  'data-full-rank': ['xxt-full-rank', 'xyt-full-rank'],
  'a5u-m-inputs': ['a5u-m'],
  'a5u-m-weights': ['a5u-m'],
  // Of the statement itself: which half of the corollary it is.
  shallow: [],
};
const CHANGED = /^(squared-loss|weight-decay|linear-activation)/;

/** Takes a cell apart: a picture of its counterexample, and where the proof stops there. */
export const anatomyRequest: Request<AnatomyInput, Anatomy> = ({ clause, assumption, found }) => {
  const changesTheLoss = CHANGED.test(assumption);
  const dropped = changesTheLoss ? [] : (DROPPED[assumption] ?? [assumption]);
  const { claim, steps } =
    clause in PROOF_OF ? PROOF_OF[clause as Clause] : { claim: clause, steps: undefined };
  const spending = dropped.flatMap((one) => stepsThatSpend(claim, one, steps));
  const of = { changesTheLoss, spending };
  if (found === undefined) return of;
  if (clause in PROOF_OF) return { ...of, ...atPoint(clause as Clause, dropped, found) };
  const law = reductionLaw(found.instance as ReductionMatrices);
  return law === undefined
    ? of
    : { ...of, reduction: reductionView(law), replay: replayReduction(law) };
};

function atPoint(
  clause: Clause,
  dropped: readonly string[],
  { instance, certificate }: NonNullable<AnatomyInput['found']>,
) {
  const point = readPoint(JSON.stringify(instance), 'the counterexample');
  const document = (certificate as CertificateDocument).certificate;
  const { better, ...curve } = lossCurve(point, instance as JsonObject, document);
  return {
    curve,
    loss: ablatedLoss(point).toString(),
    replay: replayClause(clause, { point, better, dropped }),
  };
}
