import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { file, run } from './run.js';

const validatorOf = (verb: string) =>
  new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(
    JSON.parse(run(['schema', verb]).out),
  );

const QUICK = '--max-hidden 1 --max-width 2 --runs 10 --max-hidden-strata 1 --max-width-strata 1';
const COLLINEAR = 'u,v,y\n1,2,1\n2,4,3\n3,6,2\n';

/** Command lines, each with the exit code to expect; DATA stands for a file of collinear data. */
const DOCUMENTS: readonly [string, number][] = [
  [`check lemma-4-6 ${QUICK}`, 0],
  [`check lemma-4-1 --data iris --widths 4,2,3 ${QUICK}`, 0],
  [`check lemma-4-2 --data DATA --targets y ${QUICK}`, 0],
  [`check lemma-4-1/no-transpose ${QUICK}`, 1],
  [`check lemma-4-1/kronecker-swapped ${QUICK}`, 1],
  [`check lemma-4-2/sign ${QUICK}`, 1],
  [`check lemma-4-3/no-residual-term ${QUICK}`, 1],
  ['audit --data iris', 0],
  ['audit --data iris --widths 4,2,3', 0],
  ['audit --data DATA --targets y --widths 2,1,1', 0],
  ['audit --data iris --center --loss weighted-squared', 0],
  ['derive --widths 2,2,2', 0],
  ['derive --widths 2,1,2 --order loss --form matrix --format latex', 0],
  ['derive --widths 2,1,2 --order hessian --format python', 0],
  ['derive --data DATA --targets y --format js', 0],
  ['explain', 0],
  ['explain lemma-4-2 --no-check', 0],
  ['explain gram-cancellation --no-check', 0],
  ['explain gram-cancellation', 0],
  ['explain lemma-4-1/sign', 0],
  ['explain xxt-full-rank', 0],
  ['explain DATA_RAGGED_ROW', 0],
  ['walk lemma-4-2 --mutant lemma-4-2/sign', 0],
  ['walk lemma-4-4 --widths 2,2,2', 0],
  ['graph', 0],
  ['graph lemma-4-2 --drop xxt-full-rank', 0],
  ['graph gram-cancellation --check', 0],
  [`check --mutants lemma-4-1 ${QUICK}`, 0],
  ['doctor', 0],
];

describe('every JSON document', () => {
  it.each(DOCUMENTS)('%s', (line, exit) => {
    const words = `${line.replace('DATA ', `${file(COLLINEAR)} `)} --json`;
    const verb = line.split(' ')[0]!;
    const first = run(words);
    expect(first.err).toBe('');
    expect(first.exit).toBe(exit);

    const document = JSON.parse(first.out);
    const valid = validatorOf(verb);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(Object.keys(document).slice(0, 2)).toEqual(['schemaVersion', 'kind']);
    expect(document).toMatchObject({ schemaVersion: 1, kind: verb });

    expect(first.out).toBe(`${JSON.stringify(document, null, 2)}\n`);
    expect(run(words)).toEqual(first);
  });

  it('has no time in it', () => {
    for (const [line] of DOCUMENTS.slice(0, 2))
      expect(run(`${line} --json`).out).not.toMatch(/milliseconds|elapsed|"time|20\d\d-\d\d-\d\d/);
  });
});

describe('the schemas', () => {
  const spoilt: readonly [string, string, (document: Record<string, never>) => unknown][] = [
    ['explain', 'a field more', (document) => ({ ...document, more: 1 })],
    ['audit --data iris', 'no assumptions', ({ assumptions: _, ...rest }) => rest],
    ['audit --data iris', 'another version', (document) => ({ ...document, schemaVersion: 2 })],
    ['audit --data iris', 'another kind', (document) => ({ ...document, kind: 'check' })],
    ['derive --widths 1,1,1', 'a width in words', (document) => ({ ...document, widths: ['1'] })],
    ['graph', 'a use of nothing', (document) => ({ ...document, uses: [{ from: 'a' }] })],
    ['explain xxt-full-rank', 'no falls', (document) => ({ ...document, hypothesis: {} })],
    [
      'explain lemma-4-1 --no-check',
      'a claim in pieces',
      (document) => ({ ...document, claim: {} }),
    ],
    [
      `check lemma-4-1 ${QUICK}`,
      'a grade that does not exist',
      (document) => JSON.parse(JSON.stringify(document).replaceAll('proved at shape', 'certain')),
    ],
    [
      'audit --data iris',
      'a float for an exact number',
      (document) => ({
        ...document,
        eigenvalues: [{ lower: '1.5', upper: '2', multiplicity: 1, decimal: '1.5' }],
      }),
    ],
  ];

  it.each(spoilt)('refuse of %s: %s', (line, _what, spoil) => {
    const valid = validatorOf(line.split(' ')[0]!);
    const document = JSON.parse(run(`${line} --json`).out);
    expect(valid(document)).toBe(true);
    expect(valid(spoil(document))).toBe(false);
  });
});
