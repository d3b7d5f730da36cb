import { LemmascopeError } from '../diagnostics/index.js';
import type { Check } from './check.js';
import type { Claim, Step } from './claim.js';

/** A claim over any kind of instance: what the graph needs to know of it does not depend on it. */
// biome-ignore lint/suspicious/noExplicitAny: instances differ from claim to claim and never meet
export type AnyClaim = Claim<any>;

/** The claims and what they use, checked to be a directed acyclic graph. */
export class ClaimGraph {
  readonly #claims: ReadonlyMap<string, AnyClaim>;

  /** @throws CLAIM_DUPLICATE, CLAIM_UNKNOWN (a use of a claim that is not there), CLAIM_CYCLE. */
  constructor(claims: readonly AnyClaim[]) {
    const byId = new Map<string, AnyClaim>();
    for (const claim of claims) {
      if (byId.has(claim.id)) throw new LemmascopeError('CLAIM_DUPLICATE', { actual: claim.id });
      byId.set(claim.id, claim);
    }
    this.#claims = byId;
    this.inOrder(claims.map(({ id }) => id));
  }

  /** @throws CLAIM_UNKNOWN */
  get(id: string): AnyClaim {
    const claim = this.#claims.get(id);
    if (claim === undefined)
      throw new LemmascopeError('CLAIM_UNKNOWN', {
        expected: `one of ${[...this.#claims.keys()].join(', ')}`,
        actual: JSON.stringify(id),
      });
    return claim;
  }

  /** Every claim, in the order of definition. */
  all(): readonly AnyClaim[] {
    return [...this.#claims.values()];
  }

  /** Ids of the claims that use this one in a step. */
  usersOf(id: string): readonly string[] {
    return this.all()
      .filter((claim) => usesOf(claim).includes(id))
      .map((claim) => claim.id);
  }

  /**
   * The claims named and all they use, each after what it uses.
   *
   * @throws CLAIM_UNKNOWN, CLAIM_CYCLE naming the way round.
   */
  inOrder(ids: readonly string[]): readonly AnyClaim[] {
    const ordered = new Map<string, AnyClaim>();
    const visit = (id: string, way: readonly string[]) => {
      if (ordered.has(id)) return;
      if (way.includes(id))
        throw new LemmascopeError('CLAIM_CYCLE', { actual: [...way, id].join(' → ') });
      const claim = this.get(id);
      for (const used of usesOf(claim)) visit(used, [...way, id]);
      ordered.set(id, claim);
    };
    for (const id of ids) visit(id, []);
    return [...ordered.values()];
  }
}

/** Ids of the claims that any step of this one uses. */
export function usesOf(claim: AnyClaim): readonly string[] {
  return [...new Set(claim.steps.flatMap((step) => step.uses))];
}

/** Every check of a claim, of its steps and then of its conclusion. */
export function checksOf({ steps, conclusion }: AnyClaim): readonly Check<unknown>[] {
  return [...steps.flatMap((step: Step<unknown>) => step.checks), ...conclusion];
}
