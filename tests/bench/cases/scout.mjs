import fc from 'fast-check';
import { CLAIMS } from '../../../dist/proofs/index.js';
import { chunksOf, huntablesOf, secondOrderScout } from '../../../dist/src/hunt/index.js';
import { runCampaign } from '../../../dist/src/hunt/node/index.js';
import { seededChoices } from '../../../dist/src/landscape/index.js';
import { measure } from '../harness/measure.mjs';
import { pythonPeer } from '../harness/python-peer.mjs';

const CASES = 500;
const CHECKED = 50;
const CLAIM = 'second-order-classification';
const BOUND = { maxHidden: 3, maxWidth: 3 };
const WORKER = new URL('./scout-worker.mjs', import.meta.url).href;

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
  const run = (/** @type {(choice: number) => boolean} */ property) => {
    const { failed } = fc.check(fc.property(fc.integer(), property), {
      seed: seed++,
      numRuns: CASES,
      endOnFailure: true,
      plugins: [fc.unbiased()],
    });
    if (failed) throw new Error('a case looks like a counterexample');
  };
  const scouts = () => run(looksGood);

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
    /** @type {readonly string[]} */ modules,
    /** @type {string} */ form,
  ) =>
    pythonPeer({
      name,
      modules,
      script: 'scout_numpy.py',
      input: { cases: CASES, form },
      question: { points },
      check,
    });
  const hypothesis = () => python('Hypothesis and NumPy', ['numpy', 'hypothesis'], 'property');
  const loop = () => python('NumPy, a plain loop', ['numpy'], 'loop');
  const hunting = `${CASES} random critical points, Hessian, smallest eigenvalue, verdict: the scouts of \`hunt ${CLAIM}\`, whole engine, 1 in 500 judged exactly`;
  const looking = `${CASES} of the same: the scout alone, a property in fast-check`;
  const engine = campaign(1);
  return [
    { work: hunting, ours: engine, peer: hypothesis(), target: 20 },
    { work: hunting, ours: engine, peer: loop() },
    { work: hunting, ours: engine, peer: itself('the same with 2 workers', campaign(2)) },
    { work: looking, ours: scouts, peer: hypothesis() },
    { work: looking, ours: scouts, peer: loop() },
    {
      work: looking,
      ours: scouts,
      peer: itself('fast-check alone: its share', () => run(() => true)),
    },
    { work: looking, ours: scouts, peer: itself('our exact judge of as many', judgeAll) },
  ];

  function judgeAll() {
    for (let index = 0; index < CASES; index++)
      if (!scout.judge(seededChoices(seed * CASES + index)).agrees) throw new Error('refuted');
    seed++;
  }
}

/**
 * Milliseconds for CASES cases in a campaign as `hunt` runs it, once every worker is warm: what the
 * chunks after the first rounds took, on the clock, whoever did them.
 *
 * @param {number} workers
 * @returns {import('../harness/compare.mjs').Timed}
 */
function campaign(workers) {
  const claim = CLAIMS.find(({ id }) => id === CLAIM);
  if (claim === undefined) throw new Error(`no claim ${CLAIM}`);
  const huntables = huntablesOf(claim, BOUND);
  const scouted = huntables.findIndex((huntable) => huntable.scouted !== undefined);
  const looksPerRun = huntables[scouted]?.scouted?.looksPerRun ?? 0;
  let seed = 0;
  return {
    milliseconds: async (seconds) => {
      const chunks = chunksOf({ runs: Math.ceil(20_000 * seconds) }, huntables.length).filter(
        ({ huntable }) => huntable === scouted,
      );
      // Those that begin before a worker is warm do not count.
      const early = 3 + 2 * workers;
      let begin = 0;
      let end = 0;
      let done = 0;
      let runs = 0;
      await runCampaign(chunks, {
        worker: WORKER,
        target: { id: CLAIM, bound: BOUND },
        seed: seed++,
        workers,
        stuckAfterMilliseconds: 60_000,
        stopIndex: () => Number.POSITIVE_INFINITY,
        onResult: ({ runs: looked, violation }) => {
          if (violation !== undefined) throw new Error('refuted');
          end = performance.now();
          if (++done === early) begin = end;
          else if (done > early) runs += looked;
        },
      });
      if (runs < 10 * looksPerRun) throw new Error('too few chunks to time');
      return ((end - begin) * CASES) / runs;
    },
  };
}

/**
 * A part of our own work in a peer's place.
 *
 * @param {string} name @param {(() => void) | import('../harness/compare.mjs').Timed} work
 * @returns {import('../harness/compare.mjs').Peer}
 */
function itself(name, work) {
  return {
    name,
    install: '',
    start: async () => ({
      version: '',
      check: async () => undefined,
      milliseconds: async (seconds) =>
        typeof work === 'function' ? measure(work, seconds) : work.milliseconds(seconds),
      close: () => {},
    }),
  };
}
