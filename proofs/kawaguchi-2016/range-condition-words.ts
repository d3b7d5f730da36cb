import { wordMatrices } from '../../properties/arbitraries/index.js';
import type { WordIdentity } from '../../src/claims/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';
import { orthogonalTo, withNonzeroImage } from '../facts/kronecker-zero.js';
import { rangeLetters } from './range-condition-letters.js';
import { includedMatrices, rangeMatrices } from './range-condition-matrices.js';

/*
 * The words of Lemma 4.4. The blocks of the Hessian on (W_1, W_k) are taken as the operators that
 * they are: A(V) = CᵀCVΣ_XX, B(V') = CᵀA_kV'B_kΣ_XX + MᵀV'ᵀA_kᵀE, with E = (Ŷ − Y)Xᵀ = (Xr)ᵀ; and
 * A⁻(V) = GVT with CᵀCGCᵀC = CᵀC and Σ_XXTΣ_XX = Σ_XX is a generalised inverse of A. In the paper's
 * Kronecker form A = CᵀC ⊗ XXᵀ and A⁻ = (CᵀC)⁻ ⊗ (XXᵀ)⁻, by vec-kronecker.
 */

const letter = WordPolynomial.letter;
const identity = WordPolynomial.identity;
const { c, g, m, a, b, x, f, t, v, vk, y, z } = rangeLetters;
export const gram = c.transpose().times(c);
const xx = x.times(x.transpose());
const e = f.times(x.transpose());

/** CᵀCGCᵀC = CᵀC. */
export const definitionOfG: WordHypothesis = {
  id: 'definition-of-G',
  text: 'CᵀCGCᵀC = CᵀC',
  zero: gram.times(g, gram).minus(gram),
};

/** Σ_XXTΣ_XX = Σ_XX, Σ_XX = XXᵀ. */
export const definitionOfT: WordHypothesis = {
  id: 'definition-of-T',
  text: 'Σ_XXTΣ_XX = Σ_XX',
  zero: xx.times(t, xx).minus(xx),
};

/** A(V) = CᵀCVΣ_XX. */
const corner = (of: WordPolynomial): WordPolynomial => gram.times(of, xx);
/** A⁻(V) = GVT. */
const inverted = (of: WordPolynomial): WordPolynomial => g.times(of, t);
/** (I − AA⁻)(Z). */
const outside = (of: WordPolynomial): WordPolynomial => of.minus(corner(inverted(of)));

/** C((GᵀCᵀC) − I) = 0, transposed: CᵀCGCᵀ = Cᵀ. */
const cancelC = { a: c, b: g.transpose().times(gram).minus(identity('d1')) };
/** XᵀTXXᵀ = Xᵀ, transposed. */
const cancelX = {
  a: x.transpose(),
  b: t.times(xx).minus(identity('dx')),
};

/** AA⁻A = A. */
export function inverseIdentity(): WordIdentity {
  return {
    at: 'AA⁻A(V)',
    matrices: rangeMatrices(),
    claim: {
      hypotheses: [definitionOfG, definitionOfT],
      left: corner(inverted(corner(v))),
      right: corner(v),
    },
  };
}

/**
 * The range condition for operators: V = Y − (A⁻)ᵀ(A(Y)) has A(V) = 0, and pairs with Z as Y does
 * with (I − AA⁻)(Z).
 */
export function rangeIdentities(): readonly WordIdentity[] {
  const onto = y.minus(g.transpose().times(corner(y), t.transpose()));
  return [
    {
      at: 'A(V)',
      matrices: rangeMatrices(),
      claim: {
        hypotheses: [definitionOfG, definitionOfT],
        left: corner(onto),
        right: WordPolynomial.zero('d1', 'dx'),
      },
    },
    {
      at: 'tr(VᵀZ)',
      matrices: rangeMatrices(),
      claim: {
        hypotheses: [],
        left: onto.transpose().times(z).trace(),
        right: y.transpose().times(outside(z)).trace(),
      },
    },
  ];
}

/** (I − AA⁻)(CᵀA_kV'B_kΣ_XX) = 0. */
export function firstSummand(): readonly WordIdentity[] {
  return [
    {
      at: '(I − AA⁻)(CᵀA_kV′B_kΣ_XX)',
      matrices: rangeMatrices(),
      claim: {
        hypotheses: [definitionOfG, definitionOfT],
        left: outside(c.transpose().times(a, vk, b, xx)),
        right: WordPolynomial.zero('d1', 'dx'),
      },
      hints: { cancellations: [cancelC] },
    },
  ];
}

/** (I − AA⁻)(MᵀV'ᵀA_kᵀE) = (I − CᵀC(CᵀC)⁻)MᵀV'ᵀA_kᵀE. */
export function secondSummand(): readonly WordIdentity[] {
  const summand = m.transpose().times(vk.transpose(), a.transpose(), e);
  return [
    {
      at: '(I − AA⁻)(MᵀV′ᵀA_kᵀE)',
      matrices: rangeMatrices(),
      claim: {
        hypotheses: [definitionOfT],
        left: outside(summand),
        right: summand.minus(gram.times(g, summand)),
      },
      hints: { cancellations: [cancelX] },
    },
  ];
}

/** NMᵀV'ᵀA_kᵀE = 0 for V'ᵀ = x₁yᵀ, and NMᵀx₁ ≠ 0, N = I − CᵀCG: then yᵀA_kᵀE = 0. */
export function zeroFactor(): readonly WordIdentity[] {
  const x1 = letter('x1', 'dj', '1');
  const y1 = letter('y1', 'dk', '1');
  const number = letter('s', '1', '1');
  const error = letter('E', 'dy', 'dx');
  const range = letter('N', 'd1', 'dj');
  const image = range.times(x1);
  return [
    {
      at: 'yᵀA_kᵀE',
      matrices: wordMatrices([range, y1, a, error]).map((drawn) => {
        const nonzero = withNonzeroImage(drawn['N']!);
        return {
          ...drawn,
          N: nonzero.image,
          x1: nonzero.x,
          s: nonzero.s,
          E: orthogonalTo(drawn['A']!.times(drawn['y1']!), drawn['E']!),
        };
      }),
      claim: {
        hypotheses: [
          {
            id: 'second-summand',
            text: 'NV′ᵀA_kᵀE = 0 for V′ᵀ = xyᵀ, N = (I − CᵀC(CᵀC)⁻)Mᵀ',
            zero: image.times(y1.transpose(), a.transpose(), error),
          },
          {
            id: 'definition-of-s',
            text: 's = ((Nx)ᵀNx)⁻¹, in the case Nx ≠ 0',
            zero: number.times(image.transpose(), image).minus(identity('1')),
          },
        ],
        left: y1.transpose().times(a.transpose(), error),
        right: WordPolynomial.zero('1', 'dx'),
      },
    },
  ];
}

/** (I − CᵀCG)Mᵀ = 0 gives Mᵀ = CᵀCQ with Q = GMᵀ. */
export function inclusionIdentity(): WordIdentity {
  const rest = m.transpose().minus(gram.times(g, m.transpose()));
  return {
    at: 'Mᵀ = CᵀCQ, Q = (CᵀC)⁻Mᵀ',
    matrices: includedMatrices(),
    claim: {
      hypotheses: [{ id: 'zero-factor', text: '(I − CᵀCG)Mᵀ = 0', zero: rest }],
      left: m.transpose(),
      right: gram.times(g.times(m.transpose())),
    },
  };
}
