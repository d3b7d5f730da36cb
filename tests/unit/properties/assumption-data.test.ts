import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  type Data,
  distinctEigenvaluesData,
  networkWithFewerOutputs,
  networkWithMoreOutputs,
  reluPoint,
  repeatedEigenvaluesData,
  theoremData,
  weightedLossPoint,
  xxtFullRankData,
  xxtSingularData,
  xytDeficientData,
  xytFullRankData,
} from '../../../properties/arbitraries/index.js';
import { type AssumptionId, decideAssumptions } from '../../../src/landscape/index.js';
import { type Architecture, momentsOf } from '../../../src/network/index.js';
import { namesFor } from '../landscape/spectral-data.js';
import { sampled, shrinksTo } from './simplest.js';

const bound = { maxHidden: 3, maxWidth: 3 };

function failing({ x, y }: Data): AssumptionId[] {
  return decideAssumptions(momentsOf(x, y), namesFor(x.rows, y.rows))
    .filter(({ holds }) => !holds)
    .map(({ id }) => id);
}

/** d_x and d_y. */
const anyShape = (least: number) =>
  fc.tuple(fc.integer({ min: least, max: 3 }), fc.integer({ min: least, max: 3 }));
const fewerOutputs = (least: number) =>
  anyShape(least).map(([a, b]) => [Math.max(a, b), Math.min(a, b)] as const);

const identity2 = [
  ['1', '0'],
  ['0', '1'],
];
const zero2 = [
  ['0', '0'],
  ['0', '0'],
];

// Name, arbitrary, what it is about, whether that holds, what else must hold, shapes, and for 2 × 2 the simplest.
const DATA = [
  [
    'theoremData',
    theoremData,
    undefined,
    true,
    'all',
    fewerOutputs(1),
    [
      identity2,
      [
        ['1', '0'],
        ['0', '1/2'],
      ],
    ],
  ],
  [
    'xxtFullRankData',
    xxtFullRankData,
    'xxt-full-rank',
    true,
    'any',
    anyShape(1),
    [identity2, zero2],
  ],
  ['xxtSingularData', xxtSingularData, 'xxt-full-rank', false, 'any', anyShape(1), [zero2, zero2]],
  [
    'xytFullRankData',
    xytFullRankData,
    'xyt-full-rank',
    true,
    'any',
    anyShape(1),
    [identity2, identity2],
  ],
  [
    'xytDeficientData',
    xytDeficientData,
    'xyt-full-rank',
    false,
    'xxt',
    anyShape(1),
    [identity2, zero2],
  ],
  [
    'distinctEigenvaluesData',
    distinctEigenvaluesData,
    'distinct-eigenvalues',
    true,
    'xxt',
    fewerOutputs(1),
    [
      identity2,
      [
        ['1', '0'],
        ['0', '1/2'],
      ],
    ],
  ],
  [
    'repeatedEigenvaluesData',
    repeatedEigenvaluesData,
    'distinct-eigenvalues',
    false,
    'all',
    fewerOutputs(2),
    [
      identity2,
      [
        ['1/2', '0'],
        ['0', '1/2'],
      ],
    ],
  ],
] as const;

describe.each(DATA)('%s', (_name, draw, about, holds, others, shapes, simplest) => {
  test.prop([shapes.chain(([dx, dy]) => draw(dx, dy).map((data) => ({ dx, dy, ...data })))])(
    'satisfies or violates what it is for',
    ({ dx, dy, x, y }) => {
      expect([x.rows, y.rows, y.columns]).toEqual([dx, dy, x.columns]);
      const found = failing({ x, y });
      if (about !== undefined) expect(!found.includes(about)).toBe(holds);
      const rest = found.filter((id) => id !== about);
      if (others === 'all') expect(rest).toEqual([]);
      if (others === 'xxt') expect(rest).not.toContain('xxt-full-rank');
    },
  );

  it('shrinks as it says', () => {
    shrinksTo(draw(2, 2), ({ x, y }: Data) => [x.toStrings(), y.toStrings()] as unknown, simplest);
  });

  it('draws other things than the simplest', () => {
    const drawn = sampled<Data>(draw(2, 2), 100).map(({ x, y }) =>
      JSON.stringify([x.toStrings(), y.toStrings()]),
    );
    expect(new Set(drawn).size).toBeGreaterThan(50);
  });
});

it('an assumption may hold with the others failing', () => {
  const seen = (arbitrary: fc.Arbitrary<Data>, id: AssumptionId) =>
    new Set(sampled(arbitrary).map((data) => failing(data).includes(id)));
  const both = new Set([true, false]);
  expect(seen(xxtFullRankData(2, 2), 'xyt-full-rank')).toEqual(both);
  expect(seen(xytFullRankData(2, 1), 'xxt-full-rank')).toEqual(both);
  expect(seen(xytDeficientData(3, 3), 'distinct-eigenvalues')).toEqual(both);
  expect(seen(distinctEigenvaluesData(2, 2), 'xyt-full-rank')).toEqual(both);
});

describe('widths', () => {
  const inOrder = ({ inputWidth, outputWidth }: Architecture) => outputWidth <= inputWidth;

  test.prop([networkWithFewerOutputs(bound), networkWithMoreOutputs(bound)])(
    'satisfy and violate dy-le-dx within their bounds',
    (fewer, more) => {
      expect([inOrder(fewer), inOrder(more)]).toEqual([true, false]);
      expect(Math.max(...fewer.widths, ...more.widths)).toBeLessThanOrEqual(3);
      expect(Math.max(fewer.hiddenLayers, more.hiddenLayers)).toBeLessThanOrEqual(3);
    },
  );

  it('shrink to 1-1-1 and 1-1-2, and reach every depth', () => {
    shrinksTo(networkWithFewerOutputs(bound), String, '1-1-1');
    shrinksTo(networkWithMoreOutputs(bound), String, '1-1-2');
    const depths = sampled(networkWithMoreOutputs(bound)).map(
      ({ hiddenLayers, inputWidth, outputWidth }) => `${hiddenLayers} ${inputWidth}${outputWidth}`,
    );
    expect(new Set(depths).size).toBe(9);
  });
});

describe('models', () => {
  test.prop([weightedLossPoint(bound)])(
    'of weighted loss have two weights that differ',
    ({ lossWeights, x, y }) => {
      const all = new Set(lossWeights!.toStrings().flat());
      expect(all.size).toBeGreaterThan(1);
      expect([lossWeights!.rows, lossWeights!.columns]).toEqual([y!.rows, x!.columns]);
    },
  );

  test.prop([reluPoint(bound)])(
    'of ReLU have a hidden unit that is on and off, strictly',
    ({ activation, weights, x }) => {
      expect(activation).toBe('relu');
      const signs = weights[0]!
        .times(x!)
        .row(0)
        .toRows()[0]!
        .map((value) => value.sign());
      expect(signs).toContain(1);
      expect(signs).toContain(-1);
    },
  );

  it('shrink to 1-1-1', () => {
    shrinksTo(
      weightedLossPoint(bound),
      ({ architecture, x, y, weights, lossWeights }) => [
        String(architecture),
        ...[x!, y!, ...weights, lossWeights!].map((matrix) => matrix.toStrings()),
      ],
      ['1-1-1', [['1', '1']], [['0', '0']], [['0']], [['0']], [['3', '1']]],
    );
    shrinksTo(
      reluPoint(bound),
      ({ architecture, x, y, weights }) => [
        String(architecture),
        ...[x!, y!, ...weights].map((matrix) => matrix.toStrings()),
      ],
      ['1-1-1', [['1', '1', '-1']], [['0', '0', '0']], [['1']], [['0']]],
    );
  });
});
