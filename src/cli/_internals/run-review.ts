import { assumptionLedger } from '../../../proofs/choromanska-2015/index.js';
import { CLAIMS, REVIEW_CLAIMS, REVIEW_SECTIONS, type ReviewClaim } from '../../../proofs/index.js';
import { ABLATIONS } from '../../../properties/ablations/index.js';
import { ClaimGraph, checkClaims } from '../../claims/index.js';
import { LemmascopeError } from '../../diagnostics/index.js';
import type { ReviewReport } from '../../report/index.js';
import type { Budget } from './check-options.js';
import { formalProofs } from './formal-proofs.js';
import { LIBRARY } from './library.js';
import { runAblation } from './run-ablation.js';

/** How large the hunts of a review are. */
const HUNT = { runs: 25, maxHidden: 2, maxWidth: 2 } as const;

/**
 * The sentences of the review, each with what this run finds about the claims that bear on it.
 *
 * @throws REVIEW_INCOMPLETE when a sentence is missing, comes twice, or is supported by nothing that
 *   there is; CLAIM_UNKNOWN for the id of a claim that is not in the graph.
 */
export function runReview(
  budget: Budget,
  progress: (what: string) => void = () => undefined,
  sentences: readonly ReviewClaim[] = REVIEW_CLAIMS,
): ReviewReport {
  checkReview(sentences);
  const supports = sentences.flatMap((one) => one.supports);
  const claimed = supports.flatMap((support) => ('claim' in support ? [support.claim] : []));
  const ids = [...new Set(claimed)];
  for (const id of ids) LIBRARY.get(id);
  const dropped = supports.flatMap((support) => ('ablation' in support ? [support.ablation] : []));
  const plan = { ...budget.plan, progress: (what: string) => progress(`checking ${what}`) };
  const reports = checkClaims(LIBRARY, ids, plan, formalProofs());
  const sizes = { ...HUNT, seed: budget.plan.budget.seed };
  const cells = [...new Set(dropped)].map((id) => {
    progress(`hunting ${id}`);
    return runAblation(ABLATIONS.find(({ claim }) => claim?.id === id)!, sizes);
  });
  const used = supports.some((support) => 'ledger' in support);
  return {
    sentences,
    claims: reports,
    cells,
    ledger: used ? assumptionLedger(new ClaimGraph(CLAIMS)) : undefined,
    run: `${budget.label}; hunts: seed ${sizes.seed}, ${sizes.runs} instances, H ≤ ${sizes.maxHidden}, widths ≤ ${sizes.maxWidth}`,
    family: budget.family,
  };
}

/** How many sentences the review has. */
const SENTENCES = 19;

function checkReview(sentences: readonly ReviewClaim[]): void {
  const refuse = (path: string, expected: string, actual: string): never => {
    throw new LemmascopeError('REVIEW_INCOMPLETE', { path, expected, actual });
  };
  sentences.forEach(({ number, section, bearing, supports, beyond }, index) => {
    const path = `sentence ${index + 1}`;
    if (number !== index + 1) refuse(path, `number ${index + 1}`, String(number));
    if (!REVIEW_SECTIONS.includes(section))
      refuse(path, REVIEW_SECTIONS.join(' | '), JSON.stringify(section));
    if (supports.length === 0) refuse(path, 'something that bears on it', 'nothing');
    if (bearing !== 'whole' && beyond === undefined)
      refuse(path, 'what no check bears on', 'nothing');
    if (bearing === 'whole' && beyond !== undefined)
      refuse(path, 'nothing beyond, as the whole is checked', beyond);
    for (const support of supports)
      if ('ablation' in support && !ABLATIONS.some(({ claim }) => claim?.id === support.ablation))
        refuse(path, 'the id of an ablated clause', JSON.stringify(support.ablation));
  });
  if (sentences.length !== SENTENCES)
    refuse('the review', `${SENTENCES} sentences`, String(sentences.length));
}
