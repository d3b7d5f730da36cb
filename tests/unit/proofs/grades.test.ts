import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import { SOURCES } from '../../../proofs/sources.js';
import { ClaimGraph, checkClaims, shapeFamily } from '../../../src/claims/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import { type JsonObject, sealStatement } from '../../../src/landscape/index.js';

const EXPECTED = {
  'gram-cancellation': 'proved',
  'trace-pairing': 'proved',
  'trace-cyclic': 'proved at shape',
  'vec-kronecker': 'proved at shape',
  'generalised-inverse': 'proved',
  'range-projector': 'proved',
  'normal-equations': 'proved',
  'gradient-form': 'proved',
  'hessian-form': 'proved',
  'loss-decomposition': 'proved',
  'lemma-4-1': 'proved at shape',
  'lemma-4-2': 'proved',
  'lemma-4-3': 'proved at shape',
} as const;
const ids = Object.keys(EXPECTED) as (keyof typeof EXPECTED)[];

const graph = new ClaimGraph(CLAIMS);
const reports = new Map(
  checkClaims(graph, ids, {
    shapes: shapeFamily({ maxHidden: 2, maxWidth: 2, samples: 2 }),
    random: { kind: 'random', maxHidden: 3, maxWidth: 3 },
    maxTerms: 0,
    budget: { runs: 25, seed: 3 },
  }).map((report) => [report.id, report]),
);

describe.each(ids)('%s', (id) => {
  const report = reports.get(id)!;

  it('earns the grade its argument admits, and nothing found speaks against it', () => {
    expect(report.grade).toBe(EXPECTED[id]);
    const evidence = [...report.steps.flatMap((step) => step.evidence), ...report.conclusion];
    for (const { grade, finding } of evidence) {
      expect(finding).toBeUndefined();
      expect(['proved', 'proved at shape', 'checked']).toContain(grade);
    }
  });

  it('has its conclusion decided on instances that do not go through the steps', () => {
    expect(report.conclusion.length).toBeGreaterThan(0);
    for (const { instances } of report.conclusion) expect(instances).toBeGreaterThan(0);
  });

  it('has every identity of words tried on matrices too, none of them thrown away', () => {
    for (const { kind, evidence } of graph.get(id).steps.flatMap((step, index) =>
      step.checks.map((check, at) => ({
        kind: check.kind,
        evidence: report.steps[index]!.evidence[at]!,
      })),
    )) {
      if (kind !== 'words') continue;
      expect(evidence.instances).toBeGreaterThan(0);
      expect(evidence.discarded).toEqual({});
      expect(evidence.certificates.length).toBeGreaterThan(0);
    }
  });

  it('has certificates that the kernel accepts, and refuses once a term is added', () => {
    for (const { statement, certificate } of report.steps
      .flatMap((step) => step.evidence)
      .flatMap((evidence) => evidence.certificates)) {
      expect(checkCertificate(statement, certificate).accepted).toBe(true);
      const { format: _, kind, ...claimed } = statement as Record<string, never[]>;
      const left = [...claimed['left']!, ...claimed['left']!];
      const { proof } = certificate as { proof: JsonObject };
      const changed = sealStatement(String(kind), { ...claimed, left }, proof);
      const refused = checkCertificate(changed.statement, changed.certificate);
      expect(refused).toMatchObject({ accepted: false });
      expect(JSON.stringify(refused)).not.toContain('STATEMENT_MISMATCH');
    }
  });

  it('comes from a source in the list', () => {
    expect(Object.keys(SOURCES)).toContain(report.source.work);
  });
});

it('Lemma 4.2 needs only ∂L/∂W_1 = 0 and XXᵀ invertible, and Lemmas 4.1 and 4.3 nothing', () => {
  expect([...reports.get('lemma-4-2')!.needs].sort()).toEqual([
    'first-layer-stationary',
    'xxt-full-rank',
  ]);
  expect(reports.get('lemma-4-1')!.needs).toEqual([]);
  expect(reports.get('lemma-4-3')!.needs).toEqual([]);
});

it('what the words steps of Lemma 4.2 use of its hypotheses is what they spend', () => {
  const spends = new Map(reports.get('lemma-4-2')!.steps.map((step) => [step.id, step.spends]));
  expect(spends.get('projector')).toEqual([]);
  expect(spends.get('conclude')).toEqual(['first-layer-stationary', 'xxt-full-rank']);
});
