import type { Hypothesis } from '../../src/claims/index.js';
import { rank } from '../../src/exact/index.js';
import { type Dataset, gradient, type Point } from '../../src/network/index.js';

/** ∂L/∂W_1 = 0: weaker than critical. */
export const firstLayerStationary: Hypothesis<Point> = {
  id: 'first-layer-stationary',
  text: '∂L/∂W_1 = 0 (which every critical point satisfies)',
  decide: ({ weights, moments }) => gradient(weights, moments)[0]!.isZero(),
};

/** XXᵀ invertible, at a point. */
export const xxtFullRank: Hypothesis<Point> = {
  id: 'xxt-full-rank',
  text: 'XXᵀ is invertible',
  decide: ({ moments }) => rank(moments.xx) === moments.xx.rows,
};

/** XXᵀ invertible, on a dataset. */
export const dataXxtFullRank: Hypothesis<Dataset> = {
  id: 'xxt-full-rank',
  text: 'XXᵀ is invertible',
  decide: ({ x }) => rank(x) === x.rows,
};
