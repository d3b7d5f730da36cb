import type { StratumArc } from '../stratum.js';
import { type Arc, arcSpaces, crossingArcs, crossings, innerArcs } from './strata-cycle.js';

/**
 * Every choice of multiplicities of arcs that fills the spaces exactly, with as many arcs through
 * the data as Σ_XY requires. No branch is a dead end: the last arc through the data, N → 0, needs
 * room in the spaces N and 0 only, and arcs of a single space fill what is left.
 */
export function* fillings(reduced: readonly number[]): Generator<StratumArc[]> {
  const last = reduced.length - 1;
  const room = [...reduced];
  const placed: StratumArc[] = [];
  const crossing = crossingArcs(last).reverse();
  const inner = innerArcs(last);

  function* through(index: number, needed: number): Generator<StratumArc[]> {
    if (index === crossing.length) return yield* within(0);
    const least = index === crossing.length - 1 ? needed : 0;
    yield* place(crossing[index]!, least, needed, (used) => through(index + 1, needed - used));
  }

  function* within(index: number): Generator<StratumArc[]> {
    if (index === inner.length) {
      const rest = room.map((multiplicity, start) => ({ start, end: start, multiplicity }));
      yield [...placed, ...rest].filter(({ multiplicity }) => multiplicity > 0);
      return;
    }
    yield* place(inner[index]!, 0, Number.POSITIVE_INFINITY, () => within(index + 1));
  }

  function* place(
    arc: Arc,
    least: number,
    most: number,
    next: (multiplicity: number) => Generator<StratumArc[]>,
  ): Generator<StratumArc[]> {
    const spaces = arcSpaces(arc, last);
    const largest = Math.min(most, ...spaces.map((space) => room[space]!));
    for (let multiplicity = least; multiplicity <= largest; multiplicity++) {
      for (const space of spaces) room[space]! -= multiplicity;
      placed.push({ ...arc, multiplicity });
      yield* next(multiplicity);
      placed.pop();
      for (const space of spaces) room[space]! += multiplicity;
    }
  }

  yield* through(0, crossings(reduced));
}
