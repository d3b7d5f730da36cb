import { Rational } from '../../src/exact/index.js';
import {
  type TracePolynomial,
  type WordHypothesis,
  WordPolynomial,
} from '../../src/words/index.js';
import { firstLayerStationary, xxtFullRank } from './hypotheses.js';

/**
 * New names for dimensions; two dimensions with one name are equal: `{ dj: 'dx' }`. A dimension that
 * is not mentioned keeps its own name.
 */
export type SizeNames = Readonly<Record<string, string>>;

const half = Rational.of(1, 2);

const letterMaker = (sizes: SizeNames) => (name: string, rows: string, columns: string) =>
  WordPolynomial.letter(name, sizes[rows] ?? rows, sizes[columns] ?? columns);

/**
 * The network as its layer W = W_k sees it: P = A W B with A = W_{H+1}⋯W_{k+1} (d_y × d_k),
 * W (d_k × d_j, j = k−1), B = W_{k−1}⋯W_1 (d_j × d_x), and U, V directions of W. A product is one
 * letter, so that every depth is meant at once; an empty product is the value I of its letter.
 */
export function layerLetters(sizes: SizeNames = {}) {
  const letter = letterMaker(sizes);
  return {
    a: letter('A', 'dy', 'dk'),
    w: letter('W', 'dk', 'dj'),
    b: letter('B', 'dj', 'dx'),
    u: letter('U', 'dk', 'dj'),
    v: letter('V', 'dk', 'dj'),
    ...dataLetters(sizes),
  };
}
export type LayerLetters = ReturnType<typeof layerLetters>;

/**
 * The network as two of its layers see it, W_k and W_l with k > l: P = A W_k M W_l B with
 * A = W_{H+1}⋯W_{k+1} (d_y × d_k), W_k (d_k × d_j, j = k−1), M = W_{k−1}⋯W_{l+1} (d_j × d_l),
 * W_l (d_l × d_i, i = l−1), B = W_{l−1}⋯W_1 (d_i × d_x), and V_k, V_l directions of the two. An empty
 * product is the value I of its letter.
 */
export function pairLetters(sizes: SizeNames = {}) {
  const letter = letterMaker(sizes);
  return {
    a: letter('A', 'dy', 'dk'),
    wk: letter('Wk', 'dk', 'dj'),
    m: letter('M', 'dj', 'dl'),
    wl: letter('Wl', 'dl', 'di'),
    b: letter('B', 'di', 'dx'),
    vk: letter('Vk', 'dk', 'dj'),
    vl: letter('Vl', 'dl', 'di'),
    ...dataLetters(sizes),
  };
}
export type PairLetters = ReturnType<typeof pairLetters>;

/**
 * The network as its first layer sees it: P = C W_1 with C = W_{H+1}⋯W_2 (d_y × d_1); G a generalised
 * inverse of CᵀC, S for Σ_XX⁻¹, Pstar for P* = Σ_YXΣ_XX⁻¹, Pi for Π = C(CᵀC)⁻Cᵀ and Sigma for
 * Σ = P*Σ_XXP*ᵀ. What ties them together is in {@link outerHypotheses}.
 */
export function outerLetters(sizes: SizeNames = {}) {
  const letter = letterMaker(sizes);
  return {
    c: letter('C', 'dy', 'd1'),
    g: letter('G', 'd1', 'd1'),
    w1: letter('W1', 'd1', 'dx'),
    v1: letter('V1', 'd1', 'dx'),
    s: letter('S', 'dx', 'dx'),
    pstar: letter('Pstar', 'dy', 'dx'),
    pi: letter('Pi', 'dy', 'dy'),
    sigma: letter('Sigma', 'dy', 'dy'),
    ...dataLetters(sizes),
  };
}
export type OuterLetters = ReturnType<typeof outerLetters>;

/** X (d_x × m), Y (d_y × m) and the moments Σ_XX = XXᵀ, Σ_YX = YXᵀ, Σ_YY = YYᵀ. */
export function dataLetters(sizes: SizeNames = {}) {
  const letter = letterMaker(sizes);
  return {
    x: letter('X', 'dx', 'm'),
    y: letter('Y', 'dy', 'm'),
    xx: letter('Sxx', 'dx', 'dx'),
    yx: letter('Syx', 'dy', 'dx'),
    yy: letter('Syy', 'dy', 'dy'),
  };
}
export type DataLetters = ReturnType<typeof dataLetters>;

/** L = ½ tr((PX − Y)ᵀ(PX − Y)) for the prediction matrix P. */
export function lossInWords(p: WordPolynomial, { x, y }: DataLetters): TracePolynomial {
  const error = p.times(x).minus(y);
  return error.transpose().times(error).trace().scale(half);
}

/** L = ½ tr(PΣ_XXPᵀ) − tr(Σ_YXPᵀ) + ½ tr Σ_YY. */
export function lossInMoments(p: WordPolynomial, { xx, yx, yy }: DataLetters): TracePolynomial {
  return p
    .times(xx, p.transpose())
    .trace()
    .scale(half)
    .minus(yx.times(p.transpose()).trace())
    .plus(yy.trace().scale(half));
}

/** r = (PX − Y)ᵀ, m × d_y. */
export const residualInWords = (p: WordPolynomial, { x, y }: DataLetters): WordPolynomial =>
  p.times(x).minus(y).transpose();

/** E = PΣ_XX − Σ_YX, d_y × d_x. */
export const errorInMoments = (p: WordPolynomial, { xx, yx }: DataLetters): WordPolynomial =>
  p.times(xx).minus(yx);

/** Σ_XX is symmetric, by its definition XXᵀ. */
export const symmetricMoments = ({ xx }: DataLetters): WordHypothesis => ({
  id: 'definition-of-Sxx',
  text: 'Σ_XX = XXᵀ is symmetric',
  zero: xx.minus(xx.transpose()),
});

/**
 * What ties the letters of {@link outerLetters} together. The ids of assumptions are those of the
 * claims' hypotheses; the others are definitions.
 */
export function outerHypotheses(letters: OuterLetters) {
  const { c, g, w1, s, pstar, pi, sigma, xx, yx } = letters;
  const gram = c.transpose().times(c);
  const one = WordPolynomial.identity(xx.rows);
  return {
    /** ∂L/∂W_1 = CᵀCW_1Σ_XX − CᵀΣ_YX = 0. */
    stationary: {
      id: firstLayerStationary.id,
      text: '∂L/∂W_1 = CᵀCW_1Σ_XX − CᵀΣ_YX = 0',
      zero: gram.times(w1, xx).minus(c.transpose().times(yx)),
    },
    /** Σ_XXS = I. */
    inverse: { id: xxtFullRank.id, text: 'Σ_XXS = I', zero: xx.times(s).minus(one) },
    /** CᵀCGCᵀC = CᵀC. */
    ginverse: {
      id: 'definition-of-G',
      text: 'CᵀCGCᵀC = CᵀC',
      zero: gram.times(g, gram).minus(gram),
    },
    symmetric: symmetricMoments(letters),
    pstar: {
      id: 'definition-of-Pstar',
      text: 'P* = Σ_YXS',
      zero: pstar.minus(yx.times(s)),
    },
    pi: {
      id: 'definition-of-Pi',
      text: 'Π = CGCᵀ',
      zero: pi.minus(c.times(g, c.transpose())),
    },
    sigma: {
      id: 'definition-of-Sigma',
      text: 'Σ = P*Σ_XXP*ᵀ',
      zero: sigma.minus(pstar.times(xx, pstar.transpose())),
    },
  } as const satisfies Record<string, WordHypothesis>;
}

/** CᵀC(GCᵀC − I) = 0 ⇒ C(GCᵀC − I) = 0: the Gram cancellation that needs the reals. */
export function gramHint({ c, g }: Pick<OuterLetters, 'c' | 'g'>) {
  const gram = c.transpose().times(c);
  return { a: c, b: g.times(gram).minus(WordPolynomial.identity(c.columns)) };
}
