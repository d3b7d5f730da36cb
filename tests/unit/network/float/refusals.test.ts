import { describe, expect, test } from 'vitest';
import {
  type FloatMoments,
  FloatNetwork,
  floatMomentsFromSamples,
} from '../../../../src/network/float/index.js';

const moments: FloatMoments = {
  xx: Float64Array.of(2, 1, 1, 3),
  yx: Float64Array.of(1, 0, 0, 1, 1, 1),
  yy: 4,
};
const widths = [2, 1, 3];
const n = 5;
const good = new Float64Array(n);

function refusal(action: () => unknown): { code?: string; path?: string } {
  try {
    action();
  } catch (error) {
    return error as { code?: string; path?: string };
  }
  return {};
}

describe('buffers of the wrong length', () => {
  const network = new FloatNetwork(widths, moments);
  const cases: [string, (bad: Float64Array) => unknown, number][] = [
    ['w', (bad) => network.loss(bad), n],
    ['w', (bad) => network.gradient(bad, good), n],
    ['out', (bad) => network.gradient(good, bad), n],
    ['w', (bad) => network.hessian(bad, new Float64Array(n * n)), n],
    ['out', (bad) => network.hessian(good, bad), n * n],
    ['w', (bad) => network.hessianVectorProduct(bad, good, good), n],
    ['v', (bad) => network.hessianVectorProduct(good, bad, good), n],
    ['out', (bad) => network.hessianVectorProduct(good, good, bad), n],
    ['moments.xx', (bad) => new FloatNetwork(widths, { ...moments, xx: bad }), 4],
    ['moments.yx', (bad) => new FloatNetwork(widths, { ...moments, yx: bad }), 6],
    ['x', (bad) => floatMomentsFromSamples(bad, 2, new Float64Array(9), 3, 3), 6],
    ['y', (bad) => floatMomentsFromSamples(new Float64Array(6), 2, bad, 3, 3), 9],
  ];
  test.each(cases)('%s: %s', (path, action, length) => {
    expect(refusal(() => action(new Float64Array(length)))).toEqual({});
    for (const wrong of [0, length - 1, length + 1]) {
      expect(refusal(() => action(new Float64Array(wrong)))).toMatchObject({
        code: 'BUFFER_LENGTH',
        path,
        actual: String(wrong),
      });
    }
  });
});

describe('moments the closed forms would be wrong on', () => {
  test('an asymmetric second moment', () => {
    const xx = Float64Array.of(2, 1, 1.5, 3);
    expect(refusal(() => new FloatNetwork(widths, { ...moments, xx }))).toMatchObject({
      code: 'MATRIX_NOT_SYMMETRIC',
      path: 'moments.xx',
      actual: '1.5 and 1',
    });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('the value %d', (value) => {
    const code = 'NUMBER_MALFORMED';
    const xx = Float64Array.of(2, 1, 1, value);
    expect(refusal(() => new FloatNetwork(widths, { ...moments, xx }))).toMatchObject({
      code,
      path: 'moments.xx[3]',
    });
    const yx = Float64Array.of(1, value, 0, 1, 1, 1);
    expect(refusal(() => new FloatNetwork(widths, { ...moments, yx }))).toMatchObject({
      code,
      path: 'moments.yx[1]',
    });
    expect(refusal(() => new FloatNetwork(widths, { ...moments, yy: value }))).toMatchObject({
      code,
      path: 'moments.yy',
    });
  });
});

test('widths that are no network', () => {
  expect(refusal(() => new FloatNetwork([2, 0, 3], moments)).code).toBe('WIDTH_INVALID');
  expect(refusal(() => new FloatNetwork([2, 3], moments)).code).toBe('ARCHITECTURE_TOO_SHALLOW');
});
