import { describe, expect, test } from 'vitest';
import { FloatNetwork, floatMomentsFromSamples } from '../../../../src/network/float/index.js';

const CALLS = 5_000;
/** A single small array view per call would be a hundred bytes or more. */
const BYTES_PER_CALL = 32;

const x = Float64Array.from({ length: 20 }, (_, i) => Math.sin(i));
const network = new FloatNetwork([2, 3, 2, 2], floatMomentsFromSamples(x, 2, x, 2, 10));
const n = network.parameterCount;
const w = Float64Array.from({ length: n }, (_, i) => Math.cos(i));
const vector = new Float64Array(n);
const matrix = new Float64Array(n * n);

/** Bytes per call on the heap and in array buffers; the median, as a collection may fall in a round. */
function bytesPerCall(action: () => unknown): number {
  const rounds = Array.from({ length: 9 }, () => {
    const before = process.memoryUsage();
    for (let call = 0; call < CALLS; call++) action();
    const after = process.memoryUsage();
    return (after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers) / CALLS;
  });
  return rounds.sort((a, b) => a - b)[4]!;
}

describe('bytes allocated per call, once warm', () => {
  test.each([
    ['loss', () => network.loss(w)],
    ['gradient', () => network.gradient(w, vector)],
    ['hessian', () => network.hessian(w, matrix)],
    ['hessianVectorProduct', () => network.hessianVectorProduct(w, w, vector)],
  ])('%s', (_name, action) => {
    for (let call = 0; call < 4 * CALLS; call++) action();
    expect(bytesPerCall(action)).toBeLessThan(BYTES_PER_CALL);
  });

  test('the measure sees one small view per call', () => {
    expect(bytesPerCall(() => vector.subarray(0, 1))).toBeGreaterThan(BYTES_PER_CALL);
  });
});
