import fc from 'fast-check';
import type { RationalMatrix } from '../../src/exact/index.js';
import type { Architecture } from '../../src/network/index.js';
import { balancedWeights } from './balanced-weights.js';
import { nearlySingularWeights } from './nearly-singular-weights.js';
import { rationalMatrix } from './rational-matrix.js';
import { hugeWeights, tinyWeights, unbalancedWeights } from './scaled-weights.js';
import { weightsOfProductRank } from './weights-of-product-rank.js';

export const WEIGHT_KINDS = [
  'generic',
  'zero-layer',
  'deficient-product',
  'balanced',
  'nearly-singular',
  'huge',
  'tiny',
  'unbalanced',
] as const;
export type WeightKind = (typeof WEIGHT_KINDS)[number];

/** Weights of one structured or adversarial kind, in equal shares. Shrinks to generic zeros. */
export function structuredWeights(
  network: Architecture,
): fc.Arbitrary<{ readonly kind: WeightKind; readonly weights: RationalMatrix[] }> {
  return fc
    .constantFrom(...WEIGHT_KINDS)
    .chain((kind) => weightsOfKind(network, kind).map((weights) => ({ kind, weights })));
}

/** Weights of a kind, as the arbitrary of that name draws them. */
export function weightsOfKind(
  network: Architecture,
  kind: WeightKind,
): fc.Arbitrary<RationalMatrix[]> {
  switch (kind) {
    case 'generic':
      return genericWeights(network);
    case 'zero-layer':
      return zeroLayerWeights(network);
    case 'deficient-product':
      return deficientProductWeights(network);
    case 'balanced':
      return balancedWeights(network);
    case 'nearly-singular':
      return nearlySingularWeights(network);
    case 'huge':
      return hugeWeights(network);
    case 'tiny':
      return tinyWeights(network);
    case 'unbalanced':
      return unbalancedWeights(network);
  }
}

/** Small rationals, nothing else asked. Shrinks to zeros. */
export function genericWeights(network: Architecture): fc.Arbitrary<RationalMatrix[]> {
  return fc.tuple(...network.layers().map(({ rows, columns }) => rationalMatrix(rows, columns)));
}

/** One layer or more is zero, the others are free. Shrinks to zeros. */
export function zeroLayerWeights(network: Architecture): fc.Arbitrary<RationalMatrix[]> {
  const layers = network.layers().map((_, index) => index);
  return fc
    .tuple(genericWeights(network), fc.subarray(layers, { minLength: 1 }))
    .map(([drawn, zeros]) =>
      drawn.map((layer, index) => (zeros.includes(index) ? layer.minus(layer) : layer)),
    );
}

/** rank W_N⋯W_1 < r_max, though no layer need be deficient. Shrinks to rank 0. */
export function deficientProductWeights(network: Architecture): fc.Arbitrary<RationalMatrix[]> {
  return fc
    .integer({ min: 0, max: network.maximalRank - 1 })
    .chain((r) => weightsOfProductRank(network, r));
}
