import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { evaluateWords, type WordPolynomial } from '../../../src/words/index.js';
import { refusal } from '../exact/coded.js';
import { identity, letter, zero } from './letters.js';
import { LETTERS, points, polynomials, valuesFor, words } from './word-arbitraries.js';

const pq = polynomials('p', 'q');
const qp = polynomials('q', 'p');

describe('evaluation', () => {
  property.prop([pq, pq, qp, points])('respects the operations', (a, b, c, { sizes, values }) => {
    const at = (one: WordPolynomial) => evaluateWords(one, values, sizes);
    expect(at(a.plus(b)).equals(at(a).plus(at(b)))).toBe(true);
    expect(at(a.minus(b)).equals(at(a).minus(at(b)))).toBe(true);
    expect(at(a.times(c)).equals(at(a).times(at(c)))).toBe(true);
    expect(at(a.transpose()).equals(at(a).transpose())).toBe(true);
    const traced = a.times(letter('Xqq', 'q', 'q'), c);
    expect(evaluateWords(traced.trace(), values, sizes).equals(at(traced).trace())).toBe(true);
  });

  // A cubic f: f'(0) = (f(−2) − 8f(−1) + 8f(1) − f(2))/12 exactly, up to degree four.
  property.prop([
    pq,
    points.chain((point) => valuesFor(LETTERS, point.sizes).map((along) => ({ ...point, along }))),
  ])('of a derivative is the derivative of the values', (a, { sizes, values, along }) => {
    const moved = LETTERS.map(
      (one) => [`${one}`, letter(`V${one}`, one.rows, one.columns)] as const,
    );
    const derivative = a.derivative(Object.fromEntries(moved));
    const directions = Object.fromEntries(LETTERS.map((one) => [`V${one}`, along[`${one}`]!]));
    const f = (t: number) => {
      const shifted = LETTERS.map((one) => {
        const step = along[`${one}`]!.scale(Rational.of(t));
        return [`${one}`, values[`${one}`]!.plus(step)] as const;
      });
      return evaluateWords(a, Object.fromEntries(shifted), sizes);
    };
    const eight = Rational.of(8);
    const stencil = f(-2).minus(f(-1).scale(eight)).plus(f(1).scale(eight)).minus(f(2));
    const value = evaluateWords(derivative, { ...values, ...directions }, sizes);
    expect(value.scale(Rational.of(12)).equals(stencil)).toBe(true);
  });

  property.prop([words('p', 'q', 4), points])('of one word is a product', (word, { values }) => {
    const [[, text]] = word.toTerms() as [[string, string]];
    const factors = text.split(' ').map((atom) => {
      const matrix = values[atom.replace('^T', '')]!;
      return atom.endsWith('^T') ? matrix.transpose() : matrix;
    });
    const product = factors.reduce((left, right) => left.times(right));
    expect(evaluateWords(word, values).equals(product)).toBe(true);
  });

  const A = letter('A', 'm', 'n');
  const matrix = RationalMatrix.fromRows([[1, 2]]);

  test('dimensions come from the letters, or are given', () => {
    const one = A.times(A.transpose()).plus(identity('m'));
    expect(evaluateWords(one, { A: matrix }).toStrings()).toEqual([['6']]);
    expect(evaluateWords(zero('m', 'n'), {}, { m: 2, n: 1 }).rows).toBe(2);
    expect(evaluateWords(identity('m'), { A: matrix }, { m: 2 }).rows).toBe(2);
  });

  test('what is missing or does not fit', () => {
    refusal('WORD_VALUE_MISSING', () => evaluateWords(A, {}));
    refusal('WORD_VALUE_MISSING', () => evaluateWords(identity('m'), { A: matrix }));
    refusal('SHAPE_MISMATCH', () => evaluateWords(A, { A: matrix }, { n: 3 }));
    const square = letter('B', 'n', 'n');
    refusal('SHAPE_MISMATCH', () => evaluateWords(square, { B: matrix }));
    refusal('SHAPE_MISMATCH', () =>
      evaluateWords(A.times(square), { A: matrix, B: RationalMatrix.identity(1) }),
    );
  });
});
