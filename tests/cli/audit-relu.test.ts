import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { expectClean, expectRefusal, file, folder, run } from './run.js';

const QUICK = '--networks 12 --permutations 99';
const IRIS = `audit-relu --data iris --widths 4,8,8,3 ${QUICK}`;
const documentOf = (words: string) => JSON.parse(run(`${words} --json`).out);

describe('audit-relu --data iris', () => {
  it.each(['--random', '--trained'])('measures and rejects what is false, %s', (how) => {
    const ran = run(`${IRIS} ${how}`);
    expectClean(ran);
    expect(ran.out).toContain('768, through 64 hidden paths whose units alone decide Z');
    expect(ran.out).toContain('seed 1');
    expect(ran.out).toMatch(
      /deviation between paths: [\d.]+ on the samples, in \[0\.\d+, 0\.\d+\] for/,
    );
    expect(ran.out).toContain('test: exact swaps within samples (McNemar) of 2016 pairs');
    expect(ran.out).toMatch(/p = \S+, rejected at 0\.05; \d+ pairs/);
    expect(ran.out).toMatch(/p = 0\.01, rejected at 0\.05; \d+ paths/);
    expect(ran.out).toContain('"Not rejected" means not seen');
    expect(ran.out).toMatch(/first network: 0\.\d+ at the best q = /);
  });

  it('trains, and tells how far below the linear optimum that came', () => {
    const { training, samples } = documentOf(`${IRIS} --trained`);
    expect([training.samples, samples]).toEqual([75, 75]);
    expect(training.loss).toBeLessThan(training.linearOptimum);
    expect(training).toMatchObject({ optimiser: 'Adam', steps: 2000, batch: 32 });
  });

  it.each(['--random', '--trained'])('is JSON of its schema, always the same, %s', (how) => {
    const first = run(`${IRIS} ${how} --json`);
    expectClean(first);
    const valid = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(
      JSON.parse(run('schema audit-relu').out),
    );
    const document = JSON.parse(first.out);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(document.perPath).toHaveLength(64);
    expect(run(`${IRIS} ${how} --json`)).toEqual(first);
  });

  it('has another network for another seed', () => {
    const shares = (seed: number) =>
      documentOf(`${IRIS} --random --seed ${seed}`).equalProbabilities.shares;
    expect(shares(1)).not.toEqual(shares(2));
  });

  it('says that --center makes samples depend on one another', () => {
    const approximate = 'level and confidence are approximate';
    expect(run(`${IRIS} --random --center`).out).toContain(approximate);
    expect(run(`${IRIS} --random`).out).not.toContain(approximate);
  });

  it('says so when training ends above the linear optimum', () => {
    const { training } = documentOf(`${IRIS} --trained --seed 2`);
    expect(training.loss).toBeGreaterThan(training.linearOptimum);
    expect(run(`${IRIS} --trained --seed 2`).out).toContain(', which training did not reach');
    expect(run(`${IRIS} --trained`).out).not.toContain('did not reach');
  });

  it('draws a chart, whole or not at all', () => {
    const to = join(folder(), 'paths.svg');
    expectClean(run(`${IRIS} --random --svg ${to}`));
    const svg = readFileSync(to, 'utf8');
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('Paths of a 4-8-8-3 ReLU network on iris');
    expect(svg.match(/<title id/g)).toHaveLength(1);
    const nowhere = join(folder(), 'no', 'paths.svg');
    expectRefusal(run(`${IRIS} --random --svg ${nowhere}`), 'FILE_UNWRITABLE', nowhere);
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('degenerate networks and data', () => {
  const ray = () => file('u,v,y\n1,2,1\n2,4,3\n3,6,2\n4,8,9\n5,10,1\n');

  it('a network without an active path: probabilities 0, no q, gap 1', () => {
    const path = ray();
    const words = (seed: number) =>
      `audit-relu --data ${path} --targets y --widths 2,1,1 --random --seed ${seed} ${QUICK}`;
    const seed = [1, 2, 3, 4, 5, 6, 7, 8].find(
      (one) => documentOf(words(one)).equalProbabilities.mean === 0,
    )!;
    const ran = run(words(seed));
    expectClean(ran);
    expect(ran.out).toContain('No path is active on any sample');
    expect(ran.out).toContain('not tested: one path alone has nothing to be compared with');
    expect(ran.out).toContain('not tested: no path is active on some samples and off on others');
    expect(ran.out).toContain('first network: 1, as Ŷ = 0 there');
    expect(ran.out).not.toMatch(/NaN|Infinity|undefined/);
    expect(documentOf(words(seed)).reduction).toEqual({ bestScale: null, best: 1, byShare: null });
  });

  it('inputs that never vary', () => {
    const path = file('u,v,y\n1,2,1\n1,2,3\n1,2,2\n1,2,9\n');
    const ran = run(`audit-relu --data ${path} --targets y --widths 2,3,1 --random ${QUICK}`);
    expectClean(ran);
    expect(ran.out).toMatch(/not tested: (X is the same|no path is active)/);
    expect(ran.out).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('inputs that are all 0', () => {
    const path = file('u,v,y\n0,0,1\n0,0,3\n0,0,2\n0,0,9\n');
    for (const how of ['--random', '--trained']) {
      const ran = run(`audit-relu --data ${path} --targets y --widths 2,3,1 ${how} ${QUICK}`);
      expectClean(ran);
      expect(ran.out).toContain('W⋯WX = 0 there');
      expect(ran.out).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('one network', () => {
    const ran = run(
      `audit-relu --data ${ray()} --targets y --widths 2,3,1 --random --networks 1 --permutations 99`,
    );
    expectClean(ran);
    expect(ran.out).toContain('not tested: one network has no law over networks');
  });

  it('more paths than can be examined', () => {
    const ran = run(
      `audit-relu --data ${ray()} --targets y --widths 2,40,40,1 --random --networks 3 --permutations 19`,
    );
    expectClean(ran);
    expect(ran.out).toContain(
      '3200, through 1600 hidden paths whose units alone decide Z; 1024 of those drawn at random',
    );
    expect(ran.out).toContain('(64 hidden paths, drawn at random)');
  });
});

describe('what cannot be audited', () => {
  const good = 'u,y\n1,2\n2,1\n3,5\n4,4\n';
  it.each([
    ['--widths 1,2,1 --random', 'OPTION_MISSING', '--data'],
    ['--data DATA --targets y --random', 'OPTION_MISSING', '--widths'],
    ['--data DATA --targets y --widths 1,2,1', 'OPTION_MISSING', '--random or --trained'],
    ['--data DATA --targets y --widths 1,2,1 --random --trained', 'OPTION_INVALID', 'both'],
    ['--data DATA --targets y --widths 1,1 --random', 'ARCHITECTURE_TOO_SHALLOW', '1,1'],
    ['--data DATA --targets y --widths 2,2,1 --random', 'DATA_WIDTH_MISMATCH', '2'],
    ['--data DATA --targets y --widths 1,2,1 --random --level 0', 'OPTION_INVALID', '"0"'],
    ['--data DATA --targets y --widths 1,2,1 --random --level 1.5', 'OPTION_INVALID', '"1.5"'],
    ['--data DATA --targets y --widths 1,2,1 --random --level x', 'OPTION_INVALID', '"x"'],
    ['--data DATA --targets y --widths 1,2,1 --random --networks 0', 'OPTION_INVALID', '"0"'],
    [
      '--data DATA --targets y --widths 1,2,1 --random --level 0.01 --permutations 98',
      'OPTION_INVALID',
      'at least 99',
    ],
    ['--data DATA --targets y --widths 1,400,400,1 --random', 'OPTION_INVALID', '160800'],
  ])('%s', (words, ...named) => {
    expectRefusal(run(`audit-relu ${words.replace('DATA', file(good))}`), ...named);
  });

  it.each([
    ['one sample', 'u,y\n1,2\n', '--random', 'AUDIT_TOO_FEW_SAMPLES'],
    ['three samples and training', 'u,y\n1,2\n2,3\n3,1\n', '--trained', 'AUDIT_TOO_FEW_SAMPLES'],
    ['words among numbers', 'u,y\n1,2\nmany,3\n3,1\n', '--random', 'DATA_NOT_A_NUMBER'],
    ['a missing cell', 'u,y\n1,2\n,3\n3,1\n', '--random', 'DATA_EMPTY_CELL'],
    [
      'targets beyond float64 when squared',
      'u,y\n1,1e300\n2,2e300\n3,1e300\n4,1e300\n',
      '--trained',
      'TRAINING_DIVERGED',
    ],
  ])('%s', (_, text, how, code) => {
    const path = file(text);
    expectRefusal(
      run(`audit-relu --data ${path} --targets y --widths 1,2,1 ${how} ${QUICK}`),
      code,
    );
  });
});
