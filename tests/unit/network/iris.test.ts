import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Rational } from '../../../src/exact/index.js';
import { center, momentsOf, readCsv } from '../../../src/network/index.js';

const text = readFileSync(new URL('../../../data/iris.csv', import.meta.url), 'utf8');
const iris = readCsv(text, { path: 'iris', targets: ['species'] });

/** The file read without the reader: tenths as integers, so that no decimal is rounded. */
const tenths = text
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map((cells) => ({ species: cells[4]!, lengths: cells.slice(0, 4).map((c) => Number(c) * 10) }))
  .map(({ species, lengths }) => ({ species, lengths: lengths.map(Math.round) }));

describe('the bundled iris data', () => {
  test('150 samples, 50 of each species, in the order of the paper', () => {
    expect(iris).toMatchObject({ sampleCount: 150, inputWidth: 4, outputWidth: 3 });
    expect(iris.inputNames).toEqual(['sepal_length', 'sepal_width', 'petal_length', 'petal_width']);
    expect(iris.targetNames).toEqual(['species=setosa', 'species=versicolor', 'species=virginica']);
    const { yy } = momentsOf(iris.x, iris.y);
    expect(yy.toStrings()).toEqual([
      ['50', '0', '0'],
      ['0', '50', '0'],
      ['0', '0', '50'],
    ]);
  });

  test.for([
    [1, ['51/10', '7/2', '7/5', '1/5']],
    [35, ['49/10', '31/10', '3/2', '1/5']],
    [38, ['49/10', '18/5', '7/5', '1/10']],
    [150, ['59/10', '3', '51/10', '9/5']],
  ] as const)("sample %i has Fisher's values", ([sample, values]) => {
    expect(
      iris.x
        .column(sample - 1)
        .toStrings()
        .flat(),
    ).toEqual(values);
  });

  test('sums and squares of sepal length, counted by hand: 876.5 and 5223.85', () => {
    const { xx, yx } = momentsOf(iris.x, iris.y);
    expect(xx.at(0, 0)).toEqual(Rational.of(522385, 100));
    expect(xx.at(0, 2)).toEqual(Rational.of(348376, 100));
    expect(yx.column(0).toStrings().flat()).toEqual(['2503/10', '1484/5', '1647/5']);
    const centred = center(iris);
    expect(momentsOf(centred.x, centred.y).xx.at(0, 0)).toEqual(
      Rational.of(522385, 100).minus(Rational.of(8765 ** 2, 15000)),
    );
  });

  test('every moment, against integers counted from the file', () => {
    const { xx, yx } = momentsOf(iris.x, iris.y);
    for (let i = 0; i < 4; i++)
      for (let j = 0; j < 4; j++) {
        const sum = tenths.reduce((partial, { lengths }) => partial + lengths[i]! * lengths[j]!, 0);
        expect(xx.at(i, j)).toEqual(Rational.of(sum, 100));
      }
    ['setosa', 'versicolor', 'virginica'].forEach((species, i) => {
      const own = tenths.filter((row) => row.species === species);
      expect(own).toHaveLength(50);
      for (let j = 0; j < 4; j++) {
        const sum = own.reduce((partial, { lengths }) => partial + lengths[j]!, 0);
        expect(yx.at(i, j)).toEqual(Rational.of(sum, 10));
      }
    });
  });
});
