import { describe, expect, it } from 'vitest';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import {
  type AblatedPoint,
  ablatedExamples,
  classify,
  FLOAT_THRESHOLDS,
  floatVerdict,
} from '../../../src/landscape/index.js';
import { Architecture } from '../../../src/network/index.js';
import { pointFromRows } from './landscape-points.js';

const verdict = (point: AblatedPoint) => floatVerdict(point)!;

/** L = ½(ab − 1)² at (2 + ε, ½), where ‖∇L‖/(λ_max·‖W‖) = 2ε/17 to first order. */
const nearMinimum = (epsilon: string) =>
  pointFromRows(
    [1, 1, 1],
    [[1]],
    [[1]],
    [[[Rational.of(2).plus(parse(epsilon)).toString()]], [['1/2']]],
  );

const parse = (text: string) => {
  const [mantissa, power] = text.split('e-') as [string, string];
  return Rational.of(BigInt(mantissa), 10n ** BigInt(power));
};

/** All weights 0 on X = I, Y = diag(1, s): the Hessian has the eigenvalues ±1, ±s, twice each. */
const twoScales = (s: string) => {
  const zero = [
    [0, 0],
    [0, 0],
  ];
  const x = [
    [1, 0],
    [0, 1],
  ];
  const y = [
    [1, 0],
    [0, parse(s).toString()],
  ];
  return pointFromRows([2, 2, 2], x, y, [zero, zero]);
};

/** Three weights 0 on Σ_XX = Σ_YY = 1, Σ_YX = s: no gradient, no Hessian, L − min = s²/2. */
const flat = (s: string): AblatedPoint => {
  const one = RationalMatrix.identity(1);
  const zero = RationalMatrix.zero(1, 1);
  return {
    architecture: Architecture.of([1, 1, 1, 1]),
    moments: { xx: one, yx: RationalMatrix.fromRows([[parse(s).toString()]]), yy: one },
    weights: [zero, zero, zero],
  };
};

describe('the gradient', () => {
  it.each([
    ['1e-12', 'global-minimum'],
    ['8e-8', 'global-minimum'],
    ['9e-8', 'inconclusive'],
    ['8e-7', 'inconclusive'],
    ['9e-7', 'not-critical'],
    ['1e-2', 'not-critical'],
  ])('at a distance of %s from the minimum: %s', (epsilon, name) => {
    const found = verdict(nearMinimum(epsilon));
    expect(found.class).toBe(name);
    expect(found.reason === undefined).toBe(name !== 'inconclusive');
    if (name === 'inconclusive') expect(found.reason).toContain('gradient');
    const expected = (2 / 17) * parse(epsilon).toNumber();
    if (epsilon !== '1e-12') expect(found.relativeGradient / expected).toBeCloseTo(1, 1);
  });

  it('is what the verdict says it is', () => {
    // ∇L = (ab − 1)(b, a) at (1, 3).
    const found = verdict(pointFromRows([1, 1, 1], [[1]], [[1]], [[[1]], [[3]]]));
    expect(found.gradientNorm).toBeCloseTo(2 * Math.sqrt(10), 12);
    expect(found.loss).toBe(2);
    expect(found.class).toBe('not-critical');
  });
});

describe('the Hessian', () => {
  it.each([
    ['1e-8', 'strict-saddle', { positive: 2, negative: 2, zero: 4 }],
    ['9e-8', 'strict-saddle', { positive: 2, negative: 2, zero: 4 }],
    ['2e-7', 'inconclusive', { positive: 4, negative: 4, zero: 0 }],
    ['9e-6', 'inconclusive', { positive: 4, negative: 4, zero: 0 }],
    ['2e-5', 'strict-saddle', { positive: 4, negative: 4, zero: 0 }],
  ])('with an eigenvalue of %s of the largest: %s', (s, name, inertia) => {
    const found = verdict(twoScales(s));
    expect(found.class).toBe(name);
    expect(found.inertia).toEqual(inertia);
    if (name === 'inconclusive') expect(found.reason).toContain('eigenvalue');
    const { below, above } = found.gap;
    expect(below).toBeLessThanOrEqual(FLOAT_THRESHOLDS.curvature);
    expect(above).toBeGreaterThan(FLOAT_THRESHOLDS.curvature);
    expect(inertia.zero === 0 ? above : below).toBeCloseTo(parse(s).toNumber(), 12);
    expect(found.largestEigenvalue).toBeCloseTo(1, 12);
    expect(found.smallestEigenvalue).toBeCloseTo(-1, 12);
  });
});

describe('the loss', () => {
  it.each([
    ['4e-5', 'global-minimum'],
    ['5e-5', 'inconclusive'],
    ['1e-3', 'inconclusive'],
    ['2e-3', 'bad-saddle'],
    ['5e-1', 'bad-saddle'],
  ])('s²/2 above the smallest, s = %s: %s', (s, name) => {
    const found = verdict(flat(s));
    expect(found.class).toBe(name);
    expect(found.gap).toEqual({ below: 0, above: Number.POSITIVE_INFINITY });
    if (name === 'inconclusive') expect(found.reason).toContain('loss');
    // Exactly, it is a saddle whatever s.
    expect(classify(flat(s)).class).toBe('bad-saddle');
  });
});

it('nothing is said about other losses', () => {
  for (const { point } of ablatedExamples()) expect(floatVerdict(point)).toBeUndefined();
});
