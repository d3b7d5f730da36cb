import fc from 'fast-check';
import {
  drawnSizes,
  lowRankMatrix,
  orthogonalMatrix,
  rationalMatrix,
  rightInvertible,
} from '../../properties/arbitraries/index.js';
import type { WordIdentity } from '../../src/claims/index.js';
import {
  generalisedInverse,
  inverse,
  type RationalMatrix,
  rightKernel,
} from '../../src/exact/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import { gramHint, outerHypotheses, outerLetters } from './word-letters.js';

const { letter, identity, zero } = WordPolynomial;
const size = () => fc.integer({ min: 1, max: 3 });

/**
 * A_j(W_j + M_j) = A_jW_j for M_j = u_ju_{j−1}ᵀ, A_ju_j = 0: by induction from the last layer down no
 * product A_j changes, nor does P. For j = 1 the row is vᵀ.
 */
export function productUnchanged(): readonly WordIdentity[] {
  const [a, w, move] = [letter('A', 'dy', 'dk'), letter('W', 'dk', 'dj'), letter('M', 'dk', 'dj')];
  const [u, below] = [letter('u', 'dk', '1'), letter('v', 'dj', '1')];
  return [
    {
      at: 'A_{j−1} after the move',
      claim: {
        hypotheses: [
          { id: 'definition-of-u', text: 'A_ju_j = 0', zero: a.times(u) },
          {
            id: 'definition-of-M',
            text: 'M_j = u_ju_{j−1}ᵀ',
            zero: move.minus(u.times(below.transpose())),
          },
        ],
        left: a.times(w.plus(move)),
        right: a.times(w),
      },
      matrices: fc.tuple(size(), size(), size()).chain(([dy, dk, dj]) =>
        fc
          .tuple(
            lowRankMatrix(dy, dk, dk - 1),
            rationalMatrix(dk, dj),
            rationalMatrix(dk, 1),
            rationalMatrix(dj, 1),
          )
          .map(([A, W, free, v]) => {
            const kernel = rightKernel(A);
            const rows = Array.from({ length: kernel.columns }, (_, row) => row);
            const chosen = kernel.times(free.submatrix(rows, [0]));
            return { A, W, u: chosen, v, M: chosen.times(v.transpose()) };
          }),
      ),
    },
  ];
}

/** (u₂u₁ᵀ)(u₁vᵀ) = u₂vᵀ for u₁ of length 1, and AᵀE(uvᵀ)ᵀ = 0 ⇒ AᵀEv = 0 for u of length 1. */
export function movesReachTheSlope(): readonly WordIdentity[] {
  const [u1, u2] = [letter('u1', 'dj', '1'), letter('u2', 'dk', '1')];
  const [u, v] = [letter('u', 'dk', '1'), letter('v', 'dx', '1')];
  const [a, e] = [letter('A', 'dy', 'dl'), letter('E', 'dy', 'dx')];
  const unit = (vector: WordPolynomial) => ({
    id: 'definition-of-u',
    text: 'uᵀu = 1',
    zero: vector.transpose().times(vector).minus(identity('1')),
  });
  return [
    {
      at: 'M_jM_{j−1}',
      claim: {
        hypotheses: [unit(u1)],
        left: u2.times(u1.transpose(), u1, v.transpose()),
        right: u2.times(v.transpose()),
      },
      matrices: fc
        .tuple(size(), size(), size())
        .chain(([dj, dk, dx]) =>
          fc.record({ u1: unitVector(dj), u2: rationalMatrix(dk, 1), v: rationalMatrix(dx, 1) }),
        ),
    },
    {
      at: 'A_kᵀEv',
      claim: {
        hypotheses: [
          {
            id: 'coefficient',
            text: 'A_kᵀE(uvᵀ)ᵀ = 0',
            zero: a.transpose().times(e, v, u.transpose()),
          },
          unit(u),
        ],
        left: a.transpose().times(e, v),
        right: zero('dl', '1'),
      },
      matrices: fc.tuple(size(), size(), size(), size()).chain(([dy, dk, dl, dx]) =>
        fc
          .tuple(rationalMatrix(dy, dl), rationalMatrix(dy, dx), unitVector(dk), unitVector(dx))
          .map(([A, free, drawn, v1]) => ({
            A,
            E: free.minus(free.times(v1).times(v1.transpose())),
            u: drawn,
            v: v1,
          })),
      ),
    },
  ];
}

/** P = A(AᵀA)⁻AᵀP* and P*R = I give PRA = A, so that rank A ≤ rank P. */
export function productHasRankOf(): readonly WordIdentity[] {
  const letters = outerLetters();
  const { c, g, pstar } = letters;
  const r = letter('R', 'dx', 'dy');
  const p = letter('P', 'dy', 'dx');
  return [
    {
      at: 'PRA, with C for A',
      claim: {
        hypotheses: [
          outerHypotheses(letters).ginverse,
          { id: 'lemma-4-2', text: 'P = CGCᵀP*', zero: p.minus(c.times(g, c.transpose(), pstar)) },
          {
            id: 'onto',
            text: 'P*R = I',
            zero: pstar.times(r).minus(identity('dy')),
          },
        ],
        left: p.times(r, c),
        right: c,
      },
      hints: { cancellations: [gramHint(letters)] },
      matrices: drawnSizes().chain(({ dy, dx: d1 }) =>
        fc.tuple(rightInvertible(dy, dy + 1), rationalMatrix(dy, d1)).map(([drawn, C]) => {
          const G = generalisedInverse(C.transpose().times(C));
          const best = drawn['C']!;
          return {
            C,
            G,
            Pstar: best,
            R: drawn['R']!,
            P: C.times(G).times(C.transpose()).times(best),
          };
        }),
      ),
    },
  ];
}

/** P* = Σ_YXΣ_XX⁻¹ has the right inverse Σ_XXQ when Σ_YX has the right inverse Q. */
export function leastSquaresIsOnto(): readonly WordIdentity[] {
  const letters = outerLetters();
  const { pstar, xx, yx } = letters;
  const q = letter('Q', 'dx', 'dy');
  const { symmetric, inverse: inverseOfXx, pstar: definition } = outerHypotheses(letters);
  return [
    {
      at: 'P*(Σ_XXQ)',
      claim: {
        hypotheses: [
          symmetric,
          inverseOfXx,
          definition,
          {
            id: 'definition-of-Q',
            text: 'Σ_YXQ = I, Q a right inverse of Σ_YX, of full row rank d_y',
            zero: yx.times(q).minus(identity('dy')),
          },
        ],
        left: pstar.times(xx, q),
        right: identity('dy'),
      },
      matrices: size().chain((dy) =>
        fc.tuple(rightInvertible(dy, dy + 1), orthogonalMatrix(dy + 1)).map(([drawn, u]) => {
          // Any symmetric invertible matrix serves: here a projector and twice its complement.
          const first = u.column(0);
          const xxValue = u.identityOf(u.rows).plus(first.times(first.transpose()));
          const s = inverse(xxValue);
          const yxValue = drawn['C']!;
          return { Sxx: xxValue, S: s, Syx: yxValue, Pstar: yxValue.times(s), Q: drawn['R']! };
        }),
      ),
    },
  ];
}

const unitVector = (n: number): fc.Arbitrary<RationalMatrix> =>
  orthogonalMatrix(n).map((u) => u.column(0));
