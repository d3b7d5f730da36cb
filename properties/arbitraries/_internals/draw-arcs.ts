import { type Choices, type Stratum, stratumById } from '../../../src/landscape/index.js';
import type { Architecture } from '../../../src/network/index.js';

/** Basis vectors from one space on to another along the cycle 0 → 1 → … → N → 0. */
export interface Arc {
  readonly start: number;
  readonly end: number;
}

/** What a stratum that is drawn has to have. */
export interface WantedArcs {
  /** These come first, each one of several. They do not pass through the data. */
  readonly required?: readonly (readonly Arc[])[];
  /** Whether an arc of two spaces or more may stand beside those there are. Default: it may. */
  readonly allowed?: (arc: Arc, placed: readonly Arc[]) => boolean;
}

/**
 * A stratum with a given S: arc after arc is put where there is room, each of those that fit as
 * likely as any. Every stratum that has what is wanted can come, but those where a later arc has
 * to make up for an earlier one.
 *
 * @throws STRATUM_UNKNOWN when what is wanted leaves no arc for a basis vector that the data carry
 *   from N to 0.
 */
export function drawArcs(
  network: Architecture,
  S: readonly number[],
  { required = [], allowed = () => true }: WantedArcs,
  choose: Choices,
): Stratum {
  const last = network.layerCount;
  const room = network.widths.map((width) => width - S.length);
  let through = Math.min(room[0]!, room[last]!);
  const placed: Arc[] = [];
  const fits = (arc: Arc): boolean => {
    const kept = arc.start > arc.end ? 0 : through;
    return (
      allowed(arc, placed) &&
      spacesOf(arc, last).every(
        (space) => room[space]! > (space === 0 || space === last ? kept : 0),
      )
    );
  };
  const place = (among: readonly Arc[]) => {
    const fitting = among.filter(fits);
    const arc = fitting[choose(fitting.length)];
    if (arc === undefined) return;
    for (const space of spacesOf(arc, last)) room[space]! -= 1;
    if (arc.start > arc.end) through -= 1;
    placed.push(arc);
  };
  required.forEach(place);
  for (let left = through; left > 0; left--) place(arcsThroughData(last));
  const most = Math.floor(room.reduce((sum, free) => sum + free, 0) / 2);
  for (let left = choose(most + 1); left > 0; left--) place(innerArcs(last));
  room.forEach((free, space) => {
    for (let left = free; left > 0; left--) placed.push({ start: space, end: space });
  });
  return stratumById(network, `S${S.join(',')}${namesOf(placed)}`);
}

/** Whether an arc carries its basis vector from one space to another, `from` ≤ `to`. */
export const covers = ({ start, end }: Arc, from: number, to: number): boolean =>
  start > end ? from >= start || to <= end : start <= from && to <= end;

function namesOf(arcs: readonly Arc[]): string {
  const counts = new Map<string, number>();
  for (const { start, end } of arcs) {
    const name = `${start}-${end}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `/${name}x${count}`).join('');
}

function spacesOf({ start, end }: Arc, last: number): number[] {
  const length = ((end - start + last + 1) % (last + 1)) + 1;
  return Array.from({ length }, (_, step) => (start + step) % (last + 1));
}

/** From N → 0 alone to those that leave out one space. */
const arcsThroughData = (last: number): Arc[] =>
  pairs(last).filter(({ start, end }) => end <= start - 2);

const innerArcs = (last: number): Arc[] =>
  pairs(last).filter(({ start, end }) => start < end && end - start < last);

/** The shortest through the data first. */
function pairs(last: number): Arc[] {
  const spaces = Array.from({ length: last + 1 }, (_, space) => space);
  return [...spaces].reverse().flatMap((start) => spaces.map((end) => ({ start, end })));
}
