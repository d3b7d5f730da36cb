import { describe, expect, test } from 'vitest';
import { moorePenrose as exactMoorePenrose, RationalMatrix } from '../../../src/exact/index.js';
import {
  evaluateWords,
  generalisedInverse,
  idempotent,
  inverse,
  moorePenrose,
  type WordClaim,
} from '../../../src/words/index.js';
import { equation, identity, letter, zero } from './letters.js';
import { notProved, proved } from './proved.js';

const A = letter('A', 'm', 'n');
const At = A.transpose();
const P = letter('P', 'n', 'm');
const penrose = moorePenrose(A, P);

describe('the Moore–Penrose inverse P of A', () => {
  const Q = letter('Q', 'n', 'm');
  const R = letter('R', 'm', 'n');
  const K = letter('K', 'n', 'n');
  const L = letter('L', 'm', 'm');
  const gram = moorePenrose(At.times(A), K);
  const outer = moorePenrose(A.times(At), L);
  const claims: Record<string, WordClaim> = {
    'is unique': { hypotheses: [...penrose, ...moorePenrose(A, Q)], left: P, right: Q },
    'has A as its own': { hypotheses: [...penrose, ...moorePenrose(P, R)], left: R, right: A },
    'commutes with transposition': {
      hypotheses: [...penrose, ...moorePenrose(At, R)],
      left: R,
      right: P.transpose(),
    },
    'gives (AᵀA)⁺ = A⁺(A⁺)ᵀ': {
      hypotheses: [...penrose, ...gram],
      left: K,
      right: P.times(P.transpose()),
    },
    'is (AᵀA)⁺Aᵀ': { hypotheses: [...penrose, ...gram], left: K.times(At), right: P },
    'is Aᵀ(AAᵀ)⁺': { hypotheses: [...penrose, ...outer], left: At.times(L), right: P },
    'satisfies AᵀAA⁺ = Aᵀ': { hypotheses: penrose, left: At.times(A, P), right: At },
    'satisfies A⁺AAᵀ = Aᵀ': { hypotheses: penrose, left: P.times(A, At), right: At },
    'makes AA⁺ idempotent': {
      hypotheses: penrose,
      left: A.times(P, A, P),
      right: A.times(P),
    },
    'has tr AA⁺ = tr A⁺A': {
      hypotheses: penrose,
      left: A.times(P).trace(),
      right: P.times(A).trace(),
    },
    'has its range: (I − A⁺A)P = 0': {
      hypotheses: penrose,
      left: identity('n').minus(P.times(A)).times(P),
      right: zero('n', 'm'),
    },
  };
  test.for(Object.entries(claims))('%s', ([, claim]) => {
    proved(claim);
  });

  test('three Penrose equations are not enough for uniqueness', () => {
    const other = moorePenrose(A, Q);
    for (let left = 0; left < 4; left++) {
      const three = other.filter((_, at) => at !== left);
      notProved({ hypotheses: [...penrose, ...three], left: P, right: Q });
    }
  });

  test('uses only what it needs', () => {
    const named = penrose.map((one, at) => ({ ...one, id: `penrose-${at + 1}` }));
    const result = proved({ hypotheses: named, left: A.times(P, A, P), right: A.times(P) });
    expect(result.used).toHaveLength(1);
    const transposed = proved({ hypotheses: named, left: At.times(A, P), right: At });
    expect(transposed.used).toEqual(['penrose-1', 'penrose-3']);
  });
});

describe('the reverse-order law (AB)⁺ = B⁺A⁺', () => {
  const B = letter('B', 'n', 'l');
  const Bt = B.transpose();
  const Q = letter('Q', 'l', 'n');
  const X = letter('X', 'l', 'm');
  const base = [...penrose, ...moorePenrose(B, Q), ...moorePenrose(A.times(B), X)];
  const first = equation('greville-1', P.times(A, B, Bt, At), B.times(Bt, At));
  const second = equation('greville-2', B.times(Q, At, A, B), At.times(A, B));
  const law = (hypotheses: typeof base) => ({ hypotheses, left: X, right: Q.times(P) });

  test("holds under Greville's two conditions", () => {
    expect(proved(law([...base, first, second])).used).toEqual([
      'P-moore-penrose',
      'Q-moore-penrose',
      'X-moore-penrose',
      'greville-1',
      'greville-2',
    ]);
  });

  test('implies both of them', () => {
    const assumed = [...base, equation('law', X, Q.times(P))];
    proved({ hypotheses: assumed, left: first.zero, right: zero('n', 'm') });
    proved({ hypotheses: assumed, left: second.zero, right: zero('n', 'l') });
  });

  const counterexample = (a: RationalMatrix, b: RationalMatrix) => ({
    A: a,
    B: b,
    P: exactMoorePenrose(a),
    Q: exactMoorePenrose(b),
    X: exactMoorePenrose(a.times(b)),
  });
  const row = RationalMatrix.fromRows([[1, 0]]);
  const column = RationalMatrix.fromRows([[1], [1]]);
  const shear = RationalMatrix.fromRows([
    [1, 1],
    [0, 1],
  ]);

  test.for([
    { kept: first, dropped: second, matrices: counterexample(shear, row.transpose()) },
    { kept: second, dropped: first, matrices: counterexample(row, shear) },
    { kept: undefined, dropped: first, matrices: counterexample(row, column) },
  ])('fails with one of them dropped ($#)', ({ kept, dropped, matrices }) => {
    const hypotheses = kept === undefined ? base : [...base, kept];
    expect(notProved(law(hypotheses))).toMatch(/^No proof within degree/);
    for (const { zero } of hypotheses) expect(evaluateWords(zero, matrices).isZero()).toBe(true);
    expect(evaluateWords(dropped.zero, matrices).isZero()).toBe(false);
    expect(evaluateWords(X.minus(Q.times(P)), matrices).isZero()).toBe(false);
  });
});

describe('generalised inverses and other algebra', () => {
  test('A(AᵀA)⁻AᵀA = A, and AᵀA(AᵀA)⁻Aᵀ = Aᵀ', () => {
    const H = letter('H', 'n', 'n');
    const hypotheses = generalisedInverse(At.times(A), H);
    proved({ hypotheses, left: A.times(H, At, A), right: A });
    proved({ hypotheses, left: At.times(A, H, At), right: At });
    notProved({ hypotheses, left: H.times(At, A), right: identity('n') });
  });

  test('AᵀAB = AᵀAC ⇒ AB = AC, BᵀAᵀAB = 0 ⇒ AB = 0, (AᵀA)²B = 0 ⇒ AB = 0', () => {
    const [B, C] = [letter('B', 'n', 'l'), letter('C', 'n', 'l')];
    const AtA = At.times(A);
    proved({
      hypotheses: [equation('equal', AtA.times(B), AtA.times(C))],
      left: A.times(B),
      right: A.times(C),
    });
    const none = zero('m', 'l');
    const square = B.transpose().times(AtA, B);
    proved({
      hypotheses: [equation('zero', square, zero('l', 'l'))],
      left: A.times(B),
      right: none,
    });
    const twice = proved({
      hypotheses: [equation('zero', AtA.times(AtA, B), zero('n', 'l'))],
      left: A.times(B),
      right: none,
    });
    expect(twice.proof['cancellations']).toHaveLength(2);
    const mirrored = equation('zero', B.transpose().times(A.transpose(), A), zero('l', 'n'));
    proved({ hypotheses: [mirrored], left: B.transpose().times(At), right: zero('l', 'm') });
  });

  test('without the cancellation the reals are not needed, and AB = 0 does not follow from AB²', () => {
    const E = letter('E', 'n', 'n');
    const nilpotent = [equation('zero', E.times(E), zero('n', 'n'))];
    notProved({ hypotheses: nilpotent, left: E, right: zero('n', 'n') });
    proved({
      hypotheses: [...nilpotent, equation('symmetric', E, E.transpose())],
      left: E,
      right: zero('n', 'n'),
    });
  });

  test('idempotents', () => {
    const [E, F] = [letter('E', 'n', 'n'), letter('F', 'n', 'n')];
    const one = identity('n');
    const complement = one.minus(E);
    proved({ hypotheses: idempotent(E), left: complement.times(complement), right: complement });
    const sum = E.plus(F);
    const hypotheses = [...idempotent(E), ...idempotent(F), equation('sum', sum.times(sum), sum)];
    proved({ hypotheses, left: E.times(F), right: zero('n', 'n') });
    notProved({ hypotheses: hypotheses.slice(1), left: E.times(F), right: zero('n', 'n') });
  });

  const [a, b, c] = [letter('a', 'n', 'n'), letter('b', 'n', 'n'), letter('c', 'n', 'n')];
  const [d, e] = [letter('d', 'n', 'n'), letter('e', 'n', 'n')];

  test("Hua's identity: a − (a⁻¹ + (b⁻¹ − a)⁻¹)⁻¹ = aba", () => {
    const hypotheses = [
      ...inverse(a, letter('x', 'n', 'n')),
      ...inverse(b, c),
      ...inverse(c.minus(a), d),
      ...inverse(letter('x', 'n', 'n').plus(d), e),
    ];
    proved({ hypotheses, left: a.minus(e), right: a.times(b, a) });
    notProved({ hypotheses, left: a.minus(e), right: b.times(a, b) });
  });

  test('(I + ab)⁻¹a = a(I + ba)⁻¹', () => {
    const hypotheses = [
      ...inverse(identity('n').plus(a.times(b)), d),
      ...inverse(identity('n').plus(b.times(a)), e),
    ];
    proved({ hypotheses, left: d.times(a), right: a.times(e) });
  });

  test('a commutator has trace zero, its square need not', () => {
    const hypotheses = [equation('commutator', c, a.times(b).minus(b.times(a)))];
    proved({ hypotheses, left: c.trace(), right: c.trace().minus(c.trace()) });
    const square = c.times(c).trace();
    notProved({ hypotheses, left: square, right: square.minus(square) });
  });

  test('a trace that would need the dimension is left open, not offered to the kernel', () => {
    const hypotheses = [...inverse(a, b), ...inverse(c, d)];
    const left = a.times(b).trace();
    expect(notProved({ hypotheses, left, right: c.times(d).trace() })).toMatch(
      /trace of an identity/,
    );
    proved({ hypotheses, left: a.times(b, e).trace(), right: c.times(e, d).trace() });
  });

  test('contradictory hypotheses prove everything', () => {
    const hypotheses = [
      equation('inverse', a.times(b), identity('n')),
      equation('zero', a, zero('n', 'n')),
    ];
    proved({ hypotheses, left: c, right: d });
  });
});
