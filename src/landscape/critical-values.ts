import type { Rational, RationalMatrix } from '../exact/index.js';
import type { Architecture, Moments } from '../network/index.js';
import { LossLeft } from './_internals/loss-left.js';
import { explainedMoment } from './least-squares.js';
import { isolateEigenvalues } from './spectrum.js';

/** The loss at the critical points that belong to one set of eigenvectors. */
export interface CriticalValue {
  /** S, counted from 1: λ_1 is the largest eigenvalue. */
  readonly indices: readonly number[];
  /** The value lies in [lower, upper]; equal when it is known exactly. */
  readonly lower: Rational;
  readonly upper: Rational;
}

/** Every critical value, or the leading ones where there are too many to list. */
export interface CriticalValues {
  /** Smallest value first. */
  readonly values: readonly CriticalValue[];
  /** How many sets S there are; larger than `values.length` when only S = {1..r} are listed. */
  readonly count: bigint;
}

/**
 * The values ½(tr Σ_YY − Σ_{i∈S} λ_i), S ⊆ {1..d_y}, |S| ≤ r_max = min(d_0, …, d_{H+1}): all values
 * the loss takes at critical points (theory of Baldi & Hornik 1989 for H = 1; every depth by
 * Lemma 4.6 (a), (b)), each in an interval of relative width at most 10⁻¹⁴. The smallest is the
 * global minimum.
 *
 * Assumes `xxt-full-rank`, `xyt-full-rank`, `dy-le-dx` and `distinct-eigenvalues`; it does not
 * check them. More than 4096 sets are not listed: then the values of S = {1..r} are.
 */
export function criticalValues(
  architecture: Architecture,
  moments: Moments<RationalMatrix>,
): CriticalValues {
  const sigma = explainedMoment(moments);
  const largest = Math.min(architecture.maximalRank, sigma.rows);
  const count = countSubsets(sigma.rows, largest);
  const sets = count <= LISTED_SETS ? subsets(sigma.rows, largest) : leading(largest);
  const eigenvalues = isolateEigenvalues(sigma);
  const left = new LossLeft(moments.yy.trace(), sigma.trace(), eigenvalues);
  const fitted = (indices: readonly number[]) =>
    eigenvalues.map((_, index) => (indices.includes(index + 1) ? 1 : 0));
  const values = sets.map((indices) => ({ indices, ...left.bounds(fitted(indices)) }));
  return {
    values: values.sort((a, b) => a.lower.plus(a.upper).compare(b.lower.plus(b.upper))),
    count,
  };
}

const LISTED_SETS = 4096n;

/** All subsets of {1..n} of size at most `largest`. */
function subsets(n: number, largest: number): number[][] {
  let sets: number[][] = [[]];
  for (let index = 1; index <= n; index++)
    sets = sets.flatMap((set) => (set.length < largest ? [set, [...set, index]] : [set]));
  return sets;
}

const leading = (largest: number): number[][] =>
  Array.from({ length: largest + 1 }, (_, r) =>
    Array.from({ length: r }, (__, index) => index + 1),
  );

function countSubsets(n: number, largest: number): bigint {
  let count = 0n;
  let binomial = 1n;
  for (let size = 0; size <= largest; size++) {
    count += binomial;
    binomial = (binomial * BigInt(n - size)) / BigInt(size + 1);
  }
  return count;
}
