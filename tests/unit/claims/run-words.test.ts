import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type WordSources, wordSources } from '../../../src/claims/_internals/word-sources.js';
import type { Step, WordIdentity, WordsCheck } from '../../../src/claims/index.js';
import { runWords } from '../../../src/claims/run-words.js';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import { type WordClaim, WordPolynomial } from '../../../src/words/index.js';
import { refusal } from '../exact/coded.js';
import { claim as toyClaim } from './toy.js';

const broken = vi.hoisted(() => ({ proof: false, matrices: false, asked: 0 }));
vi.mock('../../../src/words/index.js', async (original) => {
  const words = await original<typeof import('../../../src/words/index.js')>();
  return {
    ...words,
    proveWords: (...of: Parameters<typeof words.proveWords>) => {
      const found = words.proveWords(...of);
      return broken.proof && found.found ? { ...found, proof: { cofactors: 1 } } : found;
    },
    evaluateWords: (...of: Parameters<typeof words.evaluateWords>) => {
      const value = words.evaluateWords(...of);
      return broken.matrices && broken.asked++ % 2 === 0 ? value.plus(value) : value;
    },
  };
});

const A = WordPolynomial.letter('A', 'm', 'n');
const G = WordPolynomial.letter('G', 'n', 'm');
const E = WordPolynomial.letter('E', 'n', 'n');
const inner = { id: 'inner', text: 'AGA = A', zero: A.times(G, A).minus(A) };
const outer = { id: 'outer', text: 'GAG = G', zero: G.times(A, G).minus(G) };

/** (GA)² = GA, from AGA = A. */
const projector: WordClaim = {
  hypotheses: [inner],
  left: G.times(A, G, A),
  right: G.times(A),
};
const entry = fc.integer({ min: -3, max: 3 });
const square = (n: number) =>
  fc
    .array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n })
    .map((rows) => RationalMatrix.fromRows(rows));
const identities = (...list: WordIdentity[]): WordsCheck => ({
  kind: 'words',
  compares: 'words',
  identities: () => list,
});
const budget = { runs: 20, seed: 5 };
/** All that the identities here name, none of it unspent. */
const NONE: WordSources = {
  known: new Set(['inner', 'outer', 'other', 'contradiction']),
  unspent: new Set(),
};
/** GA is a projector in size 1 and 0. */
const tried = fc.constantFrom(
  ...[
    [1, 1],
    [0, 3],
  ].map(([a, g]) => ({ A: RationalMatrix.fromRows([[a!]]), G: RationalMatrix.fromRows([[g!]]) })),
);
const GA: WordIdentity = { at: 'GA', claim: projector, matrices: tried };
const accepted = (document: { statement: unknown; certificate: unknown }) =>
  checkCertificate(document.statement, document.certificate).accepted;

describe('an identity that follows', () => {
  it('is proved, in every dimension, by a certificate that the kernel accepts', () => {
    const found = runWords(identities(GA), NONE, budget);
    expect(found).toMatchObject({
      grade: 'proved',
      instances: 20,
      from: [{ id: 'inner', text: 'AGA = A' }],
      notes: [],
    });
    expect(found.certificates).toHaveLength(1);
    expect(found.certificates[0]!.statement['kind']).toBe('word-identity');
    expect(found.certificates.every(accepted)).toBe(true);
  });

  it('counts the drawn matrices on which it was tried first', () => {
    const matrices = fc.record({ A: square(2), G: fc.constant(RationalMatrix.zero(2, 2)) });
    const claim = { hypotheses: [outer], left: G.times(A, G), right: G };
    const found = runWords(identities({ at: 'GAG', claim, matrices }), NONE, budget);
    expect(found).toMatchObject({ grade: 'proved', instances: 20, discarded: {} });
  });

  it('is inconclusive when no drawn matrix satisfied the hypotheses', () => {
    const matrices = fc.constant({
      A: RationalMatrix.fromRows([[1]]),
      G: RationalMatrix.fromRows([[2]]),
    });
    const found = runWords(identities({ at: 'GA', claim: projector, matrices }), NONE, budget);
    expect(found).toMatchObject({ grade: 'inconclusive', instances: 0, discarded: { inner: 20 } });
    expect(found.certificates).toHaveLength(1);
    expect(found.notes).toEqual(['GA: of the drawn matrices, every instance failed a hypothesis']);
  });

  it('is inconclusive when hypotheses contradict each other, whatever follows from that', () => {
    const F = WordPolynomial.letter('F', 'n', 'n');
    const hypotheses = [E, E.times(F).minus(WordPolynomial.identity('n'))].map((zero) => ({
      id: 'contradiction',
      text: `${zero} = 0`,
      zero,
    }));
    const claim = { hypotheses, left: F, right: F.scale(Rational.of(2)) };
    const matrices = fc.record({ E: square(2), F: square(2) });
    const found = runWords(identities({ at: 'F', claim, matrices }), NONE, budget);
    expect(found).toMatchObject({ grade: 'inconclusive', discarded: { contradiction: 20 } });
    expect(found.certificates.map(accepted)).toEqual([true]);
  });

  it('is inconclusive when it was tried on nothing, beside one that was', () => {
    const found = runWords(identities(GA, { at: 'untried', claim: projector }), NONE, budget);
    expect(found).toMatchObject({ grade: 'inconclusive', instances: 20 });
    expect(found.notes).toEqual([
      'untried: there are no matrices to try it on, or to show that its hypotheses can hold',
    ]);
  });

  it('names the hypotheses that its proof uses, not those that it does not', () => {
    const claim = { ...projector, hypotheses: [outer, inner] };
    const matrices = fc.constant({
      A: RationalMatrix.fromRows([[2]]),
      G: RationalMatrix.fromRows([['1/2']]),
    });
    const found = runWords(identities({ at: 'GA', claim, matrices }), NONE, budget);
    expect(found.grade).toBe('proved');
    expect(found.from).toHaveLength(1);
  });

  it('is a finding when it uses a hypothesis of the claim that the step does not spend', () => {
    const found = runWords(
      identities(GA),
      { ...NONE, unspent: new Set(['inner', 'other']) },
      budget,
    );
    expect(found.grade).toBe('inconclusive');
    expect(found.finding).toMatchObject({
      at: 'GA',
      entry: 'spends',
      difference: 'uses hypothesis inner which the step does not spend',
    });
    expect(runWords(identities(GA), { ...NONE, unspent: new Set(['other']) }, budget)).toEqual(
      runWords(identities(GA), NONE, budget),
    );
  });
});

describe('a hypothesis of words', () => {
  const step: Step<number> = {
    id: 'second',
    text: '',
    argument: 'substitution',
    spends: ['spent'],
    uses: ['used'],
    checks: [],
  };
  const claimed = toyClaim('a', {
    hypotheses: ['spent', 'idle'].map((id) => ({ id, text: id, decide: () => true })),
    steps: [
      { ...step, id: 'first', uses: ['used-before'] },
      step,
      { ...step, id: 'third', uses: [] },
    ],
  });
  const commutes = (id: string): WordIdentity => ({
    at: 'EE^T',
    claim: {
      hypotheses: [{ id, text: 'EE^T = E^TE', zero: E.times(T).minus(T.times(E)) }],
      left: E.times(T),
      right: T.times(E),
    },
    matrices: fc.record({ E: fc.constant(RationalMatrix.identity(2)) }),
  });
  const T = E.transpose();
  const run = (id: string, of?: Step<number>) =>
    runWords(
      identities(commutes(id)),
      wordSources(claimed, of as Step<unknown> | undefined),
      budget,
    ).grade;

  it.each(['spent', 'first', 'used', 'definition-of-E', 'given-commuting'])('may be %s', (id) => {
    expect(run(id, step)).toBe('proved');
  });

  it('that the step does not spend is a finding', () => {
    expect(run('idle', step)).toBe('inconclusive');
  });

  it.each([
    'any-name',
    'second',
    'third',
    'used-before',
    'definition-of-',
    'given-',
    'a-given-thing',
    'definition of E',
  ])('may not be %s: it would prove what the claim does not assume', (id) => {
    refusal('CLAIM_INVALID', () => run(id, step));
  });

  it('of a conclusion may be any hypothesis, step or claim that is used', () => {
    for (const id of ['idle', 'spent', 'third', 'used', 'used-before'])
      expect(run(id)).toBe('proved');
    refusal('CLAIM_INVALID', () => run('any-name'));
  });
});

describe('an identity that is false', () => {
  const commuting: WordIdentity = {
    at: 'EE^T',
    claim: { hypotheses: [], left: E.times(E.transpose()), right: E.transpose().times(E) },
    matrices: fc.record({ E: square(2) }),
  };

  it('is refuted on drawn matrices, by a certificate that the kernel accepts', () => {
    const found = runWords(identities(commuting), NONE, budget);
    expect(found.grade).toBe('refuted');
    const { certificate, ...finding } = found.finding!;
    expect(finding.at).toBe('EE^T');
    expect(finding.entry).toMatch(/^\(\d,\d\)$/);
    expect(Number(finding.left) - Number(finding.right)).toBe(Number(finding.difference));
    expect(Number(finding.difference)).not.toBe(0);
    expect(certificate!.statement['kind']).toBe('not-word-identity');
    expect(accepted(certificate!)).toBe(true);
  });

  it('is refuted as a trace too', () => {
    const claim = { hypotheses: [], left: E.times(E).trace(), right: E.trace() };
    const found = runWords(
      identities({ at: 'tr', claim, matrices: fc.record({ E: square(2) }) }),
      NONE,
      budget,
    );
    expect(found.finding).toMatchObject({ entry: 'trace' });
    expect(accepted(found.finding!.certificate!)).toBe(true);
  });

  it('is refuted after its derivatives were taken', () => {
    const V = WordPolynomial.letter('V', 'n', 'n');
    const claim = (right: WordPolynomial): WordClaim => ({
      hypotheses: [],
      derivatives: [{ E: V }],
      left: E.times(E),
      right,
    });
    const matrices = fc.record({ E: square(2), V: square(2) });
    const run = (right: WordPolynomial) =>
      runWords(identities({ at: 'D', claim: claim(right), matrices }), NONE, budget);
    expect(run(E.times(V).plus(V.times(E))).grade).toBe('proved');
    const slip = run(E.times(V).scale(Rational.of(2)));
    expect(slip.grade).toBe('refuted');
    expect(accepted(slip.finding!.certificate!)).toBe(true);
  });

  it('is not refuted on empty matrices, of which the kernel takes none', () => {
    const u = WordPolynomial.letter('u', 'n', 'k');
    const check = (n: number) => {
      const matrices = fc.constant({ u: RationalMatrix.zero(n, 0), E: RationalMatrix.identity(n) });
      const claim = { hypotheses: [], left: u.times(u.transpose()).plus(E), right: E.minus(E) };
      return runWords(identities({ at: 'u', claim, matrices }), NONE, budget);
    };
    expect(check(2)).toMatchObject({ grade: 'inconclusive', discarded: { 'positive sizes': 20 } });
  });

  it('is refuted beside one that holds, and no further is looked at', () => {
    const asked: string[] = [];
    const later: WordIdentity = {
      at: 'later',
      claim: projector,
      matrices: fc.constant({}).map(() => {
        asked.push('later');
        return {};
      }),
    };
    const found = runWords(identities(GA, commuting, later), NONE, budget);
    expect(found.grade).toBe('refuted');
    expect(asked).toEqual([]);
  });

  it('with formulas whose sizes do not fit has no meaning: a finding', () => {
    const check: WordsCheck = {
      ...identities(),
      identities: () => [
        { at: 'AA', claim: { hypotheses: [], left: A.times(A), right: A } } as WordIdentity,
      ],
    };
    const found = runWords(check, NONE, budget);
    expect(found).toMatchObject({ grade: 'refuted', finding: { entry: 'formula' } });
    expect(found.finding!.right).toContain('SHAPE_MISMATCH');
  });
});

describe('an identity that was neither proved nor refuted', () => {
  const commuting: WordIdentity = {
    at: 'EE^T',
    claim: { hypotheses: [], left: E.times(E.transpose()), right: E.transpose().times(E) },
    matrices: fc.record({ E: fc.constant(RationalMatrix.identity(2)) }),
  };

  it('is inconclusive, with the reason, and so is the whole check', () => {
    const found = runWords(identities(GA, commuting), NONE, budget);
    expect(found.grade).toBe('inconclusive');
    expect(found.certificates).toHaveLength(1);
    expect(found.notes).toEqual([expect.stringMatching(/^EE\^T: no proof was found: ./)]);
    expect(found.finding).toBeUndefined();
  });

  it('among none at all is no check', () => {
    refusal('CLAIM_INVALID', () => runWords(identities(), NONE, budget));
  });
});

describe('a disagreement with the kernel ends the run', () => {
  it('about a proof', () => {
    broken.proof = true;
    try {
      refusal('CERTIFICATE_REFUSED', () => runWords(identities(GA), NONE, budget));
    } finally {
      broken.proof = false;
    }
  });

  it('about a counterexample', () => {
    broken.matrices = true;
    try {
      const claim = { hypotheses: [], left: E, right: E };
      const check = identities({ at: 'E', claim, matrices: fc.record({ E: square(1) }) });
      refusal('CERTIFICATE_REFUSED', () => runWords(check, NONE, budget));
    } finally {
      broken.matrices = false;
    }
  });

  it('but not about matrices that were drawn in sizes that do not fit', () => {
    const row = WordPolynomial.letter('u', '1', 'n');
    const matrices = fc.record({ u: square(2) });
    const claim = { hypotheses: [], left: row, right: row.scale(Rational.of(2)) };
    refusal('SHAPE_MISMATCH', () =>
      runWords(identities({ at: 'u', claim, matrices }), NONE, budget),
    );
  });

  it('nor about letters that were not drawn', () => {
    const matrices = fc.record({ A: square(2) });
    refusal('WORD_VALUE_MISSING', () =>
      runWords(identities({ at: 'GA', claim: projector, matrices }), NONE, budget),
    );
  });
});
