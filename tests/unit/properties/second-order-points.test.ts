import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import {
  convexPoint,
  semidefinitePoint,
  spectralCriticalPoint,
} from '../../../properties/arbitraries/index.js';
import { symmetricInertia } from '../../../src/exact/index.js';
import { stratumOf } from '../../../src/landscape/index.js';
import {
  gradientByDifferences,
  hessianByDifferences,
  type Point,
} from '../../../src/network/index.js';

const bound = { maxHidden: 2, maxWidth: 2 };
const inertia = (point: Point) => symmetricInertia(hessianByDifferences(point));

describe('points with a semidefinite Hessian, by differences of the loss', () => {
  test.prop([semidefinitePoint(bound)], { numRuns: 40 })(
    'semidefinitePoint is critical with no negative curvature',
    (point) => {
      expect(gradientByDifferences(point).isZero()).toBe(true);
      expect(inertia(point).negative).toBe(0);
    },
  );

  test.prop([convexPoint()], { numRuns: 60 })('convexPoint has no negative curvature', (point) => {
    expect(inertia(point).negative).toBe(0);
  });

  test('convexPoint is on the border of where that holds, and mostly not critical', () => {
    const drawn = fc.sample(convexPoint(), { numRuns: 100, seed: 1 });
    expect(drawn.some((point) => inertia(point).zero > 0)).toBe(true);
    expect(drawn.filter((point) => !gradientByDifferences(point).isZero()).length).toBeGreaterThan(
      80,
    );
  });
});

describe('spectralCriticalPoint', () => {
  test.prop([spectralCriticalPoint({ maxHidden: 2, maxWidth: 3 })], { numRuns: 40 })(
    'knows the spectrum of its data and its S',
    ({ point, eigenvectors, eigenvalues, indices }) => {
      const { xx, yx } = point.moments;
      eigenvalues.forEach((value, index) => {
        const u = eigenvectors.column(index);
        expect(u.transpose().times(u).trace().toString()).toBe('1');
        const next = eigenvalues[index + 1];
        if (next !== undefined) expect(value.compare(next)).toBe(1);
      });
      expect(stratumOf(point).S).toEqual(indices.map((index) => index + 1));
      expect(xx.rows).toBeGreaterThanOrEqual(yx.rows);
    },
  );

  test.prop([spectralCriticalPoint({ maxHidden: 2, maxWidth: 3 }, { proper: true })], {
    numRuns: 40,
  })('has an eigenvector on either side of S when asked for', ({ eigenvalues, indices }) => {
    expect(indices.length).toBeGreaterThan(0);
    expect(indices.length).toBeLessThan(eigenvalues.length);
  });
});
