import type { Architecture } from '../../network/index.js';

/**
 * A run of consecutive spaces on the cycle 0 → 1 → … → N → 0, one space at least and N at most. It
 * passes through the data (N → 0) exactly when start > end.
 */
export interface Arc {
  readonly start: number;
  readonly end: number;
}

/** The spaces of an arc, in order; `last` is N. */
export function arcSpaces({ start, end }: Arc, last: number): number[] {
  const length = ((end - start + last + 1) % (last + 1)) + 1;
  return Array.from({ length }, (_, step) => (start + step) % (last + 1));
}

/** All arcs of at least two spaces that do not pass through the data. */
export function innerArcs(last: number): Arc[] {
  const arcs: Arc[] = [];
  for (let start = 0; start < last; start++)
    for (let end = start + 1; end <= last; end++) if (end - start < last) arcs.push({ start, end });
  return arcs;
}

/**
 * All arcs through the data, from N → 0 alone to the longest: they leave out at least one space,
 * so end ≤ start − 2.
 */
export function crossingArcs(last: number): Arc[] {
  const arcs: Arc[] = [];
  for (let start = last; start >= 2; start--)
    for (let end = 0; end <= start - 2; end++) arcs.push({ start, end });
  return arcs;
}

/** Every path of 1 to N−1 arrows, by source and target, with the name of its product. */
export function paths(last: number): { readonly arc: Arc; readonly name: string }[] {
  return Array.from({ length: last + 1 }, (_, start) => start).flatMap((start) =>
    Array.from({ length: last - 1 }, (_, step) => {
      const arc = { start, end: (start + step + 1) % (last + 1) };
      return { arc, name: pathName(arc, last) };
    }),
  );
}

function pathName(arc: Arc, last: number): string {
  const [, ...reached] = arcSpaces(arc, last);
  return reached
    .reverse()
    .map((space) => (space === 0 ? 'Sxy' : `W${space}`))
    .join('');
}

/** How many eigenvalues of Σ are not zero, and so can belong to S: min(d_x, d_y). */
export function spectrumSize(architecture: Architecture): number {
  return Math.min(architecture.inputWidth, architecture.outputWidth);
}

/** d_k − r, k = 0, …, N: the spaces beside S. */
export function reducedWidths(architecture: Architecture, r: number): number[] {
  return architecture.widths.map((width) => width - r);
}

/** The rank of Σ_XY beside S, full by assumption: so many arcs pass through the data. */
export function crossings(reduced: readonly number[]): number {
  return Math.min(reduced[0]!, reduced.at(-1)!);
}
