import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { anyData } from '../../../properties/arbitraries/index.js';
import { Rational, RationalMatrix, rank } from '../../../src/exact/index.js';
import { center, Dataset, momentsOf, readCsv, withIntercept } from '../../../src/network/index.js';
import { refusal } from '../exact/coded.js';

const names = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

const datasets = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([dx, dy]) =>
    anyData(dx, dy).map(({ x, y }) =>
      Dataset.of({
        name: 'drawn',
        x,
        y,
        inputNames: names('x', dx),
        targetNames: names('y', dy),
      }),
    ),
  );

const rowSums = (matrix: RationalMatrix) =>
  matrix.toRows().map((row) => row.reduce((sum, entry) => sum.plus(entry), Rational.ZERO));

describe('a dataset', () => {
  const x = RationalMatrix.zero(2, 3);
  const y = RationalMatrix.zero(1, 3);
  const parts = { name: 'd.csv', x, y, inputNames: ['a', 'b'], targetNames: ['t'] };

  test('knows its widths', () => {
    expect(Dataset.of(parts)).toMatchObject({ sampleCount: 3, inputWidth: 2, outputWidth: 1 });
  });

  test('has one target column for every sample', () => {
    const error = refusal('SHAPE_MISMATCH', () =>
      Dataset.of({ ...parts, y: RationalMatrix.zero(1, 2) }),
    );
    expect(error).toMatchObject({ path: 'd.csv', actual: '2' });
  });

  test('has one name for every row', () => {
    const inputs = refusal('SHAPE_MISMATCH', () => Dataset.of({ ...parts, inputNames: ['a'] }));
    expect(inputs).toMatchObject({ path: 'd.csv', actual: '1 and 1' });
    const targets = refusal('SHAPE_MISMATCH', () => Dataset.of({ ...parts, targetNames: [] }));
    expect(targets.actual).toBe('2 and 0');
  });
});

describe('centring', () => {
  test('by hand: means 1/2 and 7/3', () => {
    const dataset = Dataset.of({
      name: 'hand',
      x: RationalMatrix.fromRows([[0, 1, '1/2']]),
      y: RationalMatrix.fromRows([[1, 2, 4]]),
      inputNames: ['a'],
      targetNames: ['t'],
    });
    const centred = center(dataset);
    expect(centred.x.toStrings()).toEqual([['-1/2', '1/2', '0']]);
    expect(centred.y.toStrings()).toEqual([['-4/3', '-1/3', '5/3']]);
    expect(centred).toMatchObject({ name: 'hand', inputNames: ['a'], targetNames: ['t'] });
  });

  test.prop([datasets])('rows sum to zero, differences of samples stay', (dataset) => {
    const centred = center(dataset);
    for (const matrix of [centred.x, centred.y])
      expect(rowSums(matrix).every((sum) => sum.isZero())).toBe(true);
    for (const [before, after] of [
      [dataset.x, centred.x],
      [dataset.y, centred.y],
    ] as const)
      for (let j = 1; j < before.columns; j++)
        expect(after.column(j).minus(after.column(0))).toEqual(
          before.column(j).minus(before.column(0)),
        );
    expect(center(centred)).toEqual(centred);
  });

  test.prop([datasets])('m times the covariance: Σ_XX − m x̄x̄ᵀ, Σ_YX − m ȳx̄ᵀ', (dataset) => {
    const m = Rational.of(dataset.sampleCount);
    const mean = (matrix: RationalMatrix) =>
      RationalMatrix.columnVector(rowSums(matrix).map((sum) => sum.dividedBy(m)));
    const [meanX, meanY] = [mean(dataset.x), mean(dataset.y)];
    const plain = momentsOf(dataset.x, dataset.y);
    const centred = center(dataset);
    const { xx, yx } = momentsOf(centred.x, centred.y);
    expect(xx).toEqual(plain.xx.minus(meanX.times(meanX.transpose()).scale(m)));
    expect(yx).toEqual(plain.yx.minus(meanY.times(meanX.transpose()).scale(m)));
  });

  test('one-hot rows then sum to zero over the classes, and XYᵀ loses rank', () => {
    const text = 'a,b,c,kind\n1,0,2,p\n0,1,1,q\n2,1,5,r\n3,1,1,p\n1,7,0,q\n';
    const centred = center(readCsv(text, { path: 'd.csv', targets: ['kind'] }));
    const ones = RationalMatrix.fromRows([[1, 1, 1]]);
    expect(ones.times(centred.y).isZero()).toBe(true);
    expect(rank(momentsOf(centred.x, centred.y).yx)).toBe(2);
  });
});

describe('the intercept', () => {
  test.prop([datasets])('is a row of ones below X, and nothing else changes', (dataset) => {
    const { x, y, inputNames, targetNames, inputWidth, sampleCount } = withIntercept(dataset);
    expect(inputWidth).toBe(dataset.inputWidth + 1);
    const above = Array.from({ length: dataset.inputWidth }, (_, index) => index);
    const all = Array.from({ length: sampleCount }, (_, index) => index);
    expect(x.submatrix(above, all)).toEqual(dataset.x);
    expect(x.row(inputWidth - 1).toStrings()).toEqual([all.map(() => '1')]);
    expect(y).toEqual(dataset.y);
    expect(inputNames).toEqual([...dataset.inputNames, 'intercept']);
    expect(targetNames).toEqual(dataset.targetNames);
  });

  test.prop([datasets])('centring first keeps it: Σ_XX gets m in its corner', (dataset) => {
    const { x, y } = withIntercept(center(dataset));
    const { xx } = momentsOf(x, y);
    const last = xx.rows - 1;
    expect(xx.at(last, last)).toEqual(Rational.of(dataset.sampleCount));
    for (let i = 0; i < last; i++) expect(xx.at(i, last).isZero()).toBe(true);
  });
});
