import { describe, expect, it } from 'vitest';
import { LEMMA_4_1_MUTANTS } from '../../../properties/mutants/lemma-4-1.js';
import { LEMMA_4_2_MUTANTS } from '../../../properties/mutants/lemma-4-2.js';
import { LEMMA_4_3_MUTANTS } from '../../../properties/mutants/lemma-4-3.js';
import { checkMutants, shapeFamily } from '../../../src/claims/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';

const groups = [LEMMA_4_1_MUTANTS, LEMMA_4_2_MUTANTS, LEMMA_4_3_MUTANTS];
const variants = groups.flat();
const plan = (seed: number) => ({
  shapes: shapeFamily({ maxHidden: 2, maxWidth: 2, samples: 1 }),
  random: { kind: 'random', maxHidden: 2, maxWidth: 2 } as const,
  maxTerms: 0,
  budget: { runs: 25, seed },
});

it('there are at least five slips and two other ways to say it for each lemma', () => {
  for (const group of groups) {
    expect(group.filter(({ expected }) => expected === 'refuted').length).toBeGreaterThanOrEqual(5);
    expect(group.filter(({ expected }) => expected === 'holds').length).toBeGreaterThanOrEqual(2);
  }
});

describe.each([1, 2, 3])('from seed %i', (seed) => {
  const reports = new Map(checkMutants(variants, plan(seed)).map((report) => [report.id, report]));

  it.each(variants.map(({ claim, expected }) => [claim.id, expected] as const))(
    '%s: %s, with a counterexample that the kernel accepts or none',
    (id, expected) => {
      const report = reports.get(id)!;
      expect(report.problem).toBeUndefined();
      if (expected === 'refuted') {
        expect(report.verdict).toBe('refuted');
        expect(report.certificate!.kind).toBe('not-word-identity');
        const { statement, certificate } = report.certificate!.document;
        expect(checkCertificate(statement, certificate).accepted).toBe(true);
      } else {
        expect(['proved', 'proved at shape', 'checked']).toContain(report.verdict);
        expect(report.certificate).toBeUndefined();
      }
    },
  );
});
