import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../proofs/index.js';
import { MUTANTS } from '../../properties/mutants/index.js';
import { ClaimGraph, checkMutants, shapeFamily } from '../../src/claims/index.js';
import { checkCertificate } from '../../src/kernel/index.js';
import { run, stackFrames } from '../cli/run.js';
import { expectRealDifference } from './breakages.js';

const plan = {
  shapes: shapeFamily({ maxHidden: 2, maxWidth: 2, samples: 2 }),
  random: { kind: 'random', maxHidden: 3, maxWidth: 3 },
  strata: { maxHidden: 2, maxWidth: 2 },
  maxTerms: 0,
  budget: { runs: 20, seed: 1 },
} as const;
const reports = new Map(checkMutants(MUTANTS, plan).map((report) => [report.id, report]));

/** A numbered statement, with how many mutants it must have; its parts count for it. */
const NUMBERED: readonly (readonly [statement: string, mutants: number])[] = [
  ['lemma-4-1', 5],
  ['lemma-4-2', 5],
  ['lemma-4-3', 5],
  ['lemma-4-4', 5],
  ['corollary-4-5', 5],
  ['lemma-4-6', 5],
  ['theorem-2-3', 8],
  ['corollary-2-4', 5],
  ['proposition-2-1', 5],
  ['second-order-classification', 5],
];
const variantsOf = (statement: string, expected: 'refuted' | 'holds') =>
  MUTANTS.filter((mutant) => mutant.of.startsWith(statement) && mutant.expected === expected);

describe('the mutants', () => {
  it('are variants of claims of the library, each under a name of its own that says which', () => {
    for (const { of, claim } of MUTANTS) {
      expect(CLAIMS.map(({ id }) => id)).toContain(of);
      expect(claim.id.startsWith(`${of}/`), claim.id).toBe(true);
      expect(claim.slip, claim.id).toBeTruthy();
    }
    expect(() => new ClaimGraph([...CLAIMS, ...MUTANTS.map(({ claim }) => claim)])).not.toThrow();
  });

  it.each(NUMBERED)('of %s are at least %d', (statement, least) => {
    expect(variantsOf(statement, 'refuted').length).toBeGreaterThanOrEqual(least);
  });

  it('have an equivalent variant beside them for every second statement, at least', () => {
    const having = NUMBERED.filter(([statement]) => variantsOf(statement, 'holds').length > 0);
    expect(having.length * 2).toBeGreaterThanOrEqual(NUMBERED.length);
  });
});

const ids = (expected: 'refuted' | 'holds') =>
  MUTANTS.filter((mutant) => mutant.expected === expected).map(({ claim }) => claim.id);

it.each(ids('refuted'))('%s is refuted, with a certificate that the kernel accepts', (id) => {
  const { verdict, problem, certificate, evidence } = reports.get(id)!;
  expect(problem).toBeUndefined();
  expect(verdict).toBe('refuted');
  const { statement, certificate: proof } = certificate!.document;
  expect(checkCertificate(statement, proof).accepted).toBe(true);
  const found = evidence.find(({ finding }) => finding?.certificate === certificate!.document);
  if (certificate!.kind === 'not-word-identity') expectRealDifference(found!.finding!);
  expect(found!.finding!.left).not.toBe(found!.finding!.right);
});

it.each(ids('holds'))('%s is not refuted, and something was found about it', (id) => {
  const { verdict, problem, evidence } = reports.get(id)!;
  expect(problem).toBeUndefined();
  expect(verdict).not.toBe('refuted');
  expect(evidence.some(({ grade }) => grade !== 'inconclusive')).toBe(true);
});

describe('the slips that are made most often, on the command line', () => {
  it.each([
    ['a transpose', 'lemma-4-1/no-transpose'],
    ['a transpose between layers', 'lemma-4-3/no-transpose-on-between'],
    ['a sign', 'lemma-4-1/sign'],
    ['a sign in the form', 'lemma-4-2/sign'],
    ['the term in r', 'lemma-4-3/no-residual-term'],
    ['column-major vec', 'lemma-4-1/column-major'],
    ['column-major vec in the Hessian', 'lemma-4-3/column-major'],
  ])('%s: %s', (_slip, id) => {
    const ran = run(['check', id, '--max-hidden', '2', '--runs', '10']);
    expect(ran.exit).toBe(1);
    expect(ran.err).toBe('');
    expect(stackFrames(ran.out)).toEqual([]);
    expect(ran.out).toContain('1 refuted');
    const shown = ran.out.split(/^(?=\S+ {2}\S)/m).find((section) => section.startsWith(`${id} `))!;
    const findings = shown.split('differs at ').slice(1);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const field = (name: string) => new RegExp(`│ +${name} +(.*)`).exec(finding)![1]!;
      expectRealDifference({
        at: finding.split('\n')[0]!,
        entry: /entry (.*)$/m.exec(finding)![1]!,
        left: field('left'),
        right: field('right'),
        difference: field('difference'),
      });
    }
  });
});
