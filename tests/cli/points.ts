import { spawnSync } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { type Outcome, PROGRAM, run, type Words } from './run.js';

const ONE = { x: [[1]], y: [[1]] };
const IDENTITY = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** X = I and Σ = YYᵀ with eigenvalues (7 ± √45)/2 ≈ 6.85, 0.146 and c²; S is the one of c². */
const fitted = (c: number) => ({
  widths: [3, 1, 3],
  data: {
    x: IDENTITY,
    y: [
      [2, 1, 0],
      [1, 1, 0],
      [0, 0, c],
    ],
  },
  weights: [[[0, 0, c]], [[0], [0], [1]]],
});

/** One small point of every class, as point files hold them. */
export const POINTS = {
  'not-critical': { widths: [1, 1, 1], data: ONE, weights: [[[1]], [[3]]] },
  'strict-saddle': { widths: [1, 1, 1], data: ONE, weights: [[[0]], [[0]]] },
  'bad-saddle': { widths: [1, 1, 1, 1], data: ONE, weights: [[[0]], [[0]], [[0]]] },
  'global-minimum': { widths: [1, 1, 1], data: ONE, weights: [[[2]], [['1/2']]] },
  'local-minimum': {
    widths: [2, 1, 2],
    data: {
      x: [
        [1, 0],
        [0, 1],
      ],
      y: [
        [2, 0],
        [0, 1],
      ],
    },
    weights: [[[0, 1]], [[0], [1]]],
    loss: {
      kind: 'weighted',
      weights: [
        [1, 3],
        [3, 1],
      ],
    },
  },
} as const;

/** More points: irrational spectra, the ablated losses, moments only. */
export const MORE_POINTS = {
  'irrational minimum': fitted(3),
  'irrational saddle': fitted(2),
  'weight decay': { ...POINTS['bad-saddle'], weightDecay: '1/10' },
  'dead relu': {
    widths: [1, 1, 1],
    data: { x: [[1, 2]], y: [[1, 2]] },
    weights: [[[-1]], [[1]]],
    activation: 'relu',
  },
  'moments only': {
    widths: [1, 1, 1],
    data: { moments: { xx: [['3/2']], yx: [[1]], yy: [[2]] } },
    weights: [[[0]], [[0]]],
  },
} as const;

/** Runs the built program with a text on standard input. */
export function piped(words: readonly string[], input: string): Outcome {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: 'utf8',
    input,
  });
  return { out: stdout, err: stderr, exit: status };
}

/** Runs a command line with --json twice; the document fits its schema and comes out the same. */
export function jsonDocument(words: Words, exit = 0, say: (err: string) => void = silent) {
  const all = [...(typeof words === 'string' ? words.split(' ') : words), '--json'];
  const first = run(all);
  say(first.err);
  expect(first.exit).toBe(exit);
  expect(run(all)).toEqual(first);
  const document = JSON.parse(first.out);
  expect(document).toMatchObject({ schemaVersion: 1, kind: all[0] });
  expect(first.out).toBe(`${JSON.stringify(document, null, 2)}\n`);
  fitsSchema(all[0]!, document);
  return document;
}

/** The document is one that `lemmascope schema VERB` describes. */
export function fitsSchema(verb: string, document: unknown): void {
  const schema = JSON.parse(run(['schema', verb]).out);
  const valid = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
  valid(document);
  expect(valid.errors).toBeNull();
}

function silent(err: string): void {
  expect(err).toBe('');
}
