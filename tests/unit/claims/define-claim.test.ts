import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import { defineClaim } from '../../../src/claims/index.js';
import { refusal } from '../exact/coded.js';
import { binomial, claim, naturals, step } from './toy.js';

describe('a claim is refused', () => {
  it.each([
    '',
    'Lemma',
    'lemma 4',
    'lemma_4',
    '-a',
    'a-',
    'a//b',
    '/a',
    'a/',
    'lemma-4.1',
    'lemma-é',
  ])('when its id is %j', (id) => {
    const error = refusal('CLAIM_INVALID', () => defineClaim(claim(id)));
    expect(error.path).toBe('id');
    expect(error.actual).toBe(JSON.stringify(id));
  });

  it('when two steps have one id', () => {
    const steps = [step('one', [binomial()]), step('one', [binomial()])];
    const error = refusal('CLAIM_INVALID', () => defineClaim(claim('a', { steps })));
    expect(error.path).toBe('a#one');
  });

  it('when a step spends a hypothesis it does not have', () => {
    const steps = [step('one', [binomial()], { spends: ['positive'] })];
    const error = refusal('CLAIM_INVALID', () => defineClaim(claim('a', { steps })));
    expect(error.path).toBe('a#one');
    expect(error.actual).toBe('"positive"');
    expect(error.expected).toBe('one of no hypotheses');
  });

  it('when a step examines nothing', () => {
    const error = refusal('CLAIM_INVALID', () =>
      defineClaim(claim('a', { steps: [step('one', [])] })),
    );
    expect(error.path).toBe('a#one');
  });

  it('when there is nothing to examine at all', () => {
    refusal('CLAIM_INVALID', () => defineClaim(claim('a', { steps: [] })));
  });
});

describe('a claim is accepted', () => {
  it.each(['a', 'lemma-4-1', 'lemma-4-1/no-transpose', '2016/a-b/c'])('with the id %j', (id) => {
    expect(defineClaim(claim(id)).id).toBe(id);
  });

  it('with a conclusion and no steps', () => {
    expect(() =>
      defineClaim(claim('a', { steps: [], conclusion: [naturals((n) => n)] })),
    ).not.toThrow();
  });

  it('when a step spends a hypothesis on the instance or on the data', () => {
    const steps = [step('one', [binomial()], { spends: ['even', 'whole'] })];
    const hypotheses = [{ id: 'even', text: 'n is even', decide: (n: number) => n % 2 === 0 }];
    const dataHypotheses = [{ id: 'whole', text: 'the data are whole', decide: () => true }];
    expect(() => defineClaim(claim('a', { steps, hypotheses, dataHypotheses }))).not.toThrow();
  });

  it('and is frozen', () => {
    expect(Object.isFrozen(defineClaim(claim('a')))).toBe(true);
  });
});

it('every claim and mutant of the library was defined', () => {
  for (const each of [...CLAIMS, ...MUTANTS.map((mutant) => mutant.claim)])
    expect(Object.isFrozen(each), each.id).toBe(true);
});
