import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { chunksOf, shardOf, stopIndex } from '../../../src/hunt/index.js';
import { result, violation } from './toy-ways.js';

const runs = fc.integer({ min: 1, max: 3000 });
const ways = fc.integer({ min: 1, max: 5 });

describe('chunks', () => {
  test.prop([runs, ways])('cover every run of every way once, in order', (count, huntables) => {
    const chunks = chunksOf({ runs: count }, huntables);
    expect(chunks.map(({ index }) => index)).toEqual(chunks.map((_, index) => index));
    for (let way = 0; way < huntables; way++) {
      let next = 0;
      for (const chunk of chunks.filter(({ huntable }) => huntable === way)) {
        expect(chunk.from).toBe(next);
        expect(chunk.count).toBeGreaterThan(0);
        next += chunk.count;
      }
      expect(next).toBe(count);
    }
  });

  test.prop([runs, ways, fc.integer({ min: 1, max: 6 })])(
    'shards are a partition',
    (count, w, n) => {
      const chunks = chunksOf({ runs: count }, w);
      const shards = Array.from({ length: n }, (_, i) => shardOf(chunks, i + 1, n)).flat();
      expect(shards.sort((a, b) => a.index - b.index)).toEqual(chunks);
    },
  );

  test.prop([runs, ways])('a longer campaign begins like a shorter one', (count, w) => {
    const [short, long] = [chunksOf({ runs: count }, w), chunksOf({ runs: 2 * count }, w)];
    const whole = short.filter(({ index }) => index < short.length - w);
    expect(long.slice(0, whole.length)).toEqual(whole);
  });
});

describe('the last chunk that counts', () => {
  const certificate = { statement: {}, certificate: {} };

  test('is the first certified counterexample', () => {
    expect(stopIndex([result(3), result(5, violation(certificate))], 4)).toBe(5);
    expect(stopIndex([result(3)], 4)).toBe(Number.POSITIVE_INFINITY);
  });

  test('is two rounds after an uncertified one, or a certified one until then', () => {
    const uncertified = result(2, violation());
    expect(stopIndex([uncertified], 4)).toBe(10);
    expect(stopIndex([uncertified, result(7, violation(certificate))], 4)).toBe(7);
    expect(stopIndex([uncertified, result(11, violation(certificate))], 4)).toBe(10);
  });

  test.prop([
    fc.array(fc.tuple(fc.nat({ max: 50 }), fc.boolean()), { minLength: 1 }),
    ways,
    fc.nat({ max: 20 }),
  ])('never grows with more results', (list, w, known) => {
    const results = list.map(([index, proved]) =>
      result(index, violation(proved ? certificate : null)),
    );
    expect(stopIndex(results, w)).toBeLessThanOrEqual(stopIndex(results.slice(0, known), w));
  });
});
