import { LemmascopeError } from '../../diagnostics/index.js';
import { inverse, leftKernel, type Rational, RationalMatrix } from '../../exact/index.js';
import type { Architecture, Point } from '../../network/index.js';
import { criticalPoint } from '../critical-point.js';
import type { SpectralData } from '../rational-spectrum.js';
import type { Stratum } from '../stratum.js';
import { checkStratum } from './strata-check.js';
import { crossings, reducedWidths, spectrumSize } from './strata-cycle.js';
import { normalForm } from './strata-normal-form.js';

/** What may be changed at a point without leaving its stratum. */
export interface Moves {
  /** D_1, …, D_{N−1}. */
  readonly gauges: readonly RationalMatrix[];
  /** g_0⁻¹ on the space 0 is [through, mix; 0, rest]. */
  readonly through: RationalMatrix;
  readonly input: { readonly mix: RationalMatrix; readonly rest: RationalMatrix };
  /** g_N on the space N is [g, 0; mix, rest], with the g that `through` asks for. */
  readonly output: { readonly mix: RationalMatrix; readonly rest: RationalMatrix };
}

/** The sizes of the moves' matrices: how many arcs go through the data, and what is beside them. */
export function moveSizes(architecture: Architecture, stratum: Stratum) {
  const reduced = reducedWidths(architecture, stratum.r);
  const through = crossings(reduced);
  return { through, input: reduced[0]! - through, output: reduced.at(-1)! - through };
}

/**
 * The point of a stratum whose arcs are basis vectors, moved. In the bases U_Q of the space N and
 * [Σ_XYU_Q, ker] of the space 0, Σ_XY carries basis vector i to basis vector i; coordinates in the
 * latter are Λ_Q⁻¹U_QᵀP* and the left kernel of Σ_XY, and those of Σ_XYU_S are zero.
 *
 * Base changes (g_0, g_N) with g_0Σ_XY = Σ_XYg_N leave the stratum as it is, and only those fix the data.
 *
 * @throws STRATUM_UNKNOWN; STRATUM_UNDEFINED when the data's nonzero eigenvalues are not distinct.
 */
export function realise(
  architecture: Architecture,
  stratum: Stratum,
  data: SpectralData,
  moves: Moves,
): Point {
  checkStratum(architecture, stratum);
  const order = nonzeroPositions(architecture, data);
  const indices = stratum.S.map((position) => order[position - 1]!);
  const all = data.eigenvalues.map((_, index) => index);
  const complement = all.filter((index) => !indices.includes(index));
  const coupled = complement.filter((index) => !data.eigenvalues[index]!.isZero());

  const scale = RationalMatrix.diagonal(coupled.map((index) => data.eigenvalues[index]!));
  const { through, input, output } = moves;
  const coordinates = data.eigenvectors
    .submatrix(all, coupled)
    .transpose()
    .times(data.leastSquares)
    .above(leftKernel(data.x.times(data.y.transpose())));
  const forwards = inverse(scale).times(inverse(through)).times(scale);

  const free = normalForm(architecture, stratum);
  const zero = RationalMatrix.zero;
  free[0] = free[0]!
    .times(
      through.beside(input.mix).above(zero(input.rest.rows, through.columns).beside(input.rest)),
    )
    .times(coordinates);
  const moved = forwards
    .beside(zero(through.rows, output.rest.columns))
    .above(output.mix.beside(output.rest))
    .times(free.at(-1)!);
  // The rows of Z_N belong to U_Q in the order of the data; the coupled ones come first in `moved`.
  const sorted = [...coupled, ...complement.filter((index) => !coupled.includes(index))];
  const columns = Array.from({ length: moved.columns }, (_, column) => column);
  free[free.length - 1] = moved.submatrix(
    complement.map((index) => sorted.indexOf(index)),
    columns,
  );
  return criticalPoint(architecture, data, { indices, gauges: moves.gauges, free });
}

/** The columns of U with nonzero eigenvalues, largest eigenvalue first. */
function nonzeroPositions(architecture: Architecture, { eigenvalues }: SpectralData): number[] {
  const order = [...eigenvalues.keys()]
    .filter((index) => !eigenvalues[index]!.isZero())
    .sort((a, b) => eigenvalues[b]!.compare(eigenvalues[a]!));
  const tied = order.some((at, k) => k > 0 && eigenvalues[at]!.equals(eigenvalues[order[k - 1]!]!));
  if (tied || order.length !== spectrumSize(architecture))
    throw new LemmascopeError('STRATUM_UNDEFINED', {
      path: 'data',
      expected: `${spectrumSize(architecture)} distinct nonzero eigenvalues of Σ`,
      actual: eigenvalues.map((value: Rational) => value.toString()).join(', '),
    });
  return order;
}
