import { content } from './content.js';

/** Integer coefficients, ascending, without trailing zero; [] is zero. */
export type IntegerPolynomial = readonly bigint[];

/** The polynomial divided by its content, with the sign of its leading coefficient kept. */
export function primitivePart(values: IntegerPolynomial): IntegerPolynomial {
  const common = content(values);
  return common <= 1n ? values : values.map((value) => value / common);
}

export function derivative(values: IntegerPolynomial): IntegerPolynomial {
  return values.slice(1).map((value, k) => value * BigInt(k + 1));
}

/** denominator^degree times the value at numerator/denominator. */
export function homogeneousValue(
  values: IntegerPolynomial,
  numerator: bigint,
  denominator: bigint,
): bigint {
  let value = 0n;
  let scale = 1n;
  for (let k = values.length - 1; k >= 0; k--) {
    value = value * numerator + values[k]! * scale;
    scale *= denominator;
  }
  return value;
}

/** The sign of the value at numerator/denominator, denominator > 0. */
export function signAt(
  values: IntegerPolynomial,
  { numerator, denominator }: { readonly numerator: bigint; readonly denominator: bigint },
): -1 | 0 | 1 {
  const value = homogeneousValue(values, numerator, denominator);
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}
