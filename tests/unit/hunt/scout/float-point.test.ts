import { expect, test } from 'vitest';
import { exactCaseOf } from '../../../../src/hunt/scout/_internals/exact-case.js';
import { MOST_LAYERS } from '../../../../src/hunt/scout/_internals/recipe.js';
import { drawStratum, seededChoices, stratumOf } from '../../../../src/landscape/index.js';
import { gradient } from '../../../../src/network/index.js';
import { floatPointOf, recipeOf, unpadded } from './second-order-cases.js';

// Not "close to": equal. The bound on rounding that makes a finding rigorous starts from exact floats.
test.each([
  ['ordinary', false, 1500],
  ['degenerate', true, 1500],
])('the float point is the exact one, %s', (_, degenerate, cases) => {
  for (let seed = 0; seed < cases; seed++) {
    const recipe = recipeOf(seed, degenerate);
    const { point } = exactCaseOf(recipe);
    const float = floatPointOf(recipe);
    const { architecture, weights, moments } = point;
    const { inputWidth: dx, outputWidth: dy } = architecture;
    for (const { k, rows, columns } of architecture.layers()) {
      const found = unpadded(float.weights, 9 * k, rows, columns);
      expect([seed, k, found.toStrings()]).toEqual([seed, k, weights[k - 1]!.toStrings()]);
    }
    expect([seed, unpadded(float.xx, 0, dx, dx).equals(moments.xx)]).toEqual([seed, true]);
    expect([seed, unpadded(float.yx, 0, dy, dx).equals(moments.yx)]).toEqual([seed, true]);
  }
});

test('beyond the shapes there are zeros', () => {
  for (let seed = 0; seed < 300; seed++) {
    const recipe = recipeOf(seed, seed % 2 === 1);
    const { weights } = floatPointOf(recipe);
    for (let k = 1; k <= recipe.layers; k++)
      for (let i = 0; i < 3; i++)
        for (let j = 0; j < 3; j++)
          if (i >= recipe.widths[k]! || j >= recipe.widths[k - 1]!)
            expect([seed, k, i, j, weights[9 * k + 3 * i + j]! + 0]).toEqual([seed, k, i, j, 0]);
  }
});

test('the point is critical and lies in the stratum that drawStratum names', () => {
  for (let seed = 0; seed < 250; seed++) {
    const { point } = exactCaseOf(recipeOf(seed, seed % 2 === 1));
    expect(gradient(point.weights, point.moments).every((slope) => slope.isZero())).toBe(true);
    const choices = seededChoices(seed);
    for (let skipped = 0; skipped < MOST_LAYERS + 2; skipped++) choices(1);
    const drawn = drawStratum(point.architecture, choices);
    expect([seed, stratumOf(point).id]).toEqual([seed, drawn.id]);
  }
});

test('with choices that are all 0 it is 1-1-1 with all weights zero', () => {
  const { point } = exactCaseOf(recipeOf(() => 0, true));
  expect(point.architecture.toString()).toBe('1-1-1');
  expect(point.weights.every((weight) => weight.isZero())).toBe(true);
});

test('the stress that is asked for occurs', () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 500; seed++) {
    const { spectrum, nearlyLowerRank, gauges, numerators, exponents } = recipeOf(seed, true);
    seen.add(spectrum);
    if (nearlyLowerRank) seen.add('nearly lower rank');
    if (gauges[1]!.outer.includes(-20)) seen.add('small gauge');
    const [largest, next] = [0, 1].map((i) => numerators[i]! * 2 ** exponents[i]!);
    const gap = (largest! ** 2 - next! ** 2) / largest! ** 2;
    if (next! > 0 && gap < 1e-11) seen.add('gap of eigenvalues');
  }
  expect([...seen].sort()).toEqual([
    'gap of eigenvalues',
    'integers',
    'near-tie',
    'nearly lower rank',
    'small gauge',
    'wide',
  ]);
});
