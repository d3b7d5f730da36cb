import fc from 'fast-check';
import { rationalMatrix } from '../../properties/arbitraries/index.js';
import type { WordIdentity } from '../../src/claims/index.js';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import { type WordHypothesis, WordPolynomial } from '../../src/words/index.js';

const { letter, identity } = WordPolynomial;
const HALF = Rational.of(1, 2);
const size = () => fc.integer({ min: 1, max: 3 });

/**
 * E_Z[Ŷ] = W_{H+1}⋯W_1X for every H, all widths and any number of outcomes. K is W_H⋯W_2, and K_a the
 * same with the activities of one outcome between the layers, times q and its probability; K_2 may be
 * the sum over all outcomes but one. An entry of K_a is a sum over the paths between two units, so every
 * path having probability ρ = 1/q makes the sum of all K_a equal to K (`oneProbability` has paths).
 */
export function expectedOutputAnyDepth(): readonly WordIdentity[] {
  const [last, first, x] = [letter('Wl', 'dy', 'dH'), letter('W1', 'd1', 'dx'), X()];
  const [one, others, middle] = ['K1', 'K2', 'K'].map((name) => letter(name, 'dH', 'd1')) as [
    WordPolynomial,
    WordPolynomial,
    WordPolynomial,
  ];
  return [
    {
      at: 'E[Ŷ], any H',
      claim: {
        hypotheses: [
          {
            id: 'a1p-m',
            text: 'Σ_a q p_a K_a = K, as every path has q P(Z = 1) = 1',
            zero: one.plus(others).minus(middle),
          },
        ],
        left: last.times(one, first, x).plus(last.times(others, first, x)),
        right: last.times(middle, first, x),
      },
      matrices: fc
        .tuple(
          fc.record({ ...sizes, dH: size() }),
          fc.array(table(), { minLength: 5, maxLength: 5 }),
        )
        .map(([{ dy, dH, d1, dx, m }, [u, w, x0, a, b]]) => {
          const [K1, K2] = [leading(a!, dH, d1), leading(b!, dH, d1)];
          return {
            ...{ Wl: leading(u!, dy, dH), W1: leading(w!, d1, dx), X: leading(x0!, dx, m) },
            ...{ K1, K2, K: K1.plus(K2) },
          };
        }),
    },
  ];
}

/**
 * E_Z[Ŷ] = W_{H+1}⋯W_1X for H = 1, 2, 3 and two outcomes of the activities of the units, in all
 * widths. The letters D_{k,a} are diagonal in the paper, which is not used; D_{H,a} stands for the
 * activities of the last hidden layer times q times the probability of outcome a. Every path having
 * probability ρ = 1/q is: Σ_a D_{H,a}W_H⋯W_2D_{1,a} = W_H⋯W_2.
 */
export function expectedOutputs(): readonly WordIdentity[] {
  return [1, 2, 3].map((hidden) => {
    const wide = (k: number) => `d${k}`;
    const w = Array.from({ length: hidden + 1 }, (_, index) =>
      letter(`W${index + 1}`, wide(index + 1), wide(index)),
    );
    const x = letter('X', wide(0), 'm');
    const mask = (k: number, outcome: number) => letter(`D${k}${outcome}`, wide(k), wide(k));
    /** D_HW_H⋯W_2D_1 of one outcome, or without the D. */
    const middle = (outcome?: number) => {
      const factors: WordPolynomial[] = [];
      for (let k = hidden; k >= 1; k--) {
        if (outcome !== undefined) factors.push(mask(k, outcome));
        if (k > 1) factors.push(w[k - 1]!);
      }
      return identity(wide(hidden)).times(...factors);
    };
    const last = w[hidden]!;
    const output = (of: WordPolynomial) => last.times(of, w[0]!, x);
    return {
      at: `E[Ŷ], H = ${hidden}`,
      claim: {
        hypotheses: [
          {
            id: 'a1p-m',
            text: 'Σ_a q p_a Z_a = 1 on every path',
            zero: middle(1).plus(middle(2)).minus(middle()),
          },
        ],
        left: output(middle(1)).plus(output(middle(2))),
        right: output(middle()),
      },
      matrices: fc.array(size(), { minLength: hidden + 3, maxLength: hidden + 3 }).chain((sizes) =>
        fc
          .tuple(
            fc.tuple(...w.map((_, k) => rationalMatrix(sizes[k + 1]!, sizes[k]!))),
            rationalMatrix(sizes[0]!, sizes[hidden + 2]!),
            fc.boolean(),
            hidden === 1 ? maskOf(sizes[1]!) : fc.constant(undefined),
          )
          .map(([layers, X, swap, free]) => {
            // A pattern and its complement for H = 1; else all units on, or all off: q p_a is 1 or 2.
            const on = (k: number) =>
              free === undefined || k !== hidden ? RationalMatrix.identity(sizes[k]!) : free;
            const other = (k: number) => RationalMatrix.identity(sizes[k]!).minus(on(k));
            const [first, second] = swap ? [other, on] : [on, other];
            return {
              ...Object.fromEntries(layers.map((layer, k) => [`W${k + 1}`, layer])),
              X,
              ...Object.fromEntries(
                Array.from({ length: hidden }, (_, k) => [
                  [`D${k + 1}1`, first(k + 1)],
                  [`D${k + 1}2`, second(k + 1)],
                ]).flat() as [string, RationalMatrix][],
              ),
            };
          }),
      ),
    };
  });
}

/** One hidden layer, two outcomes of probability ½ each, q = 2. */
const U = (of = '') => letter(`W2${of}`, 'dy', 'd1');
const W = (of = '') => letter(`W1${of}`, 'd1', 'dx');
const X = (of = '') => letter(`X${of}`, 'dx', 'm');
const D = letter('D', 'd1', 'd1');
const E = letter('E', 'd1', 'd1');

/** 0 or 1 for each unit, as far as words can say it. */
const activities: readonly WordHypothesis[] = [D, E].map((mask) => ({
  id: 'given-activities',
  text: `${mask} has eigenvalues 0 and 1`,
  zero: mask.times(mask).minus(mask),
}));

const halves: WordHypothesis = {
  id: 'a1p-m',
  text: '½D + ½E = ½I: every path has probability ½',
  zero: D.plus(E).minus(identity('d1')),
};

/** E[Ŷ] = W_2W_1X when one path has ρ = ½ = 1/q, and of the others nothing is said. False. */
export function pathsDiffer(): readonly WordIdentity[] {
  const e = letter('e', 'd1', '1');
  return [
    {
      at: 'E[Ŷ]',
      claim: {
        hypotheses: [
          ...activities,
          {
            id: 'definition-of-e',
            text: 'eᵀe = 1',
            zero: e.transpose().times(e).minus(identity('1')),
          },
          {
            id: 'given-scale',
            text: '½De + ½Ee = ½e: unit e has ρ = 1/q',
            zero: D.plus(E).times(e).minus(e),
          },
        ],
        left: U().times(D.plus(E), W(), X()),
        right: U().times(W(), X()),
      },
      matrices: fc
        .tuple(
          fc.record({ ...sizes, d1: fc.integer({ min: 2, max: 3 }) }),
          table(),
          table(),
          table(),
          mask(),
          mask(),
        )
        .map(([{ dy, d1, dx, m }, u, w, x, d, other]) => ({
          ...{ W2: leading(u, dy, d1), W1: leading(w, d1, dx), X: leading(x, dx, m) },
          D: leading(d, d1, d1),
          // The first unit is on in one of the two.
          E: RationalMatrix.diagonal(
            range(d1).map((i) => (i === 0 ? Rational.ONE.minus(d.at(0, 0)) : other.at(i, i))),
          ),
          e: RationalMatrix.identity(d1).column(0),
        })),
    },
  ];
}

/** E[Ŷ] = W_2W_1X when every path has ρ = ½ and q = 1: half of it is lost. False. */
export function scaledByOne(): readonly WordIdentity[] {
  return [
    {
      at: 'E[Ŷ]',
      claim: {
        hypotheses: [...activities, halves],
        left: U().times(D.plus(E), W(), X()).scale(HALF),
        right: U().times(W(), X()),
      },
      matrices: fc
        .tuple(fc.record(sizes), table(), table(), table(), mask())
        .map(([{ dy, d1, dx, m }, u, w, x, d]) => ({
          ...{ W2: leading(u, dy, d1), W1: leading(w, d1, dx), X: leading(x, dx, m) },
          ...masks(d, d1),
        })),
    },
  ];
}

/** Z is D where the input is X_1 and E where it is X_2: E[Ŷ] = W_2W_1E[X]. False. */
export function dependsOnInputs(): readonly WordIdentity[] {
  return [
    {
      at: 'E[Ŷ]',
      claim: {
        hypotheses: [...activities, halves],
        left: U()
          .times(D, W(), X('a'))
          .plus(U().times(E, W(), X('b'))),
        right: U()
          .times(W(), X('a').plus(X('b')))
          .scale(HALF),
      },
      matrices: fc
        .tuple(fc.record(sizes), table(), table(), table(), table(), mask())
        .map(([{ dy, d1, dx, m }, u, w, x, other, d]) => ({
          ...{ W2: leading(u, dy, d1), W1: leading(w, d1, dx) },
          ...{ Xa: leading(x, dx, m), Xb: leading(other, dx, m) },
          ...masks(d, d1),
        })),
    },
  ];
}

/** Z is D where the weights are W and E where they are W′: E[Ŷ] = E[W_2W_1]X. False. */
export function dependsOnWeights(): readonly WordIdentity[] {
  return [
    {
      at: 'E[Ŷ]',
      claim: {
        hypotheses: [...activities, halves],
        left: U('a')
          .times(D, W('a'), X())
          .plus(U('b').times(E, W('b'), X())),
        right: U('a')
          .times(W('a'), X())
          .plus(U('b').times(W('b'), X()))
          .scale(HALF),
      },
      matrices: fc
        .tuple(fc.record(sizes), table(), table(), table(), table(), table(), mask())
        .map(([{ dy, d1, dx, m }, u, w, otherU, otherW, x, d]) => ({
          ...{ W2a: leading(u, dy, d1), W1a: leading(w, d1, dx) },
          ...{ W2b: leading(otherU, dy, d1), W1b: leading(otherW, d1, dx) },
          X: leading(x, dx, m),
          ...masks(d, d1),
        })),
    },
  ];
}

const MOST = 3;
const sizes = { dy: size(), d1: size(), dx: size(), m: size() };

/** Larger than needed: its leading part is used, so a smaller size keeps the entries. */
const table = () => rationalMatrix(MOST, MOST);
const mask = () => maskOf(MOST);

const leading = (matrix: RationalMatrix, rows: number, columns: number): RationalMatrix =>
  matrix.submatrix(range(rows), range(columns));

/** D, and I − D for E. */
const masks = (drawn: RationalMatrix, d1: number) => {
  const D1 = leading(drawn, d1, d1);
  return { D: D1, E: RationalMatrix.identity(d1).minus(D1) };
};

const range = (n: number) => Array.from({ length: n }, (_, index) => index);

/** A diagonal of 0 and 1. Shrinks to I. */
const maskOf = (n: number): fc.Arbitrary<RationalMatrix> =>
  fc
    .array(fc.constantFrom(Rational.ONE, Rational.ZERO), { minLength: n, maxLength: n })
    .map((entries) => RationalMatrix.diagonal(entries));
