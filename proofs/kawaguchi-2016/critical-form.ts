import { generalisedInverse, moorePenrose, type RationalMatrix } from '../../src/exact/index.js';

/** What a form may do with its letters, over words and over numbers. */
export interface FormLetter<M> {
  plus(other: M): M;
  minus(other: M): M;
  times(other: M): M;
  negate(): M;
  transpose(): M;
}

/** The letters of the lemma's conclusion. */
export interface CriticalFormLetters<M> {
  /** C = W_{H+1}⋯W_2, d_y × d_1: one letter, so every depth is covered at once. */
  readonly c: M;
  /** G with (CᵀC)G(CᵀC) = CᵀC, d_1 × d_1. */
  readonly g: M;
  /** An inverse of C itself, d_1 × d_y, for variants that have one. */
  readonly k: M;
  /** Σ_YX, d_y × d_x. */
  readonly yx: M;
  /** Σ_XX⁻¹, d_x × d_x. */
  readonly xxInverse: M;
}

/** What the lemma says P is, and of which inverses; a mutant says something else. */
export interface CriticalForm {
  readonly form: <M extends FormLetter<M>>(letters: CriticalFormLetters<M>) => M;
  /** Which inverse of CᵀC the letter g is. Default: any generalised inverse. */
  readonly gram?: 'Moore–Penrose';
  /** Which inverse of C the letter k is. Default: the form has none. */
  readonly factor?: 'Moore–Penrose' | 'generalised';
}

/** C(CᵀC)⁻CᵀΣ_YXΣ_XX⁻¹. */
export const CRITICAL_FORM: CriticalForm = {
  form: ({ c, g, yx, xxInverse }) => c.times(g).times(c.transpose()).times(yx).times(xxInverse),
};

/** The inverse of C that a variant has. */
export const inverseOf = (c: RationalMatrix, factor: CriticalForm['factor']) =>
  factor === 'generalised' ? generalisedInverse(c) : moorePenrose(c);

/** The inverse of CᵀC that a variant has, where it says which. */
export const inverseOfGram = (square: RationalMatrix, gram: CriticalForm['gram']) =>
  gram === undefined ? generalisedInverse(square) : moorePenrose(square);
