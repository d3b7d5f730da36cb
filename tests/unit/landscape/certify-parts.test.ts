import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { RationalMatrix, rank, symmetricInertia } from '../../../src/exact/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import {
  ablatedExamples,
  ablatedHessian,
  type CertificateDocument,
  certifyCriticalPoint,
  certifyNonConcave,
  certifyNonConvex,
  certifyRank,
  certifyRefutation,
  certifySemidefinite,
  sealStatement,
} from '../../../src/landscape/index.js';
import { pointFromRows, zeroPoint } from './landscape-points.js';

const verdict = ({ statement, certificate }: CertificateDocument) =>
  checkCertificate(statement, certificate);
const ACCEPTED = { accepted: true };

/** Small entries, so that ranks fall and Hessians are semidefinite often. */
const matrix = (rows: number, columns: number) =>
  fc
    .array(fc.integer({ min: -1, max: 2 }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((entries) =>
      Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns)),
    );
const point = fc
  .tuple(matrix(2, 3), matrix(2, 3), matrix(1, 2), matrix(2, 1))
  .map(([x, y, first, second]) => pointFromRows([2, 1, 2], x, y, [first, second]));

describe('documents about a point', () => {
  test.prop([point])('a rank is the one of src/exact, and accepted', (one) => {
    const [w1, w2] = one.weights as [RationalMatrix, RationalMatrix];
    const { xx, yx } = one.moments;
    const error = w2.times(w1).times(xx).minus(yx);
    const document = certifyRank(one, [
      ['1', 'W2 W1 Sxx'],
      ['-1', 'Syx'],
    ]);
    expect(document.statement['rank']).toBe(rank(error));
    expect(verdict(document)).toEqual(ACCEPTED);
    const wrong = sealStatement(
      'matrix-rank',
      { ...document.statement, rank: rank(error) === 0 ? 1 : 0 },
      {},
    );
    expect(verdict(wrong)).toMatchObject({ code: 'KERNEL_RANK_WRONG' });
  });

  test.prop([point, matrix(2, 1)])('a rank with a letter of its own', (one, rows) => {
    const g = RationalMatrix.fromRows(rows);
    const document = certifyRank(
      one,
      [
        ['1/2', ''],
        ['-1', 'g W1 Syx^T'],
      ],
      { g },
    );
    const half = RationalMatrix.identity(2).scale(RationalMatrix.fromRows([['1/2']]).at(0, 0));
    const value = half.minus(g.times(one.weights[0]!).times(one.moments.yx.transpose()));
    expect(document.statement['rank']).toBe(rank(value));
    expect(verdict(document)).toEqual(ACCEPTED);
  });

  test.prop([point])('a semidefinite Hessian exactly where the inertia says so', (one) => {
    const { positive, negative } = symmetricInertia(ablatedHessian(one));
    const documents = [certifySemidefinite(one, 'positive'), certifySemidefinite(one, 'negative')];
    expect(documents.map((document) => document !== undefined)).toEqual([
      negative === 0,
      positive === 0,
    ]);
    for (const document of documents) if (document) expect(verdict(document)).toEqual(ACCEPTED);
  });

  it('of other losses too', () => {
    for (const { point: one } of ablatedExamples()) {
      const document = certifySemidefinite(one, 'positive');
      expect(document && verdict(document)).toEqual(ACCEPTED);
    }
  });

  it('a critical point is accepted, and another refused', () => {
    expect(verdict(certifyCriticalPoint(zeroPoint([2, 1, 2])))).toEqual(ACCEPTED);
    const other = pointFromRows([1, 1, 1], [[1]], [[1]], [[[1]], [[2]]]);
    expect(verdict(certifyCriticalPoint(other))).toMatchObject({ code: 'KERNEL_GRADIENT_NONZERO' });
  });

  it('segments that show non-convexity and non-concavity, and one that does not', () => {
    const at = (w: number) => pointFromRows([1, 1, 1], [[1]], [[1]], [[[w]], [[w]]]);
    const [one, minus, zero] = [at(1), at(-1), at(0)];
    expect(verdict(certifyNonConvex(one, minus.weights))).toEqual(ACCEPTED);
    expect(verdict(certifyNonConcave(at(2), zero.weights))).toEqual(ACCEPTED);
    expect(verdict(certifyNonConcave(one, minus.weights))).toMatchObject({ code: 'KERNEL_CHORD' });
  });

  it('a refutation of what fails at one point', () => {
    const bad = zeroPoint([1, 1, 1, 1]);
    const claim = 'where the Hessian is positive semidefinite, the product has rank 1';
    const rankZero = certifyRank(bad, [['1', 'W3 W2 W1']]);
    const document = certifyRefutation(claim, [certifySemidefinite(bad, 'positive')!], rankZero);
    expect(verdict(document)).toEqual(ACCEPTED);
    const elsewhere = certifyRank(zeroPoint([1, 1, 1]), [['1', 'W2 W1']]);
    expect(
      verdict(certifyRefutation(claim, [certifySemidefinite(bad, 'positive')!], elsewhere)),
    ).toMatchObject({ code: 'KERNEL_POINTS_DIFFER' });
  });
});

describe('a rank of nothing', () => {
  const one = zeroPoint([1, 1, 1]);
  it('is 0 for no terms', () => {
    expect(verdict(certifyRank(one, []))).toEqual(ACCEPTED);
  });
  it.each([
    ['an unknown letter', [['1', 'W3']], 'WORD_VALUE_MISSING'],
    ['an identity of no known size', [['1', '']], 'WORD_VALUE_MISSING'],
    ['sizes that do not fit', [['1', 'g W1']], 'SHAPE_MISMATCH'],
  ] as const)('%s is refused', (_name, polynomial, code) => {
    const g = RationalMatrix.fromRows([[1, 2]]);
    expect(() => certifyRank(one, polynomial, { g })).toThrow(expect.objectContaining({ code }));
  });
  it('with a weighted loss has no moments', () => {
    const weighted = ablatedExamples()[0]!.point;
    expect(verdict(certifyRank(weighted, [['1', 'W2 W1']]))).toEqual(ACCEPTED);
    expect(verdict(certifyRank(weighted, [['1', 'Sxx']]))).toMatchObject({
      code: 'KERNEL_LETTER_UNKNOWN',
    });
  });
});
