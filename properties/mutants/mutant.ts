import type { AnyClaim } from '../../src/claims/index.js';

/** A plausible slip in a statement: a claim that is false and must be refuted. */
export interface Mutant {
  /** The claim it is a slip of. */
  readonly of: string;
  /** The statement with the slip, which `claim.slip` names; its id is `<claim>/<slip>`. */
  readonly claim: AnyClaim;
}
