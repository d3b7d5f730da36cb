import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { architecture } from '../../../properties/arbitraries/index.js';
import { Architecture } from '../../../src/network/index.js';
import { refusal } from '../exact/coded.js';

const architectures = architecture({ maxHidden: 4, maxWidth: 5 });

describe('reading widths', () => {
  test.prop([architectures, fc.constantFrom(',', '-', ' , ', ', ')])(
    'what is printed is read back, with either separator',
    (network, separator) => {
      expect(Architecture.parse(network.widths.join(separator)).widths).toEqual(network.widths);
      expect(Architecture.parse(network.toString()).widths).toEqual(network.widths);
    },
  );

  test('4-2-3', () => {
    expect(Architecture.parse('4-2-3').widths).toEqual([4, 2, 3]);
    expect(Architecture.parse('4,2,3').toString()).toBe('4-2-3');
  });

  it.for([
    ['0', 'widths[0]', '"0"'],
    ['4,0,3', 'widths[1]', '"0"'],
    ['2.5', 'widths[0]', '"2.5"'],
    ['4,2.5,3', 'widths[1]', '"2.5"'],
    ['4,-1,3', 'widths[1]', '"-1"'],
    ['2,,2', 'widths[1]', '""'],
    ['4,2,3,', 'widths[3]', '""'],
    ['4-2-', 'widths[2]', '""'],
    ['1e3,2,2', 'widths[0]', '"1e3"'],
    ['0x4,2,2', 'widths[0]', '"0x4"'],
    ['4,two,3', 'widths[1]', '"two"'],
    ['4,100001,3', 'widths[1]', '"100001"'],
    ['4,2,99999999999999999999', 'widths[2]', '"99999999999999999999"'],
  ] as const)('%s is refused at %s', ([text, path, actual]) => {
    const error = refusal('WIDTH_INVALID', () => Architecture.parse(text));
    expect(error).toMatchObject({ path, actual, exitCode: 2 });
    expect(error.expected).toContain('integer between 1 and');
  });

  test('-1 alone is refused', () => {
    expect(refusal('WIDTH_INVALID', () => Architecture.parse('-1')).path).toBe('widths[0]');
  });

  it.for([
    ['', 'no width'],
    ['  ', 'no width'],
    ['4', '4'],
    ['4,2', '4,2'],
  ] as const)('"%s" has no hidden layer', ([text, actual]) => {
    const error = refusal('ARCHITECTURE_TOO_SHALLOW', () => Architecture.parse(text, '--widths'));
    expect(error).toMatchObject({ path: '--widths', actual });
  });

  it.for([0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 100_001])(
    'the number %s is no width',
    (width) => {
      const error = refusal('WIDTH_INVALID', () => Architecture.of([4, width, 3], '--widths'));
      expect(error).toMatchObject({ path: '--widths[1]', actual: JSON.stringify(String(width)) });
    },
  );

  test('a bad width is named before the missing layer', () => {
    refusal('WIDTH_INVALID', () => Architecture.of([0]));
    refusal('ARCHITECTURE_TOO_SHALLOW', () => Architecture.of([]));
  });

  test('the list of widths is a frozen copy', () => {
    const widths = [4, 2, 3];
    const network = Architecture.of(widths);
    widths[1] = 7;
    expect(network.widths).toEqual([4, 2, 3]);
    expect(Object.isFrozen(network.widths)).toBe(true);
  });
});

describe('counts and places', () => {
  test('4-2-5-3 by hand', () => {
    const network = Architecture.of([4, 2, 5, 3]);
    expect(network).toMatchObject({
      inputWidth: 4,
      outputWidth: 3,
      hiddenLayers: 2,
      layerCount: 3,
      narrowestHidden: 2,
      maximalRank: 2,
      parameterCount: 8 + 10 + 15,
    });
    expect(network.layers()).toEqual([
      { k: 1, rows: 2, columns: 4, offset: 0 },
      { k: 2, rows: 5, columns: 2, offset: 8 },
      { k: 3, rows: 3, columns: 5, offset: 18 },
    ]);
    expect([0, 1, 2, 3].map((k) => network.width(k))).toEqual([4, 2, 5, 3]);
  });

  test('the narrowest hidden layer leaves out the ends, the maximal rank does not', () => {
    const network = Architecture.of([1, 5, 6, 2]);
    expect(network.narrowestHidden).toBe(5);
    expect(network.maximalRank).toBe(1);
  });

  test.prop([architectures])('the layers tile the vector of all weights', (network) => {
    let next = 0;
    for (const { k, rows, columns, offset } of network.layers()) {
      expect([rows, columns, offset]).toEqual([network.width(k), network.width(k - 1), next]);
      next += rows * columns;
    }
    expect(network.parameterCount).toBe(next);
    expect(network.layerCount).toBe(network.hiddenLayers + 1);
  });
});
