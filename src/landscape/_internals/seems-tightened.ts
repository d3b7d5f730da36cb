import type { RationalMatrix } from '../../exact/index.js';
import type { Moments } from '../../network/index.js';
import { symmetricSpectrum } from '../../numeric/index.js';

/** Relative to the sizes of the factors, a singular value counts as zero up to the first of these and
 * as not from the second on. */
const ZERO = 1e-14;
const NOT_ZERO = 1e-5;

/** A product as float64 has it, with the product of the sizes of its factors. */
interface FloatProduct {
  readonly rows: number;
  readonly columns: number;
  readonly entries: Float64Array;
  readonly size: number;
}

/**
 * Whether A24's criterion holds by float ranks that leave no doubt: r = rank W_N⋯W_1, and for every
 * pivot N ≥ i > j ≥ 1 one of W_{i−1}⋯W_{j+1} and W_{j−1}⋯W_1Σ_XYW_N⋯W_{i+1} has rank r. `undefined` when
 * a singular value is small and not as small as rounding makes a zero.
 */
export function seemsTightened(
  weights: readonly RationalMatrix[],
  { yx }: Moments<RationalMatrix>,
): boolean | undefined {
  const count = weights.length;
  const layers = weights.map(floatProduct);
  const through = floatProduct(yx.transpose());
  const largest = Math.max(...layers.map(({ size }) => size));
  const doubtful = layers.some(({ size }) => size > 0 && size < NOT_ZERO * largest);
  if (doubtful) return undefined;
  const known = new Map<string, number | undefined>();
  const rankOf = (factors: readonly FloatProduct[], name: string) => {
    if (!known.has(name)) known.set(name, clearRank(factors.reduce(times)));
    return known.get(name);
  };
  /** W_to⋯W_from: its factors, the last layer first. */
  const run = (from: number, to: number) => layers.slice(from - 1, to).reverse();
  const r = rankOf(run(1, count), 'all');
  layers.forEach((layer, index) => {
    rankOf([layer], `${index}`);
  });
  let isTight = true;
  for (let i = 2; i <= count; i++)
    for (let j = 1; j < i; j++) {
      const width = weights[j]!.columns;
      const between = i === j + 1 ? width : rankOf(run(j + 1, i - 1), `between ${j} ${i}`);
      const around = rankOf([...run(1, j - 1), through, ...run(i + 1, count)], `around ${j} ${i}`);
      if (between !== r && around !== r) isTight = false;
    }
  return [...known.values()].includes(undefined) ? undefined : isTight;
}

function floatProduct(matrix: RationalMatrix): FloatProduct {
  const { rows, columns } = matrix;
  const entries = matrix.toNumbers();
  return { rows, columns, entries, size: Math.hypot(...entries) };
}

function times(left: FloatProduct, right: FloatProduct): FloatProduct {
  const entries = new Float64Array(left.rows * right.columns);
  for (let i = 0; i < left.rows; i++)
    for (let j = 0; j < right.columns; j++)
      for (let k = 0; k < left.columns; k++)
        entries[i * right.columns + j]! +=
          left.entries[i * left.columns + k]! * right.entries[k * right.columns + j]!;
  return { rows: left.rows, columns: right.columns, entries, size: left.size * right.size };
}

/** From the eigenvalues ±σ of [0 A; Aᵀ 0], which do not square what is small. */
function clearRank({ rows, columns, entries, size }: FloatProduct): number | undefined {
  if (size === 0) return 0;
  const n = rows + columns;
  const bordered = new Float64Array(n * n);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const entry = entries[i * columns + j]! / size;
      bordered[i * n + rows + j] = entry;
      bordered[(rows + j) * n + i] = entry;
    }
  const { values } = symmetricSpectrum(bordered, n);
  const positive = [...values].filter((value) => value > ZERO);
  return positive.every((value) => value >= NOT_ZERO) ? positive.length : undefined;
}
