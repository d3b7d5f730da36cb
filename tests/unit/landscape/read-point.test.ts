import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { criticalPoint } from '../../../properties/arbitraries/index.js';
import { ablatedExamples, pointDocument, readPoint } from '../../../src/landscape/index.js';
import { refusal } from '../exact/coded.js';

const one = (weight: string, more = '') =>
  `{"widths":[1,1,1],"data":{"x":[[1]],"y":[[1]]},"weights":[[[${weight}]],[["2/3"]]]${more}}`;
const first = (weight: string) => readPoint(one(weight), 'p').weights[0]!.at(0, 0).toString();

describe('numbers are exact', () => {
  it.each([
    ['0.1', '1/10'],
    ['"0.1"', '1/10'],
    ['1e-3', '1/1000'],
    ['2.50', '5/2'],
    ['-0.0', '0'],
    ['"-4/6"', '-2/3'],
    ['9007199254740993', '9007199254740993'],
    [
      '0.10000000000000000000000000000001',
      '10000000000000000000000000000001/100000000000000000000000000000000',
    ],
    ['1e22', '10000000000000000000000'],
  ])('%s is %s', (text, number) => {
    expect(first(text)).toBe(number);
  });
});

describe('what is written is read back', () => {
  test.prop([criticalPoint({ maxHidden: 2, maxWidth: 3 })], { numRuns: 50 })(
    'a critical point',
    (point) => {
      const document = pointDocument(point);
      expect(pointDocument(readPoint(JSON.stringify(document), 'p'))).toEqual(document);
    },
  );

  it('the ablated losses', () => {
    for (const { point } of ablatedExamples()) {
      const document = pointDocument(point);
      const read = readPoint(JSON.stringify(document), 'p');
      expect(pointDocument(read)).toEqual(document);
    }
  });

  it('what is said to be usual is left out', () => {
    const plain = pointDocument(readPoint(one('1'), 'p'));
    const said = ',"loss":{"kind":"squared"},"weightDecay":0,"activation":"linear"';
    expect(pointDocument(readPoint(one('1', said), 'p'))).toEqual(plain);
  });
});

describe('the place of a mistake', () => {
  it.each([
    ['"1/0"', 'DIVISION_BY_ZERO'],
    ['1e400', 'NUMBER_OUT_OF_RANGE'],
    ['"NaN"', 'NUMBER_MALFORMED'],
    ['true', 'POINT_MALFORMED'],
  ] as const)('%s', (text, code) => {
    const error = refusal(code, () => readPoint(one(text), 'file.json'));
    expect(error.path).toBe('file.json: weights[0][0][0]');
  });
});
