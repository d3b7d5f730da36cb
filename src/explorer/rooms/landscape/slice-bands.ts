import { contours } from 'd3-contour';
import { sliceAt } from './slice-polynomial.js';
import type { SliceFound } from './slice-request.js';

/** The number of places along each side of the slice at which the loss is evaluated. */
export const GRID = 81;

/** An area of the slice whose heights lie between two values. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** Below L(W): −1 for the first band under it, then −2; above: 1, 2, …. */
  readonly level: number;
  /** The area of all that lies higher than `from`, in the units of the grid. */
  readonly path: string;
}

const [BELOW, ABOVE] = [5, 7];

/** Bands of equal areas, below L(W) and above it, lowest first; and the line L = L(W). */
export function sliceBands(
  found: SliceFound,
  [spanA, spanB]: readonly [number, number],
): { readonly bands: readonly Band[]; readonly level: string; readonly shareBelow: number } {
  const values = new Float64Array(GRID * GRID);
  for (let row = 0; row < GRID; row++)
    for (let column = 0; column < GRID; column++)
      values[row * GRID + column] = sliceAt(
        found,
        spanA * (-1 + (2 * column) / (GRID - 1)),
        spanB * (1 - (2 * row) / (GRID - 1)),
      );
  const sorted = Float64Array.from(values).sort();
  const under = sorted.filter((value) => value < 0);
  const over = sorted.filter((value) => value > 0);
  const edges = [
    ...quantiles(under, BELOW),
    ...(over.length === 0 ? [] : [0, ...quantiles(over, ABOVE).slice(1)]),
  ];
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const area = contours().size([GRID, GRID]).smooth(true);
  const grid = Array.from(values);
  const below = edges.filter((edge) => edge < 0).length;
  const bands = edges.map((from, index) => ({
    from,
    to: edges[index + 1] ?? most,
    level: index < below ? index - below : index - below + 1,
    path: pathOf(area.contour(grid, index === 0 ? least : from)),
  }));
  return {
    bands: bands.length === 0 ? [{ from: 0, to: 0, level: 1, path: '' }] : bands,
    level: under.length === 0 || over.length === 0 ? '' : pathOf(area.contour(grid, 0)),
    shareBelow: under.length / values.length,
  };
}

/** The lower edges of `count` parts of equal size. */
function quantiles(sorted: Float64Array, count: number): number[] {
  if (sorted.length === 0) return [];
  const edges = Array.from(
    { length: count },
    (_, index) => sorted[Math.floor((index * sorted.length) / count)]!,
  );
  return [...new Set(edges)];
}

function pathOf({ coordinates }: { coordinates: number[][][][] }): string {
  return coordinates
    .flat()
    .map((ring) => `M${ring.map(([x, y]) => `${x!.toFixed(2)} ${y!.toFixed(2)}`).join('L')}Z`)
    .join('');
}
