import { type CriticalForm, criticalFormClaim } from '../../proofs/index.js';
import type { Mutant } from './mutant.js';

const of = 'lemma-4-2';

const mutant = (name: string, slip: string, form: CriticalForm): Mutant => ({
  of,
  claim: criticalFormClaim(`${of}/${name}`, form, slip),
  expected: 'refuted',
});

const equivalent = (name: string, slip: string, form: CriticalForm): Mutant => ({
  ...mutant(name, slip, form),
  expected: 'holds',
});

/** Slips in the form at a critical point, and other ways to say it. */
export const LEMMA_4_2_MUTANTS: readonly Mutant[] = [
  mutant('no-projector', 'say P = Σ_YXΣ_XX⁻¹, without the projector', {
    form: ({ yx, xxInverse }) => yx.times(xxInverse),
  }),
  mutant('sign', 'give the form the opposite sign', {
    form: ({ c, g, yx, xxInverse }) =>
      c.times(g).times(c.transpose()).times(yx).times(xxInverse).negate(),
  }),
  mutant('no-inverse-moment', 'leave out the factor Σ_XX⁻¹', {
    form: ({ c, g, yx }) => c.times(g).times(c.transpose()).times(yx),
  }),
  mutant('gram-for-inverse', 'have CᵀC for its generalised inverse', {
    form: ({ c, yx, xxInverse }) =>
      c.times(c.transpose().times(c)).times(c.transpose()).times(yx).times(xxInverse),
  }),
  mutant('complement', 'project on the complement of R(C)', {
    form: ({ c, g, yx, xxInverse }) => {
      const whole = yx.times(xxInverse);
      return whole.minus(c.times(g).times(c.transpose()).times(whole));
    },
  }),
  mutant('any-inverse-of-c', 'have any generalised inverse C⁻ for (CᵀC)⁻Cᵀ', {
    form: ({ c, k, yx, xxInverse }) => c.times(k).times(yx).times(xxInverse),
    factor: 'generalised',
  }),
  equivalent('pseudo-inverse', 'have the Moore–Penrose inverse C⁺ for (CᵀC)⁻Cᵀ', {
    form: ({ c, k, yx, xxInverse }) => c.times(k).times(yx).times(xxInverse),
    factor: 'Moore–Penrose',
  }),
  equivalent('moore-penrose-gram', 'take the Moore–Penrose inverse of CᵀC', {
    form: ({ c, g, yx, xxInverse }) => c.times(g).times(c.transpose()).times(yx).times(xxInverse),
    gram: 'Moore–Penrose',
  }),
  equivalent('transposed-inverse', 'transpose the generalised inverse', {
    form: ({ c, g, yx, xxInverse }) =>
      c.times(g.transpose()).times(c.transpose()).times(yx).times(xxInverse),
  }),
];
