import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import { type JsonObject, sealStatement } from '../../../src/landscape/index.js';
import {
  evaluateWords,
  type TracePolynomial,
  type WordClaim,
  WordPolynomial,
  wordStatement,
} from '../../../src/words/index.js';

/** Square and rectangular letters of sizes a, b; a path through them is a word. */
const LETTERS = [
  ['P', 'a', 'a'],
  ['Q', 'b', 'b'],
  ['R', 'a', 'b'],
  ['S', 'b', 'a'],
  ['V', 'a', 'b'],
].map(([name, rows, columns]) => ({
  name: name!,
  polynomial: WordPolynomial.letter(name!, rows!, columns!),
}));
const STEPS = LETTERS.flatMap(({ name, polynomial }) => [
  { text: name, value: polynomial },
  { text: `${name}^T`, value: polynomial.transpose() },
]);

interface Word {
  readonly text: string;
  readonly value: WordPolynomial;
}

/** A word from one size to another: each step is one of those that fit. */
function word(rows: string, columns: string, most: number): fc.Arbitrary<Word> {
  const start: Word = { text: '', value: WordPolynomial.identity(rows) };
  return fc.array(fc.nat(), { maxLength: most }).map((choices) => {
    let { text, value } = start;
    const take = (fitting: readonly Word[], choice: number) => {
      const step = fitting[choice % fitting.length]!;
      text = [text, step.text].filter((part) => part !== '').join(' ');
      value = value.times(step.value);
    };
    for (const choice of choices)
      take(
        STEPS.filter((step) => step.value.rows === value.columns),
        choice,
      );
    if (value.columns !== columns)
      take(
        STEPS.filter((step) => step.value.rows === value.columns && step.value.columns === columns),
        choices.length,
      );
    return { text, value };
  });
}

const coefficient = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 }))
  .map(([top, under]) => Rational.of(top, under));

/** A sum of words of one size, the first of them with a letter. */
function sum(rows: string, columns: string): fc.Arbitrary<WordPolynomial> {
  const anchor = STEPS.find(({ value }) => value.rows === rows && value.columns === columns)!.value;
  const term = fc.tuple(coefficient, word(rows, columns, 3));
  return fc
    .array(term, { maxLength: 3 })
    .map((terms) => terms.reduce((all, [c, { value }]) => all.plus(value.scale(c)), anchor));
}

interface Drawn {
  readonly claim: WordClaim;
  readonly proof: JsonObject;
}

/** A claim that is what its cofactors sum up to, and no more is known of it. */
function drawn(trace: boolean): fc.Arbitrary<Drawn> {
  const size = fc.constantFrom('a', 'b');
  return fc
    .tuple(size, size)
    .map(([rows, columns]) => (trace ? ([rows, rows] as const) : ([rows, columns] as const)))
    .chain(([rows, columns]) => {
      const one = fc.tuple(size, size, fc.boolean()).chain(([p, q, transposed]) =>
        fc.record({
          fact: sum(...((transposed ? [q, p] : [p, q]) as [string, string])),
          left: word(rows, p, 2),
          right: word(q, columns, 2),
          transposed: fc.constant(transposed),
          coefficient,
        }),
      );
      return fc.tuple(fc.array(one, { minLength: 1, maxLength: 4 }), sum(rows, columns));
    })
    .map(([cofactors, right]) => {
      let left = right;
      for (const { coefficient: c, left: l, fact, transposed, right: r } of cofactors)
        left = left.plus(l.value.times(transposed ? fact.transpose() : fact, r.value).scale(c));
      const hypotheses = cofactors.map(({ fact }, index) => ({
        id: `h${index}`,
        text: fact.toString(),
        zero: fact,
      }));
      const claim: WordClaim = trace
        ? { hypotheses, left: traceOf(left), right: traceOf(right) }
        : { hypotheses, left, right };
      const written = cofactors.map(({ coefficient: c, left: l, transposed, right: r }, fact) => ({
        coefficient: c.toString(),
        left: l.text,
        fact,
        transposed,
        right: [r.text, trace ? anchorOf(left).name : ''].filter((part) => part !== '').join(' '),
      }));
      return { claim, proof: { cancellations: [], cofactors: written } };
    });
}

/** Times a square letter, so that no identity stands under the trace. */
const anchorOf = (polynomial: WordPolynomial) =>
  LETTERS.find(
    ({ polynomial: one }) => one.rows === polynomial.columns && one.columns === polynomial.rows,
  )!;
function traceOf(polynomial: WordPolynomial): TracePolynomial {
  return polynomial.times(anchorOf(polynomial).polynomial).trace();
}

/** All letters: a cofactor may have some that cancel. */
const SIZES = Object.fromEntries(
  LETTERS.map(({ name, polynomial: { rows, columns } }) => [name, [rows, columns]]),
);
const check = (claim: WordClaim, proof: JsonObject) => {
  const { statement, certificate } = sealStatement(
    'word-identity',
    { ...(wordStatement(claim) as JsonObject), letters: SIZES },
    proof,
  );
  return checkCertificate(statement, certificate);
};

describe('identities multiplied out by src/words', () => {
  test.prop([drawn(false), fc.nat()])('are accepted, and refused when changed', (one, at) => {
    expect(check(one.claim, one.proof)).toEqual({ accepted: true });
    const { left, right, hypotheses } = one.claim as { left: WordPolynomial } & WordClaim;
    const extra = STEPS.filter(
      ({ value }) => value.rows === left.rows && value.columns === left.columns,
    );
    const wrong = left.plus(extra[at % extra.length]!.value);
    const changed = { hypotheses, left: wrong, right } as WordClaim;
    expect(check(changed, one.proof)).toMatchObject({ code: 'KERNEL_IDENTITY_FALSE' });
  });

  test.prop([drawn(true)])('also under a trace', ({ claim, proof }) => {
    expect(check(claim, proof)).toEqual({ accepted: true });
  });

  test.prop([sum('a', 'b'), sum('b', 'a'), fc.boolean(), fc.boolean()])(
    'derivatives, of matrices and of traces',
    (a, b, twice, trace) => {
      const along = { R: LETTERS[4]!.polynomial };
      const back = { V: LETTERS[2]!.polynomial, R: LETTERS[4]!.polynomial };
      const derivatives = twice ? [along, back] : [along];
      const product = a.times(b);
      const expected = derivatives.reduce((p, d) => p.derivative(d), product);
      const claim: WordClaim = trace
        ? {
            hypotheses: [],
            derivatives,
            left: traceOf(product),
            right: traceOf(expected),
          }
        : { hypotheses: [], derivatives, left: product, right: expected };
      expect(check(claim, { cancellations: [], cofactors: [] })).toEqual({ accepted: true });
    },
  );

  test.prop([
    sum('a', 'b'),
    sum('a', 'b'),
    fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 45, maxLength: 45 }),
  ])('and refuted exactly where evaluateWords says so', (left, right, entries) => {
    const matrices = Object.fromEntries(
      LETTERS.map(({ name, polynomial: { rows, columns } }, index) => {
        const [r, c] = [rows, columns].map((size) => (size === 'a' ? 2 : 3)) as [number, number];
        const own = entries.slice(index * 9, index * 9 + r * c).map((entry) => Rational.of(entry));
        return [name, RationalMatrix.ofRationals(r, c, own)];
      }),
    );
    const claim: WordClaim = { hypotheses: [], left, right };
    const statement = wordStatement(claim, 'not-word-identity') as JsonObject;
    const used = Object.keys(statement['letters'] as JsonObject);
    const { certificate } = sealStatement('not-word-identity', statement, {
      matrices: Object.fromEntries(used.map((name) => [name, matrices[name]!.toStrings()])),
    });
    const differ = !evaluateWords(left.minus(right), matrices, { a: 2, b: 3 }).isZero();
    expect(checkCertificate(statement, certificate).accepted).toBe(differ);
  });
});
