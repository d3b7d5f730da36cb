import type { Choices } from '../landscape/index.js';
import type { Architecture } from '../network/index.js';

const HALF = 2 ** 31;

/**
 * He initialisation, uniform: every entry of W_k independent and uniform on (−b, b) with
 * b = √(6/d_{k−1}), that is of variance 2/d_{k−1}.
 *
 * The law of a row is symmetric, to the last bit, and no entry is ever 0. Only +, ×, ÷ and √ are
 * used, so the same choices give the same weights on every machine.
 */
export function heWeights(architecture: Architecture, choose: Choices): Float64Array {
  const weights = new Float64Array(architecture.parameterCount);
  for (const { rows, columns, offset } of architecture.layers()) {
    const bound = Math.sqrt(6 / columns);
    for (let i = 0; i < rows * columns; i++)
      weights[offset + i] = bound * ((choose(2 ** 32) + 0.5) / HALF - 1);
  }
  return weights;
}
