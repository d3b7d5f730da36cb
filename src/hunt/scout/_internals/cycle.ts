/** Runs on the cycle 0 → 1 → … → N → 0 as sets of spaces, bit k for space k. */
export interface Cycle {
  /** Arcs through the data, in the order in which `drawStratum` tries them. */
  readonly crossing: Int32Array;
  /** Arcs of two spaces or more that do not pass through the data, likewise. */
  readonly inner: Int32Array;
  /** Four sets for every pivot (i, j), N ≥ i > j ≥ 1: the paths of between, around, before, after. */
  readonly pivots: Int32Array;
}

const cycles: readonly Cycle[] = Array.from({ length: 5 }, (_, last) => makeCycle(last));

export function cycleOf(layers: number): Cycle {
  return cycles[layers]!;
}

function makeCycle(last: number): Cycle {
  const run = (from: number, to: number): number => {
    let set = 0;
    for (let k = from; k <= to; k++) set |= 1 << k;
    return set;
  };
  const crossing: number[] = [];
  for (let start = last; start >= 2; start--)
    for (let end = 0; end <= start - 2; end++) crossing.push(run(start, last) | run(0, end));
  const inner: number[] = [];
  for (let start = 0; start < last; start++)
    for (let end = start + 1; end <= last; end++)
      if (end - start < last) inner.push(run(start, end));
  const pivots: number[] = [];
  for (let i = last; i >= 2; i--)
    for (let j = i - 1; j >= 1; j--) {
      // W_{i−1}⋯W_{j+1} goes from space j to i − 1; around the other way, from i through N to j − 1.
      const [before, after] = [run(0, j - 1), run(i, last)];
      pivots.push(run(j, i - 1), before | after, before, after);
    }
  return {
    crossing: Int32Array.from(crossing),
    inner: Int32Array.from(inner),
    pivots: Int32Array.from(pivots),
  };
}
