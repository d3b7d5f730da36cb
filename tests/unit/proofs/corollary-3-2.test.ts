import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIMS, expectedOutputCheck } from '../../../proofs/index.js';
import type { PathLawKind } from '../../../properties/arbitraries/index.js';
import {
  ClaimGraph,
  checkClaims,
  dropHypothesis,
  hypothesisIds,
} from '../../../src/claims/index.js';
import { runInstances } from '../../../src/claims/run-instances.js';
import { networkPaths } from '../../../src/relu/index.js';

const LIBRARY = new ClaimGraph(CLAIMS);
const claim = LIBRARY.get('corollary-3-2');
const RANDOM = { kind: 'random', maxHidden: 2, maxWidth: 2 } as const;

describe('Corollary 3.2', () => {
  it('is examined step by step: at shapes, in every width and depth, and on laws of Z', () => {
    const alone = { ...claim, steps: claim.steps.map((step) => ({ ...step, uses: [] })) };
    const [report] = checkClaims(new ClaimGraph([alone]), [alone.id], {
      shapes: [],
      random: RANDOM,
      maxTerms: 0,
      budget: { runs: 40, seed: 2 },
    });
    const grades = report!.steps.map(({ id, grade }) => [id, grade]);
    expect(Object.fromEntries(grades)).toMatchObject({
      unrolled: 'checked',
      independent: 'checked',
      'every-depth': 'proved',
      'same-surface': 'checked',
    });
    for (const { evidence } of report!.steps)
      for (const { finding } of evidence) expect(finding).toBeUndefined();
    expect(report!.conclusion[0]).toMatchObject({ grade: 'checked', instances: 40, discarded: {} });
  });

  it('spends both assumptions and those of Theorem 2.3', () => {
    const spent = claim.steps.flatMap(({ spends }) => spends);
    for (const id of hypothesisIds(claim)) expect(spent).toContain(id);
    expect(LIBRARY.inOrder([claim.id]).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['path-model', 'theorem-2-3', 'theorem-2-3-ii']),
    );
  });

  it.each(['a1p-m', 'a5u-m'])('falls without %s, and nothing else does', (id) => {
    const { falls } = dropHypothesis(LIBRARY, id);
    expect(falls.map((one) => one.id)).toEqual(['corollary-3-2']);
  });

  it('is decided on laws in which every path has a coin of its own: all values of Z are enumerated', () => {
    const check = expectedOutputCheck();
    const laws = fc.sample(check.instances(RANDOM)!, { numRuns: 200, seed: 3 });
    const whole = laws.filter(({ law }) => {
      const zs = new Set(
        law.outcomes.map(({ activity }) => activity.map((row) => row[0]).join('')),
      );
      return zs.size === 2 ** networkPaths(law).length && zs.size >= 4;
    });
    expect(whole.length).toBeGreaterThan(10);
    for (const instance of whole)
      for (const { left, right } of check.equations(instance)) expect(left).toEqual(right);
  });

  it('needs q = 1/ρ', () => {
    const wrong = runInstances(expectedOutputCheck(undefined, '1'), [], RANDOM, {
      runs: 60,
      seed: 4,
    });
    expect(wrong.grade).toBe('refuted');
  });

  const outputs = (kind: PathLawKind) =>
    runInstances(expectedOutputCheck(kind), [], RANDOM, { runs: 60, seed: 4 }).grade;

  it('needs what it assumes, on laws of paths as well', () => {
    expect(outputs('one probability, independent')).toBe('checked');
    expect(outputs('probabilities differ between paths')).toBe('refuted');
    expect(outputs('Z depends on X')).toBe('refuted');
    expect(outputs('Z depends on W')).toBe('refuted');
    expect(outputs('Z depends on X, not in the mean')).toBe('checked');
  });
});
