import { describe, expect, test } from 'vitest';
import { type ChunkResult, huntReport } from '../../../src/hunt/index.js';
import { CAMPAIGN, result, violation } from './toy-ways.js';

const way = (id: string, more: object = {}) => ({
  ...{ id, compares: '', coverage: [], hypotheses: [] },
  ...more,
});
const certificate = { statement: {}, certificate: {} };
const report = (results: readonly ChunkResult[], ways = [way('a'), way('b')]) =>
  huntReport(CAMPAIGN, ways, results);

describe('the report of a hunt', () => {
  test('does not depend on the order of its results', () => {
    const results = [
      result(0, { discarded: { x: 1 }, labels: { layers: { 2: 3 } } }),
      result(1, { huntable: 1 }),
      result(2, { discarded: { y: 2, x: 1 }, labels: { layers: { 3: 1, 2: 1 } } }),
    ];
    const text = JSON.stringify(report(results));
    expect(JSON.stringify(report([...results].reverse()))).toBe(text);
    expect(report(results).ways[0]).toMatchObject({
      runs: 20,
      discarded: { x: 2, y: 2 },
      labels: { layers: { 2: 4, 3: 1 } },
    });
    expect(report(results).verdict).toBe('none found');
  });

  test('counts nothing after the last chunk that counts', () => {
    const results = [result(0), result(1, violation(certificate)), result(2)];
    expect(report(results)).toMatchObject({ verdict: 'refuted', runs: 20 });
  });

  test('puts a certified counterexample before an earlier one without', () => {
    const results = [result(0, violation()), result(1, { huntable: 1, ...violation(certificate) })];
    const { counterexample, others } = report(results);
    expect(counterexample).toMatchObject({ way: 'b', certificate });
    expect(others.map((one) => one.way)).toEqual(['a']);
  });

  test('with nothing decided is vacuous, and says by what', () => {
    const { verdict, reasons } = report(
      [result(0, { decided: 0, discarded: { critical: 10 } })],
      [way('a')],
    );
    expect(verdict).toBe('inconclusive');
    expect(reasons).toEqual(['a: vacuous, no run satisfied every hypothesis (10 by critical)']);
  });

  test('with too many discards is inconclusive, at more than half', () => {
    const discarding = (discarded: number) =>
      report([result(0, { decided: 10 - discarded, discarded: { h: discarded } })], [way('a')]);
    expect(discarding(5).verdict).toBe('none found');
    expect(discarding(6).reasons[0]).toContain('too many discards, 6 of 10 runs (6 by h)');
  });

  test('does not take other cases of a case split for discards', () => {
    const cases = [way('a', { hypotheses: [{ id: 'case', isCase: true }] })];
    const found = report([result(0, { decided: 1, discarded: { case: 9 } })], cases);
    expect(found).toMatchObject({
      verdict: 'none found',
      ways: [{ otherCases: 9, discarded: {} }],
    });
    expect(report([result(0, { decided: 0, discarded: { case: 10 } })], cases).reasons[0]).toBe(
      'a: vacuous, no run satisfied every hypothesis (10 of other cases)',
    );
  });

  test('with a minimum missed is inconclusive, once there are enough runs to tell', () => {
    const coverage = [{ label: 'layers', values: ['2', '3'], share: 0.1 }];
    const covering = (decided: number, threes: number) =>
      report(
        [result(0, { decided, labels: { layers: { 2: decided - threes, 3: threes } } })],
        [way('a', { coverage })],
      );
    expect(covering(1000, 100).verdict).toBe('none found');
    expect(covering(1000, 99).reasons).toEqual([
      'a: coverage missed, layers 3 in 99 of 1000 decided runs (at least 10 % wanted)',
    ]);
    expect(covering(499, 0).verdict).toBe('none found');
  });

  test('with a fault is inconclusive, and adds faults up by kind', () => {
    const fault = { kind: 'threw' as const, count: 2, firstRun: 4, message: 'no', instance: 1 };
    const { reasons, ways } = report(
      [result(0, { faults: [fault] }), result(1, { faults: [{ ...fault, firstRun: 30 }] })],
      [way('a')],
    );
    expect(reasons).toEqual(['a: the conjecture throws (4 of 20 runs; first run 4: no)']);
    expect(ways[0]!.faults).toEqual([{ ...fault, count: 4 }]);
  });

  test('of a claim with nothing to draw is inconclusive', () => {
    expect(report([], []).verdict).toBe('inconclusive');
  });

  test('adds up what scouts saw, and keeps the nearest miss', () => {
    const scouted = {
      looked: 10,
      suspicious: 1,
      confirmed: 0,
      notConfirmed: 1,
      unclear: 2,
      judged: 3,
    };
    const near = (distance: number) => ({ distance, path: '0/0', run: 0, instance: distance });
    const found = report(
      [result(0, { scouted, nearest: near(2) }), result(1, { scouted, nearest: near(1) })],
      [way('a')],
    );
    expect(found.ways[0]).toMatchObject({
      scouted: { looked: 20, notConfirmed: 2, unclear: 4 },
      nearest: { distance: 1 },
    });
    expect(found.verdict).toBe('none found');
  });
});
