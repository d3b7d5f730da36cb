import {
  type AblatedPoint,
  ablatedGradient,
  ablatedHessian,
  ablatedLoss,
  type CertificateDocument,
  type JsonObject,
  readPoint,
} from '../../../landscape/index.js';
import { gradient, HessianBlocks, loss } from '../../../network/index.js';
import type { Request } from '../../worker/request.js';
import { type BrokenStep, lastStepOf, stepsDownTo, stepsThatSpend } from './broken-proof.js';
import { type LossCurve, lossCurve } from './loss-curve.js';

export interface AnatomyInput {
  readonly clause: string;
  readonly assumption: string;
  /** The counterexample, where there is one about a point. */
  readonly found?: { readonly instance: unknown; readonly certificate: unknown };
}

/** A formula of the proof, compared with the changed loss at the counterexample. */
export interface FormulaComparison {
  readonly claim: string;
  readonly compares: string;
  readonly agrees: boolean;
}

/** What a cell of the table shows besides its verdict. */
export interface Anatomy {
  readonly curve: LossCurve | undefined;
  /** Steps that spend what is dropped; or, of a changed loss, the first formula that is not true of it. */
  readonly broken: readonly BrokenStep[];
  /** Of a changed loss or activation. */
  readonly formulas: readonly FormulaComparison[];
  readonly loss: string | undefined;
}

/** The hypotheses of the graph that a row of the table drops. */
const DROPPED: Readonly<Record<string, readonly string[]>> = {
  'data-full-rank': ['xxt-full-rank', 'xyt-full-rank'],
  'a5u-m-inputs': ['a5u-m'],
  'a5u-m-weights': ['a5u-m'],
};
/** Rows that change the loss or the activation: no hypothesis of a step, but what L and Ŷ are. */
const CHANGED = /^(squared-loss|weight-decay|linear-activation)/;

/** Takes a cell apart: the loss along a curve, and the step of the proof that no longer goes through. */
export const anatomyRequest: Request<AnatomyInput, Anatomy> = ({ clause, assumption, found }) => {
  const claim = clause.startsWith('corollary-2-4') ? 'corollary-2-4' : clause;
  const isPoint = found !== undefined && 'weights' in (found.instance as object);
  const point = isPoint
    ? readPoint(JSON.stringify(found.instance), 'the counterexample')
    : undefined;
  const curve =
    point === undefined
      ? undefined
      : lossCurve(
          point,
          found!.instance as JsonObject,
          (found!.certificate as CertificateDocument).certificate,
        );
  const shown = { curve, loss: point === undefined ? undefined : ablatedLoss(point).toString() };
  if (!CHANGED.test(assumption))
    return {
      ...shown,
      formulas: [],
      broken: (DROPPED[assumption] ?? [assumption]).flatMap((one) => stepsThatSpend(claim, one)),
    };
  const formulas = point === undefined ? [] : comparisons(point, curve?.better);
  const wrong = formulas.filter(({ agrees }) => !agrees);
  const broken = wrong.flatMap((one) => {
    const way = stepsDownTo(claim, one.claim);
    return way === undefined
      ? []
      : [{ ...lastStepOf(one.claim), hypothesis: undefined, restingOnIt: way }];
  });
  return { ...shown, formulas, broken };
};

/** The formulas of the paper's proof with the derivatives of the loss as it is, exactly. */
function comparisons(
  point: AblatedPoint,
  better: LossCurve['better'],
): readonly FormulaComparison[] {
  const { weights, moments } = point;
  const list: FormulaComparison[] = [];
  const add = (claim: string, compares: string, agrees: () => boolean) => {
    try {
      list.push({ claim, compares, agrees: agrees() });
    } catch {
      // A ReLU at its kink has no derivatives to compare.
    }
  };
  add(
    'gradient-form',
    '∂L/∂W_k at this point with (W_{H+1}⋯W_{k+1})ᵀ(PΣ_XX − Σ_YX)(W_{k−1}⋯W_1)ᵀ',
    () => {
      const formula = gradient(weights, moments);
      return ablatedGradient(point).every((slope, k) => slope.equals(formula[k]!));
    },
  );
  add('hessian-form', '∇²L at this point with the blocks of Lemma 4.3', () =>
    ablatedHessian(point).equals(new HessianBlocks(weights, moments).full()),
  );
  add('loss-decomposition', 'L at this point with ½‖PX − Y‖²', () =>
    ablatedLoss(point).equals(loss(weights, moments)),
  );
  if (better !== undefined) {
    const there = readPoint(
      JSON.stringify({
        widths: point.architecture.widths,
        data: { x: point.x?.toStrings(), y: point.y?.toStrings() },
        weights: better,
      }),
      'the better weights',
    );
    add('loss-decomposition', 'L at the weights that do better with ½‖PX − Y‖²', () =>
      ablatedLoss({ ...point, weights: there.weights }).equals(loss(there.weights, moments)),
    );
  }
  return list;
}
