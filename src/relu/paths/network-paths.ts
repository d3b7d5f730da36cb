import { LemmascopeError } from '../../diagnostics/index.js';
import type { Architecture } from '../../network/index.js';

/** A path from an input to an output: one unit of every layer, d_0 first. */
export type NetworkPath = readonly number[];

/** Paths that are listed at most: their number is the product of all widths. */
export const MOST_PATHS = 100_000;

/**
 * Every path of a network, Π_k d_k of them, the input slowest.
 *
 * @throws PATHS_TOO_MANY above {@link MOST_PATHS}.
 */
export function networkPaths({ widths }: Pick<Architecture, 'widths'>): readonly NetworkPath[] {
  const count = widths.reduce((product, width) => product * width, 1);
  if (count > MOST_PATHS)
    throw new LemmascopeError('PATHS_TOO_MANY', {
      path: `widths ${widths.join('-')}`,
      expected: `at most ${MOST_PATHS} paths`,
      actual: `${count}`,
    });
  let paths: number[][] = [[]];
  for (const width of widths)
    paths = paths.flatMap((path) => Array.from({ length: width }, (_, unit) => [...path, unit]));
  return paths;
}
