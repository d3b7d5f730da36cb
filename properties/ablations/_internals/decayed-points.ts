import type fc from 'fast-check';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import type { AblatedPoint, Choices } from '../../../src/landscape/index.js';
import { Architecture, pointOf } from '../../../src/network/index.js';
import type { PointWish } from './critical-points-without.js';
import { drawn, pick } from './drawn.js';
import { diagonal, integers } from './integer-matrices.js';
import { depthOf } from './weighted-points.js';

/** μ, where it is not given. */
const DECAYS = [Rational.of(1, 10), Rational.of(1, 100), Rational.of(1, 4), Rational.of(1)];
/** μ of points that are flat to second order: small integers where 3 divides μ. */
const FLAT_DECAYS = [Rational.of(3), Rational.of(1), Rational.of(1, 10), Rational.of(1, 100)];

const decayOf = (choose: Choices, given: Rational | undefined, list: readonly Rational[]) => {
  const chosen = pick(choose, list);
  return given ?? chosen;
};

/** Sparse layers, often all zero, X and Y diagonal. Shrinks to 1-1-1, or 1-1-1-1, of zeros. */
export function decayedPoint(
  { hidden, maxWidth, zero }: PointWish,
  decay?: Rational,
): fc.Arbitrary<AblatedPoint> {
  return drawn(({ choose, entries }) => {
    const weightDecay = decayOf(choose, decay, DECAYS);
    const depth = depthOf(choose, hidden);
    const dx = 1 + choose(maxWidth);
    const dy = 1 + choose(dx);
    const allZero = zero === true || choose(3) === 0;
    const inner = Array.from({ length: depth }, (_, k) => 1 + entries(0)(maxWidth, k));
    const architecture = Architecture.of([dx, ...inner, dy]);
    let size = 0;
    const targets = Array.from({ length: dy }, (_, i) => {
      size += 1 + entries(1)(2, i);
      return size;
    });
    const weights = architecture
      .layers()
      .map(({ k, rows, columns }) =>
        integers(rows, columns, (i, j) =>
          allZero ? 0 : pick((n) => entries(1 + k)(n, i, j), [0, 1, -1]),
        ),
      );
    const x = RationalMatrix.identity(dx);
    return { ...pointOf(architecture, { x, y: diagonal(dy, dx, targets) }, weights), weightDecay };
  });
}

/**
 * 2-1-2 with the second target fitted, W_2 = e_2, W_1 = e_2ᵀ, Σ_XX = diag(s, t), Σ_YX = diag(a, t + μ):
 * critical, and for s = a²/(t + μ) − μ flat to second order in the direction of the first target.
 */
export function flatShallowDecayedPoint(decay?: Rational): fc.Arbitrary<AblatedPoint> {
  return drawn(({ choose }) => {
    const weightDecay = decayOf(choose, decay, [Rational.of(1), ...FLAT_DECAYS]);
    const t = Rational.of(1 + choose(3));
    const b = t.plus(weightDecay);
    let a = Rational.of(1);
    while (a.times(a).compare(b.times(weightDecay)) <= 0) a = a.plus(Rational.of(1));
    a = a.plus(Rational.of(choose(4)));
    const flat = a.times(a).dividedBy(b).minus(weightDecay);
    // Beside the flat points, ones with a negative direction.
    const s = choose(3) === 2 ? flat.times(Rational.of(1, 2)) : flat;
    return {
      architecture: Architecture.of([2, 1, 2]),
      moments: momentsFor([s, t], [a, b]),
      weights: [integers(1, 2, (_, j) => j), integers(2, 1, (i) => i)],
      weightDecay,
    };
  });
}

/**
 * Widths 1, N ≥ 3 layers, all weights w, where c = s·w^N + μw^{2−N} makes it critical and
 * s = (N − 2)μ/(N·w^{2N−2}) flat along (1, …, 1).
 */
export function flatDeepDecayedPoint(
  { hidden: [least, most] }: PointWish,
  decay?: Rational,
): fc.Arbitrary<AblatedPoint> {
  return drawn(({ choose }) => {
    const weightDecay = decayOf(choose, decay, FLAT_DECAYS);
    const n = depthOf(choose, [Math.max(2, least), Math.max(2, most)]) + 1;
    const w = Rational.of(1 + choose(2));
    const flat = weightDecay.times(Rational.of(n - 2, n)).dividedBy(w.pow(2 * n - 2));
    const s = choose(3) === 2 ? flat.times(Rational.of(1, 2)) : flat;
    const c = s.times(w.pow(n)).plus(weightDecay.dividedBy(w.pow(n - 2)));
    return {
      architecture: Architecture.of(Array.from({ length: n + 1 }, () => 1)),
      moments: momentsFor([s], [c]),
      weights: Array.from({ length: n }, () => RationalMatrix.ofRationals(1, 1, [w])),
      weightDecay,
    };
  });
}

/** Diagonal moments, with the least Σ_YY there can be. */
function momentsFor(xx: readonly Rational[], yx: readonly Rational[]) {
  const n = xx.length;
  const yy = yx.map((value, index) => value.times(value).dividedBy(xx[index]!));
  return { xx: diagonal(n, n, xx), yx: diagonal(n, n, yx), yy: diagonal(n, n, yy) };
}
