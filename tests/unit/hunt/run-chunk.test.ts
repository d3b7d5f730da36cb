import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunksOf, replayInstance, runChunk } from '../../../src/hunt/index.js';
import { below, chunk } from './toy-ways.js';

const OURS = { suspicious: false };
const WATCHED = { suspicious: true };

describe('one chunk', () => {
  test('counts what it decided, by label, and depends on seed and number alone', () => {
    const first = runChunk(below(20_000), chunk(200), 7, OURS);
    expect(first.runs).toBe(200);
    expect(first.decided).toBe(200);
    expect(first.violation).toBeUndefined();
    const { even, odd } = first.labels['parity']!;
    expect(even! + odd!).toBe(200);
    expect(runChunk(below(20_000), chunk(200), 7, OURS)).toEqual(first);
    expect(runChunk(below(20_000), chunk(200), 8, OURS)).not.toEqual(first);
    expect(runChunk(below(20_000), chunk(200, 1), 7, OURS).labels).not.toEqual(first.labels);
  });

  test('shrinks a counterexample, and its path leads back to it', () => {
    const way = below(6000);
    const { violation, runs } = runChunk(way, chunk(200, 5, 1000), 3, OURS);
    expect(violation).toMatchObject({ found: '6000', instance: 6000, certificate: null });
    expect(violation!.run).toBe(1000 + runs - 1);
    expect(violation!.shrinks).toBeGreaterThan(0);
    expect(replayInstance(way, 3, violation!.path)).toBe(6000);
    expect(replayInstance(way, 4, violation!.path)).not.toBe(6000);
  });

  test('counts what fails a hypothesis, and never shrinks to it', () => {
    const way = below(6000, { hypotheses: [{ id: 'odd', decide: (n: number) => n % 2 === 1 }] });
    const found = runChunk(way, chunk(200), 3, OURS);
    expect((found.violation!.instance as number) % 2).toBe(1);
    expect(found.violation!.shrinks).toBeGreaterThan(0);
    expect(found.discarded['odd']! + found.decided).toBe(found.runs);
  });

  test('refuses a path that leads nowhere', () => {
    for (const path of ['', '3', 'x/1', '0/1:', '0/choices:1', '0/0:999999'])
      expect(() => replayInstance(below(1), 1, path), path).toThrow('CASE_PATH_INVALID');
  });
});

describe('a conjecture that misbehaves', () => {
  const fault = (way: ReturnType<typeof below>, kind: string) => {
    const found = runChunk(way, chunk(100), 1, WATCHED);
    expect(found.runs).toBe(100);
    expect(found.faults.map((one) => one.kind)).toEqual([kind]);
    expect(found.violation).toBeUndefined();
    return found;
  };

  test('throws: the other runs are decided', () => {
    const violation = (n: number) => {
      if (n % 3 === 0) throw new Error('a multiple of three\nwith a second line');
      return undefined;
    };
    const { faults, decided } = fault(below(0, { violation }), 'threw');
    expect(decided + faults[0]!.count).toBe(100);
    expect(faults[0]!.message).toBe('a multiple of three');
  });

  test('throws while it draws', () => {
    const instances = fc.nat({ max: 10_000 }).map((n) => {
      if (n % 3 === 0) throw new Error('cannot be built');
      return n;
    });
    const { faults, decided } = fault(below(20_000, { instances }), 'threw');
    expect(decided + faults[0]!.count).toBe(100);
    expect(faults[0]!.message).toBe('while drawing: cannot be built');
  });

  test('is non-deterministic', () => {
    let calls = 0;
    fault(below(0, { violation: () => (calls++ % 2 === 0 ? undefined : NO) }), 'non-deterministic');
    expect(calls).toBe(200);
  });

  test('mutates its input', () => {
    const way = below(0, {
      instances: fc.array(fc.nat()) as never,
      describe: (list: unknown) => list,
      violation: (list: unknown) => void (list as number[]).push(1),
      labels: () => ({}),
    });
    expect(fault(way, 'mutated').faults[0]!.count).toBe(100);
  });

  test('ends in no run that was given up, and the others are as before', () => {
    const all = runChunk(below(20_000), chunk(50), 1, OURS);
    const givenUp = [
      { run: 3, kind: 'stuck' as const, shrinking: false },
      { run: 7, kind: 'crashed' as const, shrinking: false },
    ];
    const rest = runChunk(below(20_000), chunk(50), 1, OURS, { givenUp });
    expect(rest.decided).toBe(48);
    expect(rest.faults.map(({ kind, firstRun }) => [kind, firstRun])).toEqual([
      ['crashed', 7],
      ['stuck', 3],
    ]);
    const count = (found: typeof all) => Object.values(found.labels['parity']!);
    expect(count(all).reduce((a, b) => a + b)).toBe(count(rest).reduce((a, b) => a + b) + 2);
  });

  test('gives its counterexample as it was drawn when shrinking it does not end', () => {
    const whole = runChunk(below(6000), chunk(200), 3, OURS).violation!;
    const givenUp = [{ run: whole.run, kind: 'stuck' as const, shrinking: true }];
    const asDrawn = runChunk(below(6000), chunk(200), 3, OURS, { givenUp }).violation!;
    expect(asDrawn).toMatchObject({ run: whole.run, shrinks: 0 });
    expect(asDrawn.instance as number).toBeGreaterThan(6000);
  });

  test('gives its counterexample as it was drawn, with its path, when shrinking throws', () => {
    const way = below(6000, { instances: numbersThatShrinkTo(() => throwing()) });
    const { violation } = runChunk(way, chunk(200), 3, WATCHED);
    expect(violation!.shrinks).toBe(0);
    expect(replayInstance(way, 3, violation!.path)).toBe(violation!.instance);
  });

  test('is told that it shrinks before the first smaller instance is made', () => {
    const told: [number, boolean][] = [];
    const way = below(6000, { instances: numbersThatShrinkTo(() => throwing()) });
    const { violation } = runChunk(way, chunk(200), 3, OURS, {
      deciding: (run, shrinking) => told.push([run, shrinking]),
    });
    expect(told.at(-1)).toEqual([violation!.run, true]);
  });

  test('stops shrinking when it is offered smaller instances for ever', () => {
    const forEver = function* () {
      for (;;) yield new fc.Value(1, undefined);
    };
    const way = below(6000, { instances: numbersThatShrinkTo(forEver) });
    const { violation } = runChunk(way, chunk(200), 3, OURS);
    expect(violation!.instance as number).toBeGreaterThan(6000);
    expect(replayInstance(way, 3, violation!.path)).toBe(violation!.instance);
  });

  test('is not shrunk to instances that it changes, or of which it has two answers', () => {
    const lists = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 9 });
    const mutates = below(0, {
      instances: lists as never,
      describe: (list: unknown) => list,
      violation: (list: unknown) => {
        if ((list as number[]).length < 3) (list as number[])[0] = 500;
        return NO;
      },
      labels: () => ({}),
    });
    const seeds = [1, 2, 3, 4, 5, 6].map((seed) => runChunk(mutates, chunk(1), seed, WATCHED));
    const found = seeds.flatMap(({ violation }) => (violation === undefined ? [] : [violation]));
    expect(found.length).toBeGreaterThan(0);
    for (const { instance } of found) {
      expect((instance as number[]).length).toBe(3);
      expect(instance).not.toContain(500);
    }
    let calls = 0;
    const flips = below(0, {
      violation: (n: number) => (n > 6000 || calls++ % 3 < 2 ? NO : undefined),
    });
    const { violation, faults } = runChunk(flips, chunk(200), 3, WATCHED);
    expect(violation?.instance ?? 6001).toBe(6001);
    expect(violation !== undefined || faults.length > 0).toBe(true);
  });

  test('that changes what it does not show is caught', () => {
    const way = below(0, {
      instances: fc.nat().map((n) => ({ n, seen: 0 })) as never,
      describe: (one: unknown) => (one as { n: number }).n,
      violation: (one: unknown) => void (one as { seen: number }).seen++,
      labels: () => ({}),
    });
    fault(way, 'mutated');
  });

  test('that draws another instance at the same place is no counterexample', () => {
    let drawn = 0;
    const way = below(0, { instances: fc.nat({ max: 9 }).map(() => drawn++) });
    const { faults, violation } = runChunk(way, chunk(100), 1, WATCHED);
    expect(violation).toBeUndefined();
    expect(faults).toMatchObject([
      { kind: 'non-deterministic', message: 'drawing it again gives another instance' },
    ]);
  });

  test('loses no counterexample to labels that throw, or to a description that does', () => {
    const no = () => {
      throw new Error('no label');
    };
    const { violation, faults } = runChunk(below(6000, { labels: no }), chunk(200), 3, WATCHED);
    expect(violation).toMatchObject({ instance: 6000 });
    expect(faults).toMatchObject([{ kind: 'threw', message: 'in its labels: no label' }]);
    const silent = runChunk(below(6000, { describe: no }), chunk(200), 3, WATCHED);
    expect(silent.violation).toMatchObject({ instance: 6000 });
  });

  test.each([
    ['is none', () => undefined],
    ['cannot be written down', () => ({ statement: { n: 1n }, certificate: {} })],
    ['is refused', () => ({ statement: {}, certificate: {} })],
  ])('with a certificate that %s is uncertified', (_, certificate) => {
    const way = below(0, { violation: () => ({ ...NO, certificate }) as never });
    const { violation } = runChunk(way, chunk(10), 1, WATCHED);
    expect(violation!.certificate).toBeNull();
    expect(violation!.certificateNote).toMatch(/none could be made|the kernel refused it/);
  });

  test('is told of before every draw and every decision', () => {
    const told: [number, boolean][] = [];
    runChunk(below(6000), chunk(200, 0, 10), 3, OURS, {
      deciding: (run, shrinking) => told.push([run, shrinking]),
    });
    expect(told[0]).toEqual([10, false]);
    expect(told.some(([, shrinking]) => shrinking)).toBe(true);
    expect(new Set(told.filter(([, s]) => s).map(([run]) => run)).size).toBe(1);
  });
});

const NO = { at: 'n', found: 'x', expected: 'y' };

const throwing = (): Iterator<never> => {
  throw new Error('cannot be made smaller');
};

/** Numbers up to 10000 whose smaller ones are made by `smaller`. */
const numbersThatShrinkTo = (smaller: () => Iterator<fc.Value<number>>) =>
  new (class extends fc.Arbitrary<number> {
    generate = (random: fc.Random) => new fc.Value<number>(random.nextInt(0, 10_000), undefined);
    canShrinkWithoutContext = (_: unknown): _ is number => false;
    shrink = () =>
      fc.stream(
        (function* () {
          const source = smaller();
          for (let one = source.next(); one.done !== true; one = source.next()) yield one.value;
        })(),
      );
  })();

describe('climbing', () => {
  const target = [3, 1, 4, 1, 5, 9, 2, 6];
  const instances = fc.tuple(...target.map(() => fc.integer({ min: 0, max: 99 })));
  const off = (list: readonly number[]) =>
    list.reduce((sum, n, place) => sum + Math.abs(n - target[place]!), 0);
  const way = (distance: boolean) =>
    below(0, {
      instances: instances as never,
      describe: (list: unknown) => list,
      labels: () => ({}),
      violation: (list: unknown) => (off(list as number[]) < 60 ? NO : undefined),
      ...(distance ? { distance: (list: unknown) => off(list as number[]) } : {}),
    });
  const search = (distance: boolean) =>
    chunksOf({ runs: 4000 }, 1)
      .map((one) => runChunk(way(distance), one, 5, OURS))
      .filter(({ violation }) => violation !== undefined);

  test('reaches what drawing alone does not', () => {
    expect(search(false).length).toBeLessThan(search(true).length);
  });

  test('is repeatable, and the path of what it finds leads back', () => {
    const [found] = search(true);
    expect(search(true)[0]).toEqual(found);
    const { path, instance } = found!.violation!;
    expect(path).toMatch(/^\d+~/);
    expect(replayInstance(way(true), 5, path)).toEqual(instance);
  });

  test('names the nearest miss, which can be drawn again', () => {
    const { nearest } = runChunk(
      below(0, {
        instances: instances as never,
        describe: (list: unknown) => list,
        labels: () => ({}),
        violation: () => undefined,
        distance: (list: unknown) => off(list as number[]),
      }),
      chunk(100),
      5,
      OURS,
    );
    expect(nearest!.distance).toBe(off(nearest!.instance as number[]));
    expect(replayInstance(way(true), 5, nearest!.path)).toEqual(nearest!.instance);
  });
});
