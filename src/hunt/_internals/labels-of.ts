import { RationalMatrix, rank } from '../../exact/index.js';
import type { Labels } from '../huntable.js';
import { pointIn } from './point-in.js';

export type InstanceLabels = Labels;

/**
 * What can be told of any instance: of a point its number of layers, its widest layer and the rank
 * of its product, wherever in the instance it is; of matrices the largest size.
 */
export function labelsOf(instance: unknown): Labels {
  const point = pointIn(instance);
  if (point === undefined) return sizesOf(instance);
  const { architecture, weights } = point;
  const product = weights.slice(1).reduce((below, layer) => layer.times(below), weights[0]!);
  return {
    layers: String(architecture.layerCount),
    'widest layer': String(Math.max(...architecture.widths)),
    'rank of the product': String(rank(product)),
  };
}

function sizesOf(instance: unknown): Labels {
  if (typeof instance !== 'object' || instance === null) return {};
  const sizes = Object.values(instance)
    .filter((value) => value instanceof RationalMatrix)
    .map(({ rows, columns }) => Math.max(rows, columns));
  return sizes.length === 0 ? {} : { 'largest size': String(Math.max(...sizes)) };
}
