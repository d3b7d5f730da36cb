import { describe, expect, test } from 'vitest';
import { exactInterval } from '../../../../src/relu/audit/index.js';
import { fitEdgeLaw, fitPowerLaw } from '../../../../src/relu/spin/_internals/fit-power-law.js';
import {
  band,
  gaussianStream,
  type MinimumSample,
  type SizedSamples,
  sampleMinimum,
} from '../../../../src/relu/spin/index.js';

const minimum = (energy: number): MinimumSample => ({
  energy,
  slope: 0,
  curvature: 1,
  kind: 'minimum',
});

/** Energies scattered about −1.633 + 1.25Λ^(−0.6), with deviation 0.75Λ^(−0.6). */
function synthetic(seed: number, sizes: readonly number[], count: number): SizedSamples[] {
  const gaussian = gaussianStream(seed);
  return sizes.map((size) => ({
    size,
    samples: Array.from({ length: count }, () =>
      minimum(-1.633 + (1.25 + 0.75 * gaussian()) * size ** -0.6),
    ),
  }));
}

const SIZES = [10, 20, 40, 80];

describe('fitPowerLaw', () => {
  test.each([
    [-1.6, 1.2, 0.6],
    [-1.4, 0.7, 2 / 3],
    [0.5, -2, 1.5],
  ])('finds %d + %d·Λ^(−%d) again', (limit, factor, exponent) => {
    const law = fitPowerLaw(
      [10, 20, 40, 80].map((size) => ({
        size,
        mean: limit + factor * size ** -exponent,
        variance: 1e-4 / size,
      })),
    );
    expect(law.limit).toBeCloseTo(limit, 6);
    expect(law.factor).toBeCloseTo(factor, 4);
    expect(law.exponent).toBeCloseTo(exponent, 5);
    expect(law.misfit).toBeLessThan(1e-8);
  });
});

test('fitEdgeLaw finds its own law again, and not another', () => {
  const means = (law: (size: number) => number) =>
    SIZES.map((size) => ({ size, mean: law(size), variance: 1e-4 / size }));
  const own = fitEdgeLaw(means((size) => -1.6 + 1.3 * size ** (-2 / 3) - 0.4 / size));
  expect(own.limit).toBeCloseTo(-1.6, 9);
  expect(own.misfit).toBeLessThan(1e-12);
  expect(fitEdgeLaw(means((size) => -1.6 + size ** -0.2)).misfit).toBeGreaterThan(1);
});

describe('band', () => {
  test('its intervals contain the truth about as often as they say', () => {
    const worlds = 60;
    const hits = { limit: 0, exponent: 0, falling: 0, mean: 0, deviation: 0 };
    let rejected = 0;
    for (let world = 0; world < worlds; world++) {
      const found = band(synthetic(1000 + world, SIZES, 150), {
        spins: 3,
        seed: world,
        confidence: 0.9,
        resamples: 200,
      });
      const { extrapolation, narrowing, sizes } = found;
      const contains = ({ low, high }: { low: number; high: number }, value: number) =>
        low <= value && value <= high ? 1 : 0;
      hits.limit += contains(extrapolation!.limit, -1.633);
      hits.exponent += contains(extrapolation!.exponent, 0.6);
      hits.falling += contains(narrowing!.exponent, 0.6);
      hits.mean += contains(sizes[1]!.mean, -1.633 + 1.25 * 20 ** -0.6);
      hits.deviation += contains(sizes[1]!.deviation, 0.75 * 20 ** -0.6);
      if (extrapolation!.fit!.p <= 0.1) rejected++;
    }
    for (const [what, count] of Object.entries(hits)) {
      // The exact 99.9 % interval for the true coverage must reach 0.9, give or take 0.03 of bootstrap.
      const { low, high } = exactInterval(count, worlds, 0.001);
      expect(high, what).toBeGreaterThan(0.87);
      expect(low, what).toBeLessThan(0.93);
    }
    expect(exactInterval(rejected, worlds, 0.001).low).toBeLessThan(0.1);
  });

  test('its intervals of means and deviations are those of normal theory, for normal energies', () => {
    const count = 2000;
    const [found] = band(synthetic(4, [20], count), {
      spins: 3,
      seed: 1,
      confidence: 0.9,
      resamples: 2000,
    }).sizes;
    const { mean, deviation } = found!;
    // 1.6449 is the 95 % quantile of N(0, 1); the variance of a deviation is σ²/(2n).
    for (const [estimate, error] of [
      [mean, deviation.value / Math.sqrt(count)],
      [deviation, deviation.value / Math.sqrt(2 * count)],
    ] as const) {
      expect((estimate.high - estimate.value) / error).toBeGreaterThan(1.6449 * 0.9);
      expect((estimate.high - estimate.value) / error).toBeLessThan(1.6449 * 1.1);
      expect((estimate.value - estimate.low) / error).toBeGreaterThan(1.6449 * 0.9);
      expect((estimate.value - estimate.low) / error).toBeLessThan(1.6449 * 1.1);
    }
  });

  test('the fit is rejected where there is no power law', () => {
    const bent = synthetic(1, SIZES, 400).map(({ size, samples }) => ({
      size,
      samples: samples.map(({ energy }) => minimum(energy + (size === 20 ? 0.05 : 0))),
    }));
    const found = band(bent, { spins: 3, seed: 1, confidence: 0.95, resamples: 400 });
    expect(found.extrapolation!.fit!.p).toBeLessThan(0.01);
  });

  test('does not find E_∞ where the energies go elsewhere, nor a narrowing where there is none', () => {
    const elsewhere = synthetic(3, SIZES, 400).map(({ size, samples }) => ({
      size,
      samples: samples.map(({ energy }) => minimum(energy + 0.3)),
    }));
    const plan = { spins: 3, seed: 1, confidence: 0.95, resamples: 400 } as const;
    expect(band(elsewhere, plan).extrapolation!.threshold.inside).toBe(false);
    const gaussian = gaussianStream(5);
    const wide = SIZES.map((size) => ({
      size,
      samples: Array.from({ length: 200 }, () => minimum(gaussian())),
    }));
    expect(band(wide, plan).narrowing!.narrows).toBe(false);
  });

  test('counts minima only, and shares add up', () => {
    const samples = [
      ...[-1.7, -1.64, -1.5, -1.4].flatMap((energy) => Array(5).fill(minimum(energy))),
      { ...minimum(9), kind: 'saddle' as const },
      { ...minimum(9), kind: 'open' as const },
    ];
    const [found] = band([{ size: 10, samples }], {
      spins: 3,
      seed: 1,
      confidence: 0.95,
      resamples: 50,
    }).sizes;
    expect(found).toMatchObject({ descents: 22, minima: 20, saddles: 1, open: 1 });
    expect(found!.mean.value).toBeCloseTo(-1.56, 12);
    expect([found!.below.value, found!.between.value, found!.above.value]).toEqual([
      0.25, 0.25, 0.5,
    ]);
  });

  test('refuses to resample a handful', () => {
    const few = [{ size: 10, samples: Array.from({ length: 9 }, (_, k) => minimum(-k)) }];
    expect(() => band(few, { spins: 3, seed: 1, confidence: 0.95, resamples: 50 })).toThrow(
      'MINIMA_TOO_FEW',
    );
  });

  test('says when the exponent is not found within its range', () => {
    const gaussian = gaussianStream(6);
    const flat = SIZES.map((size) => ({
      size,
      samples: Array.from({ length: 50 }, () => minimum(-1.5 + 0.1 * gaussian())),
    }));
    const plan = { spins: 3, seed: 1, confidence: 0.95, resamples: 200 } as const;
    expect(band(flat, plan).extrapolation!.exponentAtEnd).toBe(true);
    expect(band(synthetic(2, SIZES, 2000), plan).extrapolation!.exponentAtEnd).toBe(false);
  });

  test('says nothing of the limit from two sizes, nor of the fit from three', () => {
    const plan = { spins: 3, seed: 1, confidence: 0.95, resamples: 50 } as const;
    expect(band(synthetic(1, [10, 20], 50), plan)).not.toHaveProperty('extrapolation');
    expect(band(synthetic(1, [10], 50), plan)).not.toHaveProperty('narrowing');
    expect(band(synthetic(1, [10, 20, 40], 50), plan).extrapolation).not.toHaveProperty('fit');
  });

  test('small landscapes, for real: the spread falls, seeded', () => {
    const sized = [6, 12, 24].map((size) => ({
      size,
      samples: Array.from({ length: 150 }, (_, number) => sampleMinimum(3, size, 1, number)),
    }));
    const plan = { spins: 3, seed: 1, confidence: 0.95, resamples: 300 } as const;
    const found = band(sized, plan);
    expect(found.narrowing!.narrows).toBe(true);
    expect(found.sizes.every(({ minima }) => minima === 150)).toBe(true);
    expect(band(sized, plan)).toEqual(found);
  });
});
