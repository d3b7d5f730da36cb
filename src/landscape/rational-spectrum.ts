import { inverse, Rational, RationalMatrix } from '../exact/index.js';

/** The choices that make up data with a rational spectrum. */
export interface SpectrumChoice {
  /** Integer vectors whose Householder reflections multiply to an orthogonal U, d_y × d_y. */
  readonly left: readonly (readonly number[])[];
  /** The same for V; its first d_y columns are used, d_x × d_x. */
  readonly right: readonly (readonly number[])[];
  /** s_1, …, s_{d_y}: Σ has the eigenvalues s_i². */
  readonly singularValues: readonly Rational[];
  /** T, d_x × d_x, invertible: Σ_XX = TTᵀ. */
  readonly metric: RationalMatrix;
  /**
   * Targets of further samples whose inputs are zero, d_y × any: no network can fit them, so the
   * smallest loss is half the sum of their squares instead of 0. Default: none.
   */
  readonly unexplained?: RationalMatrix;
}

/** Data for which Σ = UΛUᵀ is known exactly. */
export interface SpectralData {
  /** X = [T, 0]: d_x samples, then the unexplained ones. */
  readonly x: RationalMatrix;
  /** Y = [P*T, unexplained]. */
  readonly y: RationalMatrix;
  /** U, orthogonal; column i belongs to λ_i. */
  readonly eigenvectors: RationalMatrix;
  /** λ_i = s_i², in the order given. */
  readonly eigenvalues: readonly Rational[];
  /** P* = U diag(s) Vᵀ T⁻¹, the least-squares map. */
  readonly leastSquares: RationalMatrix;
}

/**
 * Exact data whose Σ = Σ_YXΣ_XX⁻¹Σ_XY has a rational spectrum and rational eigenvectors, so that
 * every critical point can be written down exactly.
 *
 * P* = U diag(s) Vᵀ T⁻¹ with U, V products of Householder reflections I − 2vvᵀ/vᵀv of integer
 * vectors; then Σ = P*TTᵀP*ᵀ = U diag(s²) Uᵀ. Needs d_y = s.length ≤ d_x.
 *
 * @throws MATRIX_SINGULAR when T is; DIVISION_BY_ZERO for a zero reflection vector.
 */
export function rationalSpectrum(choice: SpectrumChoice): SpectralData {
  const dy = choice.singularValues.length;
  const dx = choice.metric.rows;
  const u = reflections(dy, choice.left);
  const v = reflections(dx, choice.right);
  const scaled = RationalMatrix.diagonal([...choice.singularValues]).beside(
    RationalMatrix.zero(dy, dx - dy),
  );
  const y = u.times(scaled).times(v.transpose());
  const unexplained = choice.unexplained ?? RationalMatrix.zero(dy, 0);
  return {
    x: choice.metric.beside(RationalMatrix.zero(dx, unexplained.columns)),
    y: y.beside(unexplained),
    eigenvectors: u,
    eigenvalues: choice.singularValues.map((value) => value.times(value)),
    leastSquares: y.times(inverse(choice.metric)),
  };
}

function reflections(size: number, vectors: readonly (readonly number[])[]): RationalMatrix {
  return vectors.reduce((product, vector) => {
    const v = RationalMatrix.columnVector(vector.map((entry) => Rational.of(entry)));
    const vt = v.transpose();
    const reflection = v.times(vt).scale(Rational.of(2).dividedBy(vt.times(v).at(0, 0)));
    return product.times(RationalMatrix.identity(size).minus(reflection));
  }, RationalMatrix.identity(size));
}
