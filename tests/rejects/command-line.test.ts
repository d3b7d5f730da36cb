import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectRefusal, file, folder, run, type Words } from '../cli/run.js';

/** One bad input: the command line, and what the refusal must name. */
interface Bad {
  readonly what: string;
  readonly words: (path: string) => Words;
  /** The text of the file at `path`, where there is one. */
  readonly csv?: string;
  readonly code: string;
  /** Where it stands; FILE stands for the path. */
  readonly place: string;
  /** The offending value. */
  readonly value: string;
}

const audit =
  (targets: string, more = '') =>
  (path: string) =>
    `audit --data ${path} --targets ${targets} ${more}`;

const FILES: readonly Bad[] = [
  {
    what: 'a missing column of targets',
    words: audit('z'),
    csv: 'x,y\n1,2\n2,3\n',
    code: 'DATA_COLUMN_MISSING',
    place: 'FILE',
    value: '"z"',
  },
  {
    what: 'a missing column of inputs',
    words: audit('y', '--inputs x,w'),
    csv: 'x,y\n1,2\n2,3\n',
    code: 'DATA_COLUMN_MISSING',
    place: 'FILE',
    value: '"w"',
  },
  {
    what: 'a column in the wrong case',
    words: audit('Y'),
    csv: 'x,y\n1,2\n2,3\n',
    code: 'DATA_COLUMN_MISSING',
    place: 'FILE',
    value: '"Y"',
  },
  {
    what: 'two columns of one name',
    words: audit('y'),
    csv: 'x,x,y\n1,2,3\n2,3,4\n',
    code: 'DATA_COLUMN_DUPLICATE',
    place: 'FILE:1',
    value: '"x"',
  },
  {
    what: 'a row that is too short',
    words: audit('y'),
    csv: 'u,v,y\n1,2,3\n4,5\n',
    code: 'DATA_RAGGED_ROW',
    place: 'FILE:3',
    value: '4,5',
  },
  {
    what: 'a row that is too long',
    words: audit('y'),
    csv: 'x,y\n1,2\n3,4,5\n6,7\n',
    code: 'DATA_RAGGED_ROW',
    place: 'FILE:3',
    value: '3,4,5',
  },
  {
    what: 'an empty cell among the inputs',
    words: audit('y'),
    csv: 'u,v,y\n1,2,3\n4,,5\n',
    code: 'DATA_EMPTY_CELL',
    place: 'FILE:3, column v',
    value: '""',
  },
  {
    what: 'an empty cell among the targets',
    words: audit('y'),
    csv: 'x,y\n1,a\n2,\n3,b\n',
    code: 'DATA_EMPTY_CELL',
    place: 'FILE:3, column y',
    value: '""',
  },
  ...['NaN', 'nan', 'Infinity', '-Infinity', 'inf', '5.l', '1,5', '0x10', '1_000', '--1', '1e'].map(
    (value): Bad => ({
      what: `${value} among the inputs`,
      words: audit('y'),
      csv: `x,y\n1,2\n"${value}",3\n4,5\n`,
      code: 'DATA_NOT_A_NUMBER',
      place: 'FILE:3, column x',
      value: `"${value}"`,
    }),
  ),
  ...['NaN', 'Infinity', '5.l'].map(
    (value): Bad => ({
      what: `${value} among numeric targets`,
      words: audit('y'),
      csv: `x,y\n1,2\n2,${value}\n4,5\n`,
      code: 'DATA_NOT_A_NUMBER',
      place: 'FILE:3, column y',
      value: `"${value}"`,
    }),
  ),
  ...['1e400', '-1e400', '1e-400'].map(
    (value): Bad => ({
      what: `${value}, which no float64 reaches`,
      words: audit('y'),
      csv: `x,y\n1,2\n${value},3\n4,5\n`,
      code: 'NUMBER_OUT_OF_RANGE',
      place: 'FILE:3, column x',
      value,
    }),
  ),
  {
    what: 'one class only',
    words: audit('kind'),
    csv: 'x,kind\n1,a\n2,a\n',
    code: 'DATA_SINGLE_CLASS',
    place: 'FILE, column kind',
    value: '"a"',
  },
  {
    what: 'one class only, in numbers',
    words: audit('kind', '--categorical kind'),
    csv: 'x,kind\n1,7\n2,7\n',
    code: 'DATA_SINGLE_CLASS',
    place: 'FILE, column kind',
    value: '"7"',
  },
  {
    what: 'a header and nothing below it',
    words: audit('y'),
    csv: 'x,y\n',
    code: 'DATA_EMPTY',
    place: 'FILE',
    value: 'a header and nothing below it',
  },
  {
    what: 'an empty file',
    words: audit('y'),
    csv: '',
    code: 'DATA_EMPTY',
    place: 'FILE',
    value: 'an empty file',
  },
  {
    what: 'a quote that is not closed',
    words: audit('y'),
    csv: 'x,y\n1,"2\n3,4\n',
    code: 'DATA_MALFORMED',
    place: 'FILE:2',
    value: 'quote',
  },
  {
    what: '--data without targets',
    words: (path) => `audit --data ${path}`,
    csv: 'x,y\n1,2\n2,3\n',
    code: 'DATA_NO_TARGET',
    place: 'FILE',
    value: 'one or more of x, y',
  },
  {
    what: 'nothing but targets',
    words: audit('x,y'),
    csv: 'x,y\n1,2\n2,3\n',
    code: 'DATA_NO_INPUT',
    place: 'FILE',
    value: '--inputs',
  },
  {
    what: 'a first width that is not that of the data',
    words: audit('y', '--widths 3,1,1'),
    csv: 'u,v,y\n1,2,3\n2,1,4\n',
    code: 'DATA_WIDTH_MISMATCH',
    place: '--widths',
    value: '3-1-1',
  },
  {
    what: 'a last width that is not that of the data',
    words: audit('y', '--widths 2,1,3'),
    csv: 'u,v,y\n1,2,3\n2,1,4\n',
    code: 'DATA_WIDTH_MISMATCH',
    place: '--widths',
    value: '2-1-3',
  },
];

describe('a bad file', () => {
  it.each(FILES.map((bad) => [bad.what, bad] as const))('%s', (_what, bad) => {
    const path = file(bad.csv!);
    expectRefusal(
      run(bad.words(path)),
      `${bad.code} at ${bad.place.replace('FILE', path)}`,
      bad.value,
    );
  });

  it.each(['check', 'derive'])('is refused by %s alike', (verb) => {
    for (const bad of FILES) {
      if (bad.what.includes('width')) continue;
      const path = file(bad.csv!);
      const words = String(bad.words(path)).replace('audit', verb);
      expectRefusal(run(words), bad.code);
    }
  });
});

describe('a file that is not there or not a file', () => {
  it.each(['audit', 'check', 'derive'])('%s', (verb) => {
    const parent = folder();
    const path = join(parent, 'nowhere.csv');
    expectRefusal(run([verb, '--data', path, '--targets', 'y']), `FILE_NOT_FOUND at ${path}`);
    mkdirSync(path);
    expectRefusal(
      run([verb, '--data', path, '--targets', 'y']),
      `FILE_UNREADABLE at ${path}`,
      'EISDIR',
    );
    expectRefusal(
      run([verb, '--data', join(path, 'x', 'y.csv'), '--targets', 'y']),
      'FILE_NOT_FOUND',
    );
    expectRefusal(run([verb, '--data', '', '--targets', 'y']), 'FILE_');
    expectRefusal(run([verb, '--data', 'a\0b', '--targets', 'y']), 'FILE_UNREADABLE');
  });
});

const WIDTHS: readonly [string, string, string, string][] = [
  ['2,0,2', 'WIDTH_INVALID', '--widths[1]', '"0"'],
  ['0,2,2', 'WIDTH_INVALID', '--widths[0]', '"0"'],
  ['2,2.5,2', 'WIDTH_INVALID', '--widths[1]', '"2.5"'],
  ['2,2,-1', 'WIDTH_INVALID', '--widths[2]', '"-1"'],
  ['2,,2', 'WIDTH_INVALID', '--widths[1]', '""'],
  ['2,2,2,', 'WIDTH_INVALID', '--widths[3]', '""'],
  ['2,two,2', 'WIDTH_INVALID', '--widths[1]', '"two"'],
  ['2,1e3,2', 'WIDTH_INVALID', '--widths[1]', '"1e3"'],
  ['2,NaN,2', 'WIDTH_INVALID', '--widths[1]', '"NaN"'],
  ['2,Infinity,2', 'WIDTH_INVALID', '--widths[1]', '"Infinity"'],
  ['2,0x2,2', 'WIDTH_INVALID', '--widths[1]', '"0x2"'],
  ['2;2;2', 'WIDTH_INVALID', '--widths[0]', '"2;2;2"'],
  ['2,999999999999,2', 'WIDTH_INVALID', '--widths[1]', '"999999999999"'],
  ['', 'ARCHITECTURE_TOO_SHALLOW', '--widths', 'no width'],
  ['2', 'ARCHITECTURE_TOO_SHALLOW', '--widths', '2'],
  ['4,3', 'ARCHITECTURE_TOO_SHALLOW', '--widths', '4,3'],
];

describe('bad widths', () => {
  it.each(WIDTHS)('--widths "%s"', (widths, code, place, value) => {
    for (const words of [
      ['derive', '--widths', widths],
      ['check', 'lemma-4-1', '--widths', widths],
      ['derive', '--data', 'iris', '--widths', widths],
      ['check', 'lemma-4-1', '--data', 'iris', '--widths', widths],
      ['audit', '--data', 'iris', '--widths', widths],
    ])
      expectRefusal(run(words), `${code} at ${place}`, value);
  });

  it('that do not fit the data say what would', () => {
    for (const verb of ['audit', 'derive', 'check'])
      for (const widths of ['5,2,3', '4,2,2', '3,2,4'])
        expectRefusal(
          run(`${verb} --data iris --widths ${widths}`),
          'DATA_WIDTH_MISMATCH at --widths',
          'first width 4 and last width 3',
          widths.replaceAll(',', '-'),
        );
  });
});

const OPTIONS: readonly [string, string, string, string][] = [
  ['audit', 'OPTION_MISSING', '--data', '--data iris'],
  ['derive', 'OPTION_MISSING', '--widths', '--widths 2,2,2'],
  ['check --targets y', 'OPTION_INVALID', '--targets', 'no --data'],
  ['check --inputs x', 'OPTION_INVALID', '--inputs', 'no --data'],
  ['check --categorical y', 'OPTION_INVALID', '--categorical', 'no --data'],
  ['check --center', 'OPTION_INVALID', '--center', 'no --data'],
  ['derive --widths 2,2,2 --intercept', 'OPTION_INVALID', '--intercept', 'no --data'],
  ['derive --data iris --samples 2', 'OPTION_INVALID', '--samples', '--data too'],
  ['derive --widths 2,2,2 --samples 0', 'OPTION_INVALID', '--samples', '"0"'],
  ['derive --widths 2,2,2 --samples 2.5', 'OPTION_INVALID', '--samples', '"2.5"'],
  ['derive --widths 2,2,2 --samples=-1', 'OPTION_INVALID', '--samples', '"-1"'],
  ['derive --widths 2,2,2 --format docx', 'OPTION_INVALID', '--format', '"docx"'],
  ['derive --widths 2,2,2 --format Text', 'OPTION_INVALID', '--format', '"Text"'],
  ['derive --widths 2,2,2 --order third', 'OPTION_INVALID', '--order', '"third"'],
  ['derive --widths 2,2,2 --form tensor', 'OPTION_INVALID', '--form', '"tensor"'],
  ['derive --widths 2,2,2 --max-terms 1e6', 'OPTION_INVALID', '--max-terms', '"1e6"'],
  ['derive --widths 2,2,2 --max-terms 0', 'OPTION_INVALID', '--max-terms', '"0"'],
  ['audit --data iris --loss huber', 'OPTION_INVALID', '--loss', '"huber"'],
  ['audit --data iris --activation tanh', 'OPTION_INVALID', '--activation', '"tanh"'],
  ['check --seed 1.5', 'OPTION_INVALID', '--seed', '"1.5"'],
  ['check --seed one', 'OPTION_INVALID', '--seed', '"one"'],
  ['check --seed 99999999999', 'OPTION_INVALID', '--seed', '"99999999999"'],
  ['check --seed=', 'OPTION_INVALID', '--seed', '""'],
  ['check --runs 0', 'OPTION_INVALID', '--runs', '"0"'],
  ['check --runs 10.5', 'OPTION_INVALID', '--runs', '"10.5"'],
  ['check --runs 1e3', 'OPTION_INVALID', '--runs', '"1e3"'],
  ['check --runs NaN', 'OPTION_INVALID', '--runs', '"NaN"'],
  ['check --runs Infinity', 'OPTION_INVALID', '--runs', '"Infinity"'],
  ['check --max-hidden 0', 'OPTION_INVALID', '--max-hidden', '"0"'],
  ['check --max-hidden 21', 'OPTION_INVALID', '--max-hidden', '"21"'],
  ['check --max-width 0', 'OPTION_INVALID', '--max-width', '"0"'],
  ['check --max-width 2.5', 'OPTION_INVALID', '--max-width', '"2.5"'],
  ['check --samples 0', 'OPTION_INVALID', '--samples', '"0"'],
  ['check --max-terms many', 'OPTION_INVALID', '--max-terms', '"many"'],
];

describe('a bad option', () => {
  it.each(OPTIONS)('%s', (words, code, place, value) => {
    expectRefusal(run(words), `${code} at ${place}`, value);
  });
});

describe('a derivation that would take too long', () => {
  it.each([
    'derive --widths 9,9,9,9',
    'derive --widths 100000,100000,100000,100000',
    'derive --widths 2,2,2 --samples 10000 --order hessian',
    'derive --data iris --widths 4,40,40,3',
    'derive --widths 2,2,2 --max-terms 10',
    'check --max-hidden 9 --max-width 9',
    'check --max-hidden 20 --max-width 50 --samples 100',
    'check --max-hidden 1 --widths 30,30,30',
    'check lemma-4-1 --max-terms 10',
  ])('is refused before it starts, with its size: %s', (words) => {
    const started = performance.now();
    const ran = run(words);
    expect(performance.now() - started).toBeLessThan(1000);
    expectRefusal(
      ran,
      'DERIVATION_TOO_LARGE at --',
      'terms to differentiate',
      'the loss alone has up to',
    );
    expect(ran.err).toMatch(
      /Expected at most [\d,]+ terms to differentiate\. Got up to [\d,.e+]+ /,
    );
  });

  const raised = (words: string) => /--max-terms (\d+)/.exec(run(words).err)?.[1];

  it('names the limit that lets it start', () => {
    const words = 'derive --widths 2,2,2 --order loss';
    const limit = raised(`${words} --max-terms 10`);
    expect(Number(limit)).toBeGreaterThan(10);
    expect(run(`${words} --max-terms ${limit}`).exit).toBe(0);
    expectRefusal(run(`${words} --max-terms ${Number(limit) - 1}`), 'DERIVATION_TOO_LARGE');
  });

  it('names the limit that lets a check start', () => {
    const words = 'check lemma-4-1 --max-hidden 1 --max-width 1 --runs 1';
    const limit = raised(`${words} --max-terms 2`);
    expect(run(`${words} --max-terms ${limit}`).exit).toBe(0);
    expectRefusal(run(`${words} --max-terms ${Number(limit) - 1}`), 'DERIVATION_TOO_LARGE');
  });

  it('names no limit that would be refused', () => {
    for (const words of ['check --max-hidden 9 --max-width 9', 'derive --widths 9,9,9,9']) {
      const limit = /--max-terms (\S+)/.exec(run(words).err)?.[1];
      if (limit !== undefined) expect(limit).toMatch(/^\d{1,13}$/);
    }
  });
});

it('a message stays readable however long the offending value is', () => {
  const { err } = run(['check', 'x'.repeat(100_000)]);
  expect(err.length).toBeLessThan(2000);
});
