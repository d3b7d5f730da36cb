import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { activeReluPoint } from '../../../../properties/arbitraries/index.js';
import { Rational, RationalMatrix, rank } from '../../../../src/exact/index.js';
import { checkCertificate } from '../../../../src/kernel/index.js';
import {
  type AblatedPoint,
  ablatedLoss,
  certify,
  forwardPass,
  leastSquares,
} from '../../../../src/landscape/index.js';
import { Architecture, momentsOf, PartialProducts } from '../../../../src/network/index.js';
import {
  activityOf,
  betterReluPoint,
  certifiedBadMinimum,
  deadPoint,
  fitOnPattern,
  kinkedFit,
  linearOptimumActive,
  liveUnitFit,
  positiveDirection,
  type ReluProblem,
  reluPointOf,
} from '../../../../src/relu/index.js';

const matrix = RationalMatrix.fromRows;
const integers = (rows: number, columns: number, size: number) =>
  fc
    .array(fc.integer({ min: -size, max: size }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((list) => RationalMatrix.ofIntegers(rows, columns, list.map(BigInt)));
const problem = (
  widths: readonly number[],
  x: readonly (readonly number[])[],
  y: readonly (readonly number[])[],
): ReluProblem => ({ architecture: Architecture.of(widths), x: matrix(x), y: matrix(y) });
const isPositive = ({ numerators }: RationalMatrix) => numerators.every((value) => value > 0n);
const LINE = [
  [1, 1, 1],
  [0, 1, 2],
];

describe('a direction that is positive on all samples', () => {
  test.prop([
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 7 }))
      .chain(([rows, columns]) => integers(rows, columns, 4)),
  ])('exists, or a convex combination of the samples is zero: each is its own proof', (x) => {
    const outcome = positiveDirection(x);
    if (outcome.kind === 'found') {
      expect(isPositive(outcome.direction.times(x))).toBe(true);
      return;
    }
    const { combination } = outcome;
    expect(x.times(combination).isZero()).toBe(true);
    expect(combination.numerators.every((value) => value >= 0n)).toBe(true);
    const sum = combination.toRows().reduce((all, [value]) => all.plus(value!), Rational.ZERO);
    expect(sum.equals(Rational.ONE)).toBe(true);
  });

  it('is found where no axis is one, and not where a sample is zero', () => {
    const found = positiveDirection(
      matrix([
        [1, -1, 2],
        [1, 3, -1],
      ]),
    );
    expect(found.kind).toBe('found');
    expect(
      positiveDirection(
        matrix([
          [1, 0],
          [1, 0],
        ]),
      ).kind,
    ).toBe('none');
  });
});

describe('the best linear map with every unit on', () => {
  test.prop([
    fc.integer({ min: 1, max: 3 }).chain((dx) => integers(dx, dx + 2, 3)),
    integers(2, 5, 3),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 2 }),
  ])(
    'is a local minimum where it exists, and the failing condition is true where not',
    (x, ys, hidden, dy) => {
      const y = ys.submatrix(
        Array.from({ length: dy }, (_, i) => i),
        Array.from({ length: x.columns }, (_, j) => j),
      );
      const given = { architecture: Architecture.of([x.rows, ...hidden, dy]), x, y };
      const moments = momentsOf(x, y);
      const found = linearOptimumActive(given);
      if (found.kind === 'found') {
        const { point, map, units } = found;
        expect(new PartialProducts(point.weights).product.equals(map)).toBe(true);
        expect(map.times(moments.xx).equals(moments.yx)).toBe(true);
        expect(activityOf(point)).toBe('every unit on for every sample');
        expect(rank(map) <= units && units <= rank(map) + 1).toBe(true);
        const { document, classification } = certify(point);
        expect(['local-minimum', 'global-minimum']).toContain(classification.class);
        if (classification.class === 'local-minimum')
          expect(checkCertificate(document!.statement, document!.certificate).accepted).toBe(true);
        return;
      }
      if (found.condition === 'xxt-full-rank') expect(rank(moments.xx)).toBeLessThan(x.rows);
      else if (found.condition === 'positive-direction')
        expect(positiveDirection(x).kind).toBe('none');
      else {
        const map = leastSquares(moments);
        const narrowest = given.architecture.narrowestHidden;
        expect(narrowest).toBeLessThanOrEqual(rank(map));
        // With one unit more in every layer it exists.
        const wider = Architecture.of([
          x.rows,
          ...hidden.map((width) => width + rank(map) + 1),
          dy,
        ]);
        expect(linearOptimumActive({ ...given, architecture: wider }).kind).toBe('found');
      }
    },
  );

  it('says which condition fails', () => {
    const condition = (one: ReluProblem) => {
      const found = linearOptimumActive(one);
      return found.kind === 'none' ? found.condition : found.kind;
    };
    expect(condition(problem([2, 1, 1], LINE, [[4, 0, 2]]))).toBe('found');
    expect(
      condition(
        problem(
          [2, 1, 1],
          [
            [1, 2],
            [2, 4],
          ],
          [[1, 2]],
        ),
      ),
    ).toBe('xxt-full-rank');
    expect(condition(problem([1, 1, 1], [[1, -1]], [[1, 2]]))).toBe('positive-direction');
    // P* = (−1, 1) is negative at t = 0 and positive at t = 2: no multiple of it is a direction.
    expect(condition(problem([2, 1, 1], LINE, [[-1, 0, 1]]))).toBe('width');
    expect(condition(problem([2, 2, 1], LINE, [[-1, 0, 1]]))).toBe('found');
  });
});

describe('a unit with a kink', () => {
  test.prop([activeReluPoint({ maxHidden: 2, maxWidth: 3 })], { numRuns: 60 })(
    'beats the best linear map, and the local minimum there is a bad one',
    (point) => {
      const found = kinkedFit(point);
      const relu: AblatedPoint = { ...point, activation: 'relu' };
      expect(activityOf(relu)).toBe('every unit on for every sample');
      if (found.kind === 'none') {
        expect(found.condition).toBe('width');
        return;
      }
      expect(ablatedLoss({ ...relu, weights: found.weights }).compare(ablatedLoss(relu))).toBe(-1);
      const bad = certifiedBadMinimum(relu, found.weights)!;
      expect(checkCertificate(bad.refutation.statement, bad.refutation.certificate)).toEqual({
        accepted: true,
      });
    },
  );

  it('says which condition fails', () => {
    const condition = (one: ReluProblem) => {
      const found = kinkedFit(one);
      return found.kind === 'none' ? found.condition : found.kind;
    };
    expect(condition(problem([2, 3, 1], LINE, [[4, 0, 2]]))).toBe('found');
    expect(condition(problem([2, 3, 1], LINE, [[1, 2, 3]]))).toBe('not-a-linear-fit');
    expect(condition(problem([2, 1, 1], LINE, [[4, 0, 2]]))).toBe('width');
    expect(condition(problem([1, 3, 1], [[1, 2]], [[1, 1]]))).toBe('samples-not-parallel');
    expect(
      condition(
        problem(
          [2, 3, 1],
          [
            [1, 2],
            [2, 4],
          ],
          [[1, 1]],
        ),
      ),
    ).toBe('xxt-full-rank');
  });
});

describe('a dead layer', () => {
  test.prop([
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) => integers(rows, columns, 3)),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  ])('is one for the kernel, where there is one of this form', (x, hidden) => {
    const y = matrix([Array.from({ length: x.columns }, (_, i) => i + 1)]);
    const given = { architecture: Architecture.of([x.rows, ...hidden, 1]), x, y };
    const dead = deadPoint(given);
    if (dead.kind === 'none') {
      expect(positiveDirection(x).kind).toBe('none');
      return;
    }
    const { statement, certificate } = certify(dead.point).document!;
    expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    expect(certificate['proof']).toEqual({ method: 'dead-relu', layer: dead.layer });
    expect(activityOf(dead.point)).toBe('a dead layer');
    const better = liveUnitFit(given);
    const isCorrelated = !momentsOf(x, y).yx.isZero() && positiveDirection(x).kind === 'found';
    expect(better !== undefined).toBe(isCorrelated);
    if (better !== undefined)
      expect(ablatedLoss({ ...dead.point, weights: better }).compare(ablatedLoss(dead.point))).toBe(
        -1,
      );
  });

  it('can be the second layer, where no direction is positive on all samples', () => {
    const dead = deadPoint(problem([1, 2, 2, 1], [[1, -1]], [[1, 2]]));
    expect(dead.kind === 'found' && dead.layer).toBe(2);
    expect(deadPoint(problem([1, 2, 1], [[1, -1]], [[1, 2]])).kind).toBe('none');
    expect(deadPoint(problem([1, 2, 2, 1], [[1, 0]], [[1, 2]])).kind).toBe('none');
  });
});

describe('the best fit on an activation pattern', () => {
  test.prop([
    integers(2, 4, 3),
    integers(1, 4, 4),
    integers(2, 2, 4),
    fc.integer({ min: 1, max: 2 }),
    integers(4, 4, 1),
  ])('keeps the pattern, and nothing near it is better', (x, y, first, depth, moves) => {
    const hidden = Array.from({ length: depth }, () => 2);
    const given = { architecture: Architecture.of([2, ...hidden, 1]), x, y };
    const point = fitOnPattern(given, first);
    if (point === undefined) return;
    const pattern = (weights: readonly RationalMatrix[]) =>
      forwardPass({ weights, activation: 'relu' }, x).preactivations[0]!.numerators.map(
        (value) => value > 0n,
      );
    expect(pattern(point.weights)).toEqual(first.times(x).numerators.map((value) => value > 0n));
    const { statement, certificate } = certify(point).document ?? {};
    if (statement?.['kind'] === 'local-minimum')
      expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    const least = ablatedLoss(point);
    for (const step of [1, -1].map((sign) => Rational.of(sign, 1 << 20))) {
      const moved = point.weights.map(({ rows, columns }, k) =>
        point.weights[k]!.plus(
          RationalMatrix.ofIntegers(
            rows,
            columns,
            Array.from({ length: rows * columns }, (_, at) => moves.numerators[3 * k + at]!),
          ).scale(step),
        ),
      );
      if (pattern(moved).join() !== pattern(point.weights).join()) continue;
      expect(ablatedLoss({ ...point, weights: moved }).compare(least)).not.toBe(-1);
    }
  });

  it('is the sample that one unit sees', () => {
    const point = fitOnPattern(problem([1, 1, 1], [[1, -1]], [[1, 2]]), matrix([[3]]))!;
    expect(point.weights.map((weight) => weight.toStrings())).toEqual([[['1']], [['1']]]);
    expect(activityOf(point)).toBe('some units on');
  });
});

describe('the search for better weights', () => {
  it('is the same for the same seed, and finds nothing below a perfect fit', () => {
    const point = reluPointOf(problem([2, 1, 1], LINE, [[4, 0, 2]]), [
      matrix([[3, -1]]),
      matrix([[1]]),
    ]);
    const found = betterReluPoint(point, { seed: 5, draws: 40 })!;
    expect(ablatedLoss({ ...point, weights: found }).compare(ablatedLoss(point))).toBe(-1);
    expect(betterReluPoint(point, { seed: 5, draws: 40 })).toEqual(found);
    const perfect = reluPointOf(problem([2, 1, 1], LINE, [[3, 2, 1]]), [
      matrix([[3, -1]]),
      matrix([[1]]),
    ]);
    expect(betterReluPoint(perfect, { seed: 5, draws: 40 })).toBeUndefined();
    expect(certifiedBadMinimum(perfect)).toBeUndefined();
  });
});
