import { LemmascopeError } from '../../diagnostics/index.js';
import type { Architecture } from '../../network/index.js';
import type { Stratum, StratumArc } from '../stratum.js';
import { arcSpaces, crossings, reducedWidths, spectrumSize } from './strata-cycle.js';

/** Refuses S and arcs that make up no stratum of the architecture. @throws STRATUM_UNKNOWN */
export function checkStratum(
  architecture: Architecture,
  { S, multiplicities, id }: Pick<Stratum, 'S' | 'multiplicities' | 'id'>,
): void {
  const fault = faultOf(architecture, S, multiplicities);
  if (fault !== undefined)
    throw new LemmascopeError('STRATUM_UNKNOWN', { path: 'stratum', expected: fault, actual: id });
}

function faultOf(
  architecture: Architecture,
  S: readonly number[],
  arcs: readonly StratumArc[],
): string | undefined {
  const last = architecture.layerCount;
  const size = spectrumSize(architecture);
  const inOrder = S.every((value, index) => index === 0 || S[index - 1]! < value);
  if (
    !inOrder ||
    S.some((value) => value < 1 || value > size) ||
    S.length > architecture.maximalRank
  )
    return `increasing positions between 1 and ${size}, at most ${architecture.maximalRank}`;
  const reduced = reducedWidths(architecture, S.length);
  const room = [...reduced];
  let through = 0;
  for (const arc of arcs) {
    if (
      arc.start > last ||
      arc.end > last ||
      (arc.end - arc.start + last + 1) % (last + 1) === last
    )
      return `arcs of at most ${last} of the spaces 0 to ${last}`;
    for (const space of arcSpaces(arc, last)) room[space]! -= arc.multiplicity;
    if (arc.start > arc.end) through += arc.multiplicity;
  }
  if (room.some((left) => left !== 0))
    return `arcs that fill the spaces 0 to ${last} with ${reduced.join(', ')} for widths ${architecture}`;
  if (through !== crossings(reduced))
    return `${crossings(reduced)} arcs through the data, ${last} to 0, for widths ${architecture}`;
  return undefined;
}
