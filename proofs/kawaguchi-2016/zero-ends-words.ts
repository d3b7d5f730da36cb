import { wordMatrices } from '../../properties/arbitraries/index.js';
import type { WordIdentity } from '../../src/claims/index.js';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';
import { dataLetters, errorInMoments, lossInWords } from './word-letters.js';

/**
 * The network as its two end layers see it, P = A M B with A = W_{H+1} (d_y × d_H), M = W_H⋯W_2,
 * B = W_1 (d_1 × d_x), and directions VA, VB of the ends.
 */
export function endLetters() {
  const letter = WordPolynomial.letter;
  return {
    a: letter('A', 'dy', 'dH'),
    m: letter('M', 'dH', 'd1'),
    b: letter('B', 'd1', 'dx'),
    va: letter('VA', 'dy', 'dH'),
    vb: letter('VB', 'd1', 'dx'),
    ...dataLetters(),
  };
}
type EndLetters = ReturnType<typeof endLetters>;

/** W_1 = 0 and W_{H+1} = 0: what the witness of (i) is made by. */
const zeroEnds = ({ a, b }: EndLetters): readonly WordHypothesis[] => [
  { id: 'definition-of-W', text: 'W_{H+1} = 0', zero: a },
  { id: 'definition-of-W', text: 'W_1 = 0', zero: b },
];

/** Every ∂L/∂W_k vanishes: A is a factor of the layers after k, or B of those before. */
export function zeroEndsAreCritical(): readonly WordIdentity[] {
  const letters = endLetters();
  const { a, m, b, xx, yx } = letters;
  const error = errorInMoments(a.times(m, b), letters);
  const zero = WordPolynomial.zero;
  const letter = WordPolynomial.letter;
  const [above, below] = [letter('K', 'dH', 'dk'), letter('J', 'dj', 'd1')];
  const matrices = (...more: WordPolynomial[]) =>
    wordMatrices([a, m, b, xx, yx, ...more]).map((drawn) => ({ ...drawn, ...zeros(drawn) }));
  return [
    {
      at: '∂L/∂W_1',
      claim: {
        hypotheses: zeroEnds(letters),
        left: a.times(m).transpose().times(error),
        right: zero('d1', 'dx'),
      },
      matrices: matrices(),
    },
    {
      at: '∂L/∂W_k with A = W_{H+1}(W_H⋯W_{k+1}), B = (W_{k−1}⋯W_2)W_1, 1 < k ≤ H',
      claim: {
        hypotheses: zeroEnds(letters),
        left: a.times(above).transpose().times(error, below.times(b).transpose()),
        right: zero('dk', 'dj'),
      },
      matrices: matrices(above, below),
    },
    {
      at: '∂L/∂W_{H+1}',
      claim: {
        hypotheses: zeroEnds(letters),
        left: error.times(m.times(b).transpose()),
        right: zero('dy', 'dH'),
      },
      matrices: matrices(),
    },
  ];
}

/** ∇²L(V, V) = −2 tr(Yᵀ V_{H+1} M V_1 X) there, for V in the two ends. */
export function curvatureBetweenEnds(): readonly WordIdentity[] {
  const letters = endLetters();
  const { a, m, b, va, vb, x, y } = letters;
  const along = { A: va, B: vb };
  return [
    {
      at: '∇²L(V, V)',
      claim: {
        hypotheses: zeroEnds(letters),
        derivatives: [along, along],
        left: lossInWords(a.times(m, b), letters),
        right: y.transpose().times(va, m, vb, x).trace().scale(Rational.of(-2)),
      },
      matrices: wordMatrices([a, m, b, va, vb, x, y]).map((drawn) => ({
        ...drawn,
        ...zeros(drawn),
      })),
    },
  ];
}

/** It is −2‖V_1‖² for V_1 = (V_{H+1}M)ᵀΣ_YX, and +2‖V_1‖² for the opposite. */
export function curvatureOfBothSigns(): readonly WordIdentity[] {
  const letters = endLetters();
  const { m, va, vb, x, y } = letters;
  const choice = va.times(m).transpose().times(y, x.transpose());
  const curvature = y.transpose().times(va, m, vb, x).trace().scale(Rational.of(-2));
  const size = vb.transpose().times(vb).trace();
  return ([1, -1] as const).map((sign) => ({
    at: sign === 1 ? 'V_1' : '−V_1',
    claim: {
      hypotheses: [
        {
          id: 'definition-of-V',
          text: `V_1 = ${sign === 1 ? '' : '−'}(V_{H+1}M)ᵀΣ_YX`,
          zero: vb.minus(choice.scale(Rational.of(sign))),
        },
      ],
      left: curvature,
      right: size.scale(Rational.of(-2 * sign)),
    },
    matrices: wordMatrices([m, va, x, y]).map((drawn) => ({
      ...drawn,
      VB: drawn['VA']!.times(drawn['M']!)
        .transpose()
        .times(drawn['Y']!)
        .times(drawn['X']!.transpose())
        .scale(Rational.of(sign)),
    })),
  }));
}

/** V_1 = (e_ae_iᵀM)ᵀΣ_YX is a column times a row. */
export function firstMoveIsOuter(): readonly WordIdentity[] {
  const { m, yx } = endLetters();
  const [ea, ei] = [WordPolynomial.letter('ea', 'dy', '1'), WordPolynomial.letter('ei', 'dH', '1')];
  return [
    {
      at: 'V_1 = (row i of M)ᵀ(row a of Σ_YX)',
      claim: {
        hypotheses: [],
        left: ea.times(ei.transpose(), m).transpose().times(yx),
        right: ei.transpose().times(m).transpose().times(ea.transpose().times(yx)),
      },
      matrices: wordMatrices([ea, ei, m, yx]),
    },
  ];
}

function zeros(drawn: Readonly<Record<string, RationalMatrix>>) {
  const zeroed = (name: string) => RationalMatrix.zero(drawn[name]!.rows, drawn[name]!.columns);
  return { A: zeroed('A'), B: zeroed('B') };
}
