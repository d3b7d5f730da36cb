import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  invertibleMatrix,
  matrixOfRank,
  nearStratumPoint,
  point,
  stratumPoint,
} from '../../../properties/arbitraries/index.js';
import { inverse, Rational, RationalMatrix } from '../../../src/exact/index.js';
import { gapAboveMinimum } from '../../../src/landscape/_internals/gap-above-minimum.js';
import { rankModuloPrimes } from '../../../src/landscape/_internals/rank-modulo.js';
import { RoundingBounds } from '../../../src/landscape/_internals/rounding-bounds.js';
import { seemsTightened } from '../../../src/landscape/_internals/seems-tightened.js';
import { criticalRanks, criticalValues, tightened } from '../../../src/landscape/index.js';
import {
  Architecture,
  FloatNetwork,
  flatten,
  floatMomentsOf,
  HessianBlocks,
  loss,
  type Point,
  pointOf,
} from '../../../src/network/index.js';

const bound = { maxHidden: 3, maxWidth: 3 };

describe('the rank modulo primes', () => {
  const shapes = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));

  test.prop([
    shapes.chain(([rows, columns]) =>
      fc
        .nat(Math.min(rows, columns))
        .chain((r) => matrixOfRank(rows, columns, r).map((matrix) => ({ matrix, r }))),
    ),
  ])('is the rank', ({ matrix, r }) => {
    expect(rankModuloPrimes(matrix)).toBe(r);
  });

  it('sees what floats do not, and needs both primes to fail', () => {
    const diagonal = (...entries: Rational[]) => RationalMatrix.diagonal(entries);
    const tiny = Rational.of(2).pow(-200);
    expect(rankModuloPrimes(diagonal(Rational.ONE, tiny))).toBe(2);
    expect(rankModuloPrimes(diagonal(Rational.ONE, Rational.of(67108859)))).toBe(2);
    expect(rankModuloPrimes(diagonal(Rational.of(67108837), Rational.ONE))).toBe(2);
    expect(rankModuloPrimes(RationalMatrix.zero(2, 2))).toBe(0);
  });
});

function boundsAt({ architecture, moments, weights }: Point) {
  const floats = floatMomentsOf(moments);
  const network = new FloatNetwork(architecture.widths, floats);
  const w = flatten(weights).toNumbers();
  const n = w.length;
  const hessian = new Float64Array(n * n);
  network.hessian(w, hessian);
  return {
    w,
    network,
    hessian,
    bounds: new RoundingBounds(architecture.widths, floats, w, hessian),
  };
}

const distance = (a: Float64Array, b: Float64Array) =>
  Math.hypot(...a.map((entry, at) => entry - b[at]!));

describe('bounds of rounding and of change', () => {
  const scaled = fc
    .tuple(point({ kind: 'random', ...bound }), fc.integer({ min: -20, max: 20 }))
    .map(([at, exponent]) =>
      pointOf(
        at.architecture,
        at,
        at.weights.map((layer) =>
          layer.scale(Rational.of(1, 3)).scale(Rational.of(2).pow(exponent)),
        ),
        at.moments,
      ),
    );

  test.prop([scaled])('hold for the loss and the Hessian, and are not idle', (at) => {
    const { w, network, hessian, bounds } = boundsAt(at);
    const exact = new HessianBlocks(at.weights, at.moments).full();
    const entries = [...hessian].map((entry, index) =>
      Rational.of(exact.numerators[index]!, exact.denominator).minus(exactly(entry)).toNumber(),
    );
    expect(Math.hypot(...entries)).toBeLessThanOrEqual(bounds.eigenvalueError);
    const off = loss(at.weights, at.moments)
      .minus(exactly(network.loss(w)))
      .abs()
      .toNumber();
    expect(off).toBeLessThanOrEqual(bounds.lossError);
    expect(bounds.eigenvalueError).toBeLessThanOrEqual(
      1e-9 * (1 + bounds.eigenvalueChange(Math.max(1, ...w.map(Math.abs)))),
    );
  });

  test.prop([nearStratumPoint(bound)], { numRuns: 60 })(
    'hold for a point moved that far',
    ({ point: moved, from, distance: far }) => {
      const here = boundsAt(from.point);
      const there = boundsAt(moved);
      const radius = far.toNumber();
      expect(distance(here.hessian, there.hessian)).toBeLessThanOrEqual(
        here.bounds.eigenvalueChange(radius),
      );
      expect(Math.abs(here.network.loss(here.w) - there.network.loss(there.w))).toBeLessThanOrEqual(
        here.bounds.lossChange(radius),
      );
    },
  );
});

/** Every float64 is a dyadic rational. */
function exactly(value: number): Rational {
  let exponent = 0;
  let mantissa = value;
  while (!Number.isSafeInteger(mantissa) && Number.isFinite(mantissa)) {
    if (Math.abs(mantissa) > Number.MAX_SAFE_INTEGER) {
      mantissa /= 2;
      exponent += 1;
    } else {
      mantissa *= 2;
      exponent -= 1;
    }
  }
  return Rational.of(BigInt(mantissa)).times(Rational.of(2).pow(exponent));
}

describe('the gap above the smallest loss', () => {
  test.prop([stratumPoint(bound)], { numRuns: 60 })(
    'is the distance to the next critical value',
    ({ point: { architecture, moments } }) => {
      const values = criticalValues(architecture, moments)
        .values.map(({ lower }) => lower)
        .sort((a, b) => a.compare(b));
      const gap = gapAboveMinimum({ architecture, moments })!;
      const expected = values.find((value) => value.compare(values[0]!) > 0)!.minus(values[0]!);
      expect(gap.compare(expected)).toBeLessThanOrEqual(0);
      const short = expected.minus(gap).toNumber();
      expect(short).toBeLessThanOrEqual(1e-9 * moments.yy.trace().toNumber());
    },
  );

  it('is that between distinct values when an eigenvalue occurs twice, none when Σ = 0', () => {
    const moments = (...diagonal: number[]) => {
      const yx = RationalMatrix.diagonal(diagonal.map((entry) => Rational.of(entry)));
      return { xx: RationalMatrix.identity(yx.rows), yx, yy: yx.times(yx) };
    };
    const gap = (widths: number[], of: ReturnType<typeof moments>) =>
      gapAboveMinimum({ architecture: Architecture.of(widths), moments: of })?.toString();
    expect(gap([3, 1, 3], moments(2, 2, 1))).toBe('3/2');
    expect(gap([3, 2, 3], moments(2, 2, 1))).toBe('3/2');
    expect(gap([3, 3, 3], moments(2, 2, 1))).toBe('1/2');
    expect(gap([2, 1, 2], moments(0, 0))).toBeUndefined();
  });
});

describe('the criterion of A24 in floats', () => {
  test.prop([stratumPoint(bound)], { numRuns: 80 })(
    'is the exact one where it is clear',
    ({ point: at }) => {
      const seen = seemsTightened(at.weights, at.moments);
      if (seen !== undefined) expect(seen).toBe(tightened(criticalRanks(at)).tightened);
    },
  );

  it('is mostly clear at small rationals, both ways', () => {
    const seen = fc
      .sample(stratumPoint(bound), { numRuns: 200, seed: 1 })
      .map(({ point: at }) => seemsTightened(at.weights, at.moments));
    expect(seen.filter((each) => each === undefined).length).toBeLessThan(20);
    expect(seen.filter((each) => each === true).length).toBeGreaterThan(20);
    expect(seen.filter((each) => each === false).length).toBeGreaterThan(20);
  });

  // S = {1}, and a middle layer diag(1, ε): a bad saddle for ε = 0, strict else.
  test.prop([invertibleMatrix(2), invertibleMatrix(2), fc.integer({ min: 20, max: 36 })])(
    'is in doubt when a layer is nearly deficient, in any basis',
    (first, second, bits) => {
      const diagonal = (a: Rational, b: Rational) => RationalMatrix.diagonal([a, b]);
      const yx = diagonal(Rational.of(2), Rational.ONE);
      const moments = { xx: RationalMatrix.identity(2), yx, yy: yx.times(yx) };
      const at = (middle: Rational) => [
        first.times(diagonal(Rational.of(2), Rational.ZERO)),
        second.times(diagonal(Rational.ONE, middle)).times(inverse(first)),
        diagonal(Rational.ONE, Rational.ZERO).times(inverse(second)),
      ];
      expect(seemsTightened(at(Rational.ZERO), moments)).toBe(true);
      expect(seemsTightened(at(Rational.of(2).pow(-bits)), moments)).not.toBe(true);
    },
  );
});
