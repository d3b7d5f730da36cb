import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../proofs/index.js';
import { MUTANTS } from '../../properties/mutants/index.js';
import { ClaimGraph, checkClaims, shapeFamily } from '../../src/claims/index.js';
import { run, stackFrames } from '../cli/run.js';
import { expectRealDifference, findingsOf } from './breakages.js';

const graph = new ClaimGraph([...CLAIMS, ...MUTANTS.map(({ claim }) => claim)]);
const ids = MUTANTS.map(({ claim }) => claim.id);
const reports = new Map(
  checkClaims(graph, [...CLAIMS.map(({ id }) => id), ...ids], {
    shapes: shapeFamily({ maxHidden: 3, maxWidth: 2, samples: 2 }),
    random: { kind: 'random', maxHidden: 3, maxWidth: 2 },
    maxTerms: 0,
    budget: { runs: 30, seed: 1 },
  }).map((report) => [report.id, report]),
);

describe('every mutant', () => {
  it('is a slip of a claim of the library, under a name of its own', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(16);
    for (const { of, claim } of MUTANTS) {
      expect(CLAIMS.map(({ id }) => id)).toContain(of);
      expect(claim.id.startsWith(`${of}/`), claim.id).toBe(true);
    }
    for (const lemma of ['lemma-4-1', 'lemma-4-2', 'lemma-4-3'])
      expect(MUTANTS.filter(({ of }) => of === lemma).length).toBeGreaterThanOrEqual(5);
  });

  it.each(ids)('%s is refuted, by two sides that really differ', (id) => {
    const report = reports.get(id)!;
    expect(report.grade).toBe('refuted');
    expect(report.shapes).toEqual([]);
    const findings = findingsOf(report);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expectRealDifference(finding);
  });

  it.each(ids)('%s is refuted by a step or conclusion of its own, not by what it uses', (id) => {
    const report = reports.get(id)!;
    const own = [...report.steps.flatMap((step) => step.evidence), ...report.conclusion];
    expect(own.some(({ grade }) => grade === 'refuted')).toBe(true);
    for (const used of report.steps.flatMap((step) => step.uses))
      expect(reports.get(used)!.grade, used).toBe('proved at shape');
  });
});

it.each(CLAIMS.map(({ id }) => id))('%s itself is not: the same run proves it', (id) => {
  expect(reports.get(id)!.grade).toBe('proved at shape');
  expect(findingsOf(reports.get(id)!)).toEqual([]);
});

describe('the slips that are made most often, on the command line', () => {
  it.each([
    ['a transpose', 'lemma-4-1/no-transpose', 'matrix-form', '∂L/∂W_2, 2-2-1'],
    [
      'a transpose between layers',
      'lemma-4-3/no-transpose-on-between',
      'change-of-factor',
      'block',
    ],
    ['a sign', 'lemma-4-1/sign', 'gradient', '∂L/∂vec(W_1ᵀ)'],
    ['a sign in the form', 'lemma-4-2/sign', 'conclude', 'CW_1'],
    ['the term in r', 'lemma-4-3/no-residual-term', 'first-layer-blocks', 'block (1,2)'],
    ['column-major vec', 'lemma-4-1/column-major', 'gradient', '∂L/∂vec(W_'],
    ['column-major vec in the Hessian', 'lemma-4-3/column-major', 'entrywise', 'block'],
  ])('%s: %s', (_slip, id, step, place) => {
    const ran = run(['check', id, '--max-hidden', '2', '--runs', '10']);
    expect(ran.exit).toBe(1);
    expect(ran.err).toBe('');
    expect(stackFrames(ran.out)).toEqual([]);
    expect(ran.out).toMatch(new RegExp(`├ ${step} +refuted`));
    expect(ran.out).toContain('1 refuted');
    const [shown] = ran.out.split(`├ ${step} `)[1]!.split('├');
    const field = (name: string) => new RegExp(`│ +${name} +(.*)`).exec(shown!)?.[1];
    expect(field('differs at')).toContain(place);
    expectRealDifference({
      at: field('differs at')!,
      entry: /entry (.*)$/m.exec(shown!)![1]!,
      left: field('left')!,
      right: field('right')!,
      difference: field('difference')!,
    });
  });
});
