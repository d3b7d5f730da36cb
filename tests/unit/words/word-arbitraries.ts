import { fc } from '@fast-check/vitest';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { WordPolynomial } from '../../../src/words/index.js';

export const DIMENSIONS = ['p', 'q'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One letter from each dimension to each, so that every path of dimensions spells a word. */
export const LETTERS = DIMENSIONS.flatMap((rows) =>
  DIMENSIONS.map((columns) => WordPolynomial.letter(`X${rows}${columns}`, rows, columns)),
);
const between = (rows: Dimension, columns: Dimension): WordPolynomial =>
  LETTERS[2 * DIMENSIONS.indexOf(rows) + DIMENSIONS.indexOf(columns)]!;

export const smallRationals: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .map(([p, q]) => Rational.of(p, q));

/** A word of the given size and length ≥ 1; shrinks towards letters that are not transposed. */
export function words(
  rows: Dimension,
  columns: Dimension,
  maxLength: number,
  minLength = 1,
): fc.Arbitrary<WordPolynomial> {
  return fc
    .array(fc.constantFrom(...DIMENSIONS), { minLength: minLength - 1, maxLength: maxLength - 1 })
    .chain((inner) => {
      const path = [rows, ...inner, columns];
      return fc
        .array(fc.boolean(), { minLength: path.length - 1, maxLength: path.length - 1 })
        .map((flips) =>
          flips
            .map((flip, at) =>
              flip
                ? between(path[at + 1]!, path[at]!).transpose()
                : between(path[at]!, path[at + 1]!),
            )
            .reduce((product, factor) => product.times(factor)),
        );
    });
}

/** A sum of at most four words, and perhaps a multiple of the identity. */
export function polynomials(
  rows: Dimension,
  columns: Dimension,
  maxLength = 3,
): fc.Arbitrary<WordPolynomial> {
  const terms = fc.array(fc.tuple(smallRationals, words(rows, columns, maxLength)), {
    maxLength: 4,
  });
  return fc.tuple(terms, smallRationals).map(([list, constant]) => {
    const start =
      rows === columns
        ? WordPolynomial.identity(rows).scale(constant)
        : WordPolynomial.zero(rows, columns);
    return list.reduce((sum, [c, word]) => sum.plus(word.scale(c)), start);
  });
}

export type Values = Readonly<Record<string, RationalMatrix>>;
export interface Point {
  readonly sizes: Readonly<Record<Dimension, number>>;
  readonly values: Values;
}

/** Small integer matrices for the letters; shrinks to 1×1 zeros. */
export const points: fc.Arbitrary<Point> = fc
  .record({ p: fc.integer({ min: 1, max: 3 }), q: fc.integer({ min: 1, max: 3 }) })
  .chain((sizes) => valuesFor(LETTERS, sizes).map((values) => ({ sizes, values })));

export function valuesFor(
  letters: readonly WordPolynomial[],
  sizes: Readonly<Record<string, number>>,
): fc.Arbitrary<Values> {
  return fc.record(
    Object.fromEntries(
      letters.map((letter) => {
        const [rows, columns] = [sizes[letter.rows]!, sizes[letter.columns]!];
        const count = rows * columns;
        return [
          `${letter}`,
          fc
            .array(fc.bigInt(-3n, 3n), { minLength: count, maxLength: count })
            .map((entries) => RationalMatrix.ofIntegers(rows, columns, entries)),
        ];
      }),
    ),
  );
}
