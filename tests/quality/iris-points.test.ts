import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import {
  type AblatedPoint,
  classify,
  criticalValues,
  decideAssumptions,
  floatCriticalPoint,
  floatVerdict,
  pointDocument,
  representative,
  strata,
} from '../../src/landscape/index.js';
import { Architecture, momentsOf, readCsv } from '../../src/network/index.js';
import { file, run } from '../cli/run.js';

const text = readFileSync(new URL('../../data/iris.csv', import.meta.url), 'utf8');
const iris = readCsv(text, { path: 'iris', targets: ['species'] });
const moments = momentsOf(iris.x, iris.y);

/** The doubles as the rationals they are. */
function pointAt(widths: readonly number[], indices: readonly number[]): AblatedPoint {
  const architecture = Architecture.of(widths);
  const layers = floatCriticalPoint(architecture, moments, indices);
  const weights = architecture
    .layers()
    .map(({ rows, columns }, k) =>
      RationalMatrix.fromRows(
        Array.from({ length: rows }, (_, i) =>
          Array.from(layers[k]!.subarray(i * columns, (i + 1) * columns), exactly),
        ),
      ),
    );
  return { architecture, moments, weights };
}

/** m·2^−e for the double it is. */
function exactly(value: number): Rational {
  let [scaled, denominator] = [value, 1n];
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return Rational.of(BigInt(scaled), denominator);
}

const CASES = [
  { widths: [4, 2, 3], S: [1, 2], expected: 'global-minimum' },
  { widths: [4, 2, 3], S: [1, 3], expected: 'strict-saddle' },
  { widths: [4, 2, 3], S: [1], expected: 'strict-saddle' },
  { widths: [4, 2, 3], S: [], expected: 'strict-saddle' },
  { widths: [4, 2, 2, 3], S: [1, 2], expected: 'global-minimum' },
  { widths: [4, 2, 2, 3], S: [1, 3], expected: 'strict-saddle' },
  { widths: [4, 2, 2, 3], S: [1], expected: 'bad-saddle' },
  { widths: [4, 2, 2, 3], S: [], expected: 'bad-saddle' },
] as const;

const WIDENED = Rational.of(1n, 10n ** 9n);

it('Iris satisfies the assumptions, and the spectrum needed is irrational', () => {
  const names = { inputNames: iris.inputNames, targetNames: iris.targetNames };
  expect(decideAssumptions(moments, names).filter(({ holds }) => !holds)).toEqual([]);
  const { values, count } = criticalValues(Architecture.of([4, 2, 3]), moments);
  expect(count).toBe(7n);
  for (const { lower, upper, indices } of values)
    expect(lower.equals(upper), `${indices}`).toBe(indices.length === 0);
});

const named = CASES.map((each) => ({
  ...each,
  name: `Iris, widths ${each.widths.join('-')}, S = {${each.S}}`,
}));

describe.each(named)('$name', ({ widths, S, expected }) => {
  const point = pointAt(widths, S);

  it(`looks like a ${expected} at the critical value of S`, () => {
    const found = floatVerdict(point)!;
    expect(found.class).toBe(expected);
    expect(found.reason).toBeUndefined();
    const values = criticalValues(point.architecture, moments).values;
    const { lower, upper } = values.find(({ indices }) => indices.join() === S.join())!;
    const value = exactly(found.loss);
    expect(value.compare(lower.minus(WIDENED))).toBe(1);
    expect(value.compare(upper.plus(WIDENED))).toBe(-1);
    // No other critical value is as near.
    const near = values.filter(
      (other) =>
        value.compare(other.lower.minus(WIDENED)) > 0 &&
        value.compare(other.upper.plus(WIDENED)) < 0,
    );
    expect(near).toHaveLength(1);
    const least = values[0]!;
    expect(least.indices).toEqual([1, 2]);
    const bounds = found.globalMinimum!;
    expect(bounds.lower.compare(bounds.upper)).toBe(-1);
    expect(bounds.lower.compare(least.upper)).toBeLessThanOrEqual(0);
    expect(least.lower.compare(bounds.upper)).toBeLessThanOrEqual(0);
  });

  it('shows the bounds of the minimum, and no grade but sampled', () => {
    const path = file(JSON.stringify(pointDocument(point)), 'iris.json');
    const said = run(['classify', '--float', path]);
    expect(said).toMatchObject({ exit: 0, err: '' });
    const [verdict, bounds] = said.out.split('\n');
    expect(verdict).toContain(`${expected} as float64 sees it (sampled, not certified)`);
    expect(bounds).toMatch(/global minimum ≈ \d+\.\d+/);
    const { results } = JSON.parse(run(['classify', '--float', '--json', path]).out);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ grade: 'sampled', class: expected });
    const { lower, upper } = results[0].globalMinimum;
    expect(lower).not.toBe(upper);
    expect(said.out).not.toMatch(/proved|certified(?<!not certified)/);
  });

  it('is, taken exactly, not critical unless its numbers are', () => {
    expect(classify(point).class).toBe(S.length > 0 ? 'not-critical' : expected);
  });
});

it('4-2-3 has no bad saddle in any stratum, 4-2-2-3 has', () => {
  const classesOf = (widths: readonly number[]) => {
    const network = Architecture.of(widths);
    return [...strata(network)].map((stratum) => classify(representative(network, stratum)).class);
  };
  const shallow = classesOf([4, 2, 3]);
  expect([...new Set(shallow)].sort()).toEqual(['global-minimum', 'strict-saddle']);
  expect(classesOf([4, 2, 2, 3])).toContain('bad-saddle');
});
