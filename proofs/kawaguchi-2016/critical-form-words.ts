import fc from 'fast-check';
import {
  invertibleMatrix,
  rationalMatrix,
  type WordMatrices,
  withSymmetric,
  wordMatrices,
} from '../../properties/arbitraries/index.js';
import type { WordIdentity } from '../../src/claims/index.js';
import { inverse } from '../../src/exact/index.js';
import {
  type WordHypothesis,
  WordPolynomial,
  generalisedInverse as wordGeneralisedInverse,
  moorePenrose as wordMoorePenrose,
} from '../../src/words/index.js';
import { CRITICAL_FORM, type CriticalForm, inverseOf, inverseOfGram } from './critical-form.js';
import {
  gramHint,
  lossInMoments,
  lossInWords,
  outerHypotheses,
  outerLetters,
  residualInWords,
  symmetricMoments,
} from './word-letters.js';

const letters = outerLetters();
const given = outerHypotheses(letters);
const inverseOfC = WordPolynomial.letter('K', 'd1', 'dy');

/** ∂L/∂W_1 by words: from the data, from the moments, and as (XrC)ᵀ. */
export function firstLayer(): WordIdentity[] {
  const { c, w1, v1, x, y, xx, yx } = letters;
  const p = c.times(w1);
  const normal = (moment: WordPolynomial, target: WordPolynomial) =>
    c.transpose().times(c, w1, moment).minus(c.transpose().times(target));
  const fromData = normal(x.times(x.transpose()), y.times(x.transpose()));
  return [
    {
      at: 'the derivative of L along V_1',
      claim: {
        hypotheses: [],
        derivatives: [{ W1: v1 }],
        left: lossInWords(p, letters),
        right: fromData.transpose().times(v1).trace(),
      },
      matrices: wordMatrices([c, w1, v1, x, y]),
    },
    {
      at: 'the derivative of the form in the moments along V_1',
      claim: {
        hypotheses: [symmetricMoments(letters)],
        derivatives: [{ W1: v1 }],
        left: lossInMoments(p, letters),
        right: normal(xx, yx).transpose().times(v1).trace(),
      },
      matrices: wordMatrices([c, w1, v1, xx, yx, letters.yy]).map((drawn) =>
        withSymmetric(drawn, 'Sxx'),
      ),
    },
    {
      at: '(XrC)ᵀ',
      claim: {
        hypotheses: [],
        left: x.times(residualInWords(p, letters), c).transpose(),
        right: fromData,
      },
      matrices: wordMatrices([c, w1, x, y]),
    },
  ];
}

/** W_1 = GCᵀΣ_YXS + (I − GCᵀC)W_1. */
export function solved(): WordIdentity {
  const { w1, g, c, yx, s } = letters;
  const particular = g.times(c.transpose(), yx, s);
  return identity(
    'W_1 as a solution of the normal equation',
    [given.stationary, given.inverse],
    w1,
    particular.plus(w1.minus(g.times(c.transpose(), c, w1))),
  );
}

/** CGCᵀC = C. */
export function rangeKept(): WordIdentity {
  const { c, g } = letters;
  return identity('CGCᵀC', [given.ginverse], c.times(g, c.transpose(), c), c);
}

/** CW_1 is what the form says. */
export function concluded(variant: CriticalForm): WordIdentity {
  return identity(
    'CW_1',
    [given.stationary, given.inverse, ...inversesOf(variant)],
    letters.c.times(letters.w1),
    variant.form<WordPolynomial>({ ...letters, k: inverseOfC, xxInverse: letters.s }),
    variant,
  );
}

/** CW_1 = ΠP*. */
export function projected(): WordIdentity {
  return identity(
    'CW_1 = ΠP*',
    [given.stationary, given.inverse, given.ginverse, given.pi, given.pstar],
    letters.c.times(letters.w1),
    letters.pi.times(letters.pstar),
  );
}

/** What is assumed of the inverses in a form. */
function inversesOf({ gram, factor }: CriticalForm): WordHypothesis[] {
  const { c, g } = letters;
  const square = c.transpose().times(c);
  const ofGram =
    gram === undefined ? [given.ginverse] : wordMoorePenrose(square, g, given.ginverse.id);
  if (factor === undefined) return [...ofGram];
  const rule = factor === 'generalised' ? wordGeneralisedInverse : wordMoorePenrose;
  return [...rule(c, inverseOfC, 'definition-of-K')];
}

function identity(
  at: string,
  hypotheses: readonly WordHypothesis[],
  left: WordPolynomial,
  right: WordPolynomial,
  variant: CriticalForm = CRITICAL_FORM,
): WordIdentity {
  const usesGram = hypotheses.some(({ id }) => id === given.ginverse.id);
  return {
    at,
    claim: { hypotheses, left, right },
    ...(usesGram ? { hints: { cancellations: [gramHint(letters)] } } : {}),
    matrices: stationaryLetters(variant),
  };
}

/**
 * Matrices that satisfy everything: C of any rank, Σ_XX = TTᵀ, and W_1 = GCᵀΣ_YXS + (I − GCᵀC)Z with
 * G an inverse of CᵀC of the kind the variant has.
 */
function stationaryLetters({ gram, factor }: CriticalForm): fc.Arbitrary<WordMatrices> {
  const size = fc.constantFrom(1, 2, 2, 3, 3);
  return fc.tuple(size, size, size, fc.integer({ min: 1, max: 3 })).chain(([dy, d1, dx, rank]) =>
    fc
      .tuple(
        rationalMatrix(dy, rank),
        rationalMatrix(rank, d1),
        invertibleMatrix(dx),
        rationalMatrix(dy, dx),
        rationalMatrix(d1, dx),
      )
      .map(([left, right, t, Syx, free]) => {
        const C = left.times(right);
        const square = C.transpose().times(C);
        const G = inverseOfGram(square, gram);
        const Sxx = t.times(t.transpose());
        const S = inverse(Sxx);
        const Pstar = Syx.times(S);
        const Pi = C.times(G).times(C.transpose());
        const solved = G.times(C.transpose()).times(Pstar);
        const W1 = solved.plus(free.minus(G.times(square).times(free)));
        return { C, G, K: inverseOf(C, factor), Sxx, S, Syx, W1, Pstar, Pi };
      }),
  );
}
