import {
  characteristicPolynomial,
  type RationalMatrix,
  type RealRoot,
  type SquareFreeFactor,
  squareFreeDecomposition,
  UnivariatePolynomial,
} from '../../exact/index.js';

/** A positive eigenvalue of Σ with how often it occurs in Σ and in what a critical point fits. */
export interface FittedEigenvalue {
  readonly eigenvalue: RealRoot;
  readonly multiplicity: number;
  readonly fitted: number;
}

/**
 * Which eigenvalues of Σ a critical point fits, largest first. At a critical point with product P
 * the matrix F = PΣ_XXPᵀ is ΠΣ with a projector Π that commutes with Σ (Lemma 4.6 (a)), so its
 * positive eigenvalues are the fitted ones. Exact: an eigenvalue of Σ is looked for in the
 * characteristic polynomial of F by sign changes, never computed.
 */
export function fittedSpectrum(
  eigenvalues: readonly RealRoot[],
  fitted: RationalMatrix,
): readonly FittedEigenvalue[] {
  const factors = squareFreeDecomposition(withoutZeroRoots(characteristicPolynomial(fitted)));
  return eigenvalues
    .filter(({ upper }) => upper.sign() > 0)
    .map((eigenvalue) => ({
      eigenvalue,
      multiplicity: eigenvalue.multiplicity,
      fitted: factors.find((factor) => hasRoot(factor, eigenvalue))?.multiplicity ?? 0,
    }));
}

/** Σ need not have the eigenvalue 0 that F has, so its isolating intervals may contain 0. */
function withoutZeroRoots({ coefficients }: UnivariatePolynomial): UnivariatePolynomial {
  const lowest = coefficients.findIndex((value) => !value.isZero());
  return UnivariatePolynomial.fromCoefficients(coefficients.slice(lowest));
}

/** The interval holds at most one root of the factor: no other eigenvalue of Σ is in it. */
function hasRoot({ factor }: SquareFreeFactor, { lower, upper }: RealRoot): boolean {
  const below = factor.evaluate(lower).sign();
  return below === 0 || below !== factor.evaluate(upper).sign();
}

/**
 * Whether the fitted eigenvalues are the largest ones, as many as a product of rank at most
 * `maximalRank` can fit: exactly then the loss is the smallest (Eckart–Young).
 */
export function fitsTheLargest(
  spectrum: readonly FittedEigenvalue[],
  maximalRank: number,
): boolean {
  let room = maximalRank;
  return spectrum.every(({ multiplicity, fitted }) => {
    const best = Math.min(multiplicity, room);
    room -= best;
    return fitted === best;
  });
}
