import { RationalMatrix } from '../exact/index.js';
import type { Architecture, Point } from '../network/index.js';
import { plainData } from './_internals/strata-data.js';
import { moveSizes, realise } from './_internals/strata-realise.js';
import type { SpectralData } from './rational-spectrum.js';
import type { Stratum } from './stratum.js';

/**
 * An exact critical point in a stratum, in the normal form of docs/strata.md: gauge I, and every arc
 * a run of basis vectors.
 *
 * @param data Default: X = diag(n, …, 1, 1, …), P* = [I, 0], n = min(d_x, d_y); then every weight is
 *   0 or 1. Eigenvalues may come in any order; S counts them from the largest.
 * @throws STRATUM_UNKNOWN when the stratum is not one of the architecture; STRATUM_UNDEFINED when the
 *   data do not have min(d_x, d_y) distinct nonzero eigenvalues.
 */
export function representative(
  architecture: Architecture,
  stratum: Stratum,
  data: SpectralData = plainData(architecture),
): Point {
  const { identity, zero } = RationalMatrix;
  const { through, input, output } = moveSizes(architecture, stratum);
  return realise(architecture, stratum, data, {
    gauges: architecture.widths.slice(1, -1).map((width) => identity(width)),
    through: identity(through),
    input: { mix: zero(through, input), rest: identity(input) },
    output: { mix: zero(output, through), rest: identity(output) },
  });
}
