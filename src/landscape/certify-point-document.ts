import type { RationalMatrix } from '../exact/index.js';
import type { Moments } from '../network/index.js';
import { decayOf } from './_internals/decay-of.js';
import type { AblatedPoint } from './ablated-point.js';
import type { JsonObject } from './certify-document.js';

/**
 * A point as a file holds it: widths, data (samples where they are known, else moments), weights,
 * and what differs from the squared loss of a linear network.
 */
export function pointDocument(point: AblatedPoint): JsonObject {
  const { architecture, x, y, moments, weights, lossWeights, activation } = point;
  const decay = decayOf(point);
  return {
    widths: [...architecture.widths],
    data:
      x !== undefined && y !== undefined
        ? { x: x.toStrings(), y: y.toStrings() }
        : momentsDocument(moments),
    weights: weightsDocument(weights),
    ...(lossWeights === undefined
      ? {}
      : { loss: { kind: 'weighted', weights: lossWeights.toStrings() } }),
    ...(decay.isZero() ? {} : { weightDecay: decay.toString() }),
    ...(activation === 'relu' ? { activation } : {}),
  };
}

/** Data by their moments, which is all the squared loss depends on. */
export function momentsDocument({ xx, yx, yy }: Moments<RationalMatrix>): JsonObject {
  return { moments: { xx: xx.toStrings(), yx: yx.toStrings(), yy: yy.toStrings() } };
}

/** One matrix of strings per layer. */
export function weightsDocument(weights: readonly RationalMatrix[]): string[][][] {
  return weights.map((weight) => weight.toStrings());
}
