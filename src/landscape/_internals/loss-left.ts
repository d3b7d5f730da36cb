import { Rational, type RealRoot, refineRoot } from '../../exact/index.js';
import type { Bounds } from '../classify-result.js';

const HALF = Rational.of(1, 2);
const RELATIVE_WIDTH = Rational.of(1n, 10n ** 14n);
/** Below this width a value is reported as it stands: it is, or cannot be told from, zero. */
const SMALLEST_WIDTH = Rational.of(1n, 10n ** 60n);

/**
 * The loss that is left when some eigenvalues of Σ are fitted, ½(tr Σ_YY − Σ_i times_i λ_i), in
 * rational bounds. The intervals of the eigenvalues are narrowed as far as any question so far
 * needed, and stay so.
 */
export class LossLeft {
  readonly #total: Rational;
  readonly #trace: Rational;
  #roots: readonly RealRoot[];
  #width = Rational.ONE;

  /** Takes tr Σ_YY, tr Σ and the distinct eigenvalues of Σ with their multiplicities. */
  constructor(total: Rational, trace: Rational, eigenvalues: readonly RealRoot[]) {
    this.#total = total;
    this.#trace = trace;
    this.#roots = eigenvalues;
  }

  /**
   * Bounds of relative width at most 10⁻¹⁴; exact when every nonzero eigenvalue is fitted as often as
   * it occurs, or the eigenvalues fitted are rational.
   *
   * @param times How often each of the distinct eigenvalues is fitted.
   */
  bounds(times: readonly number[]): Bounds {
    if (this.#roots.every((root, i) => times[i] === root.multiplicity || root.upper.isZero())) {
      const exact = this.#total.minus(this.#trace).times(HALF);
      return { lower: exact, upper: exact };
    }
    for (;;) {
      const bounds = { lower: this.#left('upper', times), upper: this.#left('lower', times) };
      const spread = bounds.upper.minus(bounds.lower);
      if (spread.compare(bounds.lower.abs().times(RELATIVE_WIDTH)) <= 0) return bounds;
      if (spread.compare(SMALLEST_WIDTH) <= 0) return bounds;
      this.#width = this.#width.times(RELATIVE_WIDTH);
      this.#roots = this.#roots.map((root) => refineRoot(root, this.#width));
    }
  }

  /** The loss left if every fitted eigenvalue stood at this end of its interval. */
  #left(end: 'lower' | 'upper', times: readonly number[]): Rational {
    return this.#roots
      .reduce((sum, root, i) => sum.minus(root[end].times(Rational.of(times[i]!))), this.#total)
      .times(HALF);
  }
}
