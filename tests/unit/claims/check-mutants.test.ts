import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Check,
  ClaimGraph,
  certificatesOf,
  checkClaims,
  checkMutants,
  type MutantToCheck,
  type WordsCheck,
} from '../../../src/claims/index.js';
import { RationalMatrix } from '../../../src/exact/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import { WordPolynomial } from '../../../src/words/index.js';
import { claim, naturals, plan, step } from './toy.js';

const E = WordPolynomial.letter('E', 'n', 'n');
const matrices = fc
  .array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 })
  .map(([a, b, c, d]) => ({
    E: RationalMatrix.fromRows([
      [a!, b!],
      [c!, d!],
    ]),
  }));
const words = (right: WordPolynomial): WordsCheck => ({
  kind: 'words',
  compares: 'E Eᵀ',
  identities: () => [
    { at: 'EEᵀ', claim: { hypotheses: [], left: E.times(E.transpose()), right }, matrices },
  ],
});
const right = words(E.times(E.transpose()));
const wrong = words(E.transpose().times(E));

const mutant = (
  expected: MutantToCheck['expected'],
  checks: readonly Check<number>[],
  conclusion: readonly Check<number>[] = [],
): MutantToCheck => ({
  of: 'a',
  expected,
  claim: claim('a/slip', { slip: 'slip', steps: [step('only', checks)], conclusion }),
});
const only = (one: MutantToCheck) => checkMutants([one], plan())[0]!;

describe('a mutant', () => {
  it('is as expected when it is refuted with a certificate that the kernel accepts', () => {
    const report = only(mutant('refuted', [wrong]));
    expect(report).toMatchObject({
      id: 'a/slip',
      of: 'a',
      slip: 'slip',
      verdict: 'refuted',
      certificate: { kind: 'not-word-identity' },
    });
    expect(report.problem).toBeUndefined();
    const { statement, certificate } = report.certificate!.document;
    expect(checkCertificate(statement, certificate).accepted).toBe(true);
  });

  it('is not run further than that', () => {
    const asked: number[] = [];
    const looking = naturals((n) => {
      asked.push(n);
      return n;
    });
    only(mutant('refuted', [looking, wrong], [looking]));
    expect(asked).toEqual([]);
  });

  it('is a problem when it is not refuted', () => {
    expect(only(mutant('refuted', [right]))).toMatchObject({
      verdict: 'proved',
      problem: 'a mutant was not refuted',
    });
  });

  it('is a problem when it is refuted without a certificate', () => {
    expect(only(mutant('refuted', [naturals((n) => n + 1)]))).toMatchObject({
      verdict: 'refuted',
      problem: 'refuted without a certificate that the kernel accepts',
    });
  });

  it('is refuted by its conclusion too', () => {
    const report = only(mutant('refuted', [right], [wrong]));
    expect(report.problem).toBeUndefined();
    expect(report.verdict).toBe('refuted');
  });
});

describe('an equivalent variant', () => {
  it('is as expected when everything about it holds, all of which is run', () => {
    const report = only(mutant('holds', [right], [naturals((n) => n)]));
    expect(report.problem).toBeUndefined();
    expect(report.evidence.map(({ grade }) => grade)).toEqual(['proved', 'checked']);
  });

  it('is a problem when it is refuted, with a certificate or without', () => {
    for (const check of [wrong, naturals((n) => n + 1)])
      expect(only(mutant('holds', [check])).problem).toBe('an equivalent variant was refuted');
  });

  it('is a problem when nothing was found about it', () => {
    const nothing = naturals((n) => n, { instances: () => undefined });
    expect(only(mutant('holds', [nothing])).problem).toBe(
      'nothing was found about an equivalent variant',
    );
  });
});

describe('the certificates of a run', () => {
  it('are those of proofs and of counterexamples, each under a name of its own', () => {
    const graph = new ClaimGraph([
      claim('a', {
        steps: [step('one', [right, right]), step('two', [wrong])],
        conclusion: [right],
      }),
    ]);
    const entries = certificatesOf(checkClaims(graph, ['a'], plan()));
    expect(entries.map(({ name, document }) => [name, document.statement['kind']])).toEqual([
      ['a.step.one.1', 'word-identity'],
      ['a.step.one.2', 'word-identity'],
      ['a.step.two.1', 'not-word-identity'],
      ['a.conclusion.1', 'word-identity'],
    ]);
    for (const { document } of entries)
      expect(checkCertificate(document.statement, document.certificate).accepted).toBe(true);
  });

  it('of mutants are named after them', () => {
    const entries = certificatesOf(checkMutants([mutant('refuted', [wrong])], plan()));
    expect(entries.map(({ name }) => name)).toEqual(['a.slip.mutant.1']);
  });
});
