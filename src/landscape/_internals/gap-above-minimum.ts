import { Rational, refineRoot } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import { dataSpectrum } from './data-spectrum.js';

const HALF = Rational.of(1, 2);
const RELATIVE_WIDTH = Rational.of(1n, 10n ** 10n);

/**
 * A lower bound for how far above the smallest loss the next critical value is: critical values are
 * ½(tr Σ_YY − Σ of eigenvalues), so it is ½(λ − λ′) with λ the smallest eigenvalue fitted at the
 * minimum and λ′ the next one below it, or 0. Short of the truth by 10⁻¹⁰ tr Σ_YY at most;
 * `undefined` when Σ = 0 and there is no other critical value.
 */
export function gapAboveMinimum({
  architecture,
  moments,
}: Pick<AblatedPoint, 'architecture' | 'moments'>): Rational | undefined {
  const positive = dataSpectrum(moments).eigenvalues.filter(({ upper }) => upper.sign() > 0);
  let room = architecture.maximalRank;
  let last = -1;
  for (const { multiplicity } of positive) {
    if (room <= 0) break;
    room -= multiplicity;
    last += 1;
  }
  const fitted = positive[last];
  if (fitted === undefined) return undefined;
  const width = moments.yy.trace().times(RELATIVE_WIDTH);
  const below = positive[last + 1];
  const next = below === undefined ? Rational.ZERO : refineRoot(below, width).upper;
  return refineRoot(fitted, width).lower.minus(next).times(HALF);
}
