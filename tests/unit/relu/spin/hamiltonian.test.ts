import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  gaussianStream,
  groundStateEnergy,
  SpinHamiltonian,
  type Spins,
  thresholdEnergy,
} from '../../../../src/relu/spin/index.js';

/** H(w) from its definition: the sum over all tuples. */
function byDefinition(spins: Spins, couplings: Float64Array, w: Float64Array): number {
  const size = w.length;
  let sum = 0;
  for (const [index, coupling] of couplings.entries()) {
    let term = coupling;
    for (let slot = 0; slot < spins; slot++) term *= w[Math.floor(index / size ** slot) % size]!;
    sum += term;
  }
  return size ** (-(spins - 1) / 2) * sum;
}

const drawn = (length: number, ...stream: number[]) => {
  const gaussian = gaussianStream(...stream);
  return Float64Array.from({ length }, gaussian);
};
const spinsOf = fc.constantFrom<Spins>(2, 3);
const sizeOf = fc.integer({ min: 1, max: 6 });
const seedOf = fc.integer({ min: 0, max: 1000 });

describe('SpinHamiltonian', () => {
  test.prop([spinsOf, sizeOf, seedOf])('has the values of the definition', (spins, size, seed) => {
    const couplings = drawn(size ** spins, seed, 1);
    const w = drawn(size, seed, 2);
    const value = SpinHamiltonian.ofCouplings(spins, size, couplings).gradient(
      w,
      new Float64Array(size),
    );
    expect(value).toBeCloseTo(byDefinition(spins, couplings, w), 9);
  });

  test.prop([spinsOf, sizeOf, seedOf])(
    'has the gradient and the Hessian of the definition',
    (spins, size, seed) => {
      const couplings = drawn(size ** spins, seed, 1);
      const w = drawn(size, seed, 2);
      const hamiltonian = SpinHamiltonian.ofCouplings(spins, size, couplings);
      const [gradient, shifted] = [new Float64Array(size), new Float64Array(size)];
      const hessian = new Float64Array(size * size);
      hamiltonian.gradient(w, gradient);
      hamiltonian.hessian(w, hessian);
      const step = 1e-4;
      for (let i = 0; i < size; i++) {
        const moved = (by: number) => w.map((entry, j) => (i === j ? entry + by : entry));
        const slope =
          (byDefinition(spins, couplings, moved(step)) -
            byDefinition(spins, couplings, moved(-step))) /
          (2 * step);
        expect(gradient[i]).toBeCloseTo(slope, 5);
        hamiltonian.gradient(moved(step), shifted);
        const after = Float64Array.from(shifted);
        hamiltonian.gradient(moved(-step), shifted);
        for (let j = 0; j < size; j++)
          expect(hessian[i * size + j]).toBeCloseTo((after[j]! - shifted[j]!) / (2 * step), 5);
      }
    },
  );

  test.each<[Spins, number]>([
    [2, 6],
    [3, 4],
  ])('sampled: H = %i has the covariance Λ(w·w′/Λ)^H', (spins, size) => {
    const w = drawn(size, 5);
    const v = w.map((entry, i) => entry + (i === 0 ? 1 : 0));
    const out = new Float64Array(size);
    const draws = 20_000;
    let [sum, squares] = [0, 0];
    for (let k = 0; k < draws; k++) {
      const hamiltonian = SpinHamiltonian.sample(spins, size, gaussianStream(11, k));
      const product = hamiltonian.gradient(w, out) * hamiltonian.gradient(v, out);
      sum += product;
      squares += product * product;
    }
    const mean = sum / draws;
    const error = Math.sqrt((squares / draws - mean * mean) / draws);
    const overlap = w.reduce((all, entry, i) => all + entry * v[i]!, 0) / size;
    // Five standard errors.
    expect(Math.abs(mean - size * overlap ** spins)).toBeLessThan(5 * error);
    expect(error).toBeLessThan(0.05 * size * overlap ** spins);
  });

  test('refuses couplings of the wrong number', () => {
    expect(() => SpinHamiltonian.ofCouplings(3, 4, new Float64Array(63))).toThrow('BUFFER_LENGTH');
  });
});

describe('gaussianStream', () => {
  test('has the moments of a standard normal variable', () => {
    const n = 200_000;
    const values = drawn(n, 3, 1);
    const moment = (power: number) => values.reduce((sum, x) => sum + x ** power, 0) / n;
    // Within five standard errors: variances of x, x², x³, x⁴ are 1, 2, 15, 96.
    expect(Math.abs(moment(1))).toBeLessThan(5 * Math.sqrt(1 / n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
  });

  test('is the same for the same numbers, and another for others', () => {
    expect(drawn(5, 1, 2)).toEqual(drawn(5, 1, 2));
    const firsts = [
      [1, 2],
      [2, 1],
      [1, 3],
      [-1, 2],
      [2 ** 32 + 1, 2],
      [1, 2, 0],
    ].map((stream) => drawn(1, ...stream)[0]);
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  test('gives fixed numbers', () => {
    expect([...drawn(3, 1)].map((x) => x.toFixed(12))).toMatchInlineSnapshot(`
      [
        "1.214533326280",
        "0.729614375399",
        "0.879812129649",
      ]
    `);
  });
});

describe('thresholds', () => {
  test('E_∞ = 2√((H−1)/H), and E_0 as Auffinger, Ben Arous and Černý give it', () => {
    expect(thresholdEnergy(2)).toBeCloseTo(Math.SQRT2, 14);
    expect(thresholdEnergy(3)).toBeCloseTo(1.632993161855452, 14);
    expect(groundStateEnergy(2)).toBe(thresholdEnergy(2));
    // From another theory.
    expect(groundStateEnergy(3)).toBeCloseTo(replicaGroundState(3), 9);
  });
});

/**
 * The ground state by the Parisi formula at zero temperature in the form of Chen and Sen (2017), for
 * one step of replica symmetry breaking, exact for the pure model with H ≥ 3:
 * 2E_0 = min over L > c > 0 of H·L − (H − 1)c + (1/c) log(L/(L − c)).
 */
function replicaGroundState(spins: number): number {
  const value = (limit: number, step: number) =>
    0.5 * (spins * limit - step * (spins - 1) + (1 / step) * Math.log(limit / (limit - step)));
  let best = Number.POSITIVE_INFINITY;
  let [limit, step, width] = [1, 0.5, 0.5];
  for (let round = 0; round < 200; round++) {
    let [nextLimit, nextStep] = [limit, step];
    for (let i = -4; i <= 4; i++)
      for (let j = -4; j <= 4; j++) {
        const [l, s] = [limit + (i * width) / 4, step + (j * width) / 4];
        if (s <= 1e-6 || l <= s) continue;
        const found = value(l, s);
        if (found < best) [best, nextLimit, nextStep] = [found, l, s];
      }
    if (nextLimit === limit && nextStep === step) width /= 2;
    [limit, step] = [nextLimit, nextStep];
  }
  return best;
}
