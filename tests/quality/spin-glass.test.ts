import { expect, test } from 'vitest';
import { band, type Spins, sampleMinimum } from '../../src/relu/index.js';

const sampled = (spins: Spins, plan: readonly (readonly [number, number])[]) =>
  band(
    plan.map(([size, samples]) => ({
      size,
      samples: Array.from({ length: samples }, (_, number) =>
        sampleMinimum(spins, size, 1, number),
      ),
    })),
    { spins, seed: 1, confidence: 0.95, resamples: 500 },
  );

test('H = 3: the energies narrow with Λ, and their limit meets −E_∞', () => {
  const { sizes, extrapolation, narrowing } = sampled(3, [
    [8, 2000],
    [16, 2000],
    [32, 800],
    [48, 250],
  ]);
  for (const { minima, descents } of sizes) expect(minima).toBe(descents);
  // Neighbouring intervals do not even touch.
  for (const [index, { deviation }] of sizes.slice(1).entries())
    expect(deviation.high).toBeLessThan(sizes[index]!.deviation.low);
  expect(narrowing!.exponent.low).toBeGreaterThan(0.5);
  expect(extrapolation!.threshold.inside).toBe(true);
  expect(extrapolation!.fit!.p).toBeGreaterThan(0.05);
  // An interval that holds everything would meet −E_∞ too.
  expect(extrapolation!.limit.high - extrapolation!.limit.low).toBeLessThan(0.2);
}, 60_000);

test('H = 2: every minimum is the ground state, and the limit meets −√2', () => {
  const { sizes, extrapolation } = sampled(2, [
    [8, 1500],
    [16, 1500],
    [32, 600],
    [64, 120],
  ]);
  for (const { minima, descents, aboveGroundState } of sizes) {
    expect(minima).toBe(descents);
    expect(aboveGroundState).toBeLessThan(1e-12);
  }
  expect(extrapolation!.threshold.value).toBeCloseTo(-Math.SQRT2, 12);
  expect(extrapolation!.threshold.inside).toBe(true);
  expect(extrapolation!.limit.high - extrapolation!.limit.low).toBeLessThan(0.2);
}, 60_000);
