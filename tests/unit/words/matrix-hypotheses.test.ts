import { expect, test } from 'vitest';
import {
  generalisedInverse,
  idempotent,
  inverse,
  moorePenrose,
  symmetric,
  type WordHypothesis,
} from '../../../src/words/index.js';
import { refusal } from '../exact/coded.js';
import { letter } from './letters.js';

const S = letter('S', 'n', 'n');
const R = letter('R', 'n', 'n');
const A = letter('A', 'm', 'n');
const G = letter('G', 'n', 'm');
const texts = (hypotheses: readonly WordHypothesis[]) => hypotheses.map(({ text }) => text);

test('the equations', () => {
  expect(texts(symmetric(S))).toEqual(['S = S^T']);
  expect(texts(idempotent(S))).toEqual(['S S = S']);
  expect(texts(inverse(S, R))).toEqual(['S R = I', 'R S = I']);
  expect(texts(generalisedInverse(A, G))).toEqual(['A G A = A']);
  expect(texts(moorePenrose(A, G))).toEqual([
    'A G A = A',
    'G A G = G',
    'G^T A^T = A G',
    'A^T G^T = G A',
  ]);
  expect(`${moorePenrose(A, G)[2]!.zero}`).toBe('-A G + G^T A^T');
});

test('ids', () => {
  expect(symmetric(S)[0]!.id).toBe('S-symmetric');
  expect(inverse(S, R, 'xxt-full-rank').map(({ id }) => id)).toEqual([
    'xxt-full-rank',
    'xxt-full-rank',
  ]);
});

test('sizes that do not fit', () => {
  refusal('SHAPE_MISMATCH', () => symmetric(A));
  refusal('SHAPE_MISMATCH', () => idempotent(A));
  refusal('SHAPE_MISMATCH', () => inverse(A, A));
  refusal('SHAPE_MISMATCH', () => generalisedInverse(A, A));
});
