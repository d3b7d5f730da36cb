import type { Equation } from '../src/claims/index.js';
import { PolynomialMatrix } from '../src/exact/index.js';
import { networkPaths } from '../src/relu/index.js';
import { symbolMatrices } from './symbol-matrices.js';

/**
 * W_HD_{H−1}⋯D_1W_1x of a network with widths d_0, …, d_{H−1} and one output, with diagonal matrices D
 * of activities, and the sum over paths of input, activities and weights.
 */
export function maskedNetwork(widths: readonly number[]): Equation<PolynomialMatrix>[] {
  const sizes: Record<string, readonly [number, number]> = { x: [widths[0]!, 1] };
  for (const [layer, width] of widths.entries()) {
    sizes[`w${layer}`] = [widths[layer + 1] ?? 1, width];
    if (layer > 0) sizes[`z${layer}`] = [width, 1];
  }
  const letters = symbolMatrices(sizes);
  const output = widths.reduce((signal, _, layer) => {
    const z = letters[`z${layer}`];
    const masked =
      z === undefined
        ? signal
        : PolynomialMatrix.fromRows(
            signal.ring,
            signal.toRows().map(([entry], unit) => [entry!.times(z.at(unit, 0))]),
          );
    return letters[`w${layer}`]!.times(masked);
  }, letters['x']!);
  const paths = networkPaths({ widths: [...widths, 1] }).map((path) =>
    widths.reduce(
      (term, _, layer) => {
        const from = path[layer]!;
        const weight = letters[`w${layer}`]!.at(path[layer + 1]!, from);
        return layer === 0
          ? term.times(weight)
          : term.times(letters[`z${layer}`]!.at(from, 0)).times(weight);
      },
      letters['x']!.at(path[0]!, 0),
    ),
  );
  const sum = paths.reduce((left, right) => left.plus(right));
  return [
    {
      at: 'the output',
      left: output,
      right: PolynomialMatrix.fromRows(output.ring, [[sum]]),
    },
  ];
}
