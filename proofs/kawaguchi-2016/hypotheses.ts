import type { Hypothesis } from '../../src/claims/index.js';
import { gradient, type Point } from '../../src/network/index.js';
import { DATA_ASSUMPTIONS } from './assumptions.js';

/** ∂L/∂W_1 = 0: weaker than critical. */
export const firstLayerStationary: Hypothesis<Point> = {
  id: 'first-layer-stationary',
  text: '∂L/∂W_1 = 0 (which every critical point satisfies)',
  decide: ({ weights, moments }) => gradient(weights, moments)[0]!.isZero(),
};

/** XXᵀ invertible, at a point and on a dataset. */
export const { atPoint: xxtFullRank, ofData: dataXxtFullRank } = DATA_ASSUMPTIONS.xxtFullRank;
