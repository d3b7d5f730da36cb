import type { Hypothesis } from '../../src/claims/index.js';
import { type RationalMatrix, rank } from '../../src/exact/index.js';
import { gradient, PartialProducts, type Point } from '../../src/network/index.js';
import { judgedPoint } from '../judged-point.js';

const stationary = new WeakMap<Point, boolean>();

/** ∇L = 0. */
export const critical: Hypothesis<Point> = {
  id: 'critical',
  text: 'W is a critical point',
  decide: (point) => {
    const found =
      stationary.get(point) ??
      gradient(point.weights, point.moments).every((slope) => slope.isZero());
    stationary.set(point, found);
    return found;
  },
};

/** A saddle: critical and neither a local minimum nor a local maximum. */
export const saddle: Hypothesis<Point> = {
  id: 'saddle',
  text: 'W is a saddle',
  decide: (point) => ['strict-saddle', 'bad-saddle'].includes(judgedPoint(point).class),
};

/** W is not a global minimum. */
export const notGlobal: Hypothesis<Point> = {
  id: 'not-global',
  text: 'W is not a global minimum',
  decide: (point) => judgedPoint(point).class !== 'global-minimum',
};

/** W_H⋯W_2, d_H × d_1; I_{d_1} for H = 1. */
export function middleProduct({ weights, architecture }: Point): RationalMatrix {
  return new PartialProducts(weights).between(architecture.layerCount, 1);
}

/** rank(W_H⋯W_2) = p, as large as the widths allow. */
export const fullMiddle: Hypothesis<Point> = {
  id: 'middle-full-rank',
  text: 'rank(W_H⋯W_2) = p',
  decide: (point) => rank(middleProduct(point)) === point.architecture.narrowestHidden,
};

/** H = 1. */
export const shallow: Hypothesis<Point> = {
  id: 'shallow',
  text: 'H = 1',
  decide: ({ architecture }) => architecture.hiddenLayers === 1,
};
