import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/index.js';
import { checkCertificate, statementHash } from '../../src/kernel/index.js';
import {
  type AblatedPoint,
  ablatedExamples,
  ablatedLoss,
  type CertificateDocument,
  certify,
  certifyNotGlobal,
  classify,
  escapeFrom,
  pointDocument,
  readPoint,
} from '../../src/landscape/index.js';

/** What is claimed of each example in the table of what breaks when an assumption goes. */
const EXPECTED = {
  'squared-loss': { widths: '2-1-2', value: '2', method: 'gauge-orbit', restored: 'strict-saddle' },
  'no-weight-decay': {
    widths: '1-1-1-1',
    value: '1/2',
    method: 'positive-definite',
    restored: 'bad-saddle',
  },
  'linear-activation': {
    widths: '1-1-1',
    value: '5/2',
    method: 'dead-relu',
    restored: 'not-critical',
  },
} as const;

function read(document: CertificateDocument | undefined) {
  expect(document).toBeDefined();
  return JSON.parse(JSON.stringify(document));
}

/** The same data and weights under the assumptions of Theorem 2.3. */
function restored({ architecture, x, y, moments, weights }: AblatedPoint): AblatedPoint {
  return { architecture, x, y, moments, weights };
}

it('there is one for each assumption that clause (ii) needs', () => {
  expect(ablatedExamples().map(({ dropped }) => dropped)).toEqual(Object.keys(EXPECTED));
});

describe.each(ablatedExamples())('without $dropped', ({ dropped, point }) => {
  const expected = EXPECTED[dropped];

  it('the point is the one of the table', () => {
    expect(`${point.architecture}`).toBe(expected.widths);
    expect(ablatedLoss(point).toString()).toBe(expected.value);
    expect(readPoint(JSON.stringify(pointDocument(point)), dropped).weights).toEqual(point.weights);
  });

  it('it is a local minimum, and the kernel accepts why', () => {
    const { document, missing } = certify(point);
    expect(missing).toBeUndefined();
    const { statement, certificate } = read(document);
    expect(statement.kind).toBe('local-minimum');
    expect(certificate.proof.method).toBe(expected.method);
    expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    expect(escapeFrom(point).kind).toBe('inconclusive');
  });

  it('it is not a global one, and the kernel accepts why', () => {
    const { statement, certificate } = read(certifyNotGlobal(point));
    expect(statement.kind).toBe('not-global');
    expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    const { better } = certificate.proof;
    const there = readPoint(JSON.stringify({ ...statement.point, weights: better }), dropped);
    expect(ablatedLoss(there).compare(ablatedLoss(point))).toBe(-1);
  });

  it('with the assumption back it is none, and the same proof is refused', () => {
    const back = restored(point);
    expect(classify(back).class).toBe(expected.restored);
    expect(escapeFrom(back).kind).toBe('descent');
    const { statement, certificate } = read(certify(point).document);
    const claimed = { ...statement, point: JSON.parse(JSON.stringify(pointDocument(back))) };
    const proof = { ...certificate, statement: statementHash(claimed) };
    expect(checkCertificate(claimed, proof).accepted).toBe(false);
  });
});

it('the off-diagonal weight of the weighted example must exceed 2', () => {
  const { point } = ablatedExamples()[0]!;
  const omega = point.lossWeights!;
  // ω = [[1, w], [w, 1]], with w = 3 in the example.
  const at = (w: Rational) => {
    const off = omega.minus(omega.identityOf(2)).scale(w.dividedBy(Rational.of(3)));
    return classify({ ...point, lossWeights: omega.identityOf(2).plus(off) }).class;
  };
  expect(at(Rational.of(3))).toBe('local-minimum');
  expect(at(Rational.of(201, 100))).toBe('local-minimum');
  expect(at(Rational.of(199, 100))).toBe('strict-saddle');
});
