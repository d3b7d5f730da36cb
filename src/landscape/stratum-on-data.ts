import { LemmascopeError } from '../diagnostics/index.js';
import { inverse, leftKernel, Rational, RationalMatrix } from '../exact/index.js';
import { type Architecture, gradient, type Moments } from '../network/index.js';
import { invariantBases } from './_internals/invariant-bases.js';
import { checkStratum } from './_internals/strata-check.js';
import { normalForm } from './_internals/strata-normal-form.js';
import { requireStratifiable } from './_internals/strata-spectrum.js';
import type { JsonObject } from './certify-document.js';
import { momentsDocument, weightsDocument } from './certify-point-document.js';
import { explainedMoment, leastSquares } from './least-squares.js';
import type { Stratum } from './stratum.js';

/** A point of a stratum on given data. */
export interface StratumOnData {
  /**
   * Whether the point is critical, exactly: `exact` weights have gradient zero. Of the others no rational
   * ones were found, and the weights are float64's, critical up to rounding only: a proposal.
   */
  readonly isExact: boolean;
  /** The point as a file holds it; exact weights as texts, the others as numbers. */
  readonly document: JsonObject;
}

/**
 * A point of a stratum over given data, whatever their spectrum, in the normal form of docs/strata.md with
 * gauge I: W_1 = [B_S⁺P*; Z_1], W_k = diag(I_r, Z_k), W_N = [B_S, B_QZ_N], with bases B_S and B_Q of R(U_S) and of
 * R(U_Q) in place of orthonormal ones, B⁺ = (BᵀB)⁻¹Bᵀ. For a basis B of the part of R(U_Q) with nonzero
 * eigenvalues ΣB = BM, and the coordinates M⁻¹B⁺P* on the space 0 send Σ_XYB to I and Σ_XYU_S to 0, as
 * section 5 asks for.
 *
 * Exact where R(U_S) is recognised as a rational subspace: always for S = ∅ and for all of them. Else in float64:
 * that a stratum is not empty is proved, that this point lies near it is not.
 *
 * @throws STRATUM_UNKNOWN; STRATUM_UNDEFINED when XXᵀ is singular, XYᵀ has not full rank or the nonzero
 *   eigenvalues of Σ are not distinct.
 */
export function stratumOnData(
  architecture: Architecture,
  moments: Moments<RationalMatrix>,
  stratum: Stratum,
): StratumOnData {
  checkStratum(architecture, stratum);
  requireStratifiable(moments);
  const sigma = explainedMoment(moments);
  const target = leastSquares(moments);
  const bases = invariantBases(sigma, stratum.S);
  const { kept, isExact } = bases;
  const dual = (basis: RationalMatrix) => pseudoInverse(basis);
  const within = dual(bases.coupled).times(sigma).times(bases.coupled);
  const [coupled, coordinates] = balanced(
    bases.coupled,
    inverse(within).times(dual(bases.coupled)).times(target),
  );
  const beside = coupled.beside(bases.null);
  const around = coordinates.above(ofLengthOne(leftKernel(moments.yx.transpose())));

  const r = stratum.r;
  const free = normalForm(architecture, stratum);
  const last = free.length - 1;
  const weights = free.map((z, index) =>
    index === 0
      ? dual(kept).times(target).above(z.times(around))
      : index === last
        ? kept.beside(beside.times(z))
        : diagonal(RationalMatrix.identity(r), z),
  );
  const steep = isExact ? gradient(weights, moments).findIndex((slope) => !slope.isZero()) : -1;
  if (steep >= 0)
    throw new LemmascopeError('POINT_NOT_CRITICAL', {
      path: `weights[${steep}]`,
      expected: `∂L/∂W_${steep + 1} = 0`,
      actual: stratum.id,
    });
  return {
    isExact,
    document: {
      widths: [...architecture.widths],
      data: momentsDocument(moments),
      weights: isExact
        ? weightsDocument(weights)
        : weights.map((weight) => weight.toRows().map((row) => row.map((x) => x.toNumber()))),
    },
  };
}

/** (BᵀB)⁻¹Bᵀ */
const pseudoInverse = (basis: RationalMatrix): RationalMatrix =>
  inverse(basis.transpose().times(basis)).times(basis.transpose());

/** Basis vector i times a power of two, and its coordinate divided by it, so that they are about as long. */
function balanced(
  basis: RationalMatrix,
  coordinates: RationalMatrix,
): readonly [RationalMatrix, RationalMatrix] {
  const powers = Array.from({ length: basis.columns }, (_, i) =>
    Math.round(Math.log2(length(coordinates.row(i)) / length(basis.column(i))) / 2),
  );
  const scaling = (sign: number) =>
    RationalMatrix.diagonal(powers.map((power) => Rational.of(2).pow(sign * power)));
  return [basis.times(scaling(1)), scaling(-1).times(coordinates)];
}

/** Each row divided by a power of two, to a length of about 1. */
function ofLengthOne(rows: RationalMatrix): RationalMatrix {
  const powers = Array.from({ length: rows.rows }, (_, i) =>
    Math.round(Math.log2(length(rows.row(i)))),
  );
  return RationalMatrix.diagonal(powers.map((power) => Rational.of(2).pow(-power))).times(rows);
}

const length = (vector: RationalMatrix) => Math.hypot(...vector.toNumbers());

function diagonal(a: RationalMatrix, b: RationalMatrix): RationalMatrix {
  return a
    .beside(RationalMatrix.zero(a.rows, b.columns))
    .above(RationalMatrix.zero(b.rows, a.columns).beside(b));
}
