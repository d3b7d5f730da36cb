import type { RationalMatrix } from '../../exact/index.js';
import type { Weights } from '../../network/index.js';
import type { Curve } from '../escape-curve.js';

/** Σ t^i·coefficient_i, in ascending powers; at least one coefficient. */
export type MatrixPolynomial = readonly RationalMatrix[];

/** W_k(t) for every layer of a curve through `weights`. */
export function layersAlong(weights: Weights, { terms }: Curve): readonly MatrixPolynomial[] {
  return weights.map((weight, layer) => {
    const coefficients = [weight];
    for (const term of terms) {
      const summand = term.weights[layer]!;
      if (summand.isZero()) continue;
      while (coefficients.length <= term.power)
        coefficients.push(weight.zeroOf(weight.rows, weight.columns));
      coefficients[term.power] = coefficients[term.power]!.plus(summand);
    }
    return coefficients;
  });
}

/** left(t)·right(t). */
export function timesPolynomial(left: MatrixPolynomial, right: MatrixPolynomial): MatrixPolynomial {
  const zero = left[0]!.zeroOf(left[0]!.rows, right[0]!.columns);
  const product = new Array<RationalMatrix>(left.length + right.length - 1).fill(zero);
  left.forEach((a, i) => {
    if (a.isZero()) return;
    right.forEach((b, j) => {
      if (!b.isZero()) product[i + j] = product[i + j]!.plus(a.times(b));
    });
  });
  return trimmed(product);
}

/** The polynomial of transposed coefficients. */
export function transposePolynomial(polynomial: MatrixPolynomial): MatrixPolynomial {
  return polynomial.map((coefficient) => coefficient.transpose());
}

function trimmed(coefficients: RationalMatrix[]): MatrixPolynomial {
  while (coefficients.length > 1 && coefficients.at(-1)!.isZero()) coefficients.pop();
  return coefficients;
}
