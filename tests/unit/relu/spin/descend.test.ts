import { describe, expect, test } from 'vitest';
import {
  CRITICAL_SLOPE,
  descend,
  gaussianStream,
  SpinHamiltonian,
  sampleMinimum,
  smallestCurvature,
} from '../../../../src/relu/spin/index.js';

const startOf = (size: number, number: number) =>
  Float64Array.from({ length: size }, gaussianStream(9, number));

describe('descend', () => {
  test.each([2, 3] as const)('ends at a critical point on the sphere, H = %i', (spins) => {
    for (let number = 0; number < 20; number++) {
      const size = 8 + number;
      const hamiltonian = SpinHamiltonian.sample(spins, size, gaussianStream(4, number));
      const start = startOf(size, number);
      const before = Float64Array.from(start);
      const { w, energy, slope, converged } = descend(hamiltonian, start);
      expect(start).toEqual(before);
      expect(converged).toBe(true);
      expect(slope).toBeLessThanOrEqual(CRITICAL_SLOPE);
      expect(w.reduce((sum, entry) => sum + entry * entry, 0)).toBeCloseTo(size, 9);
      // ∇H = λw with λ = H·energy.
      const gradient = new Float64Array(size);
      expect(hamiltonian.gradient(w, gradient) / size).toBeCloseTo(energy, 12);
      for (const [i, entry] of gradient.entries())
        expect(entry).toBeCloseTo(spins * energy * w[i]!, 8);
    }
  });

  test('for H = 2 ends in the ground state of its landscape', () => {
    for (let number = 0; number < 30; number++) {
      const { energy, groundState, kind } = sampleMinimum(2, 15, 3, number);
      expect(kind).toBe('minimum');
      expect(Math.abs(energy - groundState!)).toBeLessThan(1e-12);
    }
  });
});

test('a saddle that is all but met is left: the landscape on which gradient descent creeps', () => {
  expect(sampleMinimum(3, 10, 1, 4920)).toMatchObject({ kind: 'minimum' });
});

describe('smallestCurvature', () => {
  // H(w) = Λ^{−1/2} Σ d_i w_i²: critical at ±√Λ·e_k, with curvatures 2Λ^{−1/2}(d_i − d_k).
  const d = [1, 2, 4, 7];
  const size = d.length;
  const couplings = Float64Array.from({ length: size * size }, (_, index) =>
    index % (size + 1) === 0 ? d[index / (size + 1)]! : 0,
  );
  const diagonal = SpinHamiltonian.ofCouplings(2, size, couplings);

  test.each([0, 1, 2, 3])('at an eigenvector is the least difference of eigenvalues (%i)', (k) => {
    const w = new Float64Array(size);
    w[k] = Math.sqrt(size);
    const others = d.filter((_, i) => i !== k).map((value) => (2 * (value - d[k]!)) / 2);
    expect(smallestCurvature(diagonal, w).value).toBeCloseTo(Math.min(...others), 12);
  });

  test('is the second derivative along the worst direction, for H = 3', () => {
    const hamiltonian = SpinHamiltonian.sample(3, 6, gaussianStream(8));
    const { w } = descend(hamiltonian, startOf(6, 1));
    const { value: curvature, direction } = smallestCurvature(hamiltonian, w);
    expect(Math.hypot(...direction)).toBeCloseTo(1, 12);
    const out = new Float64Array(6);
    const value = (point: Float64Array) => hamiltonian.gradient(point, out);
    let least = Number.POSITIVE_INFINITY;
    const gaussian = gaussianStream(77);
    for (let round = 0; round < 4000; round++) {
      const u = Float64Array.from({ length: 6 }, gaussian);
      const dot = u.reduce((sum, entry, i) => sum + entry * w[i]!, 0) / 6;
      const tangent = u.map((entry, i) => entry - dot * w[i]!);
      const norm = Math.hypot(...tangent);
      const t = 1e-3;
      const moved = (sign: number) => {
        const point = w.map((entry, i) => entry + (sign * t * tangent[i]!) / norm);
        const radius = Math.sqrt(6) / Math.hypot(...point);
        return point.map((entry) => entry * radius);
      };
      least = Math.min(least, (value(moved(1)) + value(moved(-1)) - 2 * value(w)) / (t * t));
    }
    // Random directions come near the worst one from above.
    expect(least).toBeGreaterThan(curvature - 1e-4);
    expect(least).toBeLessThan(curvature + 0.4);
  });
});

describe('sampleMinimum', () => {
  test('depends on its numbers alone', () => {
    expect(sampleMinimum(3, 12, 1, 5)).toEqual(sampleMinimum(3, 12, 1, 5));
    const energies = [
      sampleMinimum(3, 12, 1, 5),
      sampleMinimum(3, 12, 1, 6),
      sampleMinimum(3, 12, 2, 5),
      sampleMinimum(3, 13, 1, 5),
    ].map(({ energy }) => energy);
    expect(new Set(energies).size).toBe(4);
  });

  test('one weight: two points, both minima or maxima', () => {
    const { kind, energy } = sampleMinimum(3, 1, 1, 1);
    expect(kind).toBe('minimum');
    expect(Number.isFinite(energy)).toBe(true);
  });
});
