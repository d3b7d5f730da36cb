import type { Hypothesis } from '../../src/claims/index.js';
import { rank } from '../../src/exact/index.js';
import { type AblatedPoint, forwardPass, leastSquares } from '../../src/landscape/index.js';
import { PartialProducts, type Point } from '../../src/network/index.js';
import { positiveDirection } from '../../src/relu/index.js';

/** The same data and weights with max(0, ·) after every layer but the last. */
export const withRelu = (point: Point): AblatedPoint => ({ ...point, activation: 'relu' });

/** Every preactivation is > 0. */
export const unitsOn: Hypothesis<Point> = {
  id: 'units-on',
  text: 'every hidden unit is on for every sample: W_k⋯W_1x_i > 0 in every entry, k ≤ H',
  decide: (point) =>
    forwardPass(withRelu(point), point.x).preactivations.every(({ numerators }) =>
      numerators.every((value) => value > 0n),
    ),
};

/** PΣ_XX = Σ_YX. */
export const bestLinearMap: Hypothesis<Point> = {
  id: 'best-linear-map',
  text: 'P = W_{H+1}⋯W_1 is a best linear map: PΣ_XX = Σ_YX',
  decide: ({ weights, moments }) =>
    new PartialProducts(weights).product.times(moments.xx).equals(moments.yx),
};

/** Y ≠ P*X. */
export const notALinearFit: Hypothesis<Point> = {
  id: 'not-a-linear-fit',
  text: 'no linear map fits the data exactly: Y ≠ P*X',
  decide: ({ x, y, moments }) => !leastSquares(moments).times(x).equals(y),
};

/** No sample is zero or a multiple of another. */
export const samplesNotParallel: Hypothesis<Point> = {
  id: 'samples-not-parallel',
  text: 'no sample is zero, and no two are parallel',
  decide: ({ x }) =>
    Array.from({ length: x.columns }, (_, i) => i).every(
      (i) =>
        !x.column(i).isZero() &&
        Array.from({ length: i }, (_, j) => j).every(
          (j) => rank(x.column(i).beside(x.column(j))) === 2,
        ),
    ),
};

/** p ≥ rank P* + 2. */
export const spareUnits: Hypothesis<Point> = {
  id: 'spare-units',
  text: 'every hidden layer has at least rank P* + 2 units',
  decide: ({ architecture, moments }) =>
    architecture.narrowestHidden >= rank(leastSquares(moments)) + 2,
};

/** Some v has v·x_i > 0 for all samples. */
export const positiveOnSamples: Hypothesis<Point> = {
  id: 'positive-direction',
  text: 'some v has v·x_i > 0 for every sample',
  decide: ({ x }) => positiveDirection(x).kind === 'found',
};

/** YXᵀ ≠ 0. */
export const correlated: Hypothesis<Point> = {
  id: 'correlated',
  text: 'YXᵀ ≠ 0',
  decide: ({ moments }) => !moments.yx.isZero(),
};
