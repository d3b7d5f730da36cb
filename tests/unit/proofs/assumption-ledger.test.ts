import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assumptionLedger,
  REDUCTION_ASSUMPTIONS,
  SUCCESSOR,
  WEAKENS,
} from '../../../proofs/choromanska-2015/index.js';
import { CLAIMS } from '../../../proofs/index.js';
import { type AnyClaim, ClaimGraph, defineClaim } from '../../../src/claims/index.js';

/** A claim in the place of Corollary 3.2 whose one step spends these. */
function successor(spends: readonly string[]): AnyClaim {
  const hypothesis = (id: string) => ({ id, text: `text of ${id}`, decide: () => true });
  return defineClaim<number>({
    id: SUCCESSOR,
    title: 'In the place of Corollary 3.2',
    source: { work: 'K16', number: 'Corollary 3.2' },
    statement: '',
    tex: '',
    hypotheses: ['a1p-m', 'a5u-m', 'xxt-full-rank'].map(hypothesis),
    dataHypotheses: [],
    restsOn: [],
    steps: [
      {
        id: 'only',
        text: '',
        argument: 'identity',
        spends,
        uses: [],
        checks: [
          {
            kind: 'decisions',
            compares: 'nothing',
            instances: () => fc.constant(1),
            violation: () => undefined,
            describe: String,
          },
        ],
      },
    ],
    conclusion: [],
  });
}

const BOTH = ['a1p-m', 'a5u-m'];
const others = CLAIMS.filter(({ id }) => id !== SUCCESSOR);
const ledgerOf = (claims: readonly AnyClaim[], spends: readonly string[] = BOTH) =>
  assumptionLedger(new ClaimGraph([successor(spends), ...claims]));

/** The claims without one assumption among what the steps of one of them spend. */
const without = (id: string): readonly AnyClaim[] =>
  others.map((claim) =>
    claim.source.work !== 'C15'
      ? claim
      : {
          ...claim,
          steps: claim.steps.map((step) => ({
            ...step,
            spends: step.spends.filter((spent) => spent !== id),
          })),
        },
  );

describe('the ledger', () => {
  const whole = ledgerOf(others);

  it('has what the steps of C15 spend: seven, of which K16 drops five', () => {
    expect(whole.used.map(({ name }) => name)).toEqual([
      'A1p',
      'A2p',
      'A3p',
      'A4p',
      'A5u',
      'A6u',
      'A7p',
    ]);
    expect(whole.unspent).toEqual([]);
    expect(whole.kept).toEqual(['a1p', 'a5u']);
    expect(whole.dropped).toEqual(['a2p', 'a3p', 'a4p', 'a6u', 'a7p']);
    expect(whole.added.map(({ id }) => id)).toEqual(['xxt-full-rank']);
  });

  it('judges them as K16 does: u for unrealistic', () => {
    for (const { name, plausibility } of whole.used)
      expect(plausibility).toBe(name.endsWith('u') ? 'unrealistic' : 'plausible');
  });

  it('says where each enters, in steps that are there and spend it', () => {
    for (const { id, enters } of whole.used) {
      expect(enters.length).toBeGreaterThan(0);
      for (const place of enters) {
        const [claim, step] = place.split('#');
        const found = others.find((one) => one.id === claim)!.steps.find((one) => one.id === step);
        expect(found!.spends).toContain(id);
      }
    }
  });

  it.each(Object.keys(REDUCTION_ASSUMPTIONS))('changes when no step spends %s any more', (id) => {
    const ledger = ledgerOf(without(id));
    expect(ledger.used).toHaveLength(whole.used.length - 1);
    expect(ledger.used.map((line) => line.id)).not.toContain(id);
    expect(ledger.unspent).toEqual([id]);
  });

  it.each(Object.entries(WEAKENS))('counts %s as kept only if K16 spends it', (weaker, id) => {
    const ledger = ledgerOf(
      others,
      BOTH.filter((one) => one !== weaker),
    );
    expect(ledger.kept).not.toContain(id);
    expect(ledger.dropped).toContain(id);
    expect(ledger.dropped).toHaveLength(whole.dropped.length + 1);
  });

  it('refuses to speak of K16 without its corollary', () => {
    expect(() => assumptionLedger(new ClaimGraph(others))).toThrow('CLAIM_UNKNOWN');
  });
});

it('every stated assumption of the reduction is spent, through what it uses', () => {
  const reduction = others.find(({ id }) => id === 'choromanska-2015/reduction')!;
  expect(reduction.hypotheses.map(({ id }) => id)).toEqual(Object.keys(REDUCTION_ASSUMPTIONS));
});

it('the ledger of the library: seven and five, by the real Corollary 3.2', () => {
  const { used, dropped, kept } = assumptionLedger(new ClaimGraph(CLAIMS));
  expect([used.length, dropped.length, kept]).toEqual([7, 5, ['a1p', 'a5u']]);
});
