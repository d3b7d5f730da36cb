import { LemmascopeError } from '../../diagnostics/index.js';
import { hypothesisIds } from '../assumption-use.js';
import type { WordIdentity } from '../check.js';
import type { Step } from '../claim.js';
import { type AnyClaim, usesOf } from '../claim-graph.js';

/** Where hypotheses of words may come from in one step, besides definitions and what is given. */
export interface WordSources {
  /** Ids that stand for something: hypotheses of the claim, earlier steps, claims that are used. */
  readonly known: ReadonlySet<string>;
  /** Of those, hypotheses of the claim that the step does not say it spends. */
  readonly unspent: ReadonlySet<string>;
}

/**
 * The sources of a step; of a conclusion, which may take every hypothesis and step of its claim.
 */
export function wordSources(claim: AnyClaim, step?: Step<unknown>): WordSources {
  const hypotheses = hypothesisIds(claim);
  const steps = claim.steps.map(({ id }) => id);
  const before = step === undefined ? steps : steps.slice(0, steps.indexOf(step.id));
  const uses = step === undefined ? usesOf(claim) : step.uses;
  return {
    known: new Set([...hypotheses, ...before, ...uses]),
    unspent: new Set(
      step === undefined ? [] : hypotheses.filter((id) => !step.spends.includes(id)),
    ),
  };
}

/** A letter that is defined, or a part of the statement itself. */
const OF_ITS_OWN = /^(definition-of|given)-[\w-]+$/;

/**
 * Refuses a hypothesis that comes from nowhere: it would prove what the claim does not assume.
 *
 * @throws CLAIM_INVALID
 */
export function requireSources({ at, claim }: WordIdentity, { known }: WordSources): void {
  for (const { id, text } of claim.hypotheses)
    if (!known.has(id) && !OF_ITS_OWN.test(id))
      throw new LemmascopeError('CLAIM_INVALID', {
        path: `${at}, hypothesis ${text}`,
        expected:
          'the id of a hypothesis of the claim, of an earlier step or of a claim that the step uses, or definition-of-… or given-…',
        actual: JSON.stringify(id),
      });
}
