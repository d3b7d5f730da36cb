import { LemmascopeError } from '../../diagnostics/index.js';
import {
  characteristicPolynomial,
  countRealRoots,
  isSquareFree,
  type Rational,
  type RationalMatrix,
  rank,
  UnivariatePolynomial,
} from '../../exact/index.js';
import type { Moments } from '../../network/index.js';
import { explainedMoment } from '../least-squares.js';
import { isolateEigenvalues } from '../spectrum.js';

/**
 * The assumptions under which strata are defined, for any order of d_x and d_y.
 *
 * @throws STRATUM_UNDEFINED naming the one that fails.
 */
export function requireStratifiable(moments: Moments<RationalMatrix>): void {
  const { xx, yx } = moments;
  const size = Math.min(yx.rows, yx.columns);
  if (rank(xx) < xx.rows) throw undefinedFor('XXᵀ invertible', `rank ${rank(xx)} of ${xx.rows}`);
  if (rank(yx) < size) throw undefinedFor('XYᵀ of full rank', `rank ${rank(yx)} of ${size}`);
  const nonzero = withoutZeroRoots(characteristicPolynomial(explainedMoment(moments)));
  if (!isSquareFree(nonzero))
    throw undefinedFor('distinct nonzero eigenvalues of Σ', `the polynomial ${nonzero} of them`);
}

/**
 * S of a critical point with product P: the positions, largest first, of the eigenvalues of Σ that
 * ΠΣ = PΣ_XY keeps. Decided with Sturm sequences, for irrational spectra too.
 */
export function keptEigenvalues(
  product: RationalMatrix,
  moments: Moments<RationalMatrix>,
): number[] {
  const kept = withoutZeroRoots(characteristicPolynomial(product.times(moments.yx.transpose())));
  if (kept.degree === 0) return [];
  const keeps = (lower: Rational, upper: Rational) =>
    lower.equals(upper) ? kept.evaluate(lower).isZero() : countRealRoots(kept, lower, upper) > 0;
  return isolateEigenvalues(explainedMoment(moments))
    .map((root, index) => ({ ...root, position: index + 1 }))
    .filter(({ lower, upper }) => upper.sign() > 0 && keeps(lower, upper))
    .map(({ position }) => position);
}

function withoutZeroRoots(polynomial: UnivariatePolynomial): UnivariatePolynomial {
  const { coefficients } = polynomial;
  return UnivariatePolynomial.fromCoefficients(
    coefficients.slice(coefficients.findIndex((value) => !value.isZero())),
  );
}

function undefinedFor(expected: string, actual: string): LemmascopeError {
  return new LemmascopeError('STRATUM_UNDEFINED', { path: 'data', expected, actual });
}
