import { type MatrixPolynomial, timesPolynomial } from './matrix-polynomial.js';

/** A_k(t) = W_N⋯W_{k+1} and B_k(t) = W_{k-1}⋯W_1 along a curve, indexed by k = 1, …, N. */
export interface PartialPolynomials {
  readonly after: Readonly<Record<number, MatrixPolynomial>>;
  readonly before: Readonly<Record<number, MatrixPolynomial>>;
}

/** All leading and trailing products of the layers of a curve; A_N and B_1 are identities. */
export function partialPolynomials(layers: readonly MatrixPolynomial[]): PartialPolynomials {
  const count = layers.length;
  const after: Record<number, MatrixPolynomial> = {};
  const before: Record<number, MatrixPolynomial> = {};
  const [first, last] = [layers[0]![0]!, layers[count - 1]![0]!];
  before[1] = [first.identityOf(first.columns)];
  for (let k = 2; k <= count; k++) before[k] = timesPolynomial(layers[k - 2]!, before[k - 1]!);
  after[count] = [last.identityOf(last.rows)];
  for (let k = count - 1; k >= 1; k--) after[k] = timesPolynomial(after[k + 1]!, layers[k]!);
  return { after, before };
}
