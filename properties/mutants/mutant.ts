import type { AnyClaim } from '../../src/claims/index.js';

/** A statement of the library, changed on purpose. */
export interface Mutant {
  /** The claim it is a variant of. */
  readonly of: string;
  /** The statement with the change, which `claim.slip` names; its id is `<claim>/<slip>`. */
  readonly claim: AnyClaim;
  /**
   * `refuted`: a plausible slip that makes it false, and every run must end with a counterexample
   * that the kernel accepts. `holds`: an equivalent variant, which looks wrong and must not be
   * refuted.
   */
  readonly expected: 'refuted' | 'holds';
}
