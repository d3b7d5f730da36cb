import { expect, it } from 'vitest';
import { symbolMatrices } from '../../../proofs/symbol-matrices.js';

it('makes matrices of independent symbols over one ring', () => {
  const { a, b } = symbolMatrices({ a: [1, 2], b: [2, 1] });
  expect(a.ring).toBe(b.ring);
  expect(a.times(b).toStrings()).toEqual([['a_1_1*b_1_1 + a_1_2*b_2_1']]);
  expect(b.times(a).toStrings()).toEqual([
    ['a_1_1*b_1_1', 'a_1_2*b_1_1'],
    ['a_1_1*b_2_1', 'a_1_2*b_2_1'],
  ]);
});
