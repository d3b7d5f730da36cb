/** A mean at a size, and the variance of that mean. */
export interface SizedMean {
  readonly size: number;
  readonly mean: number;
  readonly variance: number;
}

/** e(Λ) = limit + factor·Λ^(−exponent), and how far the means are from it. */
export interface PowerLaw {
  readonly limit: number;
  readonly factor: number;
  readonly exponent: number;
  /** Σ (mean − fit)²/variance */
  readonly misfit: number;
}

/** Exponents that are tried; a fit at an end of the range says that the means do not bend. */
export const EXPONENTS = [0.1, 2] as const;

/**
 * The power law with free limit, factor and exponent that is nearest to the means by weighted least
 * squares: for each exponent a line in Λ^(−exponent), then the best exponent, on a grid and by golden
 * section between its neighbours.
 */
export function fitPowerLaw(means: readonly SizedMean[]): PowerLaw {
  const at = (exponent: number) => lineIn(means, exponent);
  const [first, last] = EXPONENTS;
  const steps = 38;
  const grid = Array.from({ length: steps + 1 }, (_, k) => first + ((last - first) * k) / steps);
  const misfits = grid.map((exponent) => at(exponent).misfit);
  const best = misfits.indexOf(Math.min(...misfits));
  let [low, high] = [grid[Math.max(0, best - 1)]!, grid[Math.min(steps, best + 1)]!];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [at(left).misfit, at(right).misfit];
  for (let step = 0; step < 30; step++) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = at(left).misfit;
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = at(right).misfit;
    }
  }
  return at((low + high) / 2);
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

function lineIn(means: readonly SizedMean[], exponent: number): PowerLaw {
  let [weights, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
  for (const { size, mean, variance } of means) {
    const [weight, x] = [1 / variance, size ** -exponent];
    weights += weight;
    sx += weight * x;
    sy += weight * mean;
    sxx += weight * x * x;
    sxy += weight * x * mean;
  }
  const factor = (weights * sxy - sx * sy) / (weights * sxx - sx * sx);
  const limit = (sy - factor * sx) / weights;
  let misfit = 0;
  for (const { size, mean, variance } of means)
    misfit += (mean - limit - factor * size ** -exponent) ** 2 / variance;
  return { limit, factor, exponent, misfit };
}

/** The exponents of {@link fitEdgeLaw}. */
export const EDGE_EXPONENTS = [2 / 3, 1] as const;

/**
 * The limit of e(Λ) = limit + bΛ^(−2/3) + cΛ^(−1), by weighted least squares, with its misfit: the
 * first exponent is that of the edge of a random matrix's spectrum, at which the marginal minima are.
 */
export function fitEdgeLaw(means: readonly SizedMean[]): {
  readonly limit: number;
  readonly misfit: number;
} {
  const rows = means.map(({ size, mean, variance }) => ({
    terms: [1, ...EDGE_EXPONENTS.map((exponent) => size ** -exponent)] as const,
    mean,
    weight: 1 / variance,
  }));
  const moment = (i: number, j: number) =>
    rows.reduce((sum, { terms, weight }) => sum + weight * terms[i]! * terms[j]!, 0);
  const target = (i: number) =>
    rows.reduce((sum, { terms, weight, mean }) => sum + weight * terms[i]! * mean, 0);
  const normal = [0, 1, 2].map((i) => [0, 1, 2].map((j) => moment(i, j)));
  const right = [0, 1, 2].map(target);
  const whole = determinant(normal);
  // Cramer's rule: three unknowns.
  const solution = [0, 1, 2].map(
    (column) =>
      determinant(
        normal.map((row, i) => row.map((entry, j) => (j === column ? right[i]! : entry))),
      ) / whole,
  );
  const misfit = rows.reduce(
    (sum, { terms, mean, weight }) =>
      sum + weight * (mean - terms.reduce((value, term, i) => value + term * solution[i]!, 0)) ** 2,
    0,
  );
  return { limit: solution[0]!, misfit };
}

function determinant(m: readonly (readonly number[])[]): number {
  const minor = (a: number, b: number) => m[1]![a]! * m[2]![b]! - m[1]![b]! * m[2]![a]!;
  return m[0]![0]! * minor(1, 2) - m[0]![1]! * minor(0, 2) + m[0]![2]! * minor(0, 1);
}

/** β of values that fall like Λ^(−β): least squares on logarithms, with a weight for each. */
export function fallingExponent(
  points: readonly { readonly size: number; readonly value: number; readonly weight: number }[],
): number {
  let [weights, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
  for (const { size, value, weight } of points) {
    const [x, y] = [Math.log(size), Math.log(value)];
    weights += weight;
    sx += weight * x;
    sy += weight * y;
    sxx += weight * x * x;
    sxy += weight * x * y;
  }
  return -(weights * sxy - sx * sy) / (weights * sxx - sx * sx);
}
