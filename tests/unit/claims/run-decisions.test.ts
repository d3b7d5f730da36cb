import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionCheck, InstanceScope, Violation } from '../../../src/claims/index.js';
import { runDecisions } from '../../../src/claims/run-decisions.js';
import { LemmascopeError } from '../../../src/diagnostics/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import { certify, representative, strata } from '../../../src/landscape/index.js';
import { Architecture } from '../../../src/network/index.js';

const scope: InstanceScope = { kind: 'random', maxHidden: 1, maxWidth: 1 };
const budget = { runs: 40, seed: 3 };

const below = (limit: number, more: Partial<Violation> = {}): DecisionCheck<number> => ({
  kind: 'decisions',
  compares: `whether n is below ${limit}`,
  instances: () => fc.nat({ max: 1000 }),
  violation: (n) =>
    n < limit ? undefined : { at: 'n', found: `${n}`, expected: `less than ${limit}`, ...more },
  describe: (n) => ({ n }),
});

/** A certificate that the kernel accepts, of something. */
const document = () => {
  const architecture = Architecture.of([1, 1, 1]);
  const [stratum] = strata(architecture);
  return certify(representative(architecture, stratum!)).document!;
};

describe('a predicate that holds', () => {
  it('is checked on as many instances as were asked for', () => {
    const found = runDecisions(below(1001), [], scope, budget);
    expect(found).toMatchObject({ grade: 'checked', instances: 40, discarded: {}, notes: [] });
  });

  it('is not asked about what fails a hypothesis; that is counted', () => {
    const even = { id: 'even', text: 'even', decide: (n: number) => n % 2 === 0 };
    const odd: DecisionCheck<number> = {
      ...below(1001),
      violation: (n) => (n % 2 === 1 ? { at: 'n', found: 'odd', expected: 'even' } : undefined),
    };
    const found = runDecisions(odd, [even], scope, budget);
    expect(found.grade).toBe('checked');
    expect(found.instances + found.discarded['even']!).toBe(40);
    expect(runDecisions(odd, [], scope, budget).grade).toBe('refuted');
  });

  it('on nothing establishes nothing', () => {
    const never = { id: 'never', text: 'never', decide: () => false };
    expect(runDecisions(below(0), [never], scope, budget)).toMatchObject({
      grade: 'inconclusive',
      instances: 0,
      discarded: { never: 40 },
      notes: ['every instance failed a hypothesis'],
    });
    const nowhere = { ...below(0), instances: () => undefined };
    expect(runDecisions(nowhere, [], scope, budget).grade).toBe('inconclusive');
  });
});

describe('a predicate that fails', () => {
  it('is refuted by the shrunk instance, with what was found there', () => {
    const found = runDecisions(below(17), [], scope, budget);
    expect(found).toMatchObject({
      grade: 'refuted',
      finding: { at: 'n', left: '17', right: 'less than 17', instance: { n: 17 } },
      notes: [],
    });
    expect(found.finding!.certificate).toBeUndefined();
  });

  it('keeps the certificate that the kernel accepts, made for the shrunk instance only', () => {
    const made: number[] = [];
    const check: DecisionCheck<number> = {
      ...below(17),
      violation: (n) =>
        n < 17
          ? undefined
          : {
              at: 'n',
              found: `${n}`,
              expected: '',
              certificate: () => {
                made.push(n);
                return document();
              },
            },
    };
    const { certificate } = runDecisions(check, [], scope, budget).finding!;
    expect(made).toEqual([17]);
    expect(checkCertificate(certificate!.statement, certificate!.certificate).accepted).toBe(true);
  });

  it('says so when the kernel refuses the certificate', () => {
    const forged = () => ({ ...document(), statement: { ...document().statement, kind: 'x' } });
    const found = runDecisions(below(17, { certificate: forged }), [], scope, budget);
    expect(found.grade).toBe('refuted');
    expect(found.finding!.certificate).toBeUndefined();
    expect(found.notes).toEqual([
      expect.stringMatching(/^certificate refused: KERNEL_KIND_UNKNOWN/),
    ]);
  });

  it('says so when no certificate can be made', () => {
    const certificate = () => {
      throw new LemmascopeError('POINT_NOT_CRITICAL');
    };
    const found = runDecisions(below(17, { certificate }), [], scope, budget);
    expect(found.grade).toBe('refuted');
    expect(found.notes).toEqual([
      expect.stringMatching(/^no certificate could be made: POINT_NOT_CRITICAL/),
    ]);
  });
});
