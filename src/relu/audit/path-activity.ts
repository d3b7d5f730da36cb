import { LemmascopeError } from '../../diagnostics/index.js';
import type { Architecture } from '../../network/index.js';
import { ReluBatch } from '../train-batch.js';
import type { HiddenPath } from './hidden-paths.js';

/** What a network does on samples: Z of each path, Ŷ, and the product of its layers on the same X. */
export interface PathActivity {
  readonly m: number;
  /** Z_{path, i} ∈ {0, 1}, one array of m per path: 1 where every unit of the path is active. */
  readonly active: readonly Uint8Array[];
  /** Ŷ at q = 1, d_y × m. */
  readonly output: Float64Array;
  /** W_{H+1}⋯W_1X, d_y × m. */
  readonly linear: Float64Array;
}

/**
 * Runs a network, without biases, over m samples X, d_x × m row by row, in float64.
 *
 * @throws NUMBER_OUT_OF_RANGE when a value overflows.
 */
export function pathActivity(
  architecture: Architecture,
  weights: Float64Array,
  x: Float64Array,
  m: number,
  paths: readonly HiddenPath[],
): PathActivity {
  const dy = architecture.outputWidth;
  const batch = new ReluBatch(architecture, m);
  const all = Uint32Array.from({ length: m }, (_, index) => index);
  batch.load(x, new Float64Array(dy * m), m, all, 0, m);
  batch.forward(weights);
  const units = architecture.widths
    .slice(1, -1)
    .map((width, layer) =>
      Array.from({ length: width }, (_, unit) => batch.activity(layer + 1, unit)),
    );
  const active = paths.map((path) => {
    const z = new Uint8Array(m).fill(1);
    path.forEach((unit, layer) => {
      const on = units[layer]![unit]!;
      for (let i = 0; i < m; i++) z[i]! &= on[i]!;
    });
    return z;
  });
  const output = new Float64Array(dy * m);
  for (let j = 0; j < dy; j++) for (let i = 0; i < m; i++) output[j * m + i] = batch.output(j, i);
  const linear = linearOutput(architecture, weights, x, m);
  if (![...output, ...linear].every(Number.isFinite))
    throw new LemmascopeError('NUMBER_OUT_OF_RANGE', {
      path: 'the output of a network',
      expected: 'finite numbers',
    });
  return { m, active, output, linear };
}

function linearOutput(
  architecture: Architecture,
  weights: Float64Array,
  x: Float64Array,
  m: number,
): Float64Array {
  let below = x;
  for (const { rows, columns, offset } of architecture.layers()) {
    const here = new Float64Array(rows * m);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        const weight = weights[offset + i * columns + j]!;
        for (let s = 0; s < m; s++) here[i * m + s]! += weight * below[j * m + s]!;
      }
    below = here;
  }
  return below;
}
