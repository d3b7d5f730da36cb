import fc from 'fast-check';
import {
  drawnSizes,
  lowRankMatrix,
  nonzeroRational,
  orthogonalMatrix,
  orthogonalProjector,
  rationalMatrix,
  wordData,
} from '../../properties/arbitraries/index.js';
import type { WordIdentity } from '../../src/claims/index.js';
import { Rational, RationalMatrix, rightKernel } from '../../src/exact/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';
import { projectorLetters } from '../facts/projector-letters.js';
import { DATA_ASSUMPTIONS } from '../kawaguchi-2016/assumptions.js';
import { lossInMoments, outerHypotheses, outerLetters } from '../kawaguchi-2016/word-letters.js';

const letters = outerLetters();
const { pstar, sigma, xx, yx, yy } = letters;
const { pi, projector } = projectorLetters('dy', 'range-projector');
const { symmetric, sigma: definitionOfSigma } = outerHypotheses(letters);
const normal: WordHypothesis = {
  id: DATA_ASSUMPTIONS.xxtFullRank.atPoint.id,
  text: 'P*Σ_XX = Σ_YX, P* = Σ_YXΣ_XX⁻¹',
  zero: pstar.times(xx).minus(yx),
};

/** E, B and W with EBᵀ = 0: the rows of E are in the kernel of B, of any rank. */
const orthogonalRows = () => {
  const size = fc.integer({ min: 1, max: 3 });
  return fc.tuple(size, size, size).chain(([dx, dy, dh]) =>
    fc
      .tuple(
        lowRankMatrix(dh, dx, Math.max(dx - 1, 1)),
        rationalMatrix(dx, dy),
        rationalMatrix(dy, dh),
      )
      .map(([B, free, W]) => {
        const kernel = rightKernel(B);
        const rows = Array.from({ length: kernel.columns }, (_, row) => row);
        const columns = Array.from({ length: dy }, (_, column) => column);
        return { E: kernel.times(free.submatrix(rows, columns)).transpose(), B, W };
      }),
  );
};

/** Data, and an orthogonal projector of any rank. */
const anyProjector = () =>
  drawnSizes().chain((sizes) =>
    fc
      .tuple(wordData(sizes), orthogonalProjector(sizes.dy, sizes.dy - 1))
      .map(([{ Sxx, Syx, Syy, Pstar, Sigma }, free]) => ({
        Sxx: Sxx!,
        Syx: Syx!,
        Syy: Syy!,
        Pstar: Pstar!,
        Sigma: Sigma!,
        Pi: free,
      })),
  );

/** X = I, P* = UDUᵀ and Π = U_SU_Sᵀ, so that EPᵀ = 0. */
const commutingProjector = () =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((n) =>
      fc.tuple(
        orthogonalMatrix(n),
        fc.array(nonzeroRational(), { minLength: n, maxLength: n }),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: n, maxLength: n }),
      ),
    )
    .map(([u, values, kept]) => {
      const rotated = (diagonal: readonly Rational[]) =>
        u.times(RationalMatrix.diagonal([...diagonal])).times(u.transpose());
      const best = rotated(values);
      return {
        Sxx: u.identityOf(u.rows),
        Syx: best,
        Pstar: best,
        Sigma: best.times(best),
        Pi: rotated(kept.map((bit) => Rational.of(bit))),
      };
    });

/** ∂L/∂W_{H+1} = 0 ⇒ EPᵀ = 0 ⇒ ΠΣ = ΠΣΠ = ΣΠ, for P = ΠP*. */
export function projectorCommutes(): readonly WordIdentity[] {
  const product = pi.times(pstar);
  const error = product.times(xx).minus(yx);
  const hypotheses = [
    symmetric,
    definitionOfSigma,
    normal,
    ...projector,
    { id: 'critical', text: 'EPᵀ = 0, P = ΠP*', zero: error.times(product.transpose()) },
  ];
  return [
    {
      at: 'ΠΣ = ΠΣΠ',
      claim: { hypotheses, left: pi.times(sigma), right: pi.times(sigma, pi) },
      matrices: commutingProjector(),
    },
    {
      at: 'ΠΣΠ = ΣΠ',
      claim: { hypotheses, left: pi.times(sigma, pi), right: sigma.times(pi) },
      matrices: commutingProjector(),
    },
  ];
}

/** L = ½(tr Σ_YY − tr(ΠΣ)) for P = ΠP*, Π an orthogonal projector. */
export function valueOfProjection(): readonly WordIdentity[] {
  return [
    {
      at: 'L',
      claim: {
        hypotheses: [symmetric, definitionOfSigma, normal, ...projector],
        left: lossInMoments(pi.times(pstar), letters),
        right: yy.trace().minus(pi.times(sigma).trace()).scale(Rational.of(1, 2)),
      },
      matrices: anyProjector(),
    },
  ];
}

/** E(W_{H}⋯W_1)ᵀ = 0 gives EPᵀ = E(W_H⋯W_1)ᵀW_{H+1}ᵀ = 0. */
export function lastLayerGivesProduct(): readonly WordIdentity[] {
  const [e, b] = [WordPolynomial.letter('E', 'dy', 'dx'), WordPolynomial.letter('B', 'dH', 'dx')];
  const w = WordPolynomial.letter('W', 'dy', 'dH');
  return [
    {
      at: 'EPᵀ',
      claim: {
        hypotheses: [
          { id: 'critical', text: '∂L/∂W_{H+1} = EBᵀ = 0', zero: e.times(b.transpose()) },
        ],
        left: e.times(w.times(b).transpose()),
        right: WordPolynomial.zero('dy', 'dy'),
      },
      matrices: orthogonalRows(),
    },
  ];
}
