import type { Architecture } from '../network/index.js';
import {
  type Arc,
  arcSpaces,
  crossingArcs,
  crossings,
  innerArcs,
  reducedWidths,
  spectrumSize,
} from './_internals/strata-cycle.js';

/**
 * How many strata {@link strata} lists, without listing them: Σ_r C(min(d_x, d_y), r) times the
 * number of fillings, counted by the room left in the spaces.
 */
export function strataCount(architecture: Architecture): bigint {
  const size = spectrumSize(architecture);
  let total = 0n;
  let subsets = 1n;
  for (let r = 0; r <= architecture.maximalRank; r++) {
    total += subsets * countFillings(reducedWidths(architecture, r));
    subsets = (subsets * BigInt(size - r)) / BigInt(r + 1);
  }
  return total;
}

function countFillings(reduced: readonly number[]): bigint {
  const last = reduced.length - 1;
  let states = new Map([[reduced.join(), 1n]]);
  for (const arc of crossingArcs(last)) states = afterPlacing(arc, states, last);
  // So far only arcs through the data were placed: what the space 0 has given is their number.
  const left = String(reduced[0]! - crossings(reduced));
  states = new Map([...states].filter(([room]) => room.split(',')[0] === left));
  for (const arc of innerArcs(last)) states = afterPlacing(arc, states, last);
  return [...states.values()].reduce((sum, ways) => sum + ways, 0n);
}

/** The ways to reach each state of room, after an arc was placed any number of times. */
function afterPlacing(
  arc: Arc,
  states: ReadonlyMap<string, bigint>,
  last: number,
): Map<string, bigint> {
  const spaces = arcSpaces(arc, last);
  const next = new Map<string, bigint>();
  for (const [key, ways] of states) {
    const room = key.split(',').map(Number);
    const largest = Math.min(...spaces.map((space) => room[space]!));
    for (let multiplicity = 0; multiplicity <= largest; multiplicity++) {
      const left = room.map((free, k) => (spaces.includes(k) ? free - multiplicity : free)).join();
      next.set(left, (next.get(left) ?? 0n) + ways);
    }
  }
  return next;
}
