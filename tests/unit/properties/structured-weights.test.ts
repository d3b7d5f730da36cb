import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  architecture,
  structuredWeights,
  WEIGHT_KINDS,
  type WeightKind,
  weightsOfKind,
  weightsOfProductRank,
} from '../../../properties/arbitraries/index.js';
import { Rational, type RationalMatrix, rank } from '../../../src/exact/index.js';
import { Architecture, checkWeights, PartialProducts } from '../../../src/network/index.js';
import { sampled, shrinksTo } from './simplest.js';

const bound = { maxHidden: 3, maxWidth: 3 };
const power = (bits: number) => Rational.of(2).pow(bits);
const entries = (layers: readonly RationalMatrix[]) =>
  layers.flatMap((layer) => layer.toRows().flat());
const rankOfProduct = (layers: readonly RationalMatrix[]) =>
  rank(new PartialProducts(layers).product);
const isFull = (layer: RationalMatrix) => rank(layer) === Math.min(layer.rows, layer.columns);

/** log₂ of the largest and smallest size of an entry that is not 0. */
function sizes(layer: RationalMatrix): number {
  return Math.max(...layer.toNumbers().map(Math.abs));
}

const HOLDS: Record<
  WeightKind,
  (layers: readonly RationalMatrix[], network: Architecture) => boolean
> = {
  generic: (layers) => entries(layers).every((entry) => entry.abs().compare(Rational.of(3)) <= 0),
  'zero-layer': (layers) => layers.some((layer) => layer.isZero()),
  'deficient-product': (layers, network) => rankOfProduct(layers) < network.maximalRank,
  balanced: (layers) =>
    layers
      .slice(1)
      .every((next, index) =>
        next.transpose().times(next).equals(layers[index]!.times(layers[index]!.transpose())),
      ),
  'nearly-singular': (layers) => layers.every(isFull),
  huge: (layers) => entries(layers).every((entry) => entry.abs().compare(power(8)) >= 0),
  tiny: (layers) =>
    entries(layers).every(
      (entry) => !entry.isZero() && entry.abs().compare(Rational.of(3).times(power(-10))) <= 0,
    ),
  unbalanced: (layers, network) => rankOfProduct(layers) === network.maximalRank,
};

describe.each(WEIGHT_KINDS)('weights of kind %s', (kind) => {
  test.prop([
    architecture(bound).chain((network) =>
      weightsOfKind(network, kind).map((layers) => ({ network, layers })),
    ),
  ])('are what the name says', ({ network, layers }) => {
    checkWeights(network, layers);
    expect(HOLDS[kind](layers, network)).toBe(true);
  });
});

test.prop([
  architecture(bound).chain((network) =>
    fc
      .nat(network.maximalRank)
      .chain((r) => weightsOfProductRank(network, r).map((layers) => ({ r, layers }))),
  ),
])('a product of prescribed rank has it', ({ r, layers }) => {
  expect(rankOfProduct(layers)).toBe(r);
});

const network = Architecture.of([2, 2, 2]);
const drawn = (kind: WeightKind, count = 200) => sampled(weightsOfKind(network, kind), count);

it('a product may be deficient though every layer has full rank', () => {
  const wide = Architecture.of([2, 3, 2]);
  const full = sampled(weightsOfKind(wide, 'deficient-product')).filter((each) =>
    each.every(isFull),
  );
  expect(full.length).toBeGreaterThan(5);
});

it('balanced weights may be of any rank, and are not all diagonal', () => {
  const all = drawn('balanced');
  expect(new Set(all.map(rankOfProduct))).toEqual(new Set([0, 1, 2]));
  expect(all.some(([first]) => !first!.at(0, 1).isZero())).toBe(true);
});

it('nearly singular layers come down to 2⁻⁴⁰, in either place', () => {
  const least = drawn('nearly-singular').map((layers) =>
    layers.map((layer) => {
      const { numerators, denominator } = layer;
      const [a, b, c, d] = numerators as [bigint, bigint, bigint, bigint];
      return Math.abs(Number(a * d - b * c)) / Number(denominator) ** 2;
    }),
  );
  for (const place of [0, 1])
    expect(least.filter((each) => each[place]! < 1e-10).length, `W_${place + 1}`).toBeGreaterThan(
      5,
    );
});

it('scales reach 2³⁰ and 2⁻³⁰; an unbalanced pair has both in one point', () => {
  expect(Math.max(...drawn('huge').flatMap((layers) => layers.map(sizes)))).toBeGreaterThan(
    2 ** 30,
  );
  expect(Math.min(...drawn('tiny').flatMap((layers) => layers.map(sizes)))).toBeLessThan(2 ** -28);
  const ratios = drawn('unbalanced').map(([a, b]) => sizes(a!) / sizes(b!));
  expect(Math.max(...ratios)).toBeGreaterThan(2 ** 50);
  expect(Math.min(...ratios)).toBeLessThan(2 ** -50);
});

it('every kind occurs in the mixture', () => {
  const counts = sampled(structuredWeights(network), 400).map(({ kind }) => kind);
  for (const kind of WEIGHT_KINDS)
    expect(counts.filter((each) => each === kind).length, kind).toBeGreaterThan(20);
});

const I = [
  ['1', '0'],
  ['0', '1'],
];
const O = [
  ['0', '0'],
  ['0', '0'],
];
const all = (value: string) => [
  [value, value],
  [value, value],
];
it.each([
  ['generic', [O, O]],
  ['zero-layer', [O, O]],
  ['deficient-product', [O, O]],
  ['balanced', [O, O]],
  [
    'nearly-singular',
    [
      [
        ['1', '0'],
        ['0', '1/1024'],
      ],
      I,
    ],
  ],
  ['huge', [all('1024'), all('1024')]],
  ['tiny', [all('1/1024'), all('1/1024')]],
  [
    'unbalanced',
    [
      [
        ['1024', '0'],
        ['0', '1024'],
      ],
      [
        ['1/1024', '0'],
        ['0', '1/1024'],
      ],
    ],
  ],
] as const)('%s shrinks as it says', (kind, expected) => {
  shrinksTo(
    weightsOfKind(network, kind),
    (layers) => layers.map((layer) => layer.toStrings()) as unknown,
    expected,
  );
});

it('the mixture shrinks to generic zeros', () => {
  shrinksTo(
    structuredWeights(network),
    ({ kind, weights }) => [kind, ...weights.map((layer) => layer.toStrings())],
    ['generic', O, O],
  );
});
