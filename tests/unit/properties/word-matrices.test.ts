import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { withSymmetric, wordMatrices } from '../../../properties/arbitraries/index.js';
import { evaluateWords, WordPolynomial } from '../../../src/words/index.js';

const letter = WordPolynomial.letter;
const letters = [letter('A', 'm', 'n'), letter('B', 'n', 'm'), letter('e', 'n', '1')] as const;

test.prop([wordMatrices(letters)])('sizes fit wherever their names are equal', (drawn) => {
  const [a, b, e] = letters;
  expect(drawn['e']!.columns).toBe(1);
  const value = evaluateWords(a.times(b, a, e), drawn);
  expect([value.rows, value.columns]).toEqual([drawn['A']!.rows, 1]);
});

test.prop([wordMatrices([letter('S', 'n', 'n')])])('withSymmetric makes a letter so', (drawn) => {
  expect(withSymmetric(drawn, 'S')['S']!.isSymmetric()).toBe(true);
});

it('draws every size up to the bound, and entries that are not zero', () => {
  const drawn = fc.sample(wordMatrices(letters, 2), { numRuns: 100, seed: 5 });
  expect(new Set(drawn.map(({ A }) => `${A!.rows}×${A!.columns}`)).size).toBe(4);
  expect(drawn.some(({ B }) => !B!.isZero())).toBe(true);
});
