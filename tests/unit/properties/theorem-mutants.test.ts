import { expect, it } from 'vitest';
import { ACHOUR_2024_MUTANTS } from '../../../properties/mutants/achour-2024.js';
import { COROLLARY_2_4_MUTANTS } from '../../../properties/mutants/corollary-2-4.js';
import { PROPOSITION_2_1_MUTANTS } from '../../../properties/mutants/proposition-2-1.js';
import { THEOREM_2_3_MUTANTS } from '../../../properties/mutants/theorem-2-3.js';
import { checkMutants } from '../../../src/claims/index.js';

const GROUPS = [
  ['Theorem 2.3', THEOREM_2_3_MUTANTS, 8],
  ['Corollary 2.4', COROLLARY_2_4_MUTANTS, 5],
  ['Proposition 2.1', PROPOSITION_2_1_MUTANTS, 5],
  ['A24', ACHOUR_2024_MUTANTS, 5],
] as const;

const all = GROUPS.flatMap(([, mutants]) => mutants);
const reports = checkMutants(all, {
  shapes: [],
  random: { kind: 'random', maxHidden: 3, maxWidth: 2 },
  strata: { maxHidden: 2, maxWidth: 2 },
  maxTerms: 0,
  budget: { runs: 12, seed: 1 },
});

it.each(GROUPS)('%s has slips enough, and a variant that holds', (_name, mutants, least) => {
  const expected = (what: string) => mutants.filter((mutant) => mutant.expected === what).length;
  expect(expected('refuted')).toBeGreaterThanOrEqual(least);
  expect(expected('holds')).toBeGreaterThanOrEqual(1);
});

it.each(reports.map((report) => [report.id, report] as const))(
  '%s ends as expected',
  (_id, report) => {
    expect(report.problem).toBeUndefined();
    expect(report.slip).not.toBe('');
    if (report.expected === 'holds') {
      const decided = report.evidence.reduce(
        (sum, { instances, strata }) => sum + instances + strata,
        0,
      );
      expect(decided).toBeGreaterThan(0);
      return;
    }
    const { statement } = report.certificate!.document;
    expect(statement).toMatchObject({ kind: 'refutation', claim: report.id });
    // The data are shown to satisfy what the kernel can be told of the assumptions: two ranks.
    const hypotheses = statement['hypotheses'] as readonly { kind: string; rank?: number }[];
    const ranks = hypotheses.filter(({ kind }) => kind === 'matrix-rank');
    expect(ranks.length).toBeGreaterThanOrEqual(report.of === 'proposition-2-1' ? 1 : 2);
  },
);
