import { EVD, Matrix } from 'ml-matrix';
import { LemmascopeError } from '../diagnostics/index.js';

/** The eigenvalues of a symmetric float matrix, largest first, with orthonormal eigenvectors. */
export interface SymmetricSpectrum {
  readonly values: Float64Array;
  /** n × n row-major; column i belongs to value i. */
  readonly vectors: Float64Array;
}

/**
 * The spectrum of a symmetric matrix, n × n row-major, in float64.
 *
 * The input is checked for NaN and infinities (on which the decomposition would never return) and
 * symmetrised first (one ulp of asymmetry would give unsorted values). Untrusted: a proposal, with
 * errors of the order of n·ε·‖A‖.
 *
 * @throws NUMBER_MALFORMED for an entry that is not finite; BUFFER_LENGTH.
 */
export function symmetricSpectrum(matrix: Float64Array, n: number): SymmetricSpectrum {
  if (matrix.length !== n * n)
    throw new LemmascopeError('BUFFER_LENGTH', {
      path: 'matrix',
      expected: String(n * n),
      actual: String(matrix.length),
    });
  const bad = matrix.findIndex((entry) => !Number.isFinite(entry));
  if (bad >= 0)
    throw new LemmascopeError('NUMBER_MALFORMED', {
      path: `matrix[${Math.floor(bad / n)}][${bad % n}]`,
      actual: String(matrix[bad]),
    });
  if (n === 0) return { values: new Float64Array(), vectors: new Float64Array() };
  const rows = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => (matrix[i * n + j]! + matrix[j * n + i]!) / 2),
  );
  const decomposition = new EVD(new Matrix(rows), { assumeSymmetric: true });
  const order = decomposition.realEigenvalues
    .map((value, index) => ({ value, index }))
    .sort((a, b) => b.value - a.value);
  const vectors = new Float64Array(n * n);
  order.forEach(({ index }, column) => {
    for (let i = 0; i < n; i++)
      vectors[i * n + column] = decomposition.eigenvectorMatrix.get(i, index);
  });
  return { values: Float64Array.from(order, ({ value }) => value), vectors };
}
