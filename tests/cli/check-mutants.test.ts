import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { defineClaim, type WordsCheck } from '../../src/claims/index.js';
import { RationalMatrix } from '../../src/exact/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import { run } from './run.js';

const { MUTANTS } = vi.hoisted(() => ({ MUTANTS: [] as unknown[] }));
vi.mock('../../properties/mutants/index.js', () => ({ MUTANTS }));

const E = WordPolynomial.letter('E', 'n', 'n');
const matrices = fc.constant({
  E: RationalMatrix.fromRows([
    [0, 1],
    [0, 0],
  ]),
});
const words = (right: WordPolynomial, drawn: boolean): WordsCheck => ({
  kind: 'words',
  compares: 'EEᵀ',
  identities: () => [
    {
      at: 'EEᵀ',
      claim: { hypotheses: [], left: E.times(E.transpose()), right },
      ...(drawn ? { matrices } : {}),
    },
  ],
});
const TRUE = words(E.times(E.transpose()), true);
const FALSE = words(E.transpose().times(E), true);
const OPEN = words(E.transpose().times(E), false);
const UNCERTIFIED = {
  kind: 'decisions' as const,
  compares: 'nothing',
  instances: () => fc.nat(),
  violation: () => ({ at: 'here', found: 'this', expected: 'that' }),
  describe: String,
};

const variant = (
  name: string,
  expected: 'refuted' | 'holds',
  check: WordsCheck | typeof UNCERTIFIED,
) => ({
  of: 'lemma-4-1',
  expected,
  claim: defineClaim<number>({
    id: `lemma-4-1/${name}`,
    title: name,
    source: { work: 'K16', number: 'Lemma 4.1' },
    slip: name,
    statement: name,
    tex: name,
    hypotheses: [],
    dataHypotheses: [],
    steps: [],
    conclusion: [check],
    restsOn: [],
  }),
});
const GOOD = [variant('good', 'refuted', FALSE), variant('same', 'holds', TRUE)];

const ranWith = (...more: readonly object[]) => {
  MUTANTS.splice(0, MUTANTS.length, ...GOOD, ...more);
  return run('check --mutants --quick');
};

it('when every mutant is refuted and no equivalent variant is, the run succeeds', () => {
  const { exit, out, err } = ranWith();
  expect(err).toBe('');
  expect(exit).toBe(0);
  expect(out).not.toContain('problem');
});

it.each([
  ['a mutant that is not refuted', variant('bad', 'refuted', TRUE), 'was not refuted'],
  ['a mutant about which nothing was found', variant('bad', 'refuted', OPEN), 'was not refuted'],
  [
    'a mutant refuted without a certificate',
    variant('bad', 'refuted', UNCERTIFIED),
    'without a certificate that the kernel accepts',
  ],
  ['an equivalent variant that is refuted', variant('bad', 'holds', FALSE), 'was refuted'],
  [
    'an equivalent variant refuted without a certificate',
    variant('bad', 'holds', UNCERTIFIED),
    'was refuted',
  ],
  ['an equivalent variant about which nothing was found', variant('bad', 'holds', OPEN), 'nothing'],
])('%s fails the run, and is named', (_what, mutant, problem) => {
  const { exit, out } = ranWith(mutant);
  expect(exit).toBe(1);
  const [named, ...others] = out.split('\n').filter((line) => line.startsWith('problem'));
  expect(named).toContain('lemma-4-1/bad');
  expect(named).toContain(problem);
  expect(others).toEqual([]);
});
