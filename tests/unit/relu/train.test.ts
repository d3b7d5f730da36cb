import { describe, expect, it } from 'vitest';
import { seededChoices } from '../../../src/landscape/index.js';
import { Architecture } from '../../../src/network/index.js';
import { trainRelu } from '../../../src/relu/index.js';
import { ReluBatch } from '../../../src/relu/train-batch.js';
import { heWeights } from '../../../src/relu/train-weights.js';

const uniform = (choose: (bound: number) => number) => choose(2 ** 32) / 2 ** 31 - 1;
const numbers = (length: number, seed: number) => {
  const choose = seededChoices(seed);
  return Float64Array.from({ length }, () => uniform(choose));
};
const identity = (n: number) => Uint32Array.from({ length: n }, (_, index) => index);

/** Ŷ of one sample, from the definition. */
function outputOf(widths: readonly number[], w: Float64Array, input: readonly number[]): number[] {
  let offset = 0;
  return widths.slice(1).reduce((below: readonly number[], rows, index) => {
    const here = Array.from({ length: rows }, (_, i) =>
      below.reduce((sum, value, j) => sum + w[offset + i * below.length + j]! * value, 0),
    );
    offset += rows * below.length;
    return index < widths.length - 2 ? here.map((value) => Math.max(0, value)) : here;
  }, input) as number[];
}

describe('a batch', () => {
  const widths = [3, 4, 5, 2];
  const architecture = Architecture.of(widths);
  const m = 7;
  const x = numbers(3 * m, 1);
  const y = numbers(2 * m, 2);
  const w = numbers(architecture.parameterCount, 3);

  it('computes the network as it is defined, for any choice of samples', () => {
    const batch = new ReluBatch(architecture, 5);
    const chosen = Uint32Array.of(6, 2, 2, 0, 5, 1);
    batch.load(x, y, m, chosen, 1, 4);
    batch.forward(w);
    for (let s = 0; s < 4; s++) {
      const sample = chosen[s + 1]!;
      const expected = outputOf(
        widths,
        w,
        [0, 1, 2].map((i) => x[i * m + sample]!),
      );
      expected.forEach((value, unit) => {
        expect(batch.output(unit, s)).toBeCloseTo(value, 12);
      });
    }
  });

  it('has the gradient of its loss', () => {
    const batch = new ReluBatch(architecture, m);
    batch.load(x, y, m, identity(m), 0, m);
    const at = (weights: Float64Array) => {
      batch.forward(weights);
      return batch.loss();
    };
    const gradient = new Float64Array(w.length);
    at(w);
    batch.gradient(w, gradient);
    const step = 1e-6;
    w.forEach((_, index) => {
      const moved = (by: number) => w.map((value, i) => (i === index ? value + by : value));
      const slope = (at(moved(step)) - at(moved(-step))) / (2 * step);
      expect(gradient[index]).toBeCloseTo(slope, 7);
    });
  });

  it('has units that are off at 0 and have no slope there', () => {
    const one = new ReluBatch(Architecture.of([1, 1, 1]), 1);
    one.load(Float64Array.of(0), Float64Array.of(1), 1, identity(1), 0, 1);
    const weights = Float64Array.of(1, 1);
    one.forward(weights);
    const gradient = new Float64Array(2);
    one.gradient(weights, gradient);
    expect([...one.activity(1, 0)]).toEqual([0]);
    expect([...gradient]).toEqual([0, 0]);
  });
});

describe('initial weights', () => {
  it('make every path active with probability 2^-H on any input but 0, over their draw', () => {
    // Binomial with 4000 trials and 1/4: ±5 standard deviations.
    const architecture = Architecture.of([2, 3, 2, 1]);
    const choose = seededChoices(11);
    const trials = 4000;
    let active = 0;
    const batch = new ReluBatch(architecture, 1);
    batch.load(Float64Array.of(5, 0.1), Float64Array.of(0), 1, identity(1), 0, 1);
    for (let trial = 0; trial < trials; trial++) {
      batch.forward(heWeights(architecture, choose));
      active += batch.activity(1, 0)[0]! * batch.activity(2, 1)[0]!;
    }
    expect(Math.abs(active - trials / 4)).toBeLessThan(5 * Math.sqrt((trials * 3) / 16));
  });

  it('have variance 2/d_{k-1}', () => {
    const w = heWeights(Architecture.of([8, 1000, 1]), seededChoices(12)).subarray(0, 8000);
    const square = w.reduce((sum, value) => sum + value * value, 0) / w.length;
    expect(square).toBeCloseTo(0.25, 1);
    expect(Math.max(...w)).toBeLessThanOrEqual(Math.sqrt(6 / 8));
  });
});

describe('training', () => {
  const m = 24;
  const x = numbers(2 * m, 4);
  // A kink that no linear map follows.
  const y = Float64Array.from({ length: m }, (_, i) => Math.max(0, x[i]!));
  const architecture = Architecture.of([2, 6, 1]);
  const train = (seed: number) => trainRelu(architecture, { x, y, m }, seededChoices(seed));

  it('gets far below where it began, and says what the loss of its weights is', () => {
    const { weights, initialLoss, loss } = train(1);
    expect(loss).toBeLessThan(initialLoss / 50);
    const direct = Array.from({ length: m }, (_, i) => {
      const [output] = outputOf([2, 6, 1], weights, [x[i]!, x[m + i]!]) as [number];
      return (output - y[i]!) ** 2 / 2;
    }).reduce((sum, value) => sum + value, 0);
    expect(loss).toBeCloseTo(direct, 10);
  });

  it('depends on the seed alone', () => {
    expect(train(2)).toEqual(train(2));
    expect(train(2).weights).not.toEqual(train(3).weights);
  });

  it('does not mind the units of the data', () => {
    const scaled = {
      x: x.map((value, i) => value * (i < m ? 1e6 : 1e-3)),
      y: y.map((value) => value * 1e4),
      m,
    };
    const { loss } = trainRelu(architecture, scaled, seededChoices(1));
    expect(loss / 1e8).toBeCloseTo(train(1).loss, 6);
  });

  it('refuses data whose loss is no finite number', () => {
    const huge = { x, y: y.map((value) => value * 1e300), m };
    expect(() => trainRelu(architecture, huge, seededChoices(1))).toThrow('TRAINING_DIVERGED');
  });

  it('takes a column of zeros, and targets of zero', () => {
    const zero = { x: x.map((value, i) => (i < m ? 0 : value)), y: y.map(() => 0), m };
    expect(trainRelu(architecture, zero, seededChoices(1)).loss).toBeLessThan(1e-3);
  });
});
