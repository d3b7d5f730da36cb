import fc from 'fast-check';
import type { AttackBound } from '../../claims/index.js';
import type { FoundViolation } from '../chunk-result.js';
import type { Watch } from '../decide-instance.js';
import type { Huntable } from '../huntable.js';
import { chunkSeed } from './chunk-seed.js';
import { drawing, NotDrawn } from './drawing.js';
import { type Failing, foundViolation } from './found-violation.js';
import { pointIn } from './point-in.js';
import { Tally } from './tally.js';

/** Draws within one bound. */
const DRAWS = 100;
/** Decisions within one bound, those made while shrinking among them. */
const MOST_DECISIONS = 2_000;

/** Where the search begins, and who watches it. */
export interface SmallerSearch {
  /** Of the chunk. */
  readonly seed: number;
  /** Number of the chunk: the paths of what is found begin with it. */
  readonly chunk: number;
  readonly watch: Watch;
  /** Told before every draw and every decision. */
  readonly deciding: () => void;
}

/**
 * Counterexamples with fewer weights than one that was found, the smallest first: drawn anew within
 * every smaller bound on layers and widths.
 *
 * Shrinking alone stops early. Once an architecture is smaller everything that was drawn after it is
 * another, so most smaller networks that it tries are no counterexamples by chance alone.
 */
export function findSmaller(
  huntable: Huntable,
  found: { readonly instance: unknown; readonly violation: FoundViolation },
  search: SmallerSearch,
): FoundViolation[] {
  const smaller: FoundViolation[] = [];
  let weights = weightCount(found.instance);
  for (const bound of boundsWithin(found.instance)) {
    const way = huntable.within?.(bound);
    for (let attempt = 0; way !== undefined; attempt++) {
      const next = drawnSmaller(way, { ...search, bound, attempt, weights }, found.violation);
      if (next === undefined) break;
      smaller.unshift(next.violation);
      weights = weightCount(next.instance);
    }
    // What is within a larger bound is no smaller.
    if (smaller.length > 0) break;
  }
  return smaller;
}

/** A bound and the number of a search within it, as a part of a path: `@1.2.0`. */
export const searchText = ({ maxHidden, maxWidth }: AttackBound, attempt: number): string =>
  `@${maxHidden}.${maxWidth}.${attempt}`;

/** The seed of a search, made of that of its chunk. */
export const searchSeed = (
  seed: number,
  { maxHidden, maxWidth }: AttackBound,
  attempt: number,
): number => [maxHidden, maxWidth, attempt].reduce(chunkSeed, seed);

function drawnSmaller(
  way: Huntable,
  {
    bound,
    attempt,
    weights,
    ...search
  }: SmallerSearch & {
    readonly bound: AttackBound;
    readonly attempt: number;
    readonly weights: number;
  },
  { run, shrinks, certificate }: FoundViolation,
): { readonly instance: unknown; readonly violation: FoundViolation } | undefined {
  const tally = new Tally(way, search.watch);
  let failing: Failing | undefined;
  let decisions = 0;
  const holds = (instance: unknown): boolean => {
    if (instance instanceof NotDrawn) return true;
    if (++decisions > MOST_DECISIONS) throw new fc.PreconditionFailure(true);
    search.deciding();
    if (weightCount(instance) >= weights) return true;
    const violation = tally.decideQuietly(instance, search.deciding);
    if (violation === undefined) return true;
    if (certificate !== null && violation.certificate === undefined) return true;
    failing = { instance, violation };
    return false;
  };
  const before = () => {
    search.deciding();
    return undefined;
  };
  let details: fc.RunDetails<[unknown]>;
  try {
    details = fc.check(fc.property(way.instances, holds), {
      seed: searchSeed(search.seed, bound, attempt),
      numRuns: DRAWS,
      plugins: [drawing({ before })],
    });
  } catch {
    // An arbitrary that throws while it shrinks: there is a counterexample already.
    return undefined;
  }
  if (failing === undefined) return undefined;
  const { instance } = failing;
  const path = `${search.chunk}${searchText(bound, attempt)}/${details.counterexamplePath}`;
  const where = { path, run, shrinks: shrinks + details.numShrinks };
  return { instance, violation: foundViolation(way, failing, where) };
}

/** Bounds that no network within is larger than the one in the instance, the narrow and shallow first. */
function boundsWithin(instance: unknown): AttackBound[] {
  const architecture = pointIn(instance)?.architecture;
  if (architecture === undefined) return [];
  const [hidden, widest] = [architecture.layerCount - 1, Math.max(...architecture.widths)];
  return Array.from({ length: hidden * widest }, (_, place) => ({
    maxHidden: 1 + Math.floor(place / widest),
    maxWidth: 1 + (place % widest),
  }));
}

/** d_0d_1 + … + d_Hd_{H+1}; of what is no network no number, which is never fewer. */
function weightCount(instance: unknown): number {
  const widths = pointIn(instance)?.architecture.widths ?? [];
  if (widths.length === 0) return Number.POSITIVE_INFINITY;
  return widths.slice(1).reduce((sum, width, k) => sum + width * widths[k]!, 0);
}
