import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { rationalMatrix } from '../../../properties/arbitraries/index.js';
import type { DiagnosticCode } from '../../../src/diagnostics/index.js';
import { momentsOf, readCsv } from '../../../src/network/index.js';
import { refusal } from '../exact/coded.js';

const read = (text: string, options: Partial<Parameters<typeof readCsv>[1]> = {}) =>
  readCsv(text, { path: 'f.csv', targets: ['y'], ...options });

const plain = 'a,b,y\n1,2,3\n4,5,6\n';

describe('tables that mean the same', () => {
  it.for([
    ['as it is', plain],
    ['no newline at the end', plain.trimEnd()],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR alone', plain.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${plain}`],
    ['a byte order mark before a quoted header', '\uFEFF"a",b,y\n1,2,3\n4,5,6\n'],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['quotes', '"a","b","y"\n"1",2,"3"\n4,"5",6\n'],
    ['blanks around cells', ' a , b , y \n 1 ,2, 3\n4,  5,6  \n'],
    ['blank lines within', 'a,b,y\n\n1,2,3\n   \n4,5,6\n\n\n'],
    ['decimals and exponents', 'a,b,y\n1.0,20e-1,3.\n4,.5e1,+6\n'],
  ] as const)('%s', ([, text]) => {
    const dataset = read(text);
    expect(dataset.x.toStrings()).toEqual([
      ['1', '4'],
      ['2', '5'],
    ]);
    expect(dataset.y.toStrings()).toEqual([['3', '6']]);
    expect(dataset.inputNames).toEqual(['a', 'b']);
    expect(dataset.targetNames).toEqual(['y']);
    expect(dataset.name).toBe('f.csv');
  });

  test('blank lines before the header', () => {
    expect(read('\n\na;y\n1;2\n').x.toStrings()).toEqual([['1']]);
  });

  test('a separator inside a quoted name does not count', () => {
    expect(read('"a,b,c";y\n1;2\n').inputNames).toEqual(['a,b,c']);
  });

  test('separators, quotes and newlines inside quotes belong to the cell', () => {
    const dataset = read('"a,1",y\n1,"p ""x"", q"\n2,"r\ns"\n');
    expect(dataset.inputNames).toEqual(['a,1']);
    expect(dataset.targetNames).toEqual(['y=p "x", q', 'y=r\ns']);
  });

  test.prop([
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }))
      .chain(([columns, rows]) => rationalMatrix(rows, columns + 1)),
    fc.constantFrom(',', ';', '\t'),
  ])('exact numbers are read back exactly, samples becoming columns', (table, separator) => {
    const width = table.columns - 1;
    const header = [...Array.from({ length: width }, (_, index) => `a${index}`), 'y'];
    const text = [header, ...table.toStrings()].map((row) => row.join(separator)).join('\n');
    const { x, y } = read(text);
    expect(x.above(y)).toEqual(table.transpose());
  });
});

describe('decimals', () => {
  test('are the rationals they denote', () => {
    const { x } = read('a,y\n0.1,1\n1e-3,2\n-2.50,3\n1/3,4\n');
    expect(x.toStrings()).toEqual([['1/10', '1/1000', '-5/2', '1/3']]);
  });
});

describe('targets', () => {
  test('a numeric one is one row', () => {
    const { y, targetNames } = read('a,y\n1,0\n2,1\n3,0\n');
    expect(y.toStrings()).toEqual([['0', '1', '0']]);
    expect(targetNames).toEqual(['y']);
  });

  test('a categorical one is one-hot, in order of first appearance', () => {
    const { y, targetNames } = read('a,y\n1,owl\n2,ant\n3,owl\n4,cat\n');
    expect(targetNames).toEqual(['y=owl', 'y=ant', 'y=cat']);
    expect(y.toStrings()).toEqual([
      ['1', '0', '1', '0'],
      ['0', '1', '0', '0'],
      ['0', '0', '0', '1'],
    ]);
  });

  test.prop([
    fc
      .array(fc.constantFrom('p', 'q', 'r', 's'), { minLength: 1, maxLength: 12 })
      .map((rest) => ['p', 'q', ...rest]),
  ])('one-hot rows: each sample has one 1, class counts on the diagonal of YYᵀ', (labels) => {
    const text = ['a,y', ...labels.map((label, index) => `${index},${label}`)].join('\n');
    const { x, y, targetNames } = read(text);
    for (let j = 0; j < y.columns; j++)
      expect(y.column(j).toStrings().flat().sort().reverse().join('')).toMatch(/^10*$/);
    const { yy } = momentsOf(x, y);
    targetNames.forEach((name, i) => {
      const count = labels.filter((label) => `y=${label}` === name).length;
      targetNames.forEach((_, j) => {
        expect(yy.at(i, j).toString()).toBe(i === j ? String(count) : '0');
      });
    });
  });

  test('numbers declared to be classes', () => {
    const { y, targetNames } = read('a,y\n1,7\n2,3\n3,7\n', { categorical: ['y'] });
    expect(targetNames).toEqual(['y=7', 'y=3']);
    expect(y.toStrings()).toEqual([
      ['1', '0', '1'],
      ['0', '1', '0'],
    ]);
  });

  test('several, numeric and categorical, in the order asked for', () => {
    const text = 'kind,a,y\nowl,1,5\nant,2,6\n';
    const dataset = read(text, { targets: ['y', 'kind'] });
    expect(dataset.targetNames).toEqual(['y', 'kind=owl', 'kind=ant']);
    expect(dataset.y.toStrings()).toEqual([
      ['5', '6'],
      ['1', '0'],
      ['0', '1'],
    ]);
    expect(dataset.inputNames).toEqual(['a']);
  });
});

describe('inputs', () => {
  const text = 'a,b,y,note\n1,2,3,some\n4,5,6,words\n';

  test('the named ones, in the order given; other columns may hold anything', () => {
    const { x, inputNames } = read(text, { inputs: ['b', 'a'] });
    expect(inputNames).toEqual(['b', 'a']);
    expect(x.toStrings()).toEqual([
      ['2', '5'],
      ['1', '4'],
    ]);
  });

  test('the autoencoder: targets may be inputs too, and then Y = X', () => {
    const { x, y } = read(text, { inputs: ['a', 'b'], targets: ['a', 'b'] });
    expect(y).toEqual(x);
  });

  test('without --inputs, a target is not an input', () => {
    expect(read(plain, { targets: ['b'] }).inputNames).toEqual(['a', 'y']);
  });
});

interface Refused {
  readonly name: string;
  readonly text: string;
  readonly options?: Partial<Parameters<typeof readCsv>[1]>;
  readonly code: DiagnosticCode;
  readonly path: string;
  /** Must be in the offending value. */
  readonly actual?: string;
}

const refused: readonly Refused[] = [
  {
    name: 'a short row',
    text: 'a,y\n1,2\n3\n4,5\n',
    code: 'DATA_RAGGED_ROW',
    path: 'f.csv:3',
    actual: '1: "3"',
  },
  {
    name: 'a long row, after blank lines',
    text: 'a,y\n\n1,2\n\n3,4,5\n',
    code: 'DATA_RAGGED_ROW',
    path: 'f.csv:5',
    actual: '3: "3,4,5"',
  },
  {
    name: 'a short row with CRLF',
    text: 'a,y\r\n1,2\r\n3\r\n',
    code: 'DATA_RAGGED_ROW',
    path: 'f.csv:3',
    actual: '1: "3"',
  },
  {
    name: 'an empty input',
    text: 'a,y\n1,2\n,4\n',
    code: 'DATA_EMPTY_CELL',
    path: 'f.csv:3, column a',
    actual: '""',
  },
  {
    name: 'an empty target',
    text: 'a,y\n1,p\n2,\n',
    code: 'DATA_EMPTY_CELL',
    path: 'f.csv:3, column y',
    actual: '""',
  },
  {
    name: 'a quoted empty cell',
    text: 'a,y\n"",2\n',
    code: 'DATA_EMPTY_CELL',
    path: 'f.csv:2, column a',
    actual: '""',
  },
  ...['NaN', 'nan', 'Infinity', '-Infinity', 'inf', 'abc', '5.l', '1 2', '0x10', '--1'].flatMap(
    (value): Refused[] => [
      {
        name: `${value} as an input`,
        text: `a,y\n1,2\n${value},4\n`,
        code: 'DATA_NOT_A_NUMBER',
        path: 'f.csv:3, column a',
        actual: JSON.stringify(value),
      },
      {
        name: `${value} in a numeric target`,
        text: `a,y\n1,2\n2,${value}\n3,4\n`,
        code: 'DATA_NOT_A_NUMBER',
        path: 'f.csv:3, column y',
        actual: JSON.stringify(value),
      },
    ],
  ),
  {
    name: 'a typing error in the first cell of a numeric target',
    text: 'a,y\n1,5.l\n2,5.1\n',
    code: 'DATA_NOT_A_NUMBER',
    path: 'f.csv:2, column y',
    actual: '"5.l"',
  },
  {
    name: 'NaN among class names',
    text: 'a,y\n1,NaN\n2,owl\n',
    code: 'DATA_NOT_A_NUMBER',
    path: 'f.csv:2, column y',
    actual: '"NaN"',
  },
  ...['1e400', '-1e400', '1e-400', '1e999999999'].flatMap((value): Refused[] => [
    {
      name: `${value} as an input`,
      text: `a,y\n${value},1\n`,
      code: 'NUMBER_OUT_OF_RANGE',
      path: 'f.csv:2, column a',
      actual: JSON.stringify(value),
    },
    {
      name: `${value} as a target`,
      text: `a,y\n1,${value}\n`,
      code: 'NUMBER_OUT_OF_RANGE',
      path: 'f.csv:2, column y',
      actual: JSON.stringify(value),
    },
  ]),
  {
    name: 'a fraction over zero',
    text: 'a,y\n1/0,1\n',
    code: 'DIVISION_BY_ZERO',
    path: 'f.csv:2, column a',
    actual: '"1/0"',
  },
  {
    name: 'a target that is not there',
    text: plain,
    options: { targets: ['z'] },
    code: 'DATA_COLUMN_MISSING',
    path: 'f.csv',
    actual: '"z"',
  },
  {
    name: 'a target in the wrong case',
    text: plain,
    options: { targets: ['Y'] },
    code: 'DATA_COLUMN_MISSING',
    path: 'f.csv',
    actual: '"Y"',
  },
  {
    name: 'an input that is not there',
    text: plain,
    options: { inputs: ['a', 'c'] },
    code: 'DATA_COLUMN_MISSING',
    path: 'f.csv',
    actual: '"c"',
  },
  {
    name: 'a categorical column that is not there',
    text: plain,
    options: { categorical: ['c'] },
    code: 'DATA_COLUMN_MISSING',
    path: 'f.csv',
    actual: '"c"',
  },
  {
    name: 'two columns of one name',
    text: 'a,y,a\n1,2,3\n',
    code: 'DATA_COLUMN_DUPLICATE',
    path: 'f.csv:1',
    actual: '"a"',
  },
  {
    name: 'one class only',
    text: 'a,y\n1,owl\n2,owl\n',
    code: 'DATA_SINGLE_CLASS',
    path: 'f.csv, column y',
    actual: '"owl"',
  },
  {
    name: 'one class only, declared',
    text: 'a,y\n1,7\n2,7\n',
    options: { categorical: ['y'] },
    code: 'DATA_SINGLE_CLASS',
    path: 'f.csv, column y',
    actual: '"7"',
  },
  {
    name: 'a header only',
    text: 'a,y\n',
    code: 'DATA_EMPTY',
    path: 'f.csv',
    actual: 'a header and nothing below it',
  },
  { name: 'nothing', text: '', code: 'DATA_EMPTY', path: 'f.csv', actual: 'an empty file' },
  {
    name: 'blank lines only',
    text: '\n\n',
    code: 'DATA_EMPTY',
    path: 'f.csv',
    actual: 'an empty file',
  },
  {
    name: 'an unclosed quote',
    text: 'a,y\n1,2\n"3,4\n5,6\n',
    code: 'DATA_MALFORMED',
    path: 'f.csv:3',
    actual: 'never closed',
  },
  {
    name: 'a quote within a cell',
    text: 'a,y\n1,2\n3"x,4\n',
    code: 'DATA_MALFORMED',
    path: 'f.csv:3',
    actual: 'Invalid Opening Quote',
  },
  {
    name: 'no target named',
    text: plain,
    options: { targets: [] },
    code: 'DATA_NO_TARGET',
    path: 'f.csv',
  },
  {
    name: 'no input left',
    text: plain,
    options: { targets: ['a', 'b', 'y'] },
    code: 'DATA_NO_INPUT',
    path: 'f.csv',
  },
];

describe('what is refused, with its place and value', () => {
  it.for(refused)('$name', ({ text, options, code, path, actual }) => {
    const error = refusal(code, () => read(text, options));
    expect(error.path).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}`));
    if (actual !== undefined) expect(error.actual).toContain(actual);
    expect(error.exitCode).toBe(2);
    expect(error.message).toContain(`${code} at f.csv`);
  });

  test('missing columns are listed', () => {
    const error = refusal('DATA_COLUMN_MISSING', () => read(plain, { targets: ['z'] }));
    expect(error.expected).toBe('one of a, b, y');
  });
});

it('refuses a decimal comma instead of making classes of it', () => {
  const error = refusal('DATA_NOT_A_NUMBER', () => read('a;y\n1;2,5\n2;3,5\n'));
  expect(error.actual).toBe('"2,5"');
  expect(error.path).toBe('f.csv:2, column y');
});

it('refuses a column named twice, and a categorical column that is no target', () => {
  const text = 'a,b,y\n1,2,3\n4,5,6\n';
  expect(refusal('DATA_COLUMN_REPEATED', () => read(text, { targets: ['y', 'y'] })).actual).toBe(
    '"y"',
  );
  expect(
    refusal('DATA_COLUMN_REPEATED', () => read(text, { inputs: ['a', 'b', 'a'] })).actual,
  ).toBe('"a"');
  expect(refusal('DATA_COLUMN_MISSING', () => read(text, { categorical: ['a'] })).actual).toBe(
    '"a"',
  );
});
