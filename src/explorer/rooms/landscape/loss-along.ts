import {
  Polynomial,
  PolynomialMatrix,
  type PolynomialRing,
  type Rational,
  type RationalMatrix,
} from '../../../exact/index.js';
import type { AblatedPoint } from '../../../landscape/index.js';
import { loss, type Moments } from '../../../network/index.js';

/** A summand of a surface through a point: a monomial in the variables times a matrix per layer. */
export interface SurfaceTerm {
  readonly exponents: readonly number[];
  readonly weights: readonly RationalMatrix[];
}

/** L on the surface W + Σ monomial·weights, as an exact polynomial in the variables of the ring. */
export function lossAlong(
  point: AblatedPoint,
  ring: PolynomialRing,
  terms: readonly SurfaceTerm[],
): Polynomial {
  const constant = ring.variables.map(() => 0);
  const layers = point.weights.map((weight, layer) =>
    PolynomialMatrix.fromRows(
      ring,
      weight.toRows().map((row, i) =>
        row.map((entry, j) =>
          Polynomial.fromTerms(ring, [
            { coefficient: entry, exponents: constant },
            ...terms.map(({ exponents, weights }) => ({
              coefficient: weights[layer]!.at(i, j),
              exponents,
            })),
          ]),
        ),
      ),
    ),
  );
  const { xx, yx, yy } = point.moments;
  const moments: Moments<PolynomialMatrix> = {
    xx: PolynomialMatrix.fromRational(ring, xx),
    yx: PolynomialMatrix.fromRational(ring, yx),
    yy: PolynomialMatrix.fromRational(ring, yy),
  };
  return loss(layers, moments);
}

/** The polynomial of one variable in ascending powers, as it is read: `5/2 − 6t² + …`. */
export function inPowersOfT(polynomial: Polynomial): string {
  const terms = [...polynomial.terms()].reverse();
  if (terms.length === 0) return '0';
  return terms
    .map(({ coefficient, exponents }, place) => {
      const power = exponents[0]!;
      const sign = coefficient.sign() < 0 ? (place === 0 ? '−' : ' − ') : place === 0 ? '' : ' + ';
      return `${sign}${monomial(coefficient.abs(), power)}`;
    })
    .join('');
}

function monomial(size: Rational, power: number): string {
  if (power === 0) return size.toString();
  const t = power === 1 ? 't' : `t^${power}`;
  return size.toString() === '1' ? t : `${size}·${t}`;
}
