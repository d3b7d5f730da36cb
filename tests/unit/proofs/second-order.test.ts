import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLAIMS,
  either,
  projectsOn,
  rangeHolds,
  residualVanishes,
  TOP,
  upperLayers,
} from '../../../proofs/index.js';
import { curvatures } from '../../../proofs/kawaguchi-2016/lemma-4-6-quantitative.js';
import { PointWords as Words } from '../../../proofs/kawaguchi-2016/point-words.js';
import {
  criticalPoint,
  spectralCriticalPoint,
  stratumPoint,
} from '../../../properties/arbitraries/index.js';
import { ClaimGraph, checkClaims, type WordIdentity } from '../../../src/claims/index.js';
import { Rational, RationalMatrix, rank, solve } from '../../../src/exact/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import { stratumOf } from '../../../src/landscape/index.js';
import { Architecture, PartialProducts, type Point, pointOf } from '../../../src/network/index.js';
import { evaluateWords } from '../../../src/words/index.js';

const OWN = [
  'lemma-4-4',
  'corollary-4-5',
  'lemma-4-6',
  'lemma-4-6-quantitative',
  'psd-range',
  'schur-complement',
  'kronecker-zero',
  'rank-of-products',
  'invariant-subspace',
];
const plan = {
  shapes: [],
  random: { kind: 'random', maxHidden: 2, maxWidth: 2 },
  strata: { maxHidden: 2, maxWidth: 2 },
  maxTerms: 0,
  budget: { runs: 8, seed: 1 },
} as const;
const reports = new Map(
  checkClaims(new ClaimGraph(CLAIMS), OWN, plan).map((report) => [report.id, report]),
);

describe('Lemma 4.4 to 4.6 and the facts they use', () => {
  it.each(OWN)('%s: every step is proved, by certificates that the kernel accepts', (id) => {
    const report = reports.get(id)!;
    expect(report.steps.map(({ id: step, grade }) => [step, grade])).toEqual(
      report.steps.map(({ id: step }) => [step, 'proved']),
    );
    for (const step of report.steps) {
      const certificates = step.evidence.flatMap((evidence) => evidence.certificates);
      expect(certificates.length).toBeGreaterThan(0);
      for (const { statement, certificate } of certificates)
        expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    }
    for (const { grade } of report.conclusion)
      expect(['proved', 'exhaustive', 'checked']).toContain(grade);
  });

  it('say which hypotheses they need: Lemma 4.4 does not need that W is critical', () => {
    expect(reports.get('lemma-4-4')!.needs).toEqual(['hessian-semidefinite']);
    expect([...reports.get('lemma-4-6')!.needs].sort()).toEqual(
      expect.arrayContaining(['critical', 'distinct-eigenvalues', 'hessian-psd', 'xxt-full-rank']),
    );
  });

  const identities = OWN.flatMap((id) => {
    const claim = CLAIMS.find((one) => one.id === id)!;
    const checks = [...claim.steps.flatMap((step) => step.checks), ...claim.conclusion];
    return checks
      .flatMap((check): readonly WordIdentity[] =>
        check.kind === 'words' ? check.identities() : [],
      )
      .map((identity) => [`${id}: ${identity.at}`, identity] as const);
  });
  it.each(identities)('%s: instances satisfy the hypotheses by construction', (_, identity) => {
    const { claim, matrices } = identity;
    for (const drawn of fc.sample(matrices!, { numRuns: 20, seed: 2 }))
      for (const { zero, text } of claim.hypotheses)
        expect(evaluateWords(zero, drawn).isZero(), text).toBe(true);
  });
});

describe('what is decided at a point', () => {
  test.prop([criticalPoint({ maxHidden: 3, maxWidth: 3 })], { numRuns: 60 })(
    'the range condition is solvability of CᵀCQ = Mᵀ, and Xr is X(Ŷ − Y)ᵀ',
    (point) => {
      const words = new Words(point);
      const products = new PartialProducts(point.weights);
      const c = products.after(1);
      const residual = products.product.times(point.x).minus(point.y).transpose();
      for (const k of upperLayers(words)) {
        const m = products.between(k, 1);
        const solved = solve(c.transpose().times(c), m.transpose());
        expect(rangeHolds(words, k).holds).toBe(solved.kind === 'solvable');
        const vanishes = point.x.times(residual).times(products.after(k)).isZero();
        expect(residualVanishes(words, k).holds).toBe(vanishes);
      }
    },
  );

  test.prop([stratumPoint({ maxHidden: 3, maxWidth: 2 })], { numRuns: 60 })(
    'Π projects on the top eigenvectors iff S is {1, …, r}, where d_y ≤ d_x',
    ({ stratum, point }) => {
      const { inputWidth, outputWidth } = point.architecture;
      if (outputWidth > inputWidth) return;
      const leading = stratum.S.every((value, index) => value === index + 1);
      const decided = projectsOn(new Words(point), 'Π', TOP);
      expect(decided.holds).toBe(leading);
      expect(rank(new Words(point).value(new Words(point).c))).toBe(stratum.r);
      if (!leading)
        for (const { statement, certificate } of decided.failure!())
          expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    },
  );

  it('an irrational spectrum is decided too, without a certificate', () => {
    const learnt = (last: Rational): Point => {
      const y = RationalMatrix.fromRows([
        [1, 1, 0],
        [1, 0, 0],
        [0, 0, last],
      ]);
      const e = RationalMatrix.identity(3).column(2);
      return pointOf(Architecture.of([3, 1, 3]), { x: RationalMatrix.identity(3), y }, [
        e.transpose().times(y),
        e,
      ]);
    };
    // Σ = Y² has the eigenvalues (3 ± √5)/2 and last².
    const top = projectsOn(new Words(learnt(Rational.of(3))), 'Π', TOP);
    const middle = projectsOn(new Words(learnt(Rational.of(1))), 'Π', TOP);
    expect([top.holds, middle.holds]).toEqual([true, false]);
    expect(middle.failure).toBeUndefined();
    expect(stratumOf(learnt(Rational.of(1))).S).toEqual([2]);
    expect(either(middle, top).holds).toBe(true);
  });

  test.prop([spectralCriticalPoint({ maxHidden: 2, maxWidth: 3 }, { proper: true })], {
    numRuns: 30,
  })('the curvature λ_i − λ_j is negative for some i, j unless S is {1, …, r}', (drawn) => {
    const found = [...curvatures(drawn)];
    const leading = drawn.indices.every((value, index) => value === index);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ left, right }) => left.equals(right))).toBe(true);
    expect(found.some(({ left }) => left.at(0, 0).sign() < 0)).toBe(!leading);
  });
});
