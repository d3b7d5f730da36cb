import { LemmascopeError } from '../diagnostics/index.js';
import { checkClaimShape } from './_internals/check-claim-shape.js';
import type { Claim } from './claim.js';

/**
 * Checks a claim for what a reader, and the graph, rely on, and freezes it.
 *
 * @throws CLAIM_INVALID for a malformed id, a step id used twice, a step that spends a hypothesis
 *   the claim does not have, a claim with nothing to examine, or a part that is no such thing.
 */
export function defineClaim<Instance>(claim: Claim<Instance>): Claim<Instance> {
  checkClaimShape(claim);
  const refuse = (path: string, expected: string, actual: string) => {
    throw new LemmascopeError('CLAIM_INVALID', { path, expected, actual });
  };
  if (!/^[a-z0-9]+([-/][a-z0-9]+)*$/.test(claim.id))
    refuse('id', 'lower-case words joined by hyphens', JSON.stringify(claim.id));
  const hypotheses = [...claim.hypotheses, ...claim.dataHypotheses].map(({ id }) => id);
  const seen = new Set<string>();
  for (const step of claim.steps) {
    const path = `${claim.id}#${step.id}`;
    if (seen.has(step.id)) refuse(path, 'a step id of its own', JSON.stringify(step.id));
    seen.add(step.id);
    for (const spent of step.spends)
      if (!hypotheses.includes(spent))
        refuse(path, `one of ${hypotheses.join(', ') || 'no hypotheses'}`, JSON.stringify(spent));
    if (step.checks.length === 0) refuse(path, 'at least one check', 'none');
  }
  if (claim.steps.length === 0 && claim.conclusion.length === 0)
    refuse(claim.id, 'steps or a conclusion to examine', 'neither');
  return Object.freeze(claim);
}
