import { describe, expect, it } from 'vitest';
import { expectClean, file, run } from './run.js';

interface AuditDocument {
  readonly inputWidth: number;
  readonly outputWidth: number;
  readonly failed: readonly string[];
  readonly assumptions: readonly { readonly id: string; readonly holds: boolean }[];
  readonly eigenvalues: readonly { readonly multiplicity: number; readonly decimal: string }[];
  readonly widths?: readonly number[];
  readonly criticalValues?: {
    readonly count: string;
    readonly values: readonly { readonly indices: readonly number[]; readonly decimal: string }[];
  };
  readonly criticalValuesWithheld?: string;
}
const documentOf = (text: string) => JSON.parse(text) as AuditDocument;

describe('audit --data iris', () => {
  it('finds d_x = 4, d_y = 3, and every assumption to hold', () => {
    const audit = documentOf(run('audit --data iris --json').out);
    expect([audit.inputWidth, audit.outputWidth]).toEqual([4, 3]);
    expect(audit.assumptions.map(({ holds }) => holds)).toEqual(Array(6).fill(true));
    expect(audit.failed).toEqual([]);
    expect(audit.eigenvalues).toHaveLength(3);
    expect(audit.widths).toBeUndefined();
    expect(audit.criticalValues).toBeUndefined();
  });

  it('lists the critical values of an architecture, smallest first', () => {
    const { criticalValues } = documentOf(run('audit --data iris --widths 4,2,3 --json').out);
    expect(criticalValues!.count).toBe('7');
    const values = criticalValues!.values.map(({ decimal }) => Number(decimal));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    // With no direction learnt, half the trace of Σ_YY is left: 150 samples of norm 1.
    expect(criticalValues!.values.at(-1)).toMatchObject({ indices: [], decimal: '75.0000000000' });
  });

  it('lists more of them for a wider bottleneck', () => {
    const { criticalValues } = documentOf(run('audit --data iris --widths 4,3,3 --json').out);
    expect(criticalValues!.count).toBe('8');
  });

  it('says so in text, and ends with 0', () => {
    const ran = run('audit --data iris --widths 4,2,3');
    expectClean(ran);
    expect(ran.out).toContain('All six hold: Theorem 2.3 applies.');
    expect(ran.out).toContain('25.9534739094   global minimum');
  });
});

// Σ_XX = I and YXᵀ as given, one sample per input.
const orthonormal = (targets: readonly (readonly number[])[]) => {
  const size = targets.length;
  const names = targets[0]!.map((_, index) => `y${index + 1}`);
  const header = [...targets.map((_, index) => `x${index + 1}`), ...names].join();
  const rows = targets.map((row, i) =>
    [...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)), ...row].join(),
  );
  return { path: file(`${[header, ...rows].join('\n')}\n`), names: names.join() };
};

describe('data made to violate one assumption', () => {
  const verdicts = (path: string, targets: string, more = '') => {
    const words = `audit --data ${path} --targets ${targets} ${more}`;
    const text = run(words);
    expectClean(text);
    const audit = documentOf(run(`${words} --json`).out);
    for (const { id, holds } of audit.assumptions)
      expect(text.out).toMatch(new RegExp(`^ {2}${holds ? 'holds' : 'FAILS'} {2}${id} `, 'm'));
    return { ...audit, text: text.out };
  };

  it('holds on the data that the others are made of', () => {
    const { path, names } = orthonormal([
      [2, 0],
      [0, 1],
    ]);
    expect(verdicts(path, names).failed).toEqual([]);
  });

  it('XXᵀ singular: names the relation among the inputs', () => {
    const path = file('u,v,y\n1,2,1\n2,4,3\n3,6,2\n');
    const { failed, text, criticalValuesWithheld } = verdicts(path, 'y', '--widths 2,1,1');
    expect(failed).toEqual(['xxt-full-rank']);
    expect(text).toMatch(
      /FAILS {2}xxt-full-rank +vᵀX = 0 for v = (2·\[u\] − \[v\]|− 2·\[u\] \+ \[v\]|.*\[u\].*\[v\])/,
    );
    expect(text).toContain('Theorem 2.3 does not apply as stated: xxt-full-rank fails.');
    expect(criticalValuesWithheld).toContain('xxt-full-rank');
  });

  it('YXᵀ not of full rank', () => {
    const { path, names } = orthonormal([
      [1, 0],
      [0, 0],
    ]);
    expect(verdicts(path, names).failed).toEqual(['xyt-full-rank']);
  });

  it('d_y > d_x', () => {
    const { failed } = verdicts(file('x,y1,y2\n1,2,0\n2,0,1\n'), 'y1,y2');
    expect(failed).toContain('dy-le-dx');
  });

  it('a double eigenvalue of Σ', () => {
    const { path, names } = orthonormal([
      [1, 0],
      [0, 1],
    ]);
    const { failed, eigenvalues, text } = verdicts(path, names);
    expect(failed).toEqual(['distinct-eigenvalues']);
    expect(eigenvalues).toHaveLength(1);
    expect(eigenvalues[0]!.multiplicity).toBe(2);
    expect(text).toContain('λ_1 = … = λ_2 = 1, 2-fold');
  });

  it.each([
    ['--loss weighted-squared', 'squared-loss'],
    ['--activation relu', 'linear-activation'],
  ])('declared: %s', (words, id) => {
    const { path, names } = orthonormal([
      [2, 0],
      [0, 1],
    ]);
    expect(verdicts(path, names, words).failed).toEqual([id]);
  });
});

describe('options of the data', () => {
  const widths = (words: string) => {
    const { inputWidth, outputWidth } = documentOf(run(`audit ${words} --json`).out);
    return [inputWidth, outputWidth];
  };

  it('--intercept is one more input', () =>
    expect(widths('--data iris --intercept')).toEqual([5, 3]));

  it('--inputs chooses and orders the inputs', () => {
    const ran = run('audit --data iris --inputs petal_width,petal_length --json');
    expect(JSON.parse(ran.out).data.inputs).toEqual(['petal_width', 'petal_length']);
  });

  it('--center makes the one-hot rows dependent: YXᵀ loses a rank', () => {
    const { failed } = documentOf(run('audit --data iris --center --json').out);
    expect(failed).toContain('xyt-full-rank');
  });

  it('--categorical makes classes of numbers', () => {
    const path = file('u,v,kind\n1,2,1\n2,1,2\n3,5,1\n');
    expect(widths(`--data ${path} --targets kind`)).toEqual([2, 1]);
    expect(widths(`--data ${path} --targets kind --categorical kind`)).toEqual([2, 2]);
  });
});
