import fc from 'fast-check';
import type { RationalMatrix } from '../../src/exact/index.js';
import type { WordPolynomial } from '../../src/words/index.js';
import { rationalMatrix } from './rational-matrix.js';

/** A matrix for every letter, by name. */
export type WordMatrices = Readonly<Record<string, RationalMatrix>>;

/**
 * Draws a size in 1, …, maxSize for every dimension that the letters name, the dimension "1" being 1,
 * and a matrix of small rationals for every letter. Size 1 is drawn half as often as each other:
 * what is false of matrices is often true of numbers. Shrinks to matrices of zeros, 1 × 1.
 */
export function wordMatrices(
  letters: readonly WordPolynomial[],
  maxSize = 3,
): fc.Arbitrary<WordMatrices> {
  const dimensions = [...new Set(letters.flatMap(({ rows, columns }) => [rows, columns]))];
  const sizes = Object.fromEntries(
    dimensions.map((name) => [name, name === '1' ? fc.constant(1) : sizeUpTo(maxSize)]),
  );
  return fc
    .record(sizes)
    .chain((size) =>
      fc.record(
        Object.fromEntries(
          letters.map((letter) => [
            letter.toString(),
            rationalMatrix(size[letter.rows]!, size[letter.columns]!),
          ]),
        ),
      ),
    );
}

function sizeUpTo(maxSize: number): fc.Arbitrary<number> {
  const larger = Array.from({ length: maxSize - 1 }, (_, index) => index + 2);
  return fc.constantFrom(1, ...larger, ...larger);
}

/** The same matrices with the named one replaced by its sum with its transpose. */
export const withSymmetric = (drawn: WordMatrices, name: string): WordMatrices => ({
  ...drawn,
  [name]: drawn[name]!.plus(drawn[name]!.transpose()),
});
