import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  point as anyPoint,
  criticalPoint,
  weights,
} from '../../../properties/arbitraries/index.js';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import {
  ablatedLoss,
  type Curve,
  escapeFrom,
  leadingTerm,
  sampleStratum,
  strata,
} from '../../../src/landscape/index.js';
import {
  Architecture,
  flatten,
  gradientByDifferences,
  hessianByDifferences,
  loss,
  type Point,
  pointOf,
} from '../../../src/network/index.js';
import { pointFromRows, zeroPoint } from './landscape-points.js';

/** W(t), written out once more. */
function along(point: Point, { terms }: Curve, t: Rational): RationalMatrix[] {
  return point.weights.map((weight, k) =>
    terms.reduce((sum, term) => sum.plus(term.weights[k]!.scale(t.pow(term.power))), weight),
  );
}

/** (L(W(t)) − L(W))/t^order at t = 2^−40 differs from the coefficient by less than its half. */
function falls(point: Point, found: ReturnType<typeof escapeFrom>): void {
  expect(found.kind).toBe('descent');
  if (found.kind !== 'descent') return;
  expect(found.coefficient.sign()).toBe(-1);
  const t = Rational.of(1n, 1n << 40n);
  const slope = loss(along(point, found.curve, t), point.moments)
    .minus(loss(point.weights, point.moments))
    .dividedBy(t.pow(found.order));
  const error = slope.minus(found.coefficient).abs();
  expect(error.plus(error).compare(found.coefficient.abs())).toBe(-1);
}

const moves = (found: ReturnType<typeof escapeFrom>) =>
  found.kind === 'descent' ? [...new Set(found.trace.map(({ move }) => move))] : [];

it('the moves add up to the curve, each keeps the loss but the last, and layers are raised again', () => {
  let again = 0;
  const architecture = Architecture.of([3, 3, 3, 3]);
  for (const stratum of strata(architecture)) {
    const at = sampleStratum(architecture, stratum, 1);
    const found = escapeFrom(at);
    if (found.kind !== 'descent') continue;
    const t = Rational.of(1, 3);
    const after = found.trace.map((_, index) =>
      along(
        at,
        {
          terms: found.trace
            .slice(0, index + 1)
            .map(({ power, step }) => ({ power, weights: step })),
        },
        t,
      ),
    );
    expect(after.at(-1)!.map(String)).toEqual(along(at, found.curve, t).map(String));
    for (const weights of after.slice(0, -1))
      expect(loss(weights, at.moments).equals(loss(at.weights, at.moments))).toBe(true);
    const raised = found.trace.map(({ layer, power }) => `${layer} ${power}`);
    if (new Set(raised).size < raised.length) again++;
  }
  expect(again).toBeGreaterThan(0);
});

describe('leadingTerm', () => {
  const scope = { kind: 'random', maxHidden: 2, maxWidth: 2 } as const;
  const withDirection = anyPoint(scope).chain((at) =>
    fc.tuple(fc.constant(at), weights(at.architecture)),
  );

  test.prop([withDirection], { numRuns: 100, seed: 30 })(
    'along a line: the gradient, or half the Hessian, from values of the loss',
    ([at, direction]) => {
      const v = flatten(direction);
      const first = gradientByDifferences(at).transpose().times(v).at(0, 0);
      const second = v.transpose().times(hessianByDifferences(at)).times(v).at(0, 0);
      const found = leadingTerm(at, { terms: [{ power: 1, weights: direction }] });
      if (!first.isZero()) expect(found).toEqual({ order: 1, coefficient: first });
      else if (!second.isZero())
        expect(found).toEqual({ order: 2, coefficient: second.times(Rational.of(1, 2)) });
      else expect(found === undefined || found.order > 2).toBe(true);
    },
  );

  it('counts the powers of a curve, and nothing along a gauge orbit', () => {
    const at = pointFromRows([1, 1, 1], [[1]], [[1]], [[[0]], [[0]]]);
    const [one, zero] = [RationalMatrix.identity(1), RationalMatrix.zero(1, 1)];
    const curve = {
      terms: [
        { power: 2, weights: [one, zero] },
        { power: 3, weights: [zero, one] },
      ],
    };
    // ½(t⁵ − 1)² − ½ = −t⁵ + ½t¹⁰
    expect(leadingTerm(at, curve)).toEqual({ order: 5, coefficient: Rational.of(-1) });
    const still = { terms: [{ power: 1, weights: [one, zero] }] };
    expect(leadingTerm(at, still)).toBeUndefined();
  });
});

describe('the moves of the proof', () => {
  it('goes against the gradient', () => {
    const at = pointFromRows([1, 1, 1], [[1]], [[1]], [[[1]], [[3]]]);
    const found = escapeFrom(at);
    falls(at, found);
    expect(found).toMatchObject({ order: 1, trace: [{ move: 'gradient' }] });
  });

  it('follows negative curvature', () => {
    const at = zeroPoint([2, 2, 2]);
    const found = escapeFrom(at);
    falls(at, found);
    expect(found).toMatchObject({ order: 2, trace: [{ move: 'negative-curvature' }] });
  });

  it.each([
    [1, 1, 1, 1],
    [2, 2, 2, 2, 2],
    [3, 2, 3, 1, 2, 3],
    [1, 1, 1, 1, 1, 1],
  ])('leaves the all-zero network %i-%i-%i-%i…, at order N', (...widths) => {
    const at = zeroPoint(widths);
    const found = escapeFrom(at);
    falls(at, found);
    expect(moves(found)[0]).toBe('raise-rank-upwards');
    expect(found).toMatchObject({ order: widths.length - 1 });
  });

  it('says so at a global minimum', () => {
    const at = pointFromRows([1, 1, 1], [[1]], [[1]], [[[2]], [['1/2']]]);
    expect(escapeFrom(at)).toEqual({
      kind: 'global-minimum',
      evidence: { method: 'least-squares' },
    });
  });
});

test.prop([criticalPoint({ maxHidden: 4, maxWidth: 3 })], { numRuns: 300, seed: 31 })(
  'leaves every critical point that is not a global minimum',
  (point) => {
    const found = escapeFrom(point);
    if (found.kind === 'global-minimum') return;
    falls(point, found);
    if (found.kind !== 'descent') return;
    expect(leadingTerm(point, found.curve)).toEqual({
      order: found.order,
      coefficient: found.coefficient,
    });
  },
);

it('needs both passes at some strata, and finds a way at all of them', () => {
  const seen = new Set<string>();
  for (const widths of [
    [1, 1, 1, 1, 1],
    [2, 1, 1, 2, 1],
    [2, 2, 1, 2, 2],
  ]) {
    const network = Architecture.of(widths);
    let index = 0;
    for (const stratum of strata(network)) {
      const at = sampleStratum(network, stratum, index++);
      const found = escapeFrom(at);
      if (found.kind === 'global-minimum') continue;
      falls(at, found);
      seen.add(moves(found).slice(0, -1).join(' '));
    }
  }
  expect(seen).toContain('raise-rank-upwards');
  expect(seen).toContain('raise-rank-downwards');
  expect(seen).toContain('raise-rank-upwards raise-rank-downwards');
});

test.prop([criticalPoint({ maxHidden: 3, maxWidth: 3 }), fc.constantFrom(2, -1, 3)], {
  numRuns: 40,
  seed: 32,
})('is not disturbed by a gauge', (point, factor) => {
  const weights = point.weights.map((weight, k) =>
    k === 0
      ? weight.scale(Rational.of(factor))
      : k === 1
        ? weight.scale(Rational.of(1, factor))
        : weight,
  );
  const moved = pointOf(point.architecture, point, weights);
  expect(ablatedLoss(moved).equals(ablatedLoss(point))).toBe(true);
  expect(escapeFrom(moved).kind).toBe(escapeFrom(point).kind);
});
