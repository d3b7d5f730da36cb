import type { Architecture } from '../network/index.js';
import { assembleStratum } from './_internals/strata-assemble.js';
import { reducedWidths, spectrumSize } from './_internals/strata-cycle.js';
import { fillings } from './_internals/strata-fillings.js';
import type { Stratum } from './stratum.js';

/**
 * Every rank stratum of the critical set of an architecture, lazily, by r, then S, then
 * multiplicities: r from 0 to r_max, S among the subsets of {1, …, min(d_x, d_y)} of size r, and for
 * each S every multiset of arcs that fills the spaces of dimensions d_k − r with the right number of
 * them through Σ_XY (docs/strata.md, which proves that nothing is missing and nothing is empty).
 *
 * For data with XXᵀ invertible, XYᵀ of full rank and distinct nonzero eigenvalues of Σ; the list
 * does not depend on the data otherwise. It grows quickly: ask {@link strataCount} first.
 *
 * @example [...strata(Architecture.of([1, 1, 1]))].length // 2
 */
export function* strata(architecture: Architecture): Generator<Stratum> {
  for (let r = 0; r <= architecture.maximalRank; r++)
    for (const S of subsets(spectrumSize(architecture), r))
      for (const arcs of fillings(reducedWidths(architecture, r)))
        yield assembleStratum(architecture, S, arcs);
}

/** The subsets of {from, …, n} of one size, in lexicographic order. */
function* subsets(n: number, size: number, from = 1): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= n - size + 1; first++)
    for (const rest of subsets(n, size - 1, first + 1)) yield [first, ...rest];
}
