import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { criticalPoint } from '../../../properties/arbitraries/index.js';
import { Rational } from '../../../src/exact/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import {
  type AblatedPoint,
  ablatedExamples,
  type CertificateDocument,
  certify,
  certifyNotGlobal,
  classify,
  representative,
  strata,
} from '../../../src/landscape/index.js';
import { Architecture } from '../../../src/network/index.js';
import { IDENTITY_3, irrationalTarget, pointFromRows, zeroPoint } from './landscape-points.js';

/** The kernel's verdict on a document that has been written to a file and read back. */
function verdict(document: CertificateDocument | undefined) {
  expect(document).toBeDefined();
  const { statement, certificate } = JSON.parse(JSON.stringify(document));
  return checkCertificate(statement, certificate);
}

/** The kernel accepts a certificate of this kind for the class of the point. */
function accepted(point: AblatedPoint, kind: string, method?: string): void {
  const { document, missing } = certify(point);
  expect(missing).toBeUndefined();
  expect(document!.statement['kind']).toBe(kind);
  if (method !== undefined)
    expect((document!.certificate['proof'] as { method: string }).method).toBe(method);
  expect(verdict(document)).toEqual({ accepted: true });
}

const ONE = [[1]];
const fitted = (c: number) =>
  pointFromRows([3, 1, 3], IDENTITY_3, irrationalTarget(c), [[[0, 0, c]], [[0], [0], [1]]]);

describe('each class has a certificate that the kernel accepts', () => {
  it('not critical', () => {
    accepted(pointFromRows([1, 1, 1], ONE, ONE, [[[1]], [[3]]]), 'not-critical');
  });

  it('strict saddle', () => {
    accepted(zeroPoint([2, 1, 2]), 'strict-saddle');
    accepted(fitted(2), 'strict-saddle');
  });

  it('bad saddle, also where the Hessian is 0 and an ascent must be found', () => {
    accepted(zeroPoint([1, 1, 1, 1]), 'bad-saddle');
    accepted(zeroPoint([2, 2, 2, 2, 2, 2]), 'bad-saddle');
  });

  it('global minimum by least squares', () => {
    accepted(
      pointFromRows([1, 1, 1], ONE, ONE, [[[2]], [['1/2']]]),
      'global-minimum',
      'least-squares',
    );
    const singular = pointFromRows([2, 1, 1], [[1], [1]], [[3]], [[[1, 2]], [[1]]]);
    accepted(singular, 'global-minimum', 'least-squares');
  });

  it('global minimum by a rational spectrum, also with equal eigenvalues', () => {
    const identity = [
      [1, 0],
      [0, 1],
    ];
    const best = pointFromRows([2, 1, 2], identity, identity, [[[1, 0]], [[1], [0]]]);
    accepted(best, 'global-minimum', 'spectral');
  });

  it('global minimum beside irrational eigenvalues: its own value bounds the loss from below', () => {
    const point = fitted(3);
    accepted(point, 'near-global-minimum', 'ky-fan');
    const { statement } = certify(point).document!;
    expect(statement['lowerBound']).toBe(statement['value']);
  });

  it.each(ablatedExamples())('local but not global, without $dropped', ({ point }) => {
    accepted(point, 'local-minimum');
    const worse = certifyNotGlobal(point);
    expect(worse!.statement['kind']).toBe('not-global');
    expect(verdict(worse)).toEqual({ accepted: true });
  });

  it('from moments alone', () => {
    const { x: _, y: __, ...point } = zeroPoint([2, 2, 2, 2]);
    accepted(point, 'bad-saddle');
  });
});

describe('what cannot be certified is said', () => {
  it('a bottleneck with singular XXᵀ', () => {
    // The second input repeats the first: one direction of X, two outputs, rank 1.
    const x = [
      [1, 0],
      [1, 0],
      [0, 1],
    ];
    const y = [
      [2, 0],
      [0, 1],
    ];
    const point = pointFromRows([3, 1, 2], x, y, [[[2, 0, 0]], [[1], [0]]]);
    expect(classify(point).class).toBe('global-minimum');
    const { document, missing } = certify(point);
    expect(missing).toContain('no certificate');
    expect(document!.statement['kind']).toBe('critical-point');
    expect(verdict(document)).toEqual({ accepted: true });
  });

  it('an inconclusive point, and a kink', () => {
    const at = pointFromRows([1, 1, 1], ONE, ONE, [[[0]], [[0]]]);
    const flat = certify({ ...at, weightDecay: Rational.ONE });
    expect(flat.missing).toContain('critical');
    expect(verdict(flat.document)).toEqual({ accepted: true });
    const kink = certify({ ...at, activation: 'relu' });
    expect(kink).toMatchObject({ document: undefined });
  });

  it('no better point at a global minimum', () => {
    expect(certifyNotGlobal(fitted(3))).toBeUndefined();
  });
});

test.prop([criticalPoint({ maxHidden: 4, maxWidth: 3 })], { numRuns: 200, seed: 50 })(
  'the kernel accepts the certificate of every kind of critical point',
  (point) => {
    const { document, missing, classification } = certify(point);
    expect(missing).toBeUndefined();
    expect(verdict(document)).toEqual({ accepted: true });
    const worse = certifyNotGlobal(point);
    expect(worse === undefined).toBe(classification.class === 'global-minimum');
    if (worse !== undefined) expect(verdict(worse)).toEqual({ accepted: true });
  },
);

it('the kernel accepts a certificate for every stratum of 2-1-2-1', () => {
  const network = Architecture.of([2, 1, 2, 1]);
  for (const stratum of strata(network))
    expect(verdict(certify(representative(network, stratum)).document)).toEqual({
      accepted: true,
    });
});

it('the kernel refuses the certificate of one point for another', () => {
  const { document } = certify(zeroPoint([1, 1, 1, 1]));
  const other = certify(pointFromRows([1, 1, 1], ONE, ONE, [[[0]], [[0]]])).document!;
  expect(checkCertificate(other.statement, document!.certificate).accepted).toBe(false);
});
