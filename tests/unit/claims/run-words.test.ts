import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { WordIdentity, WordsCheck } from '../../../src/claims/index.js';
import { runWords } from '../../../src/claims/run-words.js';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import { type WordClaim, WordPolynomial } from '../../../src/words/index.js';
import { refusal } from '../exact/coded.js';

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
const NONE: ReadonlySet<string> = new Set();
const accepted = (document: { statement: unknown; certificate: unknown }) =>
  checkCertificate(document.statement, document.certificate).accepted;

describe('an identity that follows', () => {
  it('is proved, in every dimension, by a certificate that the kernel accepts', () => {
    const found = runWords(identities({ at: 'GA', claim: projector }), NONE, budget);
    expect(found).toMatchObject({ grade: 'proved', instances: 0, notes: [] });
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

  it('says that the drawn matrices were no use when none satisfied the hypotheses', () => {
    const matrices = fc.constant({
      A: RationalMatrix.fromRows([[1]]),
      G: RationalMatrix.fromRows([[2]]),
    });
    const found = runWords(identities({ at: 'GA', claim: projector, matrices }), NONE, budget);
    expect(found).toMatchObject({ grade: 'proved', instances: 0, discarded: { inner: 20 } });
    expect(found.notes).toEqual(['GA: of the drawn matrices, every instance failed a hypothesis']);
  });

  it('is a finding when it uses a hypothesis of the claim that the step does not spend', () => {
    const found = runWords(
      identities({ at: 'GA', claim: projector }),
      new Set(['inner', 'other']),
      budget,
    );
    expect(found.grade).toBe('inconclusive');
    expect(found.finding).toMatchObject({
      at: 'GA',
      entry: 'spends',
      difference: 'uses hypothesis inner which the step does not spend',
    });
    expect(
      runWords(identities({ at: 'GA', claim: projector }), new Set(['other']), budget),
    ).toEqual(runWords(identities({ at: 'GA', claim: projector }), NONE, budget));
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
    const found = runWords(
      identities({ at: 'GA', claim: projector }, commuting, later),
      NONE,
      budget,
    );
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
  };

  it('is inconclusive, with the reason, and so is the whole check', () => {
    const found = runWords(identities({ at: 'GA', claim: projector }, commuting), NONE, budget);
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
      refusal('CERTIFICATE_REFUSED', () =>
        runWords(identities({ at: 'GA', claim: projector }), NONE, budget),
      );
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
