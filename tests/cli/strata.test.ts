import { describe, expect, it } from 'vitest';
import { jsonDocument } from './points.js';
import { expectClean, expectRefusal, run } from './run.js';

interface Entry {
  readonly id: string;
  readonly r: number;
  readonly S: readonly number[];
  readonly class?: string;
  readonly loss?: string;
  readonly refused?: string;
}
const listed = (words: string): Entry[] => jsonDocument(words).strata;

describe('the list', () => {
  it('of 1-1-1 is the saddle at 0 and the minimum', () => {
    expect(listed('strata --widths 1,1,1').map(({ r, S }) => ({ r, S }))).toEqual([
      { r: 0, S: [] },
      { r: 1, S: [1] },
    ]);
  });

  it('of 2-1-2 has every S of at most one index, and with two more units every S of two', () => {
    const sets = (words: string) => [...new Set(listed(words).map(({ S }) => S.join(',')))];
    expect(sets('strata --widths 2,1,2')).toEqual(['', '1', '2']);
    expect(sets('strata --widths 2,2,2')).toEqual(['', '1', '2', '1,2']);
    expect(sets('strata --widths 3,3,3')).toHaveLength(8);
  });

  it('has names that differ, and a count that is right', () => {
    const document = jsonDocument('strata --widths 2,2,2,2');
    expect(document.widths).toEqual([2, 2, 2, 2]);
    const ids = document.strata.map(({ id }: Entry) => id);
    expect(new Set(ids).size).toBe(document.count);
    expect(ids).toHaveLength(document.count);
    const text = run('strata --widths 2,2,2,2');
    expectClean(text);
    expect(text.out).toContain(`2-2-2-2: ${document.count} rank strata`);
    for (const id of ids) expect(text.out).toContain(`  ${id} `);
    expect(run('strata --widths 2,2,2,2')).toEqual(text);
  });
});

describe('with --certify', () => {
  it.each(['1,1,1', '2,1,2', '2,2,2', '1,1,1,1', '2,2,1,2'])(
    'every representative of %s has an accepted certificate',
    (widths) => {
      const entries = listed(`strata --widths ${widths} --certify`);
      for (const entry of entries) {
        expect(entry.refused, entry.id).toBeUndefined();
        expect(entry.class, entry.id).not.toBe('inconclusive');
        expect(entry.class, entry.id).not.toBe('not-critical');
        expect(entry.class, entry.id).not.toBe('local-minimum');
      }
      const best = entries.filter(({ class: found }) => found === 'global-minimum');
      expect(best.length).toBeGreaterThan(0);
      expect(entries.some(({ class: found }) => found === 'bad-saddle')).toBe(
        widths.split(',').length > 3,
      );
    },
  );

  it('the text counts the classes', () => {
    const outcome = run('strata --widths 1,1,1 --certify');
    expectClean(outcome);
    expect(outcome.out).toContain('1 strict-saddle, 1 global-minimum');
    expect(outcome.out).not.toContain('NOT CERTIFIED');
  });
});

describe('limits', () => {
  const count = listedCount('2,2,2');

  it('stop a list that would be too long, and say how to get it', () => {
    const words = (limit: number) => `strata --widths 2,2,2 --limit ${limit}`;
    expectRefusal(run(words(count - 1)), 'STRATA_TOO_MANY', '--widths', `--limit ${count}`);
    expectClean(run(words(count)));
  });

  it('are met without listing: 9-9-9-9-9 has 2606498 strata', () => {
    const words = 'strata --widths 9,9,9,9,9';
    expectRefusal(run(words), 'STRATA_TOO_MANY', '2606498 for 9-9-9-9-9', '--limit 2606498');
  });

  it.each(['0', '-1', '1.5', 'many', '10000001'])('of %s make no sense', (limit) => {
    expectRefusal(
      run(['strata', '--widths', '2,2,2', '--limit', limit]),
      'OPTION_INVALID',
      '--limit',
      limit,
    );
  });

  function listedCount(widths: string): number {
    return JSON.parse(run(`strata --widths ${widths} --json`).out).count;
  }
});

describe('widths', () => {
  it.each([
    ['2,2', 'ARCHITECTURE_TOO_SHALLOW', '2,2'],
    ['2,0,2', 'WIDTH_INVALID', '--widths[1]'],
    ['2,2.5,2', 'WIDTH_INVALID', '"2.5"'],
    ['2,x,2', 'WIDTH_INVALID', '"x"'],
    ['2,-1,2', 'WIDTH_INVALID', '"-1"'],
  ])('%s are refused', (widths, code, value) => {
    expectRefusal(run(['strata', '--widths', widths]), code, value);
  });

  it('are needed', () => {
    expectRefusal(run('strata'), '--widths');
  });
});
