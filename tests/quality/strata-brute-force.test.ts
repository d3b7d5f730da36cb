import { expect, test } from 'vitest';
import { strata } from '../../src/landscape/index.js';
import { Architecture } from '../../src/network/index.js';

// Every critical point with small integer weights, found by trying them all. Nothing here uses the
// library but the enumeration it is compared with: numbers are small integers, so exact.
//
// X = diag(n, …, 2, 1, 1, …) and Y = [I, 0]X, hence P* = [I, 0], Σ = diag(n², …, 4, 1, 0, …) and the
// product at a critical point is a diagonal of zeros and ones: S can be read off.

type Matrix = number[][];

/** {0, 1}: every stratum must be met, and nothing else. */
const BINARY = [
  [1, 1, 1],
  [2, 1, 1],
  [1, 1, 2],
  [2, 2, 2],
  [3, 2, 2],
  [2, 2, 3],
  [1, 1, 1, 1],
  [2, 1, 2, 2],
  [2, 2, 2, 1],
  [1, 2, 2, 2],
  [2, 2, 2, 2],
  [3, 1, 2, 2],
  [3, 2, 2, 1],
  [1, 1, 1, 1, 1],
  [1, 2, 2, 2, 1],
  [2, 1, 2, 1, 2],
  [2, 2, 1, 2, 2],
  [3, 1, 2, 1, 2],
  [1, 2, 1, 2, 1, 1],
  [3, 3, 2],
  [3, 2, 2, 2],
  [2, 3, 2, 2],
  [2, 2, 2, 2, 1],
  [2, 2, 2, 2, 2],
];

/** {−1, 0, 1}: many more points, the same strata. */
const TERNARY = [
  [2, 2, 2],
  [3, 2, 1],
  [1, 2, 3],
  [2, 2, 1, 1],
  [1, 2, 2, 1],
  [2, 1, 2, 1],
  [1, 2, 1, 2, 1],
  [1, 1, 1, 1, 1, 1],
];

const cases = [
  ...BINARY.map((widths) => ({ widths, values: [0, 1] })),
  ...TERNARY.map((widths) => ({ widths, values: [0, 1, -1] })),
];

test.each(cases)('widths $widths, weights in $values: exactly the strata listed', (given) => {
  const met = new Map<string, number>();
  for (const weights of allWeights(given.widths, given.values)) {
    const found = criticalSignature(given.widths, weights);
    if (found !== undefined) met.set(found, (met.get(found) ?? 0) + 1);
  }
  const listed = [...strata(Architecture.of(given.widths))].map(({ S, ranks }) =>
    signature(S, ranks),
  );
  expect(new Set(listed).size).toBe(listed.length);
  expect([...met.keys()].sort()).toEqual(listed.sort());
});

function* allWeights(widths: readonly number[], values: readonly number[]): Generator<Matrix[]> {
  const weights = widths
    .slice(1)
    .map((rows, k) => Array.from({ length: rows }, () => new Array<number>(widths[k]!).fill(0)));
  const places = weights.flatMap((weight) =>
    weight.flatMap((row) => row.map((_, j) => ({ row, j }))),
  );
  for (let code = 0; code < values.length ** places.length; code++) {
    let rest = code;
    for (const { row, j } of places) {
      row[j] = values[rest % values.length]!;
      rest = Math.floor(rest / values.length);
    }
    yield weights;
  }
}

/** S and all ranks if the point is critical, by ∂L/∂W_k = A_kᵀ(PΣ_XX − Σ_YX)B_kᵀ. */
function criticalSignature(widths: readonly number[], weights: readonly Matrix[]) {
  const [dx, dy] = [widths[0]!, widths.at(-1)!];
  const last = weights.length;
  const size = Math.min(dx, dy);
  const square = (j: number) => (j < size ? (size - j) ** 2 : 1);
  const before: Matrix[] = [identity(dx)];
  for (const weight of weights) before.push(times(weight, before.at(-1)!));
  const after: Matrix[] = [identity(dy)];
  for (const weight of [...weights].reverse()) after.unshift(times(after[0]!, weight));
  const product = before[last]!;
  const error = product.map((row, i) =>
    row.map((entry, j) => (entry - (i === j ? 1 : 0)) * square(j)),
  );
  for (let k = 1; k <= last; k++) {
    const slope = times(times(transpose(after[k]!), error), transpose(before[k - 1]!));
    if (slope.some((row) => row.some((entry) => entry !== 0))) return undefined;
  }

  const S: number[] = [];
  for (const [i, row] of product.entries())
    for (const [j, entry] of row.entries()) {
      if (entry === 0) continue;
      expect([i, entry]).toEqual([j, 1]);
      S.push(i + 1);
    }
  const crossMoment = Array.from({ length: dx }, (_, i) =>
    Array.from({ length: dy }, (__, j) => (i === j ? square(j) : 0)),
  );
  const arrows = [...weights.map((weight, k) => ({ name: `W${k + 1}`, matrix: weight }))];
  arrows.push({ name: 'Sxy', matrix: crossMoment });
  const ranks: Record<string, number> = {};
  for (let start = 0; start <= last; start++) {
    let name = '';
    let path = identity(widths[start]!);
    for (let step = 0; step < last; step++) {
      const arrow = arrows[(start + step) % (last + 1)]!;
      path = times(arrow.matrix, path);
      name = arrow.name + name;
      if (step < last - 1) ranks[name] = rankOf(path);
      else expect(rankOf(path)).toBe(S.length);
    }
  }
  return signature(S, ranks);
}

function signature(S: readonly number[], ranks: Readonly<Record<string, number>>): string {
  return JSON.stringify([S, Object.entries(ranks).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function identity(n: number): Matrix {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => +(i === j)));
}

function transpose(a: Matrix): Matrix {
  return a[0]!.map((_, j) => a.map((row) => row[j]!));
}

function times(a: Matrix, b: Matrix): Matrix {
  const columns = b[0]!.length;
  return a.map((row) => {
    const sum = new Array<number>(columns).fill(0);
    for (let k = 0; k < row.length; k++) {
      const factor = row[k]!;
      if (factor !== 0) for (let j = 0; j < columns; j++) sum[j]! += factor * b[k]![j]!;
    }
    return sum;
  });
}

/** By elimination without division; the entries stay far below 2⁵³ at these sizes. */
function rankOf(matrix: Matrix): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < rows[0]!.length; column++) {
    const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0);
    if (at < 0) continue;
    [rows[rank], rows[at]] = [rows[at]!, rows[rank]!];
    const pivot = rows[rank]!;
    for (let i = rank + 1; i < rows.length; i++) {
      const factor = rows[i]![column]!;
      if (factor !== 0)
        rows[i] = rows[i]!.map((entry, j) => entry * pivot[column]! - pivot[j]! * factor);
    }
    rank++;
  }
  return rank;
}
