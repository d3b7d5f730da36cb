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
    ['4e-8', 'inconclusive'],
    ['4e-5', 'inconclusive'],
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

describe('what is small but not zero', () => {
  const power = (bits: number) => Rational.of(1n, 2n ** BigInt(bits)).toString();
  const identity = [
    [1, 0],
    [0, 1],
  ];
  const first = [
    [1, 0],
    [0, 0],
  ];

  /** X = I, Y = diag(2, 1), S = {1}: ε in the middle has the curvature −ε, and none for 0. */
  const middle = (epsilon: string, last = '1') =>
    pointFromRows(
      [2, 2, 2, 2],
      identity,
      [
        [2, 0],
        [0, 1],
      ],
      [
        [
          [2, 0],
          [0, 0],
        ],
        [
          [1, 0],
          [0, epsilon],
        ],
        [
          [last, 0],
          [0, 0],
        ],
      ],
    );

  it.each([
    ['0', 'bad-saddle', 'bad-saddle'],
    [power(16), 'inconclusive', 'strict-saddle'],
    [power(40), 'inconclusive', 'strict-saddle'],
    [power(80), 'inconclusive', 'strict-saddle'],
    [power(10), 'strict-saddle', 'strict-saddle'],
  ])('a curvature of −%s: %s, exactly %s', (epsilon, seen, exact) => {
    const point = middle(epsilon);
    expect(classify(point).class).toBe(exact);
    expect(verdict(point)).toMatchObject({ class: seen, isCritical: true });
  });

  it.each([
    ['0', 'bad-saddle'],
    [power(40), 'inconclusive'],
    // As small as rounding in the Hessian, but a layer shows it.
    [power(44), 'inconclusive'],
  ])('a curvature of −%s, and the point not quite critical: %s', (epsilon, seen) => {
    const point = middle(epsilon, Rational.ONE.plus(Rational.of(2).pow(-52)).toString());
    expect(classify(point).class).toBe('not-critical');
    expect(verdict(point)).toMatchObject({ class: seen, isCritical: false });
  });

  /** S = {1} or {2} with s_1 = 1 + 2⁻ᵇ, s_2 = 1, widths 2-1-2. */
  it.each([
    [40, 0, 'inconclusive', 'global-minimum'],
    [40, 1, 'inconclusive', 'strict-saddle'],
    [8, 0, 'global-minimum', 'global-minimum'],
    [8, 1, 'strict-saddle', 'strict-saddle'],
  ] as const)('a gap of 2⁻%s, eigenvalue %s fitted: %s, exactly %s', (bits, at, seen, exact) => {
    const s = [Rational.ONE.plus(Rational.of(2).pow(-bits)), Rational.ONE].map(String);
    const point = pointFromRows(
      [2, 1, 2],
      identity,
      [
        [s[0]!, 0],
        [0, s[1]!],
      ],
      [[at === 0 ? [s[0]!, 0] : [0, s[1]!]], at === 0 ? [[1], [0]] : [[0], [1]]],
    );
    expect(classify(point).class).toBe(exact);
    expect(verdict(point)).toMatchObject({ class: seen, isCritical: true });
  });

  it('tiny weights beside a bad saddle are not taken for a strict one', () => {
    const tiny = [[power(40)]];
    const point = pointFromRows([1, 1, 1, 1], [[1]], [[1]], [tiny, tiny, tiny]);
    expect(['inconclusive', 'bad-saddle']).toContain(verdict(point).class);
  });

  it('nearby is far where weights are huge: a minimum is then not told from its neighbours', () => {
    const ratio = (bits: number) => Rational.of(2).pow(bits).times(parse('1000000000001e-12'));
    const at = (bits: number) =>
      pointFromRows(
        [1, 1, 1],
        [[1]],
        [[1]],
        [[[ratio(-bits).toString()]], [[`${2n ** BigInt(bits)}`]]],
      );
    expect(verdict(at(0))).toMatchObject({ class: 'global-minimum', isCritical: false });
    expect(verdict(at(28))).toMatchObject({ class: 'inconclusive', isCritical: false });
  });

  it('without correlation every critical point is a global minimum', () => {
    const none = [
      [0, 0],
      [0, 0],
    ];
    const point = pointFromRows([2, 2, 2], identity, none, [
      first,
      [
        [0, 1],
        [0, 2],
      ],
    ]);
    expect(classify(point).class).toBe('global-minimum');
    expect(verdict(point)).toMatchObject({ class: 'global-minimum', isCritical: true });
  });
});
