import {
  formatDecimal,
  isolateRealRoots,
  Rational,
  type RationalMatrix,
  refineRoot,
  UnivariatePolynomial,
} from '../../../exact/index.js';
import type { LeakySamples } from '../../../relu/index.js';

/** Below which slope a unit with a refitted output beats a point whose loss does not depend on α. */
export interface Threshold {
  /** p(α), positive where it does. */
  readonly polynomial: string;
  /** Its root in (0, 1), strictly between these, and rounded. */
  readonly lower: string;
  readonly upper: string;
  readonly decimal: string;
  /** Whether at every position of the slider p > 0 exactly where the point is not global. */
  readonly agrees: boolean;
}

/**
 * With h = σ_α(wX) and the best v, ‖vh − Y‖² = ‖Y‖² − (h·Y)²/(h·h): less than 2L where
 * p(α) = (h·Y)² − (‖Y‖² − 2L)(h·h) > 0.
 */
export function thresholdOf(
  { x, y }: LeakySamples,
  loss: Rational,
  unit: RationalMatrix,
  curve: readonly { readonly hundredths: number; readonly standing: string }[],
): Threshold | undefined {
  const heights = unit.times(x).toRows()[0]!;
  const h = heights.map((height) =>
    UnivariatePolynomial.fromCoefficients(height.sign() < 0 ? [0, height] : [height]),
  );
  const sum = (terms: readonly UnivariatePolynomial[]) =>
    terms.reduce((total, term) => total.plus(term));
  const targets = y.toRows()[0]!;
  const fitted = sum(h.map((one, i) => one.scale(targets[i]!)));
  const size = sum(h.map((one) => one.times(one)));
  const rest = y
    .times(y.transpose())
    .trace()
    .minus(loss.times(Rational.of(2)));
  const p = fitted.times(fitted).minus(size.scale(rest));
  const roots = isolateRealRoots(p).filter(
    ({ lower, upper }) => lower.compare(Rational.ONE) < 0 && upper.sign() > 0,
  );
  if (roots.length !== 1) return undefined;
  const { lower, upper } = refineRoot(roots[0]!, Rational.of(1, 10n ** 12n));
  return {
    polynomial: p.toString('α').replaceAll('*', ''),
    lower: inMillionths(lower, 0n),
    upper: inMillionths(upper, 1n),
    decimal: formatDecimal(lower, 5),
    agrees: curve.every(
      ({ hundredths, standing }) =>
        p.evaluate(Rational.of(hundredths, 100)).sign() > 0 === (standing !== 'global'),
    ),
  };
}

/** Rounded down to millionths, and `more` of them added: below the number, or above it. */
function inMillionths({ numerator, denominator }: Rational, more: bigint): string {
  const whole = (numerator * 1_000_000n) / denominator + more;
  return `0.${String(whole).padStart(6, '0')}`;
}
