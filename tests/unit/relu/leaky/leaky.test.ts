import { describe, expect, test } from 'vitest';
import { Rational, RationalMatrix } from '../../../../src/exact/index.js';
import {
  ablatedGradient,
  ablatedLoss,
  globalMinimum,
  seededChoices,
} from '../../../../src/landscape/index.js';
import { Architecture, type Weights } from '../../../../src/network/index.js';
import {
  badMinimaExamples,
  leakyGradient,
  leakyLoss,
  leakyPass,
  oneUnitMinimum,
  reluPointOf,
} from '../../../../src/relu/index.js';

const ofTenths = (tenths: number) => Rational.of(tenths, 10);

function drawn(seed: number, widths: readonly number[], m: number) {
  const choose = seededChoices(seed);
  const matrix = (rows: number, columns: number) =>
    RationalMatrix.ofIntegers(
      rows,
      columns,
      Array.from({ length: rows * columns }, () => BigInt(choose(7) - 3)),
    );
  const weights: Weights = widths.slice(1).map((rows, k) => matrix(rows, widths[k]!));
  return { x: matrix(widths[0]!, m), y: matrix(widths.at(-1)!, m), weights };
}

describe('a leaky network', () => {
  test('is the ReLU network at slope 0 and the linear one at slope 1', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const widths = [2, 3, 2, 2];
      const { x, y, weights } = drawn(seed, widths, 4);
      const point = reluPointOf({ architecture: Architecture.of(widths), x, y }, weights);
      const { activation: _, ...linear } = point;
      expect(leakyLoss({ x, y }, weights, Rational.ZERO)).toEqual(ablatedLoss(point));
      expect(leakyLoss({ x, y }, weights, Rational.ONE)).toEqual(ablatedLoss(linear));
      expect(leakyGradient({ x, y }, weights, Rational.ONE)).toEqual(ablatedGradient(linear));
    }
  });

  test('has the gradient of its loss: the loss is a quadratic along one entry, its slope exact', () => {
    let seen = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { x, y, weights } = drawn(seed, [2, 2, 2, 1], 3);
      const slope = ofTenths(seed % 10);
      const gradient = leakyGradient({ x, y }, weights, slope);
      if (gradient === undefined) {
        const { preactivations } = leakyPass(weights, x, slope);
        expect(preactivations.some((b) => b.numerators.includes(0n))).toBe(true);
        continue;
      }
      // Small enough that no preactivation, a multiple of 1/10, changes its sign.
      const step = Rational.of(1, 10n ** 9n);
      const moved = (by: Rational) =>
        weights.map((weight, k) =>
          k === 1 ? weight.plus(unitMatrix(weight.rows, weight.columns, by)) : weight,
        );
      const up = leakyLoss({ x, y }, moved(step), slope);
      const down = leakyLoss({ x, y }, moved(step.negate()), slope);
      const central = up.minus(down).dividedBy(step.times(Rational.of(2)));
      expect(central).toEqual(gradient[1]!.at(0, 1));
      seen += 1;
    }
    expect(seen).toBeGreaterThan(5);
  });
});

const unitMatrix = (rows: number, columns: number, value: Rational) =>
  RationalMatrix.fromRows(
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => (i === 0 && j === 1 ? value : 0)),
    ),
  );

describe('the global minimum of one leaky unit', () => {
  test('is that of the linear network at slope 1', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { x, y } = drawn(seed, [2, 1], 4);
      const found = oneUnitMinimum({ x, y }, Rational.ONE);
      if (found === undefined) continue;
      const architecture = Architecture.of([2, 1, 1]);
      const { lower, upper } = globalMinimum(reluPointOf({ architecture, x, y }, found.weights));
      expect(lower.compare(found.loss)).toBeLessThanOrEqual(0);
      expect(upper.compare(found.loss)).toBeGreaterThanOrEqual(0);
    }
  });

  test('is below everything on a fine grid of weights, and reached by its weights', () => {
    let decided = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const inputs = 1 + (seed % 2);
      const { x, y } = drawn(seed, [inputs, 1], 4);
      const slope = ofTenths(seed % 11);
      const found = oneUnitMinimum({ x, y }, slope);
      if (found === undefined) continue;
      decided += 1;
      expect(leakyLoss({ x, y }, found.weights, slope)).toEqual(found.loss);
      const best = smallestOnGrid(x.toNumbers(), y.toNumbers(), inputs, slope.toNumber());
      const least = found.loss.toNumber();
      expect(least).toBeLessThanOrEqual(best + 1e-9);
      // The grid of directions is fine, and the length is fitted: it comes close.
      expect(best - least).toBeLessThan(2e-3 * (1 + least));
    }
    expect(decided).toBeGreaterThan(40);
  });

  test('of the linear fit: the point is global until α falls below 4 − √15', () => {
    const { point } = badMinimaExamples().find(({ name }) => name === 'linear fit')!;
    const samples = { x: point.x!, y: point.y! };
    for (let k = 0; k <= 100; k++) {
      const slope = Rational.of(k, 100);
      const { loss } = oneUnitMinimum(samples, slope)!;
      const isGlobal = loss.equals(leakyLoss(samples, point.weights, slope));
      expect([k, isGlobal]).toEqual([k, k / 100 >= 4 - Math.sqrt(15)]);
    }
  });
});

/** Over 4000 directions, with the best length along each. */
function smallestOnGrid(x: Float64Array, y: Float64Array, inputs: number, slope: number): number {
  const m = y.length;
  let best = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 4000; step++) {
    const angle = (2 * Math.PI * step) / 4000;
    const w = inputs === 1 ? [step % 2 === 0 ? 1 : -1] : [Math.cos(angle), Math.sin(angle)];
    let hh = 0;
    let hy = 0;
    let yy = 0;
    for (let i = 0; i < m; i++) {
      const b = w.reduce((sum, value, row) => sum + value * x[row * m + i]!, 0);
      const h = b < 0 ? slope * b : b;
      hh += h * h;
      hy += h * y[i]!;
      yy += y[i]! * y[i]!;
    }
    best = Math.min(best, (yy - (hh > 1e-12 ? (hy * hy) / hh : 0)) / 2);
  }
  return best;
}
