import { describe, expect, it, test } from 'vitest';
import { CLAIMS, REVIEW_CLAIMS, type ReviewClaim } from '../../proofs/index.js';
import { ABLATIONS } from '../../properties/ablations/index.js';
import { quickBudget } from '../../src/cli/_internals/check-options.js';
import { runReview } from '../../src/cli/_internals/run-review.js';
import { LemmascopeError } from '../../src/diagnostics/index.js';
import { run } from '../cli/run.js';

// `npx vitest run tests/docs/claims.test.ts -u` writes the page anew after a change.
test('docs/claims.md is what the verb prints: the graph, as this run grades it', async () => {
  const ran = run(['review', '--quick', '--seed', '1']);
  expect(ran.err).toBe('');
  await expect(ran.out).toMatchFileSnapshot('../../docs/claims.md');
  expect(ran.exit).toBe(0);
  expect(ran.out).not.toMatch(/\| (refuted|inconclusive) \|/);
}, 600_000);

describe('the review', () => {
  it('has the 19 sentences, in order, and no verdict among them', () => {
    expect(REVIEW_CLAIMS.map(({ number }) => number)).toEqual(
      Array.from({ length: 19 }, (_, index) => index + 1),
    );
    expect(new Set(REVIEW_CLAIMS.map(({ sentence }) => sentence)).size).toBe(19);
    expect(JSON.stringify(REVIEW_CLAIMS)).not.toMatch(/"(grade|verdict)"/);
  });

  it('names claims and ablated clauses that there are', () => {
    const claims = CLAIMS.map(({ id }) => id);
    const clauses = ABLATIONS.map(({ claim }) => claim?.id);
    for (const { number, supports } of REVIEW_CLAIMS)
      for (const support of supports) {
        if ('claim' in support) expect(claims, `${number}`).toContain(support.claim);
        if ('ablation' in support) expect(clauses, `${number}`).toContain(support.ablation);
      }
  });
});

describe('a review that is not in order is refused', () => {
  const changed = (index: number, change: Partial<ReviewClaim>) =>
    REVIEW_CLAIMS.map((one, at) => (at === index ? { ...one, ...change } : one));
  const refusal = (sentences: readonly ReviewClaim[]) => {
    try {
      runReview(quickBudget(), undefined, sentences);
    } catch (error) {
      if (error instanceof LemmascopeError) return `${error.code} ${error.path ?? ''}`;
    }
    return 'none';
  };

  it.each<readonly [string, readonly ReviewClaim[], string]>([
    ['a sentence missing', REVIEW_CLAIMS.slice(0, -1), 'REVIEW_INCOMPLETE the review'],
    ['one twice', [REVIEW_CLAIMS[0]!, ...REVIEW_CLAIMS], 'REVIEW_INCOMPLETE sentence 2'],
    ['nothing bears on one', changed(3, { supports: [] }), 'REVIEW_INCOMPLETE sentence 4'],
    [
      'a clause that is not there',
      changed(1, { supports: [{ ablation: 'theorem-2-3-ii/without-luck', how: '' }] }),
      'REVIEW_INCOMPLETE sentence 2',
    ],
    [
      'a claim that is not there',
      changed(1, { supports: [{ claim: 'theorem-9-9', how: '' }] }),
      'CLAIM_UNKNOWN',
    ],
    [
      'a judgement that does not say so',
      changed(1, { bearing: 'part' }),
      'REVIEW_INCOMPLETE sentence 2',
    ],
  ])('%s', (_name, sentences, expected) => {
    expect(refusal(sentences)).toContain(expected);
  });
});
