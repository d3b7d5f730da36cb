import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { recordingChoices, replayChoices, shrinkChoices } from '../../../../src/hunt/index.js';
import { seededChoices } from '../../../../src/landscape/index.js';

describe('choices', () => {
  test('a recording holds what was taken, and replays it', () => {
    const { choices, taken } = recordingChoices(seededChoices(7));
    const bounds = [2, 3, 5, 1, 100];
    const first = bounds.map((bound) => choices(bound));
    expect(taken).toEqual(first);
    const again = replayChoices(taken);
    expect(bounds.map((bound) => again(bound))).toEqual(first);
  });

  test('a list that has ended goes on with zeros, and too large numbers wrap', () => {
    const choices = replayChoices([5]);
    expect([choices(3), choices(3), choices(3)]).toEqual([2, 0, 0]);
  });
});

describe('shrinking', () => {
  const list = fc.array(fc.nat(9), { maxLength: 25 });

  test.prop([list])('keeps what is wanted', (numbers) => {
    const wanted = numbers.reduce((sum, number) => sum + number, 0) >> 1;
    const keeps = (candidate: readonly number[]) =>
      candidate.reduce((sum, number) => sum + number, 0) >= wanted;
    const small = shrinkChoices(numbers, keeps);
    expect(keeps(small)).toBe(true);
    expect(small.length).toBeLessThanOrEqual(numbers.length);
  });

  test.prop([list])('ends at nothing when nothing is wanted', (numbers) => {
    expect(shrinkChoices(numbers, () => true)).toEqual([]);
  });

  test('leaves out what does not count and lowers what does', () => {
    const keeps = (candidate: readonly number[]) => candidate.some((number) => number >= 3);
    expect(shrinkChoices([1, 7, 0, 9, 2], keeps)).toEqual([3]);
  });

  test('lowers one number and leaves out another that goes with it', () => {
    // The first number says how many follow: neither can be changed alone.
    const keeps = ([count = 0, ...rest]: readonly number[]) => rest.length === count && count > 0;
    expect(shrinkChoices([3, 1, 1, 1], keeps)).toEqual([1, 1]);
  });

  test('stays within the steps of a well-founded order', () => {
    let calls = 0;
    shrinkChoices(
      Array.from({ length: 60 }, (_, index) => index % 5),
      () => {
        calls++;
        return calls % 3 === 0;
      },
    );
    expect(calls).toBeLessThan(200_000);
  });
});
