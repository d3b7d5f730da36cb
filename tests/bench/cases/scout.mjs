import fc from 'fast-check';
import { secondOrderScout } from '../../../dist/src/hunt/index.js';
import { seededChoices } from '../../../dist/src/landscape/index.js';
import { measure } from '../harness/measure.mjs';
import { pythonPeer } from '../harness/python-peer.mjs';

const CASES = 500;
const CHECKED = 50;
const SEEDS = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Every number of a matrix, as rows. @param {{ toStrings(): string[][] }} matrix */
const numbers = (matrix) =>
  matrix.toStrings().map((row) =>
    row.map((entry) => {
      const [above, below = '1'] = entry.split('/');
      return Number(above) / Number(below);
    }),
  );

/** @returns {import('../harness/compare.mjs').Comparison[]} */
export function scouting() {
  const scout = secondOrderScout();
  let seed = 0;
  const looksGood = (/** @type {number} */ choice) =>
    scout.look(seededChoices(choice)).finding !== 'suspicious';
  const run = (/** @type {(choice: number) => boolean} */ property) =>
    fc.assert(fc.property(SEEDS, property), { numRuns: CASES, seed: seed++ });
  const ours = () => run(looksGood);

  const points = Array.from({ length: CHECKED }, (_, index) => {
    const { weights, moments } = scout.exactCase(seededChoices(index));
    return { weights: weights.map(numbers), xx: numbers(moments.xx), yx: numbers(moments.yx) };
  });
  const check = (/** @type {number[]} */ theirs) => {
    for (const [index, value] of theirs.entries()) {
      const { smallestEigenvalue, norm } = scout.look(seededChoices(index));
      // Written so that a NaN on either side is a disagreement.
      if (!(Math.abs(smallestEigenvalue - value) <= 1e-10 * (1 + norm)))
        return `case ${index}: ${value}, ours ${smallestEigenvalue}`;
    }
    return undefined;
  };
  const python = (
    /** @type {string} */ name,
    /** @type {string} */ module,
    /** @type {string} */ form,
  ) =>
    pythonPeer({
      name,
      module,
      script: 'scout_numpy.py',
      input: { cases: CASES, form },
      question: { points },
      check,
    });
  const work = `second-order scout, ${CASES} random critical points: Hessian, smallest eigenvalue, verdict`;
  return [
    { work, ours, peer: python('Hypothesis and NumPy', 'hypothesis', 'property'), target: 20 },
    { work, ours, peer: python('NumPy, a plain loop', 'numpy', 'loop') },
    { work, ours, peer: itself('fast-check alone: its share', () => run(() => true)) },
    { work, ours, peer: itself('our exact judge, the same number', () => judgeAll()) },
  ];

  function judgeAll() {
    for (let index = 0; index < CASES; index++)
      if (!scout.judge(seededChoices(seed * CASES + index)).agrees) throw new Error('refuted');
    seed++;
  }
}

/**
 * A part of our own work in a peer's place.
 *
 * @param {string} name @param {() => void} work
 * @returns {import('../harness/compare.mjs').Peer}
 */
function itself(name, work) {
  return {
    name,
    debianPackage: '',
    start: async () => ({
      version: '',
      check: async () => undefined,
      milliseconds: async (seconds) => measure(work, seconds),
      close: () => {},
    }),
  };
}
