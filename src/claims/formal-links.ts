import { LemmascopeError } from '../diagnostics/index.js';
import { hypothesisIds } from './assumption-use.js';
import type { AnyClaim } from './claim-graph.js';

/** Theorems of the formal development that say, together, what a claim says, or more. */
export interface FormalLink {
  /** Their names in Statements.v and Theorems.v. */
  readonly theorems: readonly string[];
  /**
   * What of the claim's hypotheses the theorems use: ids, and lists of ids of which any one suffices.
   * A hypothesis that is not named here is not needed.
   */
  readonly needs: readonly (string | readonly string[])[];
  /** Every difference between the formal statement and that of the claim, in words. */
  readonly note: string;
}

/**
 * Which claims are linked to theorems.
 *
 * A link belongs to the claim that was given, the object itself: a claim that is made from it (a
 * mutant, a variant, an ablated clause, a copy with another conclusion) says something else and has
 * no link, whatever it copies.
 */
export class FormalLinks {
  readonly #links: ReadonlyMap<AnyClaim, FormalLink>;

  /**
   * @throws CLAIM_INVALID for two links of one claim, a link of a mutant, a name that Coq could not
   *   have, or a need that is no hypothesis of the claim.
   */
  constructor(links: readonly (readonly [claim: AnyClaim, link: FormalLink])[]) {
    this.#links = new Map(links);
    const refuse = (path: string, expected: string, actual: string) => {
      throw new LemmascopeError('CLAIM_INVALID', { path, expected, actual });
    };
    const seen = new Set<string>();
    for (const [claim, { theorems, needs, note }] of links) {
      const path = `the formal link of ${claim.id}`;
      if (seen.has(claim.id)) refuse(path, 'one link', 'another');
      seen.add(claim.id);
      if (claim.slip !== undefined) refuse(path, 'a claim that was not changed', claim.slip);
      if (theorems.length === 0) refuse(path, 'a theorem', 'none');
      for (const name of theorems)
        if (!/^[A-Za-z_][\w']*$/.test(name))
          refuse(path, 'the name of a theorem', JSON.stringify(name));
      if (note.trim() === '')
        refuse(path, 'a note on what is different, or that nothing is', 'none');
      const own = hypothesisIds(claim);
      for (const id of needs.flat())
        if (!own.includes(id))
          refuse(path, `one of ${own.join(', ') || 'no hypotheses'}`, JSON.stringify(id));
      if (needs.some((need) => need.length === 0)) refuse(path, 'a hypothesis', 'an empty list');
    }
  }

  /** The link of this very claim. */
  of(claim: AnyClaim): FormalLink | undefined {
    return this.#links.get(claim);
  }

  /** Every link with its claim, in order. */
  all(): readonly (readonly [claim: AnyClaim, link: FormalLink])[] {
    return [...this.#links];
  }
}
