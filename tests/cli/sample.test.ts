import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPoint, stratumOf } from '../../src/landscape/index.js';
import { jsonDocument } from './points.js';
import { expectClean, expectRefusal, file, folder, run } from './run.js';

const drawn = (words: string) => {
  const outcome = run(words);
  expectClean(outcome);
  expect(outcome.out.endsWith('\n')).toBe(true);
  return outcome.out;
};
const classified = (text: string, ...options: string[]) =>
  jsonDocument(['classify', file(text, 'point.json'), ...options]).results[0];

describe('an exact point', () => {
  it('is the same for the same seed and another for another', () => {
    const first = drawn('sample --widths 2,2,2 --seed 5');
    expect(drawn('sample --widths 2,2,2 --seed 5')).toBe(first);
    const all = [1, 2, 3, 4, 5, 6].map((seed) => drawn(`sample --widths 2,2,2 --seed ${seed}`));
    expect(new Set(all).size).toBeGreaterThan(4);
    expect(drawn('sample --widths 2,2,2')).toBe(all[0]);
  });

  it.each([1, 2, 3, 4])('is critical (seed %i), and its classes agree', (seed) => {
    const found = classified(drawn(`sample --widths 2,2,2,2 --seed ${seed}`));
    expect(['global-minimum', 'strict-saddle', 'bad-saddle']).toContain(found.class);
    expect(found.disagreement).toBeNull();
    expect(found.byRanks).toBe(found.class);
  });

  it('of a stratum lies in it, for every stratum that strata lists', () => {
    const { strata } = JSON.parse(run('strata --widths 2,2,1,2 --json').out);
    expect(strata.length).toBeGreaterThan(4);
    for (const { id, S } of strata) {
      const text = drawn(`sample --widths 2,2,1,2 --stratum ${id} --seed 3`);
      const point = readPoint(text, id);
      expect(stratumOf(point as never)?.id).toBe(id);
      expect(classified(text).S).toEqual(S);
    }
  });

  it('goes into a file, whole, or nowhere', () => {
    const path = folder();
    const target = join(path, 'point.json');
    expectClean(run(['sample', '--widths', '2,2,2', '-o', target]));
    expect(readFileSync(target, 'utf8')).toBe(drawn('sample --widths 2,2,2'));
    writeFileSync(target, 'old');
    expectRefusal(
      run(['sample', '--widths', '2,2,2', '--stratum', 'S9', '-o', target]),
      'STRATUM_UNKNOWN',
    );
    expect(readFileSync(target, 'utf8')).toBe('old');
    const nowhere = join(path, 'no', 'such', 'p.json');
    expectRefusal(run(['sample', '--widths', '2,2,2', '-o', nowhere]), 'FILE_UNWRITABLE', nowhere);
    expect(existsSync(nowhere)).toBe(false);
    expect(readdirSync(path)).toEqual(['point.json']);
  });
});

describe('a point on data', () => {
  const iris = (set: string) => drawn(`sample --data iris --widths 4,2,3 --set ${set}`);

  it('has the exact moments of the data and weights of the shapes asked for', () => {
    const point = JSON.parse(iris('1,3'));
    expect(point.widths).toEqual([4, 2, 3]);
    expect(point.data.moments.yy).toEqual([
      ['50', '0', '0'],
      ['0', '50', '0'],
      ['0', '0', '50'],
    ]);
    expect(point.weights.map((layer: number[][]) => [layer.length, layer[0]!.length])).toEqual([
      [2, 4],
      [3, 2],
    ]);
    expect(iris('1,3')).toBe(iris('3,1'));
  });

  it.each([
    ['1,2', 'global-minimum'],
    ['1,3', 'strict-saddle'],
    ['2,3', 'strict-saddle'],
    ['2', 'strict-saddle'],
    ['none', 'strict-saddle'],
  ])('with S = {%s} looks like a %s', (set, name) => {
    expect(classified(iris(set), '--float').class).toBe(name);
  });

  it('is the global minimum where no S is named', () => {
    expect(drawn('sample --data iris --widths 4,2,3')).toBe(iris('1,2'));
  });

  it('is of the stratum named: exact for S = ∅, in floats for others', () => {
    const of = (stratum: string) =>
      drawn(`sample --data iris --widths 4,2,2,3 --stratum ${stratum}`);
    const exact = of('S/0-1/1-1/2-0x2/3-0');
    expect(stratumOf(readPoint(exact, 'exact') as never).id).toBe('S/0-1/1-1/2-0x2/3-0');
    expect(classified(exact)).toMatchObject({ class: 'strict-saddle', S: [], loss: '75' });
    const float = of('S1/0-0/1-1/2-2/3-0x2');
    expect(typeof JSON.parse(float).weights[0][0][0]).toBe('number');
    expect(classified(float).class).toBe('not-critical');
    expect(classified(float, '--float').class).toBe('bad-saddle');
  });

  it('can be a bad saddle with two hidden layers', () => {
    const text = drawn('sample --data iris --widths 4,2,2,3 --set none');
    expect(classified(text, '--float').class).toBe('bad-saddle');
  });
});

describe('refusals', () => {
  it.each([
    ['sample', 'OPTION_MISSING', '--widths'],
    ['sample --widths 2,2', 'ARCHITECTURE_TOO_SHALLOW', '2,2'],
    ['sample --widths 2,2,2 --seed -1', 'OPTION_INVALID', '"-1"'],
    ['sample --widths 2,2,2 --seed 1.5', 'OPTION_INVALID', '"1.5"'],
    ['sample --widths 2,2,2 --set 1', 'OPTION_INVALID', '--set'],
    ['sample --widths 2,2,2 --stratum nonsense', 'STRATUM_UNKNOWN', 'nonsense'],
    ['sample --widths 2,2,2 --stratum S1', 'STRATUM_UNKNOWN', 'S1'],
    ['sample --data iris --widths 4,2,3 --stratum S1', 'STRATUM_UNKNOWN', 'S1'],
    ['sample --data iris --widths 4,2,3 --stratum S1 --set 1', 'OPTION_INVALID', '--stratum'],
    ['sample --data iris --widths 4,2,3 --set 4', 'OPTION_INVALID', '"4"'],
    ['sample --data iris --widths 4,2,3 --set 0', 'OPTION_INVALID', '"0"'],
    ['sample --data iris --widths 4,2,3 --set 1,1', 'OPTION_INVALID', '"1,1"'],
    ['sample --data iris --widths 4,2,3 --set 1,2,3', 'OPTION_INVALID', 'at most 2'],
    ['sample --data iris --widths 5,2,3 --set 1', 'DATA_WIDTH_MISMATCH', '--widths'],
    ['sample --data nowhere.csv', 'FILE_NOT_FOUND', 'nowhere.csv'],
  ])('%s', (words, code, value) => {
    expectRefusal(run(words), code, value);
  });
});
