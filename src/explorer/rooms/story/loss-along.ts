import { Polynomial, PolynomialMatrix, PolynomialRing } from '../../../exact/index.js';
import type { AblatedPoint, Curve } from '../../../landscape/index.js';
import { loss } from '../../../network/index.js';

const RING = PolynomialRing.of(['t']);

/** L(W(t)) along a curve through a point, for the squared loss of a linear network. */
export function lossAlong({ weights, moments }: AblatedPoint, { terms }: Curve): Polynomial {
  const layers = weights.map((weight, layer) =>
    PolynomialMatrix.fromRows(
      RING,
      weight.toRows().map((row, i) =>
        row.map((entry, j) =>
          Polynomial.fromTerms(RING, [
            { coefficient: entry, exponents: [0] },
            ...terms.map(({ power, weights: change }) => ({
              coefficient: change[layer]!.at(i, j),
              exponents: [power],
            })),
          ]),
        ),
      ),
    ),
  );
  const { xx, yx, yy } = moments;
  const constant = (matrix: typeof xx) => PolynomialMatrix.fromRational(RING, matrix);
  return loss(layers, { xx: constant(xx), yx: constant(yx), yy: constant(yy) });
}

/** A polynomial in t as data, lowest power first. */
export interface Term {
  readonly power: number;
  readonly coefficient: string;
}

export const termsOf = (polynomial: Polynomial): readonly Term[] =>
  [...polynomial.terms()]
    .map(({ coefficient, exponents }) => ({
      power: exponents[0]!,
      coefficient: coefficient.toString(),
    }))
    .sort((a, b) => a.power - b.power);
