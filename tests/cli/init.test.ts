import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConjecture } from '../../src/cli/hunt/load-conjecture.js';
import { expectClean, expectRefusal, folder, run, spawned } from './run.js';

it('writes a conjecture that is hunted as it is', () => {
  const path = join(folder(), 'my-conjecture.ts');
  const ran = run(['init', path]);
  expectClean(ran);
  expect(ran.out).toBe(`wrote ${path}\nhunt it with  lemmascope hunt ${path}\n`);
  const hunted = spawned(['hunt', path, '--workers', '1', '--no-keep']);
  expectClean(hunted);
  expect(hunted.out).toContain('no counterexample in 2000 runs of this distribution');
});

it('writes what stands in the examples, where it is type-checked and formatted', () => {
  const path = join(folder(), 'my-conjecture.ts');
  run(['init', path]);
  expect(readFileSync(path, 'utf8')).toBe(readFileSync('examples/my-conjecture.ts', 'utf8'));
});

it.each([
  ['my-conjecture.ts', 'my-conjecture'],
  ['RankOfC 2.mts', 'rank-of-c-2'],
  ['bad_saddles.test.js', 'bad-saddles'],
  ['ξ.mjs', 'my-conjecture'],
])('%s holds a claim called %s', async (name, id) => {
  const path = join(folder(), name);
  expect(run(['init', path]).exit).toBe(0);
  expect((await loadConjecture(path)).claim.id).toBe(id);
});

it('overwrites nothing', () => {
  const path = join(folder(), 'mine.ts');
  writeFileSync(path, 'mine');
  expectRefusal(run(['init', path]), 'FILE_EXISTS', path);
  expect(readFileSync(path, 'utf8')).toBe('mine');
  const directory = join(folder(), 'folder.ts');
  mkdirSync(directory);
  expectRefusal(run(['init', directory]), 'FILE_EXISTS', directory);
});

it.each(['notes.md', 'conjecture', 'a.cts', '.ts'])('writes no %s', (name) => {
  const path = join(folder(), name);
  expectRefusal(run(['init', path]), 'OPTION_INVALID at init', name);
  expect(existsSync(path)).toBe(false);
});

it('says so when the folder is not there', () => {
  expectRefusal(run(['init', join(folder(), 'none', 'a.ts')]), 'FILE_UNWRITABLE');
});
