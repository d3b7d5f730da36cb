import { describe, expect, it } from 'vitest';
import { RationalMatrix } from '../../../../src/exact/index.js';
import { criticalValues, seededChoices } from '../../../../src/landscape/index.js';
import { Architecture, Dataset, momentsOf } from '../../../../src/network/index.js';
import { auditedData } from '../../../../src/relu/audit/_internals/audited-data.js';
import {
  auditRelu,
  fiveNumbers,
  hiddenPaths,
  linearOptimum,
  pathActivity,
  type ReluAuditPlan,
  reductionGap,
} from '../../../../src/relu/audit/index.js';
import { heWeights } from '../../../../src/relu/index.js';

const numbers = (length: number, seed: number) => {
  const choose = seededChoices(seed);
  return Float64Array.from({ length }, () => choose(2 ** 32) / 2 ** 31 - 1);
};

describe('hidden paths', () => {
  it('are all there, in order', () => {
    const found = hiddenPaths(Architecture.of([4, 8, 8, 3]), 1000, seededChoices(1));
    expect([found.count, found.allPaths, found.paths.length]).toEqual([64n, 768n, 64]);
    expect(new Set(found.paths.map(String)).size).toBe(64);
    expect(found.paths[9]).toEqual([1, 1]);
  });

  it('are a sample without repetition where there are too many', () => {
    const found = hiddenPaths(Architecture.of([4, 6, 6, 6, 3]), 200, seededChoices(1));
    expect([found.count, found.paths.length]).toEqual([216n, 200]);
    expect(new Set(found.paths.map(String)).size).toBe(200);
    for (const path of found.paths) expect(path).toHaveLength(3);
  });
});

describe('the activity of paths', () => {
  const architecture = Architecture.of([3, 2, 4, 2]);
  const m = 6;
  const w = heWeights(architecture, seededChoices(3));
  const x = numbers(3 * m, 4);
  const { paths } = hiddenPaths(architecture, 100, seededChoices(1));
  const activity = pathActivity(architecture, w, x, m, paths);
  const weight = (k: number, i: number, j: number) => {
    const { offset, columns } = architecture.layers()[k - 1]!;
    return w[offset + i * columns + j]!;
  };
  const sumOverPaths = (z: (path: number, sample: number) => number, j: number, i: number) =>
    paths.reduce((total, [a, b], path) => {
      let sum = total;
      for (let input = 0; input < 3; input++)
        sum +=
          x[input * m + i]! *
          z(path, i) *
          weight(1, a!, input) *
          weight(2, b!, a!) *
          weight(3, j, b!);
      return sum;
    }, 0);

  it('gives the output as the sum over paths, and the product of layers with every Z at 1', () => {
    for (let j = 0; j < 2; j++)
      for (let i = 0; i < m; i++) {
        const z = (path: number, sample: number) => activity.active[path]![sample]!;
        expect(activity.output[j * m + i]).toBeCloseTo(sumOverPaths(z, j, i), 12);
        expect(activity.linear[j * m + i]).toBeCloseTo(
          sumOverPaths(() => 1, j, i),
          12,
        );
      }
  });
});

describe('the gap of the reduction', () => {
  const activity = (output: number[], linear: number[]) => ({
    m: output.length,
    active: [],
    output: Float64Array.from(output),
    linear: Float64Array.from(linear),
  });

  it('is 0 where the outputs are proportional', () => {
    expect(reductionGap(activity([1, 2], [3, 6]), 1 / 3)).toEqual({
      bestScale: 3,
      best: 0,
      byShare: 0,
    });
  });

  it('is the sine of the angle at the best q, and any number at another', () => {
    const gap = reductionGap(activity([1, 0], [1, 1]), 0.25);
    expect(gap.best).toBeCloseTo(Math.SQRT1_2, 12);
    expect(gap.byShare).toBeCloseTo(Math.sqrt((9 + 1) / 2), 12);
  });

  it('does not mind the size of the numbers', () => {
    const gap = reductionGap(activity([1e300, 0], [1e-200, 1e-200]), 0.25);
    expect(gap.best).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('is 1 for a network that is 0, and nothing where the product of layers is 0', () => {
    expect(reductionGap(activity([0, 0], [1, 1]), 0)).toEqual({
      bestScale: undefined,
      best: 1,
      byShare: undefined,
    });
    expect(reductionGap(activity([1, 0], [0, 0]), 0.5)).toEqual({
      bestScale: 0,
      best: undefined,
      byShare: undefined,
    });
  });
});

const dataset = (m: number, row: (i: number) => readonly number[]) =>
  Dataset.of({
    name: 'made',
    x: RationalMatrix.fromRows(
      [0, 1].map((input) => Array.from({ length: m }, (_, i) => row(i)[input]!)),
    ),
    y: RationalMatrix.fromRows([Array.from({ length: m }, (_, i) => row(i)[2]!)]),
    inputNames: ['u', 'v'],
    targetNames: ['y'],
  });
const choices = seededChoices(8);
const ROWS = Array.from({ length: 60 }, () => [choices(21) - 4, choices(21) - 7, choices(5)]);
const data = dataset(60, (i) => ROWS[i]!);
const plan = (more: Partial<ReluAuditPlan> = {}): ReluAuditPlan => ({
  weights: 'random',
  seed: 1,
  networks: 12,
  level: 0.05,
  permutations: 99,
  centred: false,
  ...more,
});

it('the best of a linear network is the smallest critical value', () => {
  const moments = momentsOf(data.x, data.y);
  const wide = Architecture.of([2, 3, 1]);
  expect(linearOptimum(wide, moments)).toBeCloseTo(
    criticalValues(wide, moments).values[0]!.lower.toNumber(),
    8,
  );
  const two = momentsOf(
    RationalMatrix.fromRows([
      [1, 0],
      [0, 1],
    ]),
    RationalMatrix.fromRows([
      [2, 0],
      [0, 1],
    ]),
  );
  expect(linearOptimum(Architecture.of([2, 2, 2]), two)).toBe(0);
  expect(linearOptimum(Architecture.of([2, 1, 2]), two)).toBeCloseTo(0.5, 12);
});

describe('an audit', () => {
  it('is a function of its plan', () => {
    const audit = () => auditRelu(data, Architecture.of([2, 3, 3, 1]), plan());
    expect(audit()).toEqual(audit());
    const other = auditRelu(data, Architecture.of([2, 3, 3, 1]), plan({ seed: 2 }));
    expect(other.activation.shares).not.toEqual(audit().activation.shares);
  });

  it('audits the first network whatever the number of networks', () => {
    const audit = (networks: number) =>
      auditRelu(data, Architecture.of([2, 3, 3, 1]), plan({ networks }));
    const one = audit(1);
    expect(one.activation).toEqual(audit(7).activation);
    expect(one.onInputs).toEqual(audit(7).onInputs);
    expect(one.onWeights.test.kind).toBe('not-tested');
  });

  it('rejects all three on random and on trained networks that bend', () => {
    for (const weights of ['random', 'trained'] as const) {
      const audit = auditRelu(data, Architecture.of([2, 4, 4, 1]), plan({ weights, networks: 24 }));
      expect(audit.equality.rejected).toBe(true);
      expect(audit.onInputs.test).toMatchObject({ kind: 'tested', result: { rejected: true } });
      expect(audit.onWeights.test).toMatchObject({ kind: 'tested', result: { rejected: true } });
      expect(audit.gap.best).toBeGreaterThan(0.05);
    }
  });

  it('trains on one half and audits the other', () => {
    const audit = auditRelu(data, Architecture.of([2, 3, 1]), plan({ weights: 'trained' }));
    expect([audit.training!.samples, audit.samples]).toEqual([30, 30]);
    expect(audit.training!.loss).toBeLessThan(audit.training!.initialLoss);
    expect(audit.ensemble.loss).toBeDefined();
  });

  it('audits no sample that was trained on, and every other', () => {
    const numbered = dataset(9, (i) => [i, 1, i]);
    const { x, m, training } = auditedData(numbered, true, seededChoices(3));
    const trainedOn = [...training!.x.subarray(0, 5)];
    expect([m, training!.m]).toEqual([4, 5]);
    expect([...x.subarray(0, 4), ...trainedOn].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...training!.y]).toEqual(trainedOn);
  });

  it('says of a dead network that no path is active, and goes on', () => {
    // One unit, inputs on a ray: it is on for all of them or for none.
    const ray = dataset(10, (i) => [i + 1, 2 * i + 2, i]);
    const audits = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
      auditRelu(ray, Architecture.of([2, 1, 1]), plan({ seed })),
    );
    const dead = audits.find(({ activation }) => activation.mean === 0)!;
    expect(dead.gap).toMatchObject({ bestScale: undefined, best: 1, byShare: undefined });
    expect(dead.onInputs.test.kind).toBe('not-tested');
    expect(dead.equality).toMatchObject({ pairs: 0, rejected: false });
    expect(dead.ensemble.dead).toBeGreaterThan(0);
    const alive = audits.find(({ activation }) => activation.mean === 1)!;
    expect(alive.gap.best).toBeCloseTo(0, 12);
  });

  it('refuses too few samples', () => {
    const few = (m: number) => dataset(m, (i) => [i, 1, i]);
    const audit = (m: number, weights: 'random' | 'trained') =>
      auditRelu(few(m), Architecture.of([2, 2, 1]), plan({ weights, networks: 2 }));
    expect(() => audit(1, 'random')).toThrow('AUDIT_TOO_FEW_SAMPLES');
    expect(() => audit(3, 'trained')).toThrow('AUDIT_TOO_FEW_SAMPLES');
    expect(audit(2, 'random').samples).toBe(2);
    expect(audit(4, 'trained').samples).toBe(2);
  });
});

it('five numbers', () => {
  expect(fiveNumbers([4, 1, 3, 2])).toEqual({
    min: 1,
    lower: 1.75,
    median: 2.5,
    upper: 3.25,
    max: 4,
  });
});
