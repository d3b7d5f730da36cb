import type { Rational, UnivariatePolynomial } from '../exact/index.js';

/** The assumptions of K16, Theorem 2.3, by name. */
export const ASSUMPTION_IDS = [
  'xxt-full-rank',
  'xyt-full-rank',
  'dy-le-dx',
  'distinct-eigenvalues',
  'squared-loss',
  'linear-activation',
] as const;
export type AssumptionId = (typeof ASSUMPTION_IDS)[number];

/** What a decision rests on; each can be re-checked by hand. */
export type AssumptionEvidence =
  /** A nonzero minor on these rows and columns (counted from 0) shows the rank. */
  | {
      readonly kind: 'minor';
      readonly of: string;
      readonly rows: readonly number[];
      readonly columns: readonly number[];
      readonly value: Rational;
    }
  /** `vector` ≠ 0 is mapped to 0, so the rank is not full. */
  | {
      readonly kind: 'kernel-vector';
      readonly equation: string;
      readonly vector: readonly Rational[];
      /** What the coordinates of the vector stand for. */
      readonly labels: readonly string[];
    }
  | { readonly kind: 'widths'; readonly inputWidth: number; readonly outputWidth: number }
  /** gcd(χ, χ′) of the characteristic polynomial χ of Σ; constant iff χ is square-free. */
  | {
      readonly kind: 'characteristic-polynomial';
      readonly polynomial: UnivariatePolynomial;
      readonly repeatedFactor: UnivariatePolynomial | undefined;
    }
  /** A property of the model, said by whoever asks; nothing was measured. */
  | { readonly kind: 'declared'; readonly value: string };

/** One assumption, decided. */
export interface AssumptionDecision {
  readonly id: AssumptionId;
  readonly holds: boolean;
  readonly evidence: AssumptionEvidence;
}
