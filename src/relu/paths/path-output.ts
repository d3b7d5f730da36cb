import { Rational, RationalMatrix } from '../../exact/index.js';
import type { Weights } from '../../network/index.js';
import type { NetworkPath } from './network-paths.js';

/**
 * Ŷ_{j,i} = Σ over paths to output j of X_{path,i} Z_{path,i} Π_k w_path, d_y × m, without the factor q
 * (K16, section 3).
 *
 * @param activity Z: any numbers, so that it may be an expectation too. One row for each path, one
 *   column for each sample.
 *
 * O(m · number of paths · N).
 */
export function pathOutput(
  { weights, x }: { readonly weights: Weights; readonly x: RationalMatrix },
  paths: readonly NetworkPath[],
  activity: readonly (readonly (Rational | 0 | 1)[])[],
): RationalMatrix {
  const outputs = weights.at(-1)!.rows;
  const sums = Array.from({ length: outputs * x.columns }, () => Rational.ZERO);
  for (const [index, path] of paths.entries()) {
    const product = weights.reduce(
      (term, weight, k) => term.times(weight.at(path[k + 1]!, path[k]!)),
      Rational.ONE,
    );
    if (product.isZero()) continue;
    for (let i = 0; i < x.columns; i++) {
      const z = activity[index]![i]!;
      if (z === 0) continue;
      const term = product.times(x.at(path[0]!, i));
      const at = path.at(-1)! * x.columns + i;
      sums[at] = sums[at]!.plus(z === 1 ? term : term.times(z));
    }
  }
  return RationalMatrix.ofRationals(outputs, x.columns, sums);
}
