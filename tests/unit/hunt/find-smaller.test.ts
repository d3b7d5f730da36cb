import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttackBound } from '../../../src/claims/index.js';
import { RationalMatrix } from '../../../src/exact/index.js';
import { type Huntable, replayInstance, runChunk } from '../../../src/hunt/index.js';
import { certify } from '../../../src/landscape/index.js';
import { Architecture, type Point, pointOf } from '../../../src/network/index.js';
import { chunk } from './toy-ways.js';

const OURS = { suspicious: false };
const WATCHED = { suspicious: true };

/** All weights zero; `seed` 0 is the largest network, so that what shrinks gets larger. */
function network({ maxHidden, maxWidth }: AttackBound, seed: number): Point {
  const pick = (place: number, limit: number) =>
    seed === 0 ? limit : 1 + (Math.floor(seed / 7 ** place) % limit);
  const hidden = pick(0, maxHidden);
  const widths = Array.from({ length: hidden + 2 }, (_, k) => pick(k + 1, maxWidth));
  const architecture = Architecture.of(widths);
  const x = RationalMatrix.zero(widths[0]!, 1);
  const y = RationalMatrix.zero(widths.at(-1)!, 1);
  const zeros = architecture
    .layers()
    .map(({ rows, columns }) => RationalMatrix.zero(rows, columns));
  return pointOf(architecture, { x, y }, zeros);
}

const NO = { at: 'W', found: 'zero', expected: 'nonzero' };
const widthsOf = ({ architecture }: Point) => architecture.widths;

/** Violated wherever `fails` says so. */
const way = (
  fails: (widths: readonly number[]) => boolean,
  more: Partial<Huntable<Point>> = {},
  bound: AttackBound = { maxHidden: 3, maxWidth: 4 },
): Huntable =>
  ({
    id: 'conclusion#1',
    compares: 'zero with nonzero',
    instances: fc.nat().map((seed) => network(bound, seed)),
    hypotheses: [],
    violation: (point: Point) => (fails(widthsOf(point)) ? NO : undefined),
    describe: widthsOf,
    labels: () => ({}),
    coverage: [],
    within: (smaller: AttackBound) => way(fails, more, smaller),
    ...more,
  }) as Huntable<Point> as unknown as Huntable;

const found = (huntable: Huntable, watch = OURS) =>
  runChunk(huntable, chunk(100, 3, 50), 5, watch).violation;

describe('a counterexample', () => {
  test('is the smallest that is drawn within smaller bounds, and its path leads to it', () => {
    const always = way(() => true);
    const alone = found({ ...always, within: () => undefined })!;
    expect(alone.instance).toEqual([4, 4, 4, 4, 4]);
    for (const watch of [OURS, WATCHED]) {
      const violation = found(always, watch)!;
      expect(violation).toMatchObject({ instance: [1, 1, 1], run: alone.run, ...NO });
      expect(violation.path).toMatch(/^3@1\.1\.0\//);
      const again = replayInstance(always, 5, violation.path) as unknown as Point;
      expect(widthsOf(again)).toEqual([1, 1, 1]);
    }
  });

  test('gets fewer weights within one bound, as long as there are fewer', () => {
    const wide = way((widths) => widths.some((width) => width >= 3));
    const violation = found(wide)!;
    const widths = violation.instance as number[];
    expect(widths).toHaveLength(3);
    expect([...widths].sort()).toEqual([1, 1, 3]);
    expect(violation.path).toMatch(/^3@1\.3\.[1-9]\//);
    expect(widthsOf(replayInstance(wide, 5, violation.path) as Point)).toEqual(widths);
  });

  test('never becomes one of the claim without its hypotheses', () => {
    const deep = { id: 'deep', decide: (point: Point) => widthsOf(point).length >= 4 };
    expect(found(way(() => true, { hypotheses: [deep] }))!.instance).toEqual([1, 1, 1, 1]);
  });

  test('stays as it is where nothing smaller is one, or none is a network', () => {
    const largest = way((widths) => widths.join('-') === '4-4-4-4-4');
    const instances = fc.constant(network({ maxHidden: 3, maxWidth: 4 }, 0));
    expect(found({ ...largest, instances } as unknown as Huntable)!.path).toBe('3/0');
    const numbers = { instances: fc.nat(), describe: (n: unknown) => n, violation: () => NO };
    expect(found({ ...largest, ...numbers } as unknown as Huntable)!.path).toMatch(/^3\/\d/);
  });

  test('is not given up for one without a certificate', () => {
    const violation = (point: Point) => {
      const { document } = certify(point);
      return widthsOf(point).length > 3 ? { ...NO, certificate: () => document! } : NO;
    };
    const kept = found(way(() => true, { violation }))!;
    expect(kept.instance).toEqual([1, 1, 1, 1]);
    expect(kept.certificate).not.toBeNull();
    const bare = (point: Point) => ({ ...violation(point), certificate: () => ({}) as never });
    const refused = (point: Point) => (widthsOf(point).length > 4 ? violation : bare)(point);
    expect(found(way(() => true, { violation: refused }))!.certificate).not.toBeNull();
  });

  test('is taken as it was drawn when the search did not end', () => {
    const first = runChunk(
      way(() => true),
      chunk(100),
      5,
      OURS,
    ).violation!;
    const givenUp = [{ run: first.run, kind: 'stuck', shrinking: true }] as const;
    const { violation } = runChunk(
      way(() => true),
      chunk(100),
      5,
      OURS,
      { givenUp },
    );
    expect(violation!.path).toMatch(/^0\/\d+$/);
    expect(violation!.run).toBe(first.run);
  });

  test('says before every draw and decision that it makes it smaller', () => {
    const told: boolean[] = [];
    const deciding = (_run: number, shrinking: boolean) => told.push(shrinking);
    const { violation } = runChunk(
      way(() => true),
      chunk(100),
      5,
      OURS,
      { deciding },
    );
    const first = told.indexOf(true);
    expect(told.slice(first).every((shrinking) => shrinking)).toBe(true);
    expect(told.length - first).toBeGreaterThan(violation!.shrinks);
  });

  test('a smaller network that cannot be drawn is none', () => {
    const instances = fc.nat().map((seed) => {
      throw new Error(`nothing of ${seed}`);
    });
    const within = () => ({ ...way(() => true), instances }) as Huntable;
    expect(found({ ...way(() => true), within })!.instance).toEqual([4, 4, 4, 4, 4]);
  });
});
