import type { RationalMatrix } from '../rational-matrix.js';

/** One pivot of a symmetric elimination: 1×1, or 2×2 with zero diagonal. */
export interface SymmetricStep {
  /** Original indices eliminated by this step: one or two. */
  readonly indices: readonly [number] | readonly [number, number];
  /** The diagonal entry of a 1×1 pivot, the off-diagonal entry of a 2×2 one; nonzero. */
  readonly pivot: bigint;
  /** The principal minor on all indices eliminated before. */
  readonly previous: bigint;
  /** For each index of the step, its column over `remaining` just before the step. */
  readonly columns: readonly (readonly bigint[])[];
  /** Original indices still present after the step, increasing. */
  readonly remaining: readonly number[];
}

/**
 * Fraction-free symmetric elimination of the numerators N, on the lower triangle only. With S the
 * indices eliminated so far, entry (i, j) is the minor of N on S∪{i}, S∪{j} (Sylvester), so every
 * division is exact; N is congruent to the direct sum of pivot/previous (1×1 steps), of
 * [[0, pivot], [pivot, 0]]/previous (2×2 steps) and of zeros.
 */
export function symmetricElimination({ rows: n, numerators }: RationalMatrix): SymmetricStep[] {
  const lower = Array.from({ length: n }, (_, i) => numerators.slice(i * n, i * n + i + 1));
  const steps: SymmetricStep[] = [];
  let remaining = Array.from({ length: n }, (_, i) => i);
  let previous = 1n;
  while (remaining.length > 0) {
    const indices = smallestDiagonal(lower, remaining) ?? anyOffDiagonal(lower, remaining);
    if (indices === undefined) return steps;
    const [k, l] = indices;
    const pivot = lower[Math.max(k, l ?? k)]![Math.min(k, l ?? k)]!;
    remaining = remaining.filter((i) => i !== k && i !== l);
    const columns = indices.map((index) => columnOf(lower, index, remaining));
    if (l === undefined) oneByOne(lower, remaining, columns[0]!, pivot, previous);
    else twoByTwo(lower, remaining, columns[0]!, columns[1]!, pivot, previous);
    steps.push({ indices, pivot, previous, columns, remaining });
    previous = l === undefined ? pivot : -(pivot * pivot) / previous;
  }
  return steps;
}

function oneByOne(
  lower: readonly bigint[][],
  remaining: readonly number[],
  column: readonly bigint[],
  pivot: bigint,
  previous: bigint,
): void {
  for (let a = 0; a < remaining.length; a++) {
    const row = lower[remaining[a]!]!;
    const factor = column[a]!;
    for (let b = 0; b <= a; b++) {
      const j = remaining[b]!;
      row[j] = (pivot * row[j]! - factor * column[b]!) / previous;
    }
  }
}

function twoByTwo(
  lower: readonly bigint[][],
  remaining: readonly number[],
  first: readonly bigint[],
  second: readonly bigint[],
  pivot: bigint,
  previous: bigint,
): void {
  const square = previous * previous;
  for (let a = 0; a < remaining.length; a++) {
    const row = lower[remaining[a]!]!;
    for (let b = 0; b <= a; b++) {
      const j = remaining[b]!;
      const cross = first[a]! * second[b]! + second[a]! * first[b]!;
      row[j] = (pivot * (cross - pivot * row[j]!)) / square;
    }
  }
}

function columnOf(
  lower: readonly (readonly bigint[])[],
  index: number,
  remaining: readonly number[],
): bigint[] {
  return remaining.map((i) => (i > index ? lower[i]![index]! : lower[index]![i]!));
}

function smallestDiagonal(
  lower: readonly (readonly bigint[])[],
  remaining: readonly number[],
): readonly [number] | undefined {
  let best: readonly [number] | undefined;
  let smallest = 0n;
  for (const i of remaining) {
    const entry = lower[i]![i]!;
    const magnitude = entry < 0n ? -entry : entry;
    if (magnitude !== 0n && (best === undefined || magnitude < smallest)) {
      best = [i];
      smallest = magnitude;
    }
  }
  return best;
}

function anyOffDiagonal(
  lower: readonly (readonly bigint[])[],
  remaining: readonly number[],
): readonly [number, number] | undefined {
  for (const i of remaining) {
    for (const j of remaining) {
      if (j < i && lower[i]![j] !== 0n) return [j, i];
    }
  }
  return undefined;
}
