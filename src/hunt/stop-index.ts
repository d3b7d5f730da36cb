import type { ChunkResult } from './chunk-result.js';

/** How many rounds of all ways a certified counterexample is still looked for. */
const ROUNDS_AFTER_UNCERTIFIED = 2;

/**
 * The last chunk that counts: the first one with a certified counterexample; or, when one without a
 * certificate comes first, at most two rounds of all ways after that, so that it does not hide a
 * certified one.
 *
 * It never grows when more results are known, so every part of a campaign does at least its share.
 *
 * @param ways How many ways the claim is attacked in.
 */
export function stopIndex(results: readonly ChunkResult[], ways: number): number {
  let [first, certified] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { index, violation } of results) {
    if (violation === undefined) continue;
    first = Math.min(first, index);
    if (violation.certificate !== null) certified = Math.min(certified, index);
  }
  return Math.min(certified, first + ROUNDS_AFTER_UNCERTIFIED * ways);
}
