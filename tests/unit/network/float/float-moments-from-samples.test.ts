import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { floatMomentsFromSamples } from '../../../../src/network/float/index.js';

const size = fc.integer({ min: 1, max: 6 });

test.prop([size, size, size, fc.infiniteStream(fc.integer({ min: -9, max: 9 }))])(
  'moments are sums over samples, exact on integers',
  (dx, dy, m, stream) => {
    const x = Float64Array.from([...stream.take(dx * m)]);
    const y = Float64Array.from([...stream.take(dy * m)]);
    const { xx, yx, yy } = floatMomentsFromSamples(x, dx, y, dy, m);
    const dot = (a: Float64Array, i: number, b: Float64Array, j: number): number => {
      let sum = 0;
      for (let s = 0; s < m; s++) sum += a[i * m + s]! * b[j * m + s]!;
      return sum;
    };
    expect(xx.length).toBe(dx * dx);
    expect(yx.length).toBe(dy * dx);
    xx.forEach((value, at) => {
      expect(value).toBe(dot(x, Math.floor(at / dx), x, at % dx) + 0);
    });
    yx.forEach((value, at) => {
      expect(value).toBe(dot(y, Math.floor(at / dx), x, at % dx) + 0);
    });
    expect(yy).toBe(y.reduce((sum, value) => sum + value * value, 0));
  },
);

test('rounded moments of X are symmetric to the last bit', () => {
  const x = Float64Array.from({ length: 700 }, (_, i) => Math.sin(i * i));
  const { xx } = floatMomentsFromSamples(x, 7, x, 7, 100);
  for (let i = 0; i < 7; i++) for (let j = 0; j < i; j++) expect(xx[i * 7 + j]).toBe(xx[j * 7 + i]);
});
