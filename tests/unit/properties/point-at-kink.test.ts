import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pathModel } from '../../../proofs/kawaguchi-2016/path-model.js';
import { point, pointAtKink } from '../../../properties/arbitraries/index.js';
import { forwardPass } from '../../../src/landscape/index.js';
import type { Point } from '../../../src/network/index.js';
import { networkPaths, pathActivity, pathOutput } from '../../../src/relu/index.js';

const BOUND = { kind: 'random', maxHidden: 2, maxWidth: 3 } as const;
const drawn = fc.sample(pointAtKink(point(BOUND)), { numRuns: 300, seed: 1 });

/** What reaches hidden layer `layer`. */
const signals = ({ weights, x }: Point, layer: number) =>
  forwardPass({ weights: weights.slice(0, layer + 1), activation: 'relu' }, x).features;

it('has a unit at its kink where what reaches it is not 0, if a unit can be', () => {
  let able = 0;
  for (const one of drawn) {
    const { preactivations } = forwardPass({ weights: one.weights, activation: 'relu' }, one.x);
    const at = preactivations.map((before, layer) => ({ before, signal: signals(one, layer) }));
    if (at.every(({ signal }) => signal.rows < 2 || signal.isZero())) continue;
    able++;
    const kinks = at.flatMap(({ before, signal }) =>
      before
        .toRows()
        .flatMap((row) => row.filter((z, i) => z.isZero() && !signal.column(i).isZero())),
    );
    expect(kinks.length).toBeGreaterThan(0);
  }
  expect(able).toBeGreaterThan(200);
});

it('the claim draws kinks at which a wrong activity of a path shows', () => {
  const [check] = pathModel.conclusion;
  if (check?.kind !== 'instances') throw new Error('not decided on instances');
  const points = fc.sample(check.instances(BOUND)!, { numRuns: 200, seed: 2 });
  // Wrong: one unit at its kink makes every path through it active, whatever its other units are.
  const wrong = points.filter(({ architecture, weights, x }) => {
    const paths = networkPaths(architecture);
    const { preactivations } = forwardPass({ weights, activation: 'relu' }, x);
    const right = pathActivity({ weights, x }, paths, 1);
    const activity = paths.map((path, index) =>
      right[index]!.map((z, i) =>
        preactivations.some((before, layer) => before.at(path[layer + 1]!, i).isZero()) ? 1 : z,
      ),
    );
    const { output } = forwardPass({ weights, activation: 'relu' }, x);
    return !pathOutput({ weights, x }, paths, activity).equals(output);
  });
  expect(wrong.length).toBeGreaterThan(20);
  const labels = points.map((one) => check.labels!(one)['terms cancel at a kink']);
  expect(labels.filter((label) => label === 'yes').length).toBeGreaterThan(50);
});
