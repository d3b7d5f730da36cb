import { PointWords } from '../../../proofs/index.js';
import type { RationalMatrix } from '../../../src/exact/index.js';
import {
  type AblatedPoint,
  ablatedGradient,
  ablatedHessian,
} from '../../../src/landscape/index.js';
import { PartialProducts, type Point, type Weights } from '../../../src/network/index.js';

/**
 * A point as a proof meets it: the loss as it is, and the same weights and moments as the proof takes
 * them, of a linear network with the squared loss.
 */
export interface PointInProof {
  readonly point: AblatedPoint;
  /** Without what was changed. Of moments alone it has no samples, for which the proof does not ask. */
  readonly plain: Point;
  readonly words: PointWords;
  readonly products: PartialProducts<RationalMatrix>;
  /** E = PΣ_XX − Σ_YX. */
  readonly error: RationalMatrix;
  /** Weights with a smaller loss, of the certificate of a counterexample. */
  readonly better: Weights | undefined;
  /** Derivatives of the loss as it is. @throws POINT_ON_ACTIVATION_BOUNDARY */
  readonly gradient: () => readonly RationalMatrix[];
  readonly hessian: () => RationalMatrix;
}

export function pointInProof(point: AblatedPoint, better: Weights | undefined): PointInProof {
  const { architecture, x, y, moments, weights } = point;
  const plain = { architecture, x, y, moments, weights } as Point;
  const products = new PartialProducts(weights);
  return {
    point,
    plain,
    words: new PointWords(plain),
    products,
    error: products.product.times(moments.xx).minus(moments.yx),
    better,
    gradient: once(() => ablatedGradient(point)),
    hessian: once(() => ablatedHessian(point)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
