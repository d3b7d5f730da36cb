import type { Architecture } from '../../network/index.js';
import type { Stratum, StratumArc } from '../stratum.js';
import { arcSpaces, paths } from './strata-cycle.js';

/** Completes S and the arcs, given in any order, to a stratum; it does not check that they fit. */
export function assembleStratum(
  architecture: Architecture,
  S: readonly number[],
  arcs: readonly StratumArc[],
): Stratum {
  const last = architecture.layerCount;
  const multiplicities = arcs
    .filter(({ multiplicity }) => multiplicity > 0)
    .map((arc) => ({ arc, spaces: arcSpaces(arc, last) }))
    .sort((a, b) => a.arc.start - b.arc.start || a.spaces.length - b.spaces.length);
  const r = S.length;
  const ranks: Record<string, number> = {};
  for (const { arc, name } of paths(last)) {
    const travelled = arcSpaces(arc, last).length;
    ranks[name] = multiplicities.reduce((sum, { arc: { multiplicity }, spaces }) => {
      const entry = spaces.indexOf(arc.start);
      return entry >= 0 && entry + travelled <= spaces.length ? sum + multiplicity : sum;
    }, r);
  }
  const ordered = multiplicities.map(({ arc }) => arc);
  const id = [`S${S.join(',')}`, ...ordered.map(arcName)].join('/');
  return { id, r, S, ranks, multiplicities: ordered };
}

function arcName({ start, end, multiplicity }: StratumArc): string {
  return `${start}-${end}${multiplicity === 1 ? '' : `x${multiplicity}`}`;
}
