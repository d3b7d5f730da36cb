import { describe, expect, it } from 'vitest';
import { expectRefusal, file, run } from '../cli/run.js';

const DATA = {
  x: [
    [1, 0],
    [0, 1],
  ],
  y: [
    [2, 0],
    [0, 1],
  ],
};
const MOMENTS = {
  xx: DATA.x,
  yx: DATA.y,
  yy: [
    [4, 0],
    [0, 1],
  ],
};
const GOOD = { widths: [2, 1, 2], data: DATA, weights: [[[0, 1]], [[0], [1]]] };
const omega = (weights: unknown) => ({ ...GOOD, loss: { kind: 'weighted', weights } });
const moments = (change: object) => ({ ...GOOD, data: { moments: { ...MOMENTS, ...change } } });
const without = (key: keyof typeof GOOD) =>
  Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== key));
/** 1-1-1 with this text as its only input, or as its hidden width. */
const input = (text: string) =>
  `{"widths":[1,1,1],"data":{"x":[[${text}]],"y":[[1]]},"weights":[[[0]],[[0]]]}`;
const hidden = (text: string) =>
  `{"widths":[1,${text},1],"data":{"x":[[1]],"y":[[1]]},"weights":[[[0]],[[0]]]}`;

/** What is wrong, the file, the code, the place after the file's name, and the offending value. */
type Bad = readonly [
  what: string,
  point: unknown,
  code: string,
  place: string,
  value: string | undefined,
];

const BAD: readonly Bad[] = [
  ['an empty file', '', 'POINT_MALFORMED', '', 'end of input'],
  ['JSON cut short', '{"widths":[2,', 'POINT_MALFORMED', '', 'position 13'],
  ['a bare NaN', '{"widths":[NaN]}', 'POINT_MALFORMED', '', "'N'"],
  ['a field given twice', '{"widths":[1,1,1],"widths":[2,1,2]}', 'POINT_MALFORMED', '', 'widths'],
  ['a hundred thousand brackets', '['.repeat(100_000), 'POINT_MALFORMED', '', undefined],
  ['a list', '[]', 'POINT_MALFORMED', '', '[]'],
  ['null', 'null', 'POINT_MALFORMED', '', 'null'],
  ['a number', '3', 'POINT_MALFORMED', '', 'Got 3.'],
  ['no widths', without('widths'), 'POINT_MALFORMED', ': widths', 'nothing'],
  ['no data', without('data'), 'POINT_MALFORMED', ': data', 'nothing'],
  ['no weights', without('weights'), 'POINT_MALFORMED', ': weights', 'nothing'],
  ['no y', { ...GOOD, data: { x: DATA.x } }, 'POINT_MALFORMED', ': data.y', 'nothing'],
  ['no x', { ...GOOD, data: { y: DATA.y } }, 'POINT_MALFORMED', ': data.x', 'nothing'],
  ['no yy', moments({ yy: undefined }), 'POINT_MALFORMED', ': data.moments.yy', 'nothing'],
  ['a stray field', { ...GOOD, bias: 1 }, 'POINT_MALFORMED', '', '"bias"'],
  ['a hidden field', `{"__proto__":${JSON.stringify(GOOD)}}`, 'POINT_MALFORMED', '', '__proto__'],
  [
    'a stray field of data',
    { ...GOOD, data: { ...DATA, z: 1 } },
    'POINT_MALFORMED',
    ': data',
    '"z"',
  ],
  ['a stray moment', moments({ xy: [[1]] }), 'POINT_MALFORMED', ': data.moments', '"xy"'],
  [
    'samples and moments',
    { ...GOOD, data: { ...DATA, moments: MOMENTS } },
    'POINT_MALFORMED',
    ': data',
    '"x"',
  ],
  [
    'ragged inputs',
    { ...GOOD, data: { x: [[1, 0], [0]], y: DATA.y } },
    'MATRIX_RAGGED',
    ': data.x',
    '1',
  ],
  [
    'a ragged layer',
    { ...GOOD, weights: [[[0, 1]], [[0], [1, 2]]] },
    'MATRIX_RAGGED',
    ': weights[1]',
    '2',
  ],
  [
    'a layer of the wrong shape',
    {
      ...GOOD,
      weights: [
        [[0], [1]],
        [[0], [1]],
      ],
    },
    'SHAPE_MISMATCH',
    ': weights[0]',
    '2×1',
  ],
  ['a layer too few', { ...GOOD, weights: [[[0, 1]]] }, 'SHAPE_MISMATCH', ': weights', '2 layers'],
  [
    'a number for a matrix',
    { ...GOOD, data: { x: 3, y: [[1]] } },
    'POINT_MALFORMED',
    ': data.x',
    '3',
  ],
  [
    'a number for a row',
    { ...GOOD, data: { x: [7, 2], y: [[1]] } },
    'POINT_MALFORMED',
    ': data.x[0]',
    'Got 7.',
  ],
  [
    'more targets than inputs',
    { ...GOOD, data: { x: [[1], [0]], y: DATA.y } },
    'SHAPE_MISMATCH',
    ': data.y',
    'Got 2.',
  ],
  [
    'inputs that do not fit the widths',
    { ...GOOD, data: { x: [[1, 0]], y: DATA.y } },
    'SHAPE_MISMATCH',
    ': data',
    'd_x = 1',
  ],
  [
    'targets that do not fit the widths',
    { ...GOOD, data: { x: DATA.x, y: [[1, 0]] } },
    'SHAPE_MISMATCH',
    ': data',
    'd_y = 1',
  ],
  [
    'no samples',
    { ...GOOD, data: { x: [[], []], y: [[], []] } },
    'POINT_MALFORMED',
    ': data.x',
    'none',
  ],
  ...['"NaN"', '"Infinity"', '"1/2/3"', '"0.5/2"', '""', '"1,5"', '"x"'].map(
    (text): Bad => [text, input(text), 'NUMBER_MALFORMED', ': data.x[0][0]', text],
  ),
  ['"1/0"', input('"1/0"'), 'DIVISION_BY_ZERO', ': data.x[0][0]', '"1/0"'],
  ...['1e400', '"1e400"', '-1e400', '1e-400'].map(
    (text): Bad => [
      text,
      input(text),
      'NUMBER_OUT_OF_RANGE',
      ': data.x[0][0]',
      text.replaceAll('"', ''),
    ],
  ),
  [
    'a number of 20000 digits',
    input('7'.repeat(20_000)),
    'NUMBER_TOO_LONG',
    ': data.x[0][0]',
    '777',
  ],
  ...['null', 'true', '{}', '[1]'].map(
    (text): Bad => [`${text} for a number`, input(text), 'POINT_MALFORMED', ': data.x[0][0]', text],
  ),
  ...['0', '2.5', '-1', '1000000000'].map(
    (text): Bad => [`width ${text}`, hidden(text), 'WIDTH_INVALID', ': widths[1]', `"${text}"`],
  ),
  ['width 1e400', hidden('1e400'), 'WIDTH_INVALID', ': widths[1]', 'Infinity'],
  ['a width in words', hidden('"2"'), 'POINT_MALFORMED', ': widths[1]', '"2"'],
  ['two widths', { ...GOOD, widths: [2, 2] }, 'ARCHITECTURE_TOO_SHALLOW', ': widths', '2,2'],
  ['no width', { ...GOOD, widths: [] }, 'ARCHITECTURE_TOO_SHALLOW', ': widths', 'no width'],
  ['widths as a text', { ...GOOD, widths: '2,1,2' }, 'POINT_MALFORMED', ': widths', '"2,1,2"'],
  [
    'moments that break Cauchy and Schwarz',
    moments({
      yx: [
        [3, 0],
        [0, 1],
      ],
    }),
    'MOMENTS_OF_NO_DATA',
    ': data.moments',
    undefined,
  ],
  [
    'moments with a negative square',
    moments({
      xx: [
        [-1, 0],
        [0, 1],
      ],
    }),
    'MOMENTS_OF_NO_DATA',
    ': data.moments',
    undefined,
  ],
  ...(['xx', 'yy'] as const).map(
    (name): Bad => [
      `an asymmetric ${name}`,
      moments({
        [name]: [
          [4, 1],
          [0, 1],
        ],
      }),
      'MATRIX_NOT_SYMMETRIC',
      ': data.moments',
      '0 and 1',
    ],
  ),
  [
    'moments that do not fit together',
    moments({ yx: [[2], [0]] }),
    'SHAPE_MISMATCH',
    ': data.moments',
    undefined,
  ],
  [
    'a weighted loss with moments only',
    {
      ...omega([
        [1, 1],
        [1, 1],
      ]),
      data: { moments: MOMENTS },
    },
    'POINT_NEEDS_SAMPLES',
    '',
    undefined,
  ],
  [
    'relu with moments only',
    { ...GOOD, data: { moments: MOMENTS }, activation: 'relu' },
    'POINT_NEEDS_SAMPLES',
    '',
    undefined,
  ],
  ['loss weights of the wrong shape', omega([[1, 1]]), 'SHAPE_MISMATCH', ': loss.weights', '1×2'],
  [
    'a negative loss weight',
    omega([
      [1, '-1/2'],
      [1, 1],
    ]),
    'POINT_MALFORMED',
    ': loss.weights',
    '-1/2',
  ],
  [
    'a weighted loss without weights',
    omega(undefined),
    'POINT_MALFORMED',
    ': loss.weights',
    'nothing',
  ],
  [
    'an unknown loss',
    { ...GOOD, loss: { kind: 'huber' } },
    'POINT_MALFORMED',
    ': loss.kind',
    '"huber"',
  ],
  ['a loss as a text', { ...GOOD, loss: 'squared' }, 'POINT_MALFORMED', ': loss', '"squared"'],
  [
    'weights of the squared loss',
    { ...GOOD, loss: { kind: 'squared', weights: [[1]] } },
    'POINT_MALFORMED',
    ': loss',
    '"weights"',
  ],
  ['a negative decay', { ...GOOD, weightDecay: -0.1 }, 'POINT_MALFORMED', ': weightDecay', '-1/10'],
  ['a decay of null', { ...GOOD, weightDecay: null }, 'POINT_MALFORMED', ': weightDecay', 'null'],
  [
    'an unknown activation',
    { ...GOOD, activation: 'tanh' },
    'POINT_MALFORMED',
    ': activation',
    '"tanh"',
  ],
];

const text = (point: unknown) => (typeof point === 'string' ? point : JSON.stringify(point));

it('the point that the bad ones are made from is a good one', () => {
  for (const point of [GOOD, moments({})]) {
    const outcome = run(['classify', file(text(point), 'point.json')]);
    expect(outcome).toMatchObject({ err: '', exit: 0 });
  }
});

describe.each(['classify', 'escape', 'certify'])('%s refuses', (verb) => {
  it.each(BAD)('%s', (_what, point, code, place, value) => {
    const path = file(text(point), 'point.json');
    const outcome = run([verb, path]);
    expectRefusal(outcome, `${code} at ${path}${place}`, ...(value === undefined ? [] : [value]));
    expect(outcome.err.trimEnd().split('\n')).toHaveLength(1);
    expect(outcome.err.length).toBeLessThan(2000);
  });

  it('a missing file and a folder', () => {
    expectRefusal(run([verb, 'nowhere.json']), 'FILE_NOT_FOUND at nowhere.json');
    expectRefusal(run([verb, '/']), 'FILE_UNREADABLE at /', 'EISDIR');
  });
});
