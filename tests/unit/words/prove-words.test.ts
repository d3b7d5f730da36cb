import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { Rational } from '../../../src/exact/index.js';
import {
  evaluateWords,
  proveWords,
  symmetric,
  TracePolynomial,
  type WordClaim,
  WordPolynomial,
  wordStatement,
} from '../../../src/words/index.js';
import { refusal } from '../exact/coded.js';
import type { ProofDocument } from './check-proof.js';
import { equation, identity, letter, zero } from './letters.js';
import { notProved, proved, verdictOn } from './proved.js';
import { type Dimension, points, smallRationals, words } from './word-arbitraries.js';

const A = letter('A', 'm', 'n');
const B = letter('B', 'n', 'n');

test('the statement is the kernel’s', () => {
  const V = letter('V', 'm', 'n');
  const claim: WordClaim = {
    hypotheses: symmetric(B),
    derivatives: [{ A: V }],
    left: A.times(B, A.transpose()).trace(),
    right: V.times(B, A.transpose()).trace().scale(Rational.of(2)),
  };
  expect(wordStatement(claim)).toEqual({
    format: 'lemmascope-statement/1',
    kind: 'word-identity',
    letters: { A: ['m', 'n'], B: ['n', 'n'], V: ['m', 'n'] },
    hypotheses: [
      [
        ['1', 'B'],
        ['-1', 'B^T'],
      ],
    ],
    derivatives: [{ A: 'V' }],
    trace: true,
    left: [['1', 'A B A^T']],
    right: [['2', 'A B^T V^T']],
  });
  expect(wordStatement(claim, 'not-word-identity')['kind']).toBe('not-word-identity');
  expect(proved(claim).used).toEqual(['B-symmetric']);
});

describe('what is refused', () => {
  test('sides that do not fit', () => {
    refusal('SHAPE_MISMATCH', () => wordStatement({ hypotheses: [], left: A, right: B }));
    const mixed = { hypotheses: [], left: B, right: B.trace() } as unknown as WordClaim;
    expect(refusal('SHAPE_MISMATCH', () => proveWords(mixed)).message).toContain('a trace (tr(B))');
  });

  test('one letter with two sizes in one claim', () => {
    const other = letter('A', 'n', 'n');
    const hypotheses = [equation('other', other.times(B), B)];
    const claim: WordClaim = { hypotheses, left: A, right: A.times(B) };
    expect(refusal('SHAPE_MISMATCH', () => proveWords(claim)).message).toContain('letter A');
  });

  test('hints without a meaning', () => {
    const claim: WordClaim = { hypotheses: symmetric(B), left: A, right: A.times(B) };
    const hint = (a: WordPolynomial, b: WordPolynomial) => ({ cancellations: [{ a, b }] });
    refusal('WORD_LETTER_UNKNOWN', () => proveWords(claim, hint(A, letter('X', 'n', 'n'))));
    refusal('SHAPE_MISMATCH', () => proveWords(claim, hint(B, A)));
    refusal('SHAPE_MISMATCH', () => proveWords(claim, hint(A, letter('B', 'n', 'm'))));
    refusal('INTEGER_EXPECTED', () => proveWords(claim, { maxDegree: 0 }));
    refusal('INTEGER_EXPECTED', () => proveWords(claim, { maxSteps: Number.NaN }));
    refusal('INTEGER_EXPECTED', () => proveWords(claim, { maxRules: 1.5 }));
  });
});

describe('nothing found', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => letter(name, 'n', 'n')) as [
    WordPolynomial,
    WordPolynomial,
    WordPolynomial,
  ];

  test('because the rules are complete', () => {
    const claim: WordClaim = { hypotheses: [equation('h', a.times(b), c)], left: a, right: c };
    expect(notProved(claim)).toBe(
      'The 2 rules are complete, and the claim is not in the ideal of the hypotheses.',
    );
    expect(notProved({ hypotheses: [], left: a.trace(), right: b.trace() })).toBe(
      'The 0 rules are complete, and no rotation of the words of the claim and of what they reduce to shows it.',
    );
    const hint = { cancellations: [{ a, b }] };
    expect(notProved(claim, hint)).toMatch(/1 of the cancellations given were not proved\.$/);
  });

  // aba = bab has no finite complete system of rules in degree-lexicographic order.
  const braid = [equation('braid', a.times(b, a), b.times(a, b))];
  const claim: WordClaim = { hypotheses: braid, left: a, right: b };

  test('because a bound was met', () => {
    expect(notProved(claim, { maxDegree: 9 })).toBe('No proof within degree 9.');
    expect(notProved(claim, { maxRules: 5 })).toBe('No proof within 5 rules.');
    expect(notProved(claim, { maxSteps: 40 })).toBe('No proof within 40 steps.');
    // In a group of order six the two generators would do.
    expect(notProved(claim)).toMatch(/^No proof within/);
  });

  test('and the bound is what stood in the way', () => {
    const power: WordClaim = {
      hypotheses: braid,
      left: a.times(b, a, a, b, a, c),
      right: b.times(a, b, b, a, b, c),
    };
    proved(power);
    expect(notProved(power, { maxRules: 1 })).toBe('No proof within 1 rules.');
  });

  test('and an explosion ends', () => {
    const many = ['d', 'e', 'f'].map((name) => letter(name, 'n', 'n'));
    const hypotheses = many.flatMap((x, i) => [
      equation(`h${i}`, x.times(a, x, b), b.times(x, x).plus(a)),
      equation(`k${i}`, b.times(x, b), a.times(x.transpose(), a).minus(x)),
    ]);
    expect(notProved({ hypotheses, left: a, right: b })).toBe('No proof within 400 rules.');
  });
});

test('the same arguments give the same proof', () => {
  const claim: WordClaim = {
    hypotheses: [equation('h', A.transpose().times(A, B), B.times(B))],
    left: B.transpose().times(A.transpose(), A, B),
    right: B.transpose().times(B, B),
  };
  expect(proved(claim)).toEqual(proved(claim));
});

test('no hypothesis that can be done without is used', () => {
  const hypotheses = [
    ...symmetric(B, 'superfluous'),
    equation('needed', A.times(B), A),
    equation('consequence', A.times(B, B), A),
  ];
  expect(proved({ hypotheses, left: A.times(B, B, B), right: A }).used).toHaveLength(1);
  expect(proved({ hypotheses, left: A, right: A }).used).toEqual([]);
});

// Homogeneous hypotheses: what lies in their ideal is found within its own degree.
const homogeneous = (rows: Dimension, columns: Dimension) =>
  fc
    .array(fc.tuple(smallRationals, words(rows, columns, 2, 2)), { minLength: 1, maxLength: 3 })
    .map((terms) =>
      terms.reduce((sum, [c, word]) => sum.plus(word.scale(c)), WordPolynomial.zero(rows, columns)),
    );

describe('random ideals', () => {
  const summand = fc.tuple(
    smallRationals,
    words('p', 'p', 2, 2),
    fc.boolean(),
    words('q', 'q', 2, 2),
  );

  property.prop([homogeneous('p', 'q'), fc.array(summand, { minLength: 1, maxLength: 4 })], {
    numRuns: 60,
  })('a combination of the hypotheses is proved', (f, list) => {
    // The second hypothesis has the transposed size, so that transposed facts fit as well.
    const g = f.transpose().plus(letter('Xqp', 'q', 'p').times(letter('Xpp', 'p', 'p')));
    const combination = list.reduce(
      (sum, [c, left, first, right]) =>
        sum.plus(left.times(first ? f : g.transpose(), right).scale(c)),
      WordPolynomial.zero('p', 'q'),
    );
    const base = letter('Xpq', 'p', 'q');
    proved({
      hypotheses: [
        { id: 'f', text: 'f', zero: f },
        { id: 'g', text: 'g', zero: g },
      ],
      left: base.plus(combination),
      right: base,
    });
  });

  property.prop([homogeneous('p', 'q'), fc.array(summand, { minLength: 1, maxLength: 4 })], {
    numRuns: 60,
  })('so is its trace, cut open anywhere', (f, list) => {
    const close = letter('Xqp', 'q', 'p');
    const combination = list.reduce((sum, [c, left, , right]) => {
      const rotated = right.times(close, left, f).trace();
      return sum.plus(rotated.scale(c));
    }, TracePolynomial.zero());
    proved({
      hypotheses: [{ id: 'f', text: 'f', zero: f }],
      left: combination,
      right: TracePolynomial.zero(),
    });
  });

  property.prop([homogeneous('p', 'q'), words('p', 'q', 3), words('p', 'q', 3), points], {
    numRuns: 60,
  })('what is proved without hypotheses in force holds at every point', (f, left, right, point) => {
    const result = proveWords({ hypotheses: [{ id: 'f', text: 'f', zero: f }], left, right });
    if (!result.found) return;
    if (!evaluateWords(f, point.values, point.sizes).isZero()) return;
    const difference = left.minus(right);
    expect(evaluateWords(difference, point.values, point.sizes).isZero()).toBe(true);
  });
});

describe('one coefficient more and the kernel refuses', () => {
  const gram = B.transpose().times(B);
  const G = letter('G', 'n', 'n');
  const claims: WordClaim[] = [
    {
      hypotheses: [equation('g-inverse', gram.times(G, gram), gram)],
      left: B.times(G, gram),
      right: B,
    },
    {
      hypotheses: [equation('h', A.times(B), A), equation('k', B.times(G), identity('n'))],
      left: A.times(G).minus(A.times(B, B)),
      right: zero('m', 'n'),
    },
    {
      hypotheses: [...symmetric(B), equation('h', A.times(B), A.times(G))],
      left: A.times(B, A.transpose(), A, B, A.transpose()).trace(),
      right: A.times(G, A.transpose(), A, G, A.transpose()).trace(),
    },
    {
      hypotheses: symmetric(B),
      derivatives: [{ A: letter('V', 'm', 'n') }],
      left: A.times(B, A.transpose()).trace(),
      right: letter('V', 'm', 'n').times(B, A.transpose()).trace().scale(Rational.of(2)),
    },
  ];

  test.for(claims.map((claim, at) => [at, claim] as const))('claim %i', ([, claim]) => {
    const { statement, proof } = proved(claim);
    const facts = factsIn(proof as unknown as ProofDocument);
    let mutants = 0;
    for (const document of [statement, proof]) {
      for (const path of coefficientsIn(document)) {
        const mutant = structuredClone(document) as Record<string, unknown>;
        bump(mutant, path);
        const verdict =
          document === statement ? verdictOn(mutant, proof) : verdictOn(statement, mutant);
        // A hypothesis that no cofactor names may say anything.
        const idle = path[0] === 'hypotheses' && !facts.has(path[1] as number);
        expect(verdict.accepted, path.join('.')).toBe(idle);
        mutants++;
      }
    }
    expect(mutants).toBeGreaterThan(2);
  });
});

function factsIn({ cancellations, cofactors }: ProofDocument): Set<number> {
  const all = [...cancellations.flatMap((one) => one.cofactors), ...cofactors];
  return new Set(all.map(({ fact }) => fact));
}

type Path = (string | number)[];

/** Where exact numbers stand. */
function coefficientsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') {
    const isFirst = path.at(-1) === 0 || path.at(-1) === 'coefficient';
    return isFirst && /^-?\d+(\/\d+)?$/.test(value) ? [path] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    coefficientsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function bump(document: Record<string, unknown>, path: Path): void {
  let inner = document as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) inner = inner[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  const [p, q = '1'] = (inner[last] as string).split('/');
  inner[last] = `${BigInt(p!) + BigInt(q)}/${q}`;
}
