import type { Choices } from '../../landscape/index.js';
import type { Architecture } from '../../network/index.js';

/**
 * A hidden path: one unit of each hidden layer, counted from 0. All d_0·d_{H+1} paths through the same
 * hidden units share one Z, because inputs and outputs are never off.
 */
export type HiddenPath = readonly number[];

/** Some or all of the d_1⋯d_H hidden paths. */
export interface HiddenPaths {
  /** d_1⋯d_H. */
  readonly count: bigint;
  /** d_0 d_1⋯d_{H+1}. */
  readonly allPaths: bigint;
  /** All of them in order, or `limit` different ones drawn with equal chances. */
  readonly paths: readonly HiddenPath[];
}

/**
 * The hidden paths of an architecture: all, or `limit` of them where there are more.
 *
 * A sample of paths is drawn before data or weights are looked at, so what is tested of it is a fixed
 * question; it says nothing of the paths left out.
 */
export function hiddenPaths(
  architecture: Architecture,
  limit: number,
  choose: Choices,
): HiddenPaths {
  const widths = architecture.widths.slice(1, -1);
  const product = (numbers: readonly number[]) =>
    numbers.reduce((result, width) => result * BigInt(width), 1n);
  const count = product(widths);
  const paths = count <= BigInt(limit) ? everyPath(widths) : drawn(widths, limit, choose);
  return { count, allPaths: product(architecture.widths), paths };
}

function everyPath(widths: readonly number[]): HiddenPath[] {
  let paths: HiddenPath[] = [[]];
  for (const width of widths)
    paths = paths.flatMap((path) => Array.from({ length: width }, (_, unit) => [...path, unit]));
  return paths;
}

function drawn(widths: readonly number[], limit: number, choose: Choices): HiddenPath[] {
  const paths = new Map<string, HiddenPath>();
  while (paths.size < limit) {
    const path = widths.map((width) => choose(width));
    paths.set(path.join(), path);
  }
  return [...paths.values()];
}
