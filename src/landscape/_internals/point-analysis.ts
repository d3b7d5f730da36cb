import type { RationalMatrix } from '../../exact/index.js';
import { type Architecture, PartialProducts, unflatten } from '../../network/index.js';
import { ablatedGradient } from '../ablated-gradient.js';
import { ablatedHessian } from '../ablated-hessian.js';
import type { AblatedPoint } from '../ablated-point.js';
import { decayOf } from './decay-of.js';
import { type DiagonalForm, diagonalForm } from './diagonal-form.js';

/** The derivatives of the loss at a point and what follows from them, each formed once. */
export interface PointAnalysis {
  readonly architecture: Architecture;
  readonly gradient: readonly RationalMatrix[];
  readonly isCritical: boolean;
  readonly hessian: RationalMatrix;
  readonly form: DiagonalForm;
  /** P = W_N⋯W_1. */
  readonly product: RationalMatrix;
  /** PΣ_XXPᵀ. */
  readonly fittedMoment: RationalMatrix;
  /** Whether the loss is ½‖PX − Y‖² and nothing else. */
  readonly isSquaredLinear: boolean;
  /** A direction V, one matrix per layer, with sign·∇²L(V, V) > 0. */
  curved(sign: 1 | -1): readonly RationalMatrix[] | undefined;
}

const KNOWN = new WeakMap<AblatedPoint, PointAnalysis>();

/** The analysis of a point, shared by everything that asks about the same point object. */
export function pointAnalysis(point: AblatedPoint): PointAnalysis {
  const known = KNOWN.get(point);
  if (known !== undefined) return known;
  const { architecture } = point;
  const gradient = once(() => ablatedGradient(point));
  const hessian = once(() => ablatedHessian(point));
  const form = once(() => diagonalForm(hessian()));
  const product = once(() => new PartialProducts(point.weights).product);
  const analysis: PointAnalysis = {
    architecture,
    get gradient() {
      return gradient();
    },
    get isCritical() {
      return gradient().every((slope) => slope.isZero());
    },
    get hessian() {
      return hessian();
    },
    get form() {
      return form();
    },
    get product() {
      return product();
    },
    get fittedMoment() {
      return product().times(point.moments.xx).times(product().transpose());
    },
    isSquaredLinear:
      point.lossWeights === undefined && point.activation !== 'relu' && decayOf(point).isZero(),
    curved(sign) {
      const vector = form().witness(sign);
      return vector === undefined ? undefined : unflatten(architecture, vector);
    },
  };
  KNOWN.set(point, analysis);
  return analysis;
}

function once<T>(compute: () => T): () => T {
  let held: { readonly value: T } | undefined;
  return () => {
    held ??= { value: compute() };
    return held.value;
  };
}
