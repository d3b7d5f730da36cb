import fc from 'fast-check';
import { Rational } from '../../src/exact/index.js';
import { twoTo } from './_internals/two-to.js';

/** How singular values lie; see {@link singularValues}. */
export const SPECTRUM_KINDS = ['distinct', 'ties', 'zeros', 'near-ties', 'wide'] as const;
export type SpectrumKind = (typeof SPECTRUM_KINDS)[number];

/**
 * `size` rational numbers s_1 ≥ s_2 ≥ … ≥ 0 of one kind; Σ made from them has the eigenvalues s_i².
 *
 * - `distinct`: positive and at least ½ apart. Shrinks to size/2, …, 1, ½.
 * - `ties`: positive, one value twice; `size` ≥ 2. Shrinks to a tie of the two largest.
 * - `zeros`: distinct, but that the last one or more are 0. Shrinks to one 0.
 * - `near-ties`: two neighbours 2⁻¹⁰ to 2⁻⁴⁰ apart, or, of one value alone, 2⁻¹⁰ to 2⁻⁴⁰ from 0; the
 *   others at least ½ apart. Shrinks to a gap of 2⁻¹⁰ between the largest two.
 * - `wide`: positive, neighbours apart by a factor of 2³ to 2²⁰. Shrinks to powers of 8.
 */
export function singularValues(size: number, kind: SpectrumKind): fc.Arbitrary<Rational[]> {
  switch (kind) {
    case 'distinct':
      return distinct(size);
    case 'ties':
      return fc
        .tuple(distinct(size - 1), fc.nat(Math.max(0, size - 2)))
        .map(([values, at]) => [...values.slice(0, at), values[at]!, ...values.slice(at)]);
    case 'zeros':
      return fc
        .integer({ min: 1, max: size })
        .chain((zeros) =>
          distinct(size - zeros).map((values) => [
            ...values,
            ...Array.from({ length: zeros }, () => Rational.ZERO),
          ]),
        );
    case 'near-ties':
      return nearTies(size);
    case 'wide':
      return fc
        .constantFrom(3, 6, 10, 20)
        .map((step) =>
          Array.from({ length: size }, (_, index) => twoTo(step * (size - 1 - index))),
        );
  }
}

function distinct(size: number): fc.Arbitrary<Rational[]> {
  return fc
    .array(fc.integer({ min: 1, max: 3 }), { minLength: size, maxLength: size })
    .map((gaps) => {
      let sum = 0;
      return gaps
        .map((gap) => {
          sum += gap;
          return Rational.of(sum, 2);
        })
        .reverse();
    });
}

function nearTies(size: number): fc.Arbitrary<Rational[]> {
  const gap = fc.integer({ min: 10, max: 40 }).map((bits) => twoTo(-bits));
  if (size === 1) return gap.map((value) => [value]);
  return fc
    .tuple(distinct(size - 1), fc.nat(size - 2), gap)
    .map(([values, at, small]) => [
      ...values.slice(0, at),
      values[at]!.plus(small),
      ...values.slice(at),
    ]);
}
