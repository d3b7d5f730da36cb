import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonDocument, MORE_POINTS, POINTS, piped } from './points.js';
import { expectClean, expectRefusal, file, folder, run, stackFrames } from './run.js';

const CLASSES = Object.entries(POINTS);
const saved = (point: unknown, name = 'point.json') => file(JSON.stringify(point), name);

/** The files of a folder: one per point, named a.json, b.json, … */
function savedAll(points: readonly unknown[]): string[] {
  const path = folder();
  return points.map((point, index) => {
    const name = join(path, `${String.fromCharCode(97 + index)}.json`);
    writeFileSync(name, JSON.stringify(point));
    return name;
  });
}

describe('every class', () => {
  it.each(CLASSES)('%s is named in text', (name, point) => {
    const path = saved(point);
    const outcome = run(['classify', path]);
    expectClean(outcome);
    expect(outcome.out.split('\n')[0]).toBe(`${path}  ${name}`);
    expect(run(['classify', path])).toEqual(outcome);
  });

  it.each(CLASSES)('%s is named in JSON', (name, point) => {
    const path = saved(point);
    const { results } = jsonDocument(['classify', path]);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ name: path, class: name, disagreement: null });
  });
});

describe('the numbers', () => {
  const fields = (point: unknown) => jsonDocument(['classify', saved(point)]).results[0];

  it('of a strict saddle: L = ½(ab − 1)² at 0', () => {
    expect(fields(POINTS['strict-saddle'])).toMatchObject({
      inertia: { positive: 1, negative: 1, zero: 0 },
      rank: 0,
      S: [],
      loss: '1/2',
      globalMinimum: '0',
      byRanks: 'strict-saddle',
      byHessian: 'strict-saddle',
    });
  });

  it('of a bad saddle: L = ½(abc − 1)² at 0 has no Hessian but is not flat', () => {
    expect(fields(POINTS['bad-saddle'])).toMatchObject({
      inertia: { positive: 0, negative: 0, zero: 3 },
      loss: '1/2',
      globalMinimum: '0',
    });
  });

  it('of a point that is not critical: L = ½(3 − 1)²', () => {
    const { loss, rank } = fields(POINTS['not-critical']);
    expect({ loss, rank }).toEqual({ loss: '2', rank: 1 });
  });

  it('of an irrational smallest loss are bounds that enclose it', () => {
    // L = ½(4 + 7 − 4) = 7/2 − …: Σ has eigenvalues (7 ± √45)/2 and 4; keeping 4 leaves ½·7.
    const found = fields(MORE_POINTS['irrational saddle']);
    expect(found).toMatchObject({ class: 'strict-saddle', loss: '7/2', S: [2] });
    const { lower, upper, decimal } = found.globalMinimum;
    const value = (text: string) => {
      const [top, under = '1'] = text.split('/');
      return Number(top) / Number(under);
    };
    const least = (4 + (7 - Math.sqrt(45)) / 2) / 2;
    expect(value(lower)).toBeLessThanOrEqual(least + 1e-12);
    expect(value(upper)).toBeGreaterThanOrEqual(least - 1e-12);
    expect(value(upper) - value(lower)).toBeLessThan(1e-6);
    expect(Number(decimal)).toBeCloseTo(least, 4);
    expect(run(['classify', saved(MORE_POINTS['irrational saddle'])]).out).toContain('≈');
  });

  it('of a global minimum with an irrational spectrum are exact', () => {
    expect(fields(MORE_POINTS['irrational minimum'])).toMatchObject({
      class: 'global-minimum',
      loss: '7/2',
      globalMinimum: '7/2',
    });
  });

  it('of an ablated loss name the assumptions that fail', () => {
    const decay = fields(MORE_POINTS['weight decay']);
    expect(decay).toMatchObject({ class: 'local-minimum', S: null, globalMinimum: null });
    expect(decay.byRanks.notApplicable).toContain('no-weight-decay');
    expect(fields(MORE_POINTS['dead relu'])).toMatchObject({ class: 'local-minimum', loss: '5/2' });
  });

  it('of moments alone', () => {
    // L = ½(2 − 2w + 3/2·w²), smallest at w = 2/3: ½(2 − 2/3).
    expect(fields(MORE_POINTS['moments only'])).toMatchObject({
      class: 'strict-saddle',
      loss: '1',
      globalMinimum: '2/3',
    });
  });
});

describe('decimals are read as they are written', () => {
  const tenths = (weight: string, target: string) =>
    `{"widths":[1,1,1],"data":{"x":[[1]],"y":[[${target}]]},"weights":[[[${weight}]],[[0.2]]]}`;

  it('0.1 is 1/10: 0.1 · 0.2 is 0.02 exactly, which no float64 product is', () => {
    expect(0.1 * 0.2).not.toBe(0.02);
    const { results } = jsonDocument(['classify', file(tenths('0.1', '0.02'), 'p.json')]);
    expect(results[0]).toMatchObject({ class: 'global-minimum', loss: '0' });
  });

  it.each(['1e-1', '"0.1"', '"1/10"', '0.10', '10e-2'])('%s is the same number', (text) => {
    const { results } = jsonDocument(['classify', file(tenths(text, '2e-2'), 'p.json')]);
    expect(results[0].loss).toBe('0');
  });

  it('keeps digits that float64 does not', () => {
    const text = tenths('0.10000000000000000000000001', '0.02');
    expect(jsonDocument(['classify', file(text, 'p.json')]).results[0].class).toBe('not-critical');
  });

  it('keeps integers above 2^53', () => {
    const text =
      '{"widths":[1,1,1],"data":{"x":[[1]],"y":[[9007199254740993]]},"weights":[[[9007199254740993]],[[1]]]}';
    expect(jsonDocument(['classify', file(text, 'p.json')]).results[0].loss).toBe('0');
  });
});

describe('many points', () => {
  const documents = CLASSES.map(([, point]) => point);
  const names = CLASSES.map(([name]) => name);
  const lines = documents.map((point) => JSON.stringify(point)).join('\n');
  const classes = (document: { results: { class: string }[] }) =>
    document.results.map((result) => result.class);

  it('in several files are answered in the order given', () => {
    const files = savedAll(documents).reverse();
    const document = jsonDocument(['classify', ...files]);
    expect(classes(document)).toEqual([...names].reverse());
    expect(document.results.map((result: { name: string }) => result.name)).toEqual(files);
    const text = run(['classify', ...files]);
    const places = files.map((path) => text.out.indexOf(path));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('in a .jsonl file are named by their line; blank lines do not count as points', () => {
    const path = file(`${lines.replace('\n', '\n\n')}\n`, 'points.jsonl');
    const { results } = jsonDocument(['classify', path]);
    expect(classes({ results })).toEqual(names);
    expect(results[0].name).toBe(`${path}:1`);
    expect(results[1].name).toBe(`${path}:3`);
  });

  it('come as JSON lines on standard input', () => {
    const outcome = piped(['classify', '-', '--json'], lines);
    expectClean(outcome);
    const document = JSON.parse(outcome.out);
    expect(classes(document)).toEqual(names);
    expect(document.results[2].name).toBe('stdin:3');
    expect(piped(['classify', '-', '--json'], lines)).toEqual(outcome);
    expectClean(piped(['classify', '-'], `${lines.replaceAll('\n', '\r\n')}\r\n`));
  });

  it('none at all on standard input are no results', () => {
    const outcome = piped(['classify', '-', '--json'], '\n');
    expectClean(outcome);
    expect(JSON.parse(outcome.out).results).toEqual([]);
  });

  it('a bad one does not keep the others from being classified', () => {
    const bad = { ...POINTS['bad-saddle'], widths: [1, 0, 1, 1] };
    const files = savedAll([POINTS['strict-saddle'], bad, POINTS['global-minimum']]);
    const missing = join(folder(), 'nowhere.json');
    const words = ['classify', files[0]!, files[1]!, missing, files[2]!];
    const says = (err: string) => {
      expect(err).toContain(`WIDTH_INVALID at ${files[1]}: widths[1]`);
      expect(err).toContain(`FILE_NOT_FOUND at ${missing}`);
      expect(err.trimEnd().split('\n')).toHaveLength(2);
      expect(stackFrames(err)).toEqual([]);
    };
    expect(classes(jsonDocument(words, 2, says))).toEqual(['strict-saddle', 'global-minimum']);
    const text = run(words);
    expect(text.exit).toBe(2);
    says(text.err);
    expect(text.out).toContain(`${files[0]}  strict-saddle`);
    expect(text.out).toContain(`${files[2]}  global-minimum`);
  });

  it('a bad line is named by its number', () => {
    const outcome = piped(['classify', '-'], `${JSON.stringify(POINTS['not-critical'])}\n{"widths`);
    expect(outcome.exit).toBe(2);
    expect(outcome.err).toContain('POINT_MALFORMED at stdin:2');
    expect(outcome.out).toContain('stdin:1  not-critical');
    expect(stackFrames(outcome.err)).toEqual([]);
  });
});

describe('trained weights, with --float', () => {
  const near = {
    widths: [1, 1, 1],
    data: { x: [[1]], y: [[1]] },
    weights: [[[1.9999999999]], [[0.5]]],
  };

  it('give a sampled verdict and the exact point nearby, with its distance', () => {
    const path = saved(near);
    const { results } = jsonDocument(['classify', path, '--float']);
    expect(results[0]).toMatchObject({ grade: 'sampled', class: 'global-minimum' });
    expect(results[0].nearby).toMatchObject({
      distance: '1/10000000000',
      point: { weights: [[['2']], [['1/2']]] },
      exact: { class: 'global-minimum', loss: '0' },
    });
    const text = run(['classify', path, '--float']);
    expectClean(text);
    expect(text.out).toContain('sampled, not certified');
    expect(text.out).toContain('an exact critical point, global-minimum');
  });

  it('are exactly not critical without it', () => {
    expect(jsonDocument(['classify', saved(near)]).results[0].class).toBe('not-critical');
  });

  it('that floats cannot decide end with 3', () => {
    const doubtful = { ...near, weights: [[[1.9999999]], [[0.5]]] };
    const document = jsonDocument(['classify', saved(doubtful), '--float'], 3);
    expect(document.results[0]).toMatchObject({ class: 'inconclusive', nearby: { exact: {} } });
    expect(document.results[0].reason).toContain('gradient');
  });

  it('of another loss than the squared one are refused', () => {
    const path = saved(MORE_POINTS['weight decay']);
    expectRefusal(run(['classify', path, '--float']), 'OPTION_INVALID', '--float', path);
  });

  it('too large for float64 products are refused, not called anything', () => {
    const path = saved({ ...near, weights: [[[1e300]], [[1e300]]] });
    expectRefusal(run(['classify', path, '--float']), 'NUMBER_MALFORMED', 'matrix[');
  });
});

it('no points are a usage error', () => {
  expectRefusal(run('classify'), 'points');
});
