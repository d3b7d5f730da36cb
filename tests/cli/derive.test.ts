import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectClean, expectRefusal, file, folder, run } from './run.js';

interface DeriveDocument {
  readonly widths: readonly number[];
  readonly data: unknown;
  readonly entries: readonly { readonly by: readonly string[]; readonly polynomial: string }[];
  readonly source: string;
}
const documentOf = (text: string) => JSON.parse(text) as DeriveDocument;

describe('derive', () => {
  it('derives the gradient entry by entry, unless asked otherwise', () => {
    const ran = run('derive --widths 1,1,1 --samples 1');
    expectClean(ran);
    expect(ran.out).toMatch(/^∂L\/∂w1_1_1 = w1_1_1\*w2_1_1\^2\*x_1_1\^2 - w2_1_1\*x_1_1\*y_1_1$/m);
    expect(ran.out).toMatch(/^∂L\/∂w2_1_1 = w1_1_1\^2\*w2_1_1\*x_1_1\^2 - w1_1_1\*x_1_1\*y_1_1$/m);
    expect(ran.out.endsWith('\n')).toBe(true);
  });

  it.each([
    ['loss', 1],
    ['gradient', 8],
    ['hessian', 36],
  ])('derives every entry of the %s', (order, count) => {
    const { entries } = documentOf(run(`derive --widths 2,2,2 --order ${order} --json`).out);
    expect(entries).toHaveLength(count);
    const names = entries.map(({ by }) => by.join());
    expect(new Set(names).size).toBe(count);
  });

  it('takes two symbolic samples, or as many as it is told to', () => {
    const samples = (words: string) => documentOf(run(`derive ${words} --json`).out).data;
    expect(samples('--widths 1,1,1')).toEqual({ symbolicSamples: 2 });
    expect(samples('--widths 1,1,1 --samples 3')).toEqual({ symbolicSamples: 3 });
  });

  it('derives on data, with the widths of the data when none are given', () => {
    const path = file('u,v,y\n1,2,1\n2,1,3\n0.5,5,2\n');
    const ran = run(`derive --data ${path} --targets y --json`);
    expectClean(ran);
    const { widths, data, entries } = documentOf(ran.out);
    expect(widths).toEqual([2, 1, 1]);
    expect(data).toMatchObject({ name: path, samples: 3, inputs: ['u', 'v'], targets: ['y'] });
    // Σ_XX has 1 + 4 + 1/4 = 21/4 in its corner: decimals are exact.
    expect(entries[0]!.polynomial).toContain('21/4*w1_1_1*w2_1_1^2');
  });

  it.each(['text', 'latex', 'js', 'python'])('writes %s, entries and matrix form', (format) => {
    const outputs = ['entries', 'matrix'].map((form) => {
      const ran = run(`derive --widths 2,1,2 --form ${form} --format ${format}`);
      expectClean(ran);
      expect(ran.out.endsWith('\n')).toBe(true);
      return ran.out;
    });
    expect(outputs[0]).not.toBe(outputs[1]);
  });

  it('gives as JSON the very text it prints without', () => {
    for (const format of ['text', 'latex', 'js', 'python']) {
      const words = `derive --widths 2,1,2 --order hessian --format ${format}`;
      expect(documentOf(run(`${words} --json`).out).source, format).toBe(run(words).out);
    }
  });
});

describe('derive -o', () => {
  it('writes the whole file and prints nothing', () => {
    const path = join(folder(), 'gradient.txt');
    const ran = run(['derive', '--widths', '2,2,2', '-o', path]);
    expect(ran).toEqual({ out: '', err: '', exit: 0 });
    expect(readFileSync(path, 'utf8')).toBe(run('derive --widths 2,2,2').out);
    expect(readdirSync(dirname(path))).toEqual(['gradient.txt']);
  });

  it('writes the JSON document when that is asked for', () => {
    const path = join(folder(), 'gradient.json');
    run(['derive', '--widths', '1,1,1', '--json', '--output', path]);
    expect(documentOf(readFileSync(path, 'utf8')).widths).toEqual([1, 1, 1]);
  });

  it('replaces a file that is there', () => {
    const path = file(
      'what was there before, and longer than what comes\n'.repeat(1000),
      'old.txt',
    );
    expectClean(run(['derive', '--widths', '1,1,1', '-o', path]));
    expect(readFileSync(path, 'utf8')).toBe(run('derive --widths 1,1,1').out);
    expect(readdirSync(dirname(path))).toEqual(['old.txt']);
  });

  it.each([
    ['a width of 0', 'derive --widths 2,0,2', 'WIDTH_INVALID'],
    ['a derivation that is too large', 'derive --widths 9,9,9,9', 'DERIVATION_TOO_LARGE'],
    ['an unknown format', 'derive --widths 2,2,2 --format docx', 'OPTION_INVALID'],
    ['data that are not there', 'derive --data nowhere.csv', 'FILE_NOT_FOUND'],
  ])('leaves a file alone on %s', (_what, words, code) => {
    const path = file('precious\n', 'precious.txt');
    expectRefusal(run([...words.split(' '), '-o', path]), code);
    expect(readFileSync(path, 'utf8')).toBe('precious\n');
    expect(readdirSync(dirname(path))).toEqual(['precious.txt']);
  });

  it('says so when the folder is not there, and writes nothing', () => {
    const parent = folder();
    const path = join(parent, 'missing', 'gradient.txt');
    expectRefusal(
      run(['derive', '--widths', '1,1,1', '-o', path]),
      'FILE_UNWRITABLE',
      path,
      'ENOENT',
    );
    expect(readdirSync(parent)).toEqual([]);
  });

  it('leaves nothing behind when the file cannot take its place', () => {
    const parent = folder();
    const path = join(parent, 'taken');
    mkdirSync(path);
    writeFileSync(join(path, 'kept.txt'), 'kept');
    expectRefusal(run(['derive', '--widths', '1,1,1', '-o', path]), 'FILE_UNWRITABLE', path);
    expect(readdirSync(parent)).toEqual(['taken']);
    expect(readdirSync(path)).toEqual(['kept.txt']);
  });
});
