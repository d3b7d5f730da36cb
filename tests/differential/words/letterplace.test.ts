import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { Rational } from '../../../src/exact/index.js';
import { proveWords, type WordHypothesis, WordPolynomial } from '../../../src/words/index.js';
import { runSingular, singular } from './run-singular.js';

const NAMES = ['x', 'y', 'z'];
const LETTERS = NAMES.map((name) => WordPolynomial.letter(name, 'n', 'n'));
const none = WordPolynomial.zero('n', 'n');
const CASES = 150;

interface Case {
  readonly ideal: readonly WordPolynomial[];
  readonly element: WordPolynomial;
}

const word = (length: number): fc.Arbitrary<WordPolynomial> =>
  fc
    .array(fc.constantFrom(...LETTERS), { minLength: length, maxLength: length })
    .map((letters) =>
      letters.reduce((product, one) => product.times(one), WordPolynomial.identity('n')),
    );

const coefficient = fc.constantFrom(-2, -1, 1, 2, 3).map((value) => Rational.of(value));

const sum = (length: number, most: number): fc.Arbitrary<WordPolynomial> =>
  fc
    .array(fc.tuple(coefficient, word(length)), { minLength: 2, maxLength: most })
    .map((terms) => terms.reduce((total, [c, one]) => total.plus(one.scale(c)), none));

/** A difference of words: for these ideals, equality of words is membership. */
const binomial = (length: number): fc.Arbitrary<WordPolynomial> =>
  fc.tuple(word(length), word(length)).map(([one, other]) => one.minus(other));

const generator = (length: number) => fc.oneof(binomial(length), sum(length, 3));

function combination(ideal: readonly WordPolynomial[], degree: number) {
  const product = fc.nat({ max: ideal.length - 1 }).chain((at) => {
    const length = [...ideal[at]!.toTerms()][0]?.[1].split(' ').length ?? 2;
    const before = fc.integer({ min: 0, max: degree - length });
    return before.chain((left) =>
      fc
        .tuple(coefficient, word(left), word(degree - length - left))
        .map(([c, u, v]) => u.times(ideal[at]!, v).scale(c)),
    );
  });
  return fc
    .array(product, { minLength: 1, maxLength: 3 })
    .map((list) => list.reduce((total, one) => total.plus(one), none));
}

/** Homogeneous, so that membership in one degree is decided by completion up to that degree. */
const cases: fc.Arbitrary<Case> = fc
  .array(fc.constantFrom(2, 3), { minLength: 1, maxLength: 3 })
  .chain((lengths) => fc.tuple(...lengths.map(generator)))
  .chain((ideal) =>
    fc.integer({ min: 3, max: 6 }).chain((degree) => {
      const member = combination(ideal, degree);
      const near = fc.tuple(member, word(degree)).map(([inside, one]) => inside.plus(one));
      return fc
        .oneof(binomial(degree), member, near, sum(degree, 4))
        .map((element) => ({ ideal, element }));
    }),
  );

const polynomial = (one: WordPolynomial): string =>
  one.isZero()
    ? '0'
    : one
        .toTerms()
        .map(([c, text]) => `(${c})*${text.split(' ').join('*')}`)
        .join('+');

test.skipIf(singular === undefined)(
  `membership agrees with Singular's Letterplace${singular === undefined ? ' (skipped: no Singular with freegb.lib; Debian has it in the package singular)' : ''}`,
  () => {
    const drawn = fc.sample(cases, { numRuns: CASES, seed: 4 });
    const script = drawn.map(
      ({ ideal, element }, at) =>
        `ideal I${at} = ${ideal.map(polynomial).join(', ')};` +
        `ideal J${at} = twostd(I${at}); poly f${at} = ${polynomial(element)};` +
        `print(NF(f${at}, J${at}) == 0);`,
    );
    const lines = runSingular(
      [
        'LIB "freegb.lib";',
        `ring r = 0, (${NAMES.join(', ')}), dp;`,
        'def R = freeAlgebra(r, 6); setring R; option(redSB); option(redTail);',
        ...script,
      ].join('\n'),
    );
    expect(lines).toHaveLength(CASES);
    let members = 0;
    drawn.forEach(({ ideal, element }, at) => {
      const hypotheses: WordHypothesis[] = ideal.map((zero, index) => ({
        id: `f${index}`,
        text: `${zero}`,
        zero,
      }));
      const { found } = proveWords({ hypotheses, left: element, right: none }, { maxDegree: 6 });
      expect(found, `${at}: ${element} in (${ideal.join(', ')})`).toBe(lines[at] === '1');
      if (found && !element.isZero()) members++;
    });
    // Both answers must be common, or the comparison says little.
    expect(members).toBeGreaterThan(CASES / 4);
    expect(CASES - members).toBeGreaterThan(CASES / 4);
  },
);
