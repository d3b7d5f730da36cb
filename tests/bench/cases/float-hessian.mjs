import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FloatNetwork, floatMomentsFromSamples } from '../../../dist/src/network/float/index.js';
import { measure } from '../harness/measure.mjs';
import { pythonPeer } from '../harness/python-peer.mjs';
import { randomVector } from '../harness/random.mjs';

const SAMPLES = 100;
const TOLERANCE = 1e-9;

/**
 * @param {number} width @param {string} folder For the Hessians the peers hand over.
 * @param {{ numpy?: number, torch?: number }} targets
 * @returns {import('../harness/compare.mjs').Comparison[]}
 */
function atWidth(width, folder, targets) {
  const widths = [width, width, width, width];
  const x = randomVector(1, width * SAMPLES);
  const y = randomVector(2, width * SAMPLES);
  const moments = floatMomentsFromSamples(x, width, y, width, SAMPLES);
  const network = new FloatNetwork(widths, moments);
  const n = network.parameterCount;
  const weights = randomVector(3, n);
  const hessian = new Float64Array(n * n);
  const ours = () => network.hessian(weights, hessian);
  const file = join(folder, `hessian-${width}.f64`);
  const input = {
    widths,
    weights: [...weights],
    xx: [...moments.xx],
    yx: [...moments.yx],
    yy: moments.yy,
  };

  /** Same n² entries to 1e-9 of the largest. */
  const check = () => {
    ours();
    const bytes = readFileSync(file);
    rmSync(file);
    if (bytes.byteLength !== 8 * n * n)
      return `${bytes.byteLength / 8} entries instead of ${n * n}`;
    let largest = 0;
    let difference = 0;
    for (let k = 0; k < n * n; k++) {
      const entry = /** @type {number} */ (hessian[k]);
      largest = Math.max(largest, Math.abs(entry));
      difference = Math.max(difference, Math.abs(entry - bytes.readDoubleLE(8 * k)));
    }
    // Written so that a NaN on either side is a disagreement.
    return difference <= TOLERANCE * largest
      ? undefined
      : `an entry differs by ${difference}, the largest is ${largest}`;
  };
  const python = (
    /** @type {string} */ name,
    /** @type {string} */ module,
    /** @type {string} */ form,
  ) =>
    pythonPeer({
      name,
      modules: [module],
      script: `${module}_hessian.py`,
      input: { ...input, form },
      question: { file },
      check,
    });
  const work = `Hessian in float64, widths ${widths.join('-')}, n = ${n}`;
  // The target is for the closed form as it is usually written; the tuned one is there to be fair.
  return [
    {
      work,
      ours,
      peer: python('NumPy closed form, `einsum`', 'numpy', 'einsum'),
      ...at(targets.numpy),
    },
    {
      work,
      ours,
      peer: python('NumPy closed form, tuned', 'numpy', 'in-place'),
    },
    {
      work,
      ours,
      peer: python('PyTorch `autograd.functional.hessian`', 'torch', 'row-by-row'),
      ...at(targets.torch),
    },
    { work, ours, peer: python('PyTorch, `vectorize=True`', 'torch', 'vectorized') },
    { work, ours, peer: copying(hessian) },
  ];
}

const at = (/** @type {number | undefined} */ target) => (target === undefined ? {} : { target });

/**
 * The physical limit: n² doubles moved once.
 *
 * @param {Float64Array} from
 * @returns {import('../harness/compare.mjs').Peer}
 */
function copying(from) {
  const to = new Float64Array(from.length);
  return {
    name: 'copying n² doubles (the physical limit)',
    install: '',
    start: async () => ({
      version: '',
      check: async () => undefined,
      milliseconds: async (seconds) => measure(() => to.set(from), seconds),
      close: () => {},
    }),
  };
}

/** @param {string} folder */
export function floatHessian(folder) {
  return [
    ...atWidth(5, folder, {}),
    ...atWidth(10, folder, { numpy: 1, torch: 100 }),
    ...atWidth(20, folder, { numpy: 1.5 }),
  ];
}
