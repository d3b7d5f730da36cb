import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import { criticalPoint } from '../../../properties/arbitraries/index.js';
import { Rational, symmetricInertia } from '../../../src/exact/index.js';
import {
  classify,
  classifyByHessian,
  classifyByRanks,
  representative,
  strata,
  tightened,
} from '../../../src/landscape/index.js';
import {
  Architecture,
  HessianBlocks,
  hessianByDifferences,
  momentsOf,
  pointOf,
} from '../../../src/network/index.js';
import { IDENTITY_3, irrationalTarget, pointFromRows, zeroPoint } from './landscape-points.js';

vi.mock('../../../src/landscape/tightened.js', async (load) => {
  const real = await load<typeof import('../../../src/landscape/tightened.js')>();
  return { ...real, tightened: vi.fn(real.tightened) };
});

const exactly = (text: string) => {
  const value = Rational.of(BigInt(text.split('/')[0]!), BigInt(text.split('/')[1] ?? '1'));
  return { lower: value, upper: value };
};

describe('small points, by hand', () => {
  it('1-1-1 at zero: L = ½(ba − 1)², a strict saddle', () => {
    const found = classify(pointFromRows([1, 1, 1], [[1]], [[1]], [[[0]], [[0]]]));
    expect(found.class).toBe('strict-saddle');
    expect(found.inertia).toEqual({ positive: 1, negative: 1, zero: 0 });
    expect(found).toMatchObject({ loss: '1/2', rank: 0, S: [] });
    expect(found.globalMinimum).toEqual(exactly('0'));
    expect(found.pivots).toEqual([{ i: 2, j: 1, between: 1, around: 1, tightBy: undefined }]);
  });

  it('1-1-1-1 at zero: a bad saddle, as Corollary 2.4 says', () => {
    const found = classify(zeroPoint([1, 1, 1, 1]));
    expect(found.class).toBe('bad-saddle');
    expect(found.inertia).toEqual({ positive: 0, negative: 0, zero: 3 });
    expect(found.byHessian).toMatchObject({ leading: { order: 3 } });
    expect(found.byRanks).toMatchObject({ kind: 'applicable', class: 'bad-saddle' });
  });

  it('1-1-1 with ba = 1: a global minimum', () => {
    const found = classify(pointFromRows([1, 1, 1], [[1]], [[1]], [[[2]], [['1/2']]]));
    expect(found).toMatchObject({ class: 'global-minimum', S: [1], loss: '0' });
    expect(found.byHessian).toMatchObject({ evidence: { method: 'least-squares' } });
  });

  it('a point with a gradient', () => {
    const found = classify(pointFromRows([1, 1, 1], [[1]], [[1]], [[[1]], [[3]]]));
    expect(found).toMatchObject({ class: 'not-critical', loss: '2', S: undefined });
  });

  it('2-1-2 with the smaller eigenvalue fitted: a strict saddle', () => {
    const y = [
      [2, 0],
      [0, 1],
    ];
    const x = [
      [1, 0],
      [0, 1],
    ];
    const found = classify(pointFromRows([2, 1, 2], x, y, [[[0, 1]], [[0], [1]]]));
    expect(found).toMatchObject({ class: 'strict-saddle', S: [2], loss: '2' });
    expect(found.globalMinimum).toEqual(exactly('1/2'));
    const best = classify(pointFromRows([2, 1, 2], x, y, [[[2, 0]], [[1], [0]]]));
    expect(best).toMatchObject({ class: 'global-minimum', S: [1], loss: '1/2' });
    expect(best.byHessian).toMatchObject({ evidence: { method: 'separation' } });
  });
});

describe('irrational spectra are decided without approximation', () => {
  const withTarget = (c: number) =>
    pointFromRows([3, 1, 3], IDENTITY_3, irrationalTarget(c), [[[0, 0, c]], [[0], [0], [1]]]);

  it.each([
    { c: 3, S: [1], found: 'global-minimum' },
    { c: 2, S: [2], found: 'strict-saddle' },
  ])('λ = $c² against (7 ± √45)/2: S = $S', ({ c, S, found }) => {
    expect(classify(withTarget(c))).toMatchObject({ class: found, S });
  });

  it('gives bounds for an irrational global minimum', () => {
    const { globalMinimum } = classify(withTarget(2));
    // ½(7 + 4 − (7 + √45)/2), √45 = 6.70820393249936…
    const exact = (7 + 4 - (7 + Math.sqrt(45)) / 2) / 2;
    expect(globalMinimum!.lower.compare(globalMinimum!.upper)).toBe(-1);
    expect(globalMinimum!.lower.toNumber()).toBeCloseTo(exact, 12);
    expect(globalMinimum!.upper.minus(globalMinimum!.lower).toNumber()).toBeLessThan(1e-13);
  });

  it('fits two conjugate eigenvalues together: S = {1, 2}', () => {
    const weights = [
      [
        [2, 1, 0],
        [1, 1, 0],
      ],
      [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ];
    const found = classify(pointFromRows([3, 2, 3], IDENTITY_3, irrationalTarget('1/10'), weights));
    expect(found).toMatchObject({ class: 'global-minimum', S: [1, 2], loss: '1/200' });
    const other = classify(pointFromRows([3, 2, 3], IDENTITY_3, irrationalTarget(1), weights));
    expect(other).toMatchObject({ class: 'strict-saddle', S: [1, 3] });
  });
});

describe('where the assumptions of the rank classification fail', () => {
  it('equal eigenvalues: the Hessian decides alone', () => {
    const identity = [
      [1, 0],
      [0, 1],
    ];
    const found = classify(pointFromRows([2, 1, 2], identity, identity, [[[1, 0]], [[1], [0]]]));
    expect(found.byRanks).toEqual({ kind: 'not-applicable', failing: ['distinct-eigenvalues'] });
    expect(found).toMatchObject({ class: 'global-minimum', S: undefined, loss: '1/2' });
    expect(found.byHessian).toMatchObject({ evidence: { method: 'separation' } });
  });

  it('more outputs than inputs, singular XXᵀ, XYᵀ not of full rank', () => {
    const wide = classify(pointFromRows([1, 1, 2], [[1]], [[1], [2]], [[[0]], [[0], [0]]]));
    expect(wide.byRanks).toMatchObject({
      failing: ['dy-le-dx'],
    });
    expect(wide.class).toBe('strict-saddle');
    const flat = classify(pointFromRows([2, 1, 1], [[1], [1]], [[3]], [[[1, 2]], [[1]]]));
    expect(flat.byRanks).toEqual({ kind: 'not-applicable', failing: ['xxt-full-rank'] });
    expect(flat).toMatchObject({ class: 'global-minimum', loss: '0' });
    const idle = classify(pointFromRows([1, 1, 1], [[1, 1]], [[1, -1]], [[[0]], [[0]]]));
    expect(idle.byRanks).toMatchObject({ failing: ['xyt-full-rank'] });
    expect(idle).toMatchObject({ class: 'global-minimum', loss: '1' });
  });
});

test.prop([criticalPoint({ maxHidden: 4, maxWidth: 3 })], { numRuns: 300, seed: 20 })(
  'ranks and Hessian agree at critical points of every kind',
  (point) => {
    const byRanks = classifyByRanks(point);
    const byHessian = classifyByHessian(point);
    expect(byRanks.kind).toBe('applicable');
    expect(byHessian.kind).toBe('decided');
    if (byRanks.kind !== 'applicable' || byHessian.kind !== 'decided') return;
    expect(byRanks.class).toBe(byHessian.class);
    expect(byRanks.S).toHaveLength(byRanks.ranks.rank);
  },
);

test.prop([criticalPoint({ maxHidden: 2, maxWidth: 2 })], { numRuns: 40, seed: 21 })(
  'the inertia is that of the Hessian from values of the loss alone',
  (point) => {
    expect(classify(point).inertia).toEqual(symmetricInertia(hessianByDifferences(point)));
  },
);

test.prop([criticalPoint({ maxHidden: 2, maxWidth: 3 }), fc.integer({ min: 0, max: 50 })], {
  numRuns: 60,
  seed: 22,
})('one layer scaled: decided as well, and without a disagreement', (point, at) => {
  const index = at % point.weights.length;
  const weight = point.weights[index]!;
  const weights = point.weights.map((value, k) =>
    k === index ? weight.plus(weight.scale(Rational.of(1, 3))) : value,
  );
  const moved = pointOf(point.architecture, point, weights, momentsOf(point.x, point.y));
  const found = classify(moved);
  expect(found.disagreement).toBeUndefined();
  expect(found.class).not.toBe('inconclusive');
});

it('every stratum of 2-2-2-2 and of 2-1-2-1-2', () => {
  const classes = new Map<string, number>();
  for (const widths of [
    [2, 2, 2, 2],
    [2, 1, 2, 1, 2],
  ]) {
    const network = Architecture.of(widths);
    for (const stratum of strata(network)) {
      const found = classify(representative(network, stratum));
      expect(found.disagreement).toBeUndefined();
      expect(found.S).toEqual(stratum.S);
      classes.set(found.class, (classes.get(found.class) ?? 0) + 1);
    }
  }
  expect([...classes.keys()].sort()).toEqual(['bad-saddle', 'global-minimum', 'strict-saddle']);
});

it('returns a disagreement instead of choosing', () => {
  // Stands for a wrong reading of "tightened".
  vi.mocked(tightened).mockImplementationOnce(() => ({ tightened: false, pivots: [] }));
  const found = classify(zeroPoint([1, 1, 1, 1]));
  expect(found.class).toBe('inconclusive');
  expect(found.disagreement).toBe('by ranks strict-saddle, by the Hessian bad-saddle');
  expect(found.reason).toBe(found.disagreement);
});

it('classifies from moments alone', () => {
  const { x: _, y: __, ...point } = zeroPoint([2, 2, 2, 2]);
  expect(classify(point)).toMatchObject({ class: 'bad-saddle', loss: '5/2' });
  expect(new HessianBlocks(point.weights, point.moments).full().isZero()).toBe(true);
});
