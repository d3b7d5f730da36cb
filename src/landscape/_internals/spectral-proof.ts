import { inverse, type RationalMatrix, rank, rightKernel } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import type { JsonObject } from '../certify-document.js';
import { dataSpectrum } from './data-spectrum.js';
import { primitive } from './primitive.js';

/**
 * Σ U = U Λ with rational U, UᵀU diagonal, eigenvalues non-increasing: the proof `spectral`.
 * `undefined` when an eigenvalue is irrational or XXᵀ is singular.
 */
export function spectralProof({ moments }: AblatedPoint): JsonObject | undefined {
  const { sigma, eigenvalues } = dataSpectrum(moments);
  if (rank(moments.xx) < moments.xx.rows) return undefined;
  if (eigenvalues.some(({ lower, upper }) => !lower.equals(upper))) return undefined;
  const spaces = eigenvalues.map(({ lower, multiplicity }) => ({
    lower,
    multiplicity,
    basis: orthogonalised(rightKernel(sigma.minus(sigma.identityOf(sigma.rows).scale(lower)))),
  }));
  return {
    method: 'spectral',
    xxInverse: inverse(moments.xx).toStrings(),
    eigenvectors: spaces
      .map(({ basis }) => basis)
      .reduce((left, next) => left.beside(next))
      .toStrings(),
    eigenvalues: spaces.flatMap(({ lower, multiplicity }) =>
      Array.from({ length: multiplicity }, () => lower.toString()),
    ),
  };
}

/** Gram–Schmidt without roots: columns that span the same, pairwise orthogonal. */
function orthogonalised(basis: RationalMatrix): RationalMatrix {
  const columns: RationalMatrix[] = [];
  for (let j = 0; j < basis.columns; j++) {
    const own = basis.column(j);
    const reduced = columns.reduce((rest, other) => {
      const t = other.transpose();
      return rest.minus(other.scale(t.times(own).at(0, 0).dividedBy(t.times(other).at(0, 0))));
    }, own);
    columns.push(primitive(reduced));
  }
  return columns.reduce((left, next) => left.beside(next));
}
