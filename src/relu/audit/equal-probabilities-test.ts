import { binomialUpperTail } from './_internals/binomial-tail.js';

/** What the test of A1p-m found. */
export interface EqualProbabilitiesTest {
  /** Pairs of paths compared. */
  readonly pairs: number;
  /** The smallest p-value of a pair times the number of pairs, at most 1. */
  readonly p: number;
  readonly rejected: boolean;
  /** Pairs whose own p-value times the number of pairs is at most the level. */
  readonly pairsRejected: number;
  /** The pair with the smallest p-value: indices of paths, the more active one first. */
  readonly pair: {
    readonly first: number;
    readonly second: number;
    /** Samples on which only the first, only the second path is active. */
    readonly onlyFirst: number;
    readonly onlySecond: number;
  };
}

/**
 * Tests "all paths have one success probability" (A1p-m), the probability being over samples.
 *
 * Two paths have equal probabilities iff, on a sample on which exactly one of them is active, either
 * is so with chance ½; equivalently, iff swapping the two leaves the law of the pair unchanged. So
 * given the number of such samples, how many of them belong to the first is binomial with ½: this is
 * the permutation test that swaps the pair within each sample, with all permutations summed
 * (McNemar's test in its exact form). Every pair is tested, two-sided, and Bonferroni's bound keeps
 * the chance of any false rejection at most the level, however the paths depend on one another.
 *
 * Permuting all paths within a sample (Cochran's Q) would test more than A1p-m: that the paths are
 * exchangeable. Products of unit activations almost never are, even with equal probabilities, so
 * that test can reject a true A1p-m.
 *
 * Valid for samples that are independent and of one law, and a network chosen without looking at
 * them. A test that does not reject does not show the probabilities to be equal. O(P² m / 32).
 */
export function equalProbabilitiesTest(
  active: readonly Uint8Array[],
  level: number,
): EqualProbabilitiesTest {
  const words = active.map(packed);
  const known = new Map<number, number>();
  const pairs = (active.length * (active.length - 1)) / 2;
  let smallest = Number.POSITIVE_INFINITY;
  let best = { first: 0, second: Math.min(1, active.length - 1), onlyFirst: 0, onlySecond: 0 };
  let pairsRejected = 0;
  for (let a = 0; a < words.length; a++)
    for (let b = a + 1; b < words.length; b++) {
      const onlyA = onlyIn(words[a]!, words[b]!);
      const onlyB = onlyIn(words[b]!, words[a]!);
      const split = Math.max(onlyA, onlyB) * 2 ** 26 + Math.min(onlyA, onlyB);
      const p = known.get(split) ?? swapPValue(onlyA, onlyB);
      known.set(split, p);
      if (p * pairs <= level) pairsRejected++;
      if (p < smallest) {
        smallest = p;
        best =
          onlyA >= onlyB
            ? { first: a, second: b, onlyFirst: onlyA, onlySecond: onlyB }
            : { first: b, second: a, onlyFirst: onlyB, onlySecond: onlyA };
      }
    }
  const p = Math.min(1, smallest * pairs);
  // With one path there is nothing to compare.
  if (pairs === 0) return { pairs, p: 1, rejected: false, pairsRejected, pair: best };
  return { pairs, p, rejected: p <= level, pairsRejected, pair: best };
}

/** Two-sided: twice the chance of as uneven a split of a + b fair coins, at most 1. */
const swapPValue = (a: number, b: number) =>
  Math.min(1, 2 * binomialUpperTail(a + b, Math.max(a, b), 0.5));

function packed(z: Uint8Array): Uint32Array {
  const words = new Uint32Array(Math.ceil(z.length / 32));
  for (let i = 0; i < z.length; i++) if (z[i] === 1) words[i >>> 5]! |= 1 << (i & 31);
  return words;
}

function onlyIn(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < one.length; i++) {
    let bits = one[i]! & ~other[i]!;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
