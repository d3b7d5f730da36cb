import fc from 'fast-check';
import {
  anyGeneralisedInverse,
  rationalMatrix,
  type WordMatrices,
} from '../../properties/arbitraries/index.js';
import type { Hypothesis } from '../../src/claims/index.js';
import { type RationalMatrix, semidefiniteness } from '../../src/exact/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';

/** The blocks of a symmetric matrix M = [[A, B], [Bᵀ, D]]. */
export interface PsdBlock {
  readonly a: RationalMatrix;
  readonly b: RationalMatrix;
  readonly d: RationalMatrix;
}

/** M ⪰ 0. */
export const blockSemidefinite: Hypothesis<PsdBlock> = {
  id: 'block-semidefinite',
  text: 'M = [[A, B], [Bᵀ, D]] is symmetric and positive semidefinite',
  decide: ({ a, b, d }) => {
    const whole = a.beside(b).above(b.transpose().beside(d));
    return whole.isSymmetric() && semidefiniteness(whole).inertia.negative === 0;
  },
};

/** M = FᵀF with F = [F1, F2] of 1 to 3 rows. Shrinks to zeros, 1 × 1. */
export function psdBlock(maxWidth: number): fc.Arbitrary<PsdBlock> {
  return gramFactors(maxWidth).map(({ f1, f2 }) => ({
    a: f1.transpose().times(f1),
    b: f1.transpose().times(f2),
    d: f2.transpose().times(f2),
  }));
}

/** F1 (r × p) and F2 (r × q). */
export function gramFactors(
  maxWidth: number,
): fc.Arbitrary<{ readonly f1: RationalMatrix; readonly f2: RationalMatrix }> {
  const size = fc.integer({ min: 1, max: maxWidth });
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), size, size)
    .chain(([r, p, q]) => fc.record({ f1: rationalMatrix(r, p), f2: rationalMatrix(r, q) }));
}

/** A (p × p), B (p × q), D (q × q), and G for a generalised inverse of A. */
export const blockLetters = {
  a: WordPolynomial.letter('A', 'p', 'p'),
  b: WordPolynomial.letter('B', 'p', 'q'),
  d: WordPolynomial.letter('D', 'q', 'q'),
  g: WordPolynomial.letter('G', 'p', 'p'),
} as const;

const { a, b, d, g } = blockLetters;

/** A = Aᵀ, a part of the hypothesis that M is symmetric. */
export const symmetricCorner: WordHypothesis = {
  id: blockSemidefinite.id,
  text: 'A = Aᵀ',
  zero: a.minus(a.transpose()),
};

/** AGA = A. */
export const cornerInverse: WordHypothesis = {
  id: 'definition-of-G',
  text: 'AGA = A',
  zero: a.times(g, a).minus(a),
};

/** (z, w)ᵀM(z, w) = zᵀAz + zᵀBw + wᵀBᵀz + wᵀDw. */
export const blockForm = (z: WordPolynomial, w: WordPolynomial): WordPolynomial =>
  z
    .transpose()
    .times(a, z)
    .plus(z.transpose().times(b, w))
    .plus(w.transpose().times(b.transpose(), z))
    .plus(w.transpose().times(d, w));

/** Values for A, B, D and G, with M ⪰ 0. */
export function blockMatrices(maxWidth = 3): fc.Arbitrary<WordMatrices> {
  return psdBlock(maxWidth).chain((block) =>
    anyGeneralisedInverse(block.a).map((inverse) => ({
      A: block.a,
      B: block.b,
      D: block.d,
      G: inverse,
    })),
  );
}

/** Values for the letters F1, F2 and G, a generalised inverse of F1ᵀF1. */
export function gramFactorMatrices(maxWidth = 3): fc.Arbitrary<WordMatrices> {
  return gramFactors(maxWidth).chain(({ f1, f2 }) =>
    anyGeneralisedInverse(f1.transpose().times(f1)).map((inverse) => ({
      F1: f1,
      F2: f2,
      G: inverse,
    })),
  );
}

/** F1, F2 and G with F1ᵀF1 G F1ᵀF1 = F1ᵀF1. */
export const gramLetters = (() => {
  const f1 = WordPolynomial.letter('F1', 'r', 'p');
  const f2 = WordPolynomial.letter('F2', 'r', 'q');
  const gram = f1.transpose().times(f1);
  const inverse: WordHypothesis = {
    id: 'definition-of-G',
    text: 'F1ᵀF1GF1ᵀF1 = F1ᵀF1',
    zero: gram.times(g, gram).minus(gram),
  };
  const cancellation = { a: f1, b: g.times(gram).minus(WordPolynomial.identity('p')) };
  return { f1, f2, g, gram, inverse, cancellation };
})();
