/** Integer samples and the widths they go with; x and y are row-major, a sample per column. */
export interface Samples {
  readonly widths: readonly number[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly m: number;
}

/**
 * ½‖W_N⋯W_1X − Y‖² sample by sample, straight from the definition: no moments, no matrix products.
 * On small integers every intermediate is an integer below 2^53, so the value is exact.
 */
export function naiveLoss({ widths, x, y, m }: Samples, w: Float64Array): number {
  let twice = 0;
  for (let sample = 0; sample < m; sample++) {
    let signal = Array.from({ length: widths[0]! }, (_, i) => x[i * m + sample]!);
    let at = 0;
    for (const width of widths.slice(1)) {
      signal = Array.from({ length: width }, () =>
        signal.reduce((sum, value) => sum + w[at++]! * value, 0),
      );
    }
    signal.forEach((value, i) => {
      twice += (value - y[i * m + sample]!) ** 2;
    });
  }
  return twice / 2;
}

/**
 * ∂L/∂w_a, exactly: the loss is quadratic in any one weight, so the central difference is exact.
 */
export function naivePartial(samples: Samples, w: Float64Array, a: number): number {
  return (naiveLoss(samples, moved(w, a, 1)) - naiveLoss(samples, moved(w, a, -1))) / 2;
}

/**
 * ∂²L/∂w_a∂w_b, exactly: in s and t the loss along s·e_a + t·e_b has degree at most two in each, so
 * st is its only term that is odd in both.
 */
export function naiveSecondPartial(
  samples: Samples,
  w: Float64Array,
  a: number,
  b: number,
): number {
  if (a === b) {
    const ends = naiveLoss(samples, moved(w, a, 1)) + naiveLoss(samples, moved(w, a, -1));
    return ends - 2 * naiveLoss(samples, w);
  }
  const corner = (s: number, t: number): number => naiveLoss(samples, moved(moved(w, a, s), b, t));
  return (corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / 4;
}

function moved(w: Float64Array, a: number, by: number): Float64Array {
  const copy = w.slice();
  copy[a]! += by;
  return copy;
}
