import { WordPolynomial } from '../../src/words/index.js';

const letter = WordPolynomial.letter;

/** C, G, M = W_{k−1}⋯W_2, A_k, B_k, X, F = Ŷ − Y, T, directions, and a test matrix. */
export const rangeLetters = {
  c: letter('C', 'dy', 'd1'),
  g: letter('G', 'd1', 'd1'),
  m: letter('M', 'dj', 'd1'),
  a: letter('A', 'dy', 'dk'),
  b: letter('B', 'dj', 'dx'),
  x: letter('X', 'dx', 'm'),
  f: letter('F', 'dy', 'm'),
  t: letter('T', 'dx', 'dx'),
  v: letter('V', 'd1', 'dx'),
  vk: letter('Vk', 'dk', 'dj'),
  y: letter('Y', 'd1', 'dx'),
  z: letter('Z', 'd1', 'dx'),
  q: letter('Q', 'd1', 'dj'),
} as const;
