import { Rational, RationalMatrix } from '../../../exact/index.js';
import {
  type Classification,
  classify,
  criticalPoint,
  criticalValues,
  rationalSpectrum,
} from '../../../landscape/index.js';
import { Architecture, momentsOf, PartialProducts } from '../../../network/index.js';
import type { Request } from '../../worker/request.js';
import { commandOf } from './command-of.js';

/** One choice of eigenvectors, and the critical point that it makes. */
export interface Rung {
  /** S, counted from 1. */
  readonly set: readonly number[];
  /** ½(tr Σ_YY − Σ_{i∈S} λ_i). */
  readonly value: string;
  /** U_SU_Sᵀ. */
  readonly projector: readonly (readonly string[])[];
  /** W_3W_2W_1 at the point. */
  readonly product: readonly (readonly string[])[];
  /** Whether W_3W_2W_1 = U_SU_SᵀP*, entry by entry. */
  readonly projects: boolean;
  readonly class: Classification['class'];
  readonly inertia: Classification['inertia'];
  readonly command: string;
}

export interface Ladder {
  readonly widths: readonly number[];
  readonly eigenvalues: readonly string[];
  /** tr Σ_YY. */
  readonly total: string;
  readonly leastSquares: readonly (readonly string[])[];
  /** Lowest value first. */
  readonly rungs: readonly Rung[];
}

const ARCHITECTURE = Architecture.of([3, 2, 2, 3]);

/** All critical values of a network of widths 3-2-2-3, each with a point where the Z_k are zero. */
export const ladderRequest: Request<null, Ladder> = () => {
  const data = rationalSpectrum({
    left: [[1, 1, 1]],
    right: [],
    singularValues: [3, 2, 1].map((value) => Rational.of(value)),
    metric: RationalMatrix.identity(3),
  });
  const moments = momentsOf(data.x, data.y);
  const rungs = criticalValues(ARCHITECTURE, moments).values.map(({ indices, lower, upper }) => {
    const picked = indices.map((index) => index - 1);
    const r = picked.length;
    const point = criticalPoint(ARCHITECTURE, data, {
      indices: picked,
      gauges: [2, 2].map((width) => RationalMatrix.identity(width)),
      free: [
        RationalMatrix.zero(2 - r, 3),
        RationalMatrix.zero(2 - r, 2 - r),
        RationalMatrix.zero(3 - r, 2 - r),
      ],
    });
    const chosen = data.eigenvectors.submatrix([0, 1, 2], picked);
    const projector = chosen.times(chosen.transpose());
    const { product } = new PartialProducts(point.weights);
    const found = classify(point);
    return {
      set: indices,
      value: lower.equals(upper) ? lower.toString() : found.loss,
      projector: projector.toStrings(),
      product: product.toStrings(),
      projects: product.equals(projector.times(data.leastSquares)),
      class: found.class,
      inertia: found.inertia,
      command: commandOf('classify', point),
    };
  });
  return {
    widths: ARCHITECTURE.widths,
    eigenvalues: data.eigenvalues.map(String),
    total: moments.yy.trace().toString(),
    leastSquares: data.leastSquares.toStrings(),
    rungs,
  };
};
