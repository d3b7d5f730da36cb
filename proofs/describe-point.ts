import { pointDocument } from '../src/landscape/index.js';
import type { Point } from '../src/network/index.js';

/**
 * A point as the JSON value of a point file. Data with more samples than inputs and targets together
 * are given by their moments, which is all the loss depends on.
 */
export function describePoint(point: Point): unknown {
  const { architecture, x, y, moments, weights } = point;
  const fewSamples = x.columns <= x.rows + y.rows;
  return pointDocument(fewSamples ? point : { architecture, moments, weights });
}
