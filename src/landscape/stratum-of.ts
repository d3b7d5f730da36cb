import { LemmascopeError } from '../diagnostics/index.js';
import { type RationalMatrix, rank } from '../exact/index.js';
import { type Architecture, gradient, PartialProducts, type Point } from '../network/index.js';
import { assembleStratum } from './_internals/strata-assemble.js';
import { checkStratum } from './_internals/strata-check.js';
import { arcSpaces, paths } from './_internals/strata-cycle.js';
import { keptEigenvalues, requireStratifiable } from './_internals/strata-spectrum.js';
import type { Stratum, StratumArc } from './stratum.js';

/**
 * The stratum an exact critical point lies in: S from the eigenvalues that PΣ_XY shares with Σ, the
 * multiplicities from the ranks of the partial products, where ρ(a,b) is the rank of the product
 * from space a to space b less r:
 * m(a,b) = ρ(a,b) − ρ(a−1,b) − ρ(a,b+1) + ρ(a−1,b+1).
 *
 * Exact for irrational spectra too. O(N²) products and ranks.
 *
 * @throws POINT_NOT_CRITICAL; STRATUM_UNDEFINED when XXᵀ is singular, XYᵀ has not full rank or the
 *   nonzero eigenvalues of Σ are not distinct.
 */
export function stratumOf(point: Point): Stratum {
  const { architecture, weights, moments } = point;
  const steep = gradient(weights, moments).findIndex((slope) => !slope.isZero());
  if (steep >= 0)
    throw new LemmascopeError('POINT_NOT_CRITICAL', {
      path: `weights[${steep}]`,
      expected: `∂L/∂W_${steep + 1} = 0`,
    });
  requireStratifiable(moments);
  const S = keptEigenvalues(new PartialProducts(weights).product, moments);
  const stratum = assembleStratum(architecture, S, multiplicities(point, S.length));
  // Fails only if the theory of docs/strata.md or an exact rank is wrong.
  checkStratum(architecture, stratum);
  return stratum;
}

function multiplicities({ architecture, weights, moments }: Point, r: number): StratumArc[] {
  const last = architecture.layerCount;
  const arrows = [moments.yx.transpose(), ...weights];
  const beside = reducedRanks(architecture, arrows, r);
  const around = (space: number) => (space + last + 1) % (last + 1);
  return [...beside.keys()].map((key) => {
    const [start, length] = key.split('+').map(Number) as [number, number];
    const at = (from: number, size: number) => beside.get(`${around(from)}+${size}`) ?? 0;
    return {
      start,
      end: around(start + length - 1),
      multiplicity:
        at(start, length) -
        at(start - 1, length + 1) -
        at(start, length + 1) +
        at(start - 1, length + 2),
    };
  });
}

/** ρ by `start+length`, length the number of spaces from 1 to N; beyond that it vanishes. */
function reducedRanks(
  { widths }: Architecture,
  arrows: readonly RationalMatrix[],
  r: number,
): Map<string, number> {
  const last = widths.length - 1;
  const ranks = new Map(widths.map((width, space) => [`${space}+1`, width - r]));
  const products = new Map<string, RationalMatrix>();
  for (const { arc } of paths(last)) {
    const length = arcSpaces(arc, last).length;
    const shorter = products.get(`${arc.start}+${length - 1}`);
    const arrow = arrows[arc.end]!;
    const product = shorter === undefined ? arrow : arrow.times(shorter);
    products.set(`${arc.start}+${length}`, product);
    ranks.set(`${arc.start}+${length}`, rank(product) - r);
  }
  return ranks;
}
