import type { Architecture } from '../network/index.js';
import { assembleStratum } from './_internals/strata-assemble.js';
import {
  type Arc,
  arcSpaces,
  crossingArcs,
  crossings,
  innerArcs,
  reducedWidths,
  spectrumSize,
} from './_internals/strata-cycle.js';
import { type Choices, seededChoices } from './strata-choices.js';
import type { Stratum } from './stratum.js';

/**
 * A stratum of the architecture, drawn without listing them: S = {1..r} half of the time, then one
 * arc after another where there is room. Every stratum can come; they are not equally likely.
 *
 * With choices that are all 0 it is r = 0 and every weight zero.
 */
export function drawStratum(architecture: Architecture, seed: number | Choices): Stratum {
  const choose = typeof seed === 'number' ? seededChoices(seed) : seed;
  const last = architecture.layerCount;
  const r = choose(architecture.maximalRank + 1);
  const S = choose(2) === 0 ? leading(r) : subset(spectrumSize(architecture), r, choose);
  const reduced = reducedWidths(architecture, r);
  const room = [...reduced];
  const arcs: (Arc & { multiplicity: number })[] = [];
  const place = (among: readonly Arc[]) => {
    const fitting = among.filter((arc) => arcSpaces(arc, last).every((space) => room[space]! > 0));
    if (fitting.length === 0) return;
    const arc = fitting[choose(fitting.length)]!;
    for (const space of arcSpaces(arc, last)) room[space]! -= 1;
    const same = arcs.find(({ start, end }) => start === arc.start && end === arc.end);
    if (same === undefined) arcs.push({ ...arc, multiplicity: 1 });
    else same.multiplicity += 1;
  };
  for (let count = crossings(reduced); count > 0; count--) place(crossingArcs(last));
  // An arc takes two vectors at least, so this leaves no stratum out.
  const most = Math.floor(room.reduce((sum, free) => sum + free, 0) / 2);
  for (let count = choose(most + 1); count > 0; count--) place(innerArcs(last));
  const rest = room.map((multiplicity, space) => ({ start: space, end: space, multiplicity }));
  return assembleStratum(architecture, S, [...arcs, ...rest]);
}

const leading = (r: number): number[] => Array.from({ length: r }, (_, index) => index + 1);

function subset(n: number, size: number, choose: Choices): number[] {
  const left = leading(n);
  const picked = leading(size).map(() => left.splice(choose(left.length), 1)[0]!);
  return picked.sort((a, b) => a - b);
}
