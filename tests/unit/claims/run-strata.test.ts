import { describe, expect, it } from 'vitest';
import type { StrataCheck, StratumInstance } from '../../../src/claims/index.js';
import { runStrata } from '../../../src/claims/run-strata.js';
import { StratumInstances } from '../../../src/claims/stratum-instances.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import { certify, classify, strataCount } from '../../../src/landscape/index.js';
import { Architecture } from '../../../src/network/index.js';

const instances = new StratumInstances({ maxHidden: 1, maxWidth: 2 });
const check = (more: Partial<StrataCheck> = {}): StrataCheck => ({
  kind: 'strata',
  compares: 'a predicate',
  constant: 'by definition',
  violation: () => undefined,
  ...more,
});
const classOf = ({ point }: StratumInstance) => classify(point).class;
/** "No critical point is a strict saddle", which is false. */
const noSaddle = check({
  violation: (instance) =>
    classOf(instance) === 'strict-saddle'
      ? {
          at: 'the class',
          found: 'strict-saddle',
          expected: 'another',
          certificate: () => certify(instance.point).document!,
        }
      : undefined,
});

describe('a predicate that holds on every stratum', () => {
  it('is exhaustive, and counts strata and architectures', () => {
    const seen: string[] = [];
    const found = runStrata(
      check({
        violation: ({ architecture, stratum }) => {
          seen.push(`${architecture} ${stratum.id}`);
          return undefined;
        },
      }),
      instances,
    );
    const expected = [1, 2].flatMap((a) =>
      [1, 2].flatMap((b) => [1, 2].map((c) => strataCount(Architecture.of([a, b, c])))),
    );
    expect(found).toMatchObject({ grade: 'exhaustive', architectures: 8, discarded: {} });
    expect(found.strata).toBe(Number(expected.reduce((sum, count) => sum + count, 0n)));
    expect(new Set(seen).size).toBe(found.strata);
  });

  it('says why one point of a stratum speaks for all of it', () => {
    expect(runStrata(check(), instances).notes).toEqual([
      'one point of each stratum: by definition',
    ]);
  });

  it('counts the strata to which it does not apply, and is not asked there', () => {
    const found = runStrata(
      { ...noSaddle, applies: (instance) => classOf(instance) === 'global-minimum' },
      instances,
    );
    expect(found.grade).toBe('exhaustive');
    const beside = Object.values(found.discarded).reduce((sum, count) => sum + count, 0);
    expect(beside).toBeGreaterThan(0);
    expect(found.strata + beside).toBe(runStrata(check(), instances).strata);
    expect(found.architectures).toBe(8);
  });
});

describe('nothing was established', () => {
  it('where it applies to no stratum', () => {
    const found = runStrata(check({ applies: () => false }), instances);
    expect(found).toMatchObject({
      grade: 'inconclusive',
      strata: 0,
      architectures: 0,
      notes: ['no stratum satisfied the hypotheses'],
    });
  });

  it('without a bound', () => {
    expect(runStrata(check(), new StratumInstances(undefined))).toMatchObject({
      grade: 'inconclusive',
      notes: ['no bound on the strata was given'],
    });
  });
});

describe('a predicate that fails somewhere', () => {
  it('is refuted at a small architecture, with point and accepted certificate', () => {
    const found = runStrata(noSaddle, instances);
    expect(found.grade).toBe('refuted');
    const { at, left, instance, certificate } = found.finding!;
    expect(at).toMatch(/^the class, stratum S\S* of 1-1-1$/);
    expect(left).toBe('strict-saddle');
    expect(instance).toMatchObject({ widths: [1, 1, 1] });
    expect(checkCertificate(certificate!.statement, certificate!.certificate).accepted).toBe(true);
  });

  it('says so when the kernel refuses the certificate', () => {
    const forged = check({
      violation: ({ point }) => ({
        at: 'x',
        found: 'x',
        expected: 'y',
        certificate: () => {
          const { statement, certificate } = certify(point).document!;
          return { statement: { ...statement, more: '1' }, certificate };
        },
      }),
    });
    const found = runStrata(forged, instances);
    expect(found.grade).toBe('refuted');
    expect(found.finding!.certificate).toBeUndefined();
    expect(found.notes).toEqual([expect.stringMatching(/^certificate refused: KERNEL_/)]);
  });
});

it('representatives are made once and handed to every check', () => {
  const seen = new Set<object>();
  const looking = check({ violation: ({ point }) => void seen.add(point) as undefined });
  const { strata } = runStrata(looking, instances);
  runStrata(looking, instances);
  expect(seen.size).toBe(strata);
});
