import { Rational, RationalMatrix } from '../../../exact/index.js';
import { listOf, rowsOf } from './integers.js';
import type { FilePart } from './read-part.js';

/**
 * A curve, layer by layer from the output layer: for every weight its coefficients of t, t², …, up to
 * the last that is not zero, over one denominator of the layer.
 */
export function incrementsOf(curve: FilePart, widths: readonly number[]): string {
  const terms = curve
    .field('terms')
    .list()
    .map((term) => ({
      power: term.field('power').power(),
      weights: term.field('weights').weights(widths),
    }));
  const layers = widths.slice(1).map((rows, k) => {
    const columns = widths[k]!;
    const byPower: RationalMatrix[] = [];
    for (const { power, weights } of terms) {
      while (byPower.length < power) byPower.push(RationalMatrix.zero(rows, columns));
      byPower[power - 1] = byPower[power - 1]!.plus(weights[k]!);
    }
    const entries = byPower.flatMap((matrix) => matrix.toRows().flat());
    const all = RationalMatrix.columnVector(entries.length === 0 ? [Rational.ZERO] : entries);
    const size = rows * columns;
    const coefficients = (at: number) => {
      const list = byPower.map((_, degree) => all.numerators[degree * size + at]!);
      while (list.at(-1) === 0n) list.pop();
      return listOf(list);
    };
    return `(${rowsOf(rows, columns, coefficients)}, ${all.denominator}%positive)`;
  });
  return listOf(layers.reverse());
}
