import { type CriticalForm, criticalFormClaim } from '../../proofs/index.js';
import type { Mutant } from './mutant.js';

const mutant = (name: string, slip: string, form: CriticalForm): Mutant => ({
  of: 'lemma-4-2',
  claim: criticalFormClaim(`lemma-4-2/${name}`, form, slip),
});

/** Slips in the form at a critical point. */
export const LEMMA_4_2_MUTANTS: readonly Mutant[] = [
  mutant('no-projector', 'say P = Σ_YXΣ_XX⁻¹, without the projector', ({ yx, xxInverse }) =>
    yx.times(xxInverse),
  ),
  mutant('sign', 'give the form the opposite sign', ({ c, g, yx, xxInverse }) =>
    c.times(g).times(c.transpose()).times(yx).times(xxInverse).negate(),
  ),
  mutant('no-inverse-moment', 'leave out the factor Σ_XX⁻¹', ({ c, g, yx }) =>
    c.times(g).times(c.transpose()).times(yx),
  ),
  mutant('gram-for-inverse', 'have CᵀC for its generalised inverse', ({ c, yx, xxInverse }) =>
    c.times(c.transpose().times(c)).times(c.transpose()).times(yx).times(xxInverse),
  ),
  mutant('complement', 'project on the complement of R(C)', ({ c, g, yx, xxInverse }) => {
    const whole = yx.times(xxInverse);
    return whole.minus(c.times(g).times(c.transpose()).times(whole));
  }),
];
