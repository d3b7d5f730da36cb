import { describe, expect, test } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import { type Huntable, huntablesOf, replayInstance, runChunk } from '../../../src/hunt/index.js';
import { chunk } from './toy-ways.js';

const BOUND = { maxHidden: 3, maxWidth: 3 };
const claim = (id: string) =>
  [...CLAIMS, ...MUTANTS.map((mutant) => mutant.claim)].find((one) => one.id === id)!;
const scouted = (id: string) =>
  huntablesOf(claim(id), BOUND).find((way) => way.scouted !== undefined)!;
const watch = { suspicious: false };

describe('a scouted way', () => {
  test('looks often, judges a stated fraction exactly, and finds nothing against A24', () => {
    const way = scouted('second-order-classification');
    const found = runChunk(way, chunk(50), 1, watch);
    expect(found.violation).toBeUndefined();
    expect(found.runs).toBe(50 * way.scouted!.looksPerRun);
    expect(found.scouted).toMatchObject({ looked: found.runs, suspicious: 0, confirmed: 0 });
    expect(found.scouted!.judged).toBeGreaterThanOrEqual(found.runs / way.scouted!.judgeOneIn);
    expect(runChunk(way, chunk(50), 1, watch)).toEqual(found);
  });

  test.each(['three-blocks', 'both-blocks'])('finds a small certified case of %s', (name) => {
    const way = scouted(`second-order-classification/${name}`);
    const found = runChunk(way, chunk(200), 1, watch);
    expect(found.scouted!.confirmed).toBe(1);
    const { violation } = found;
    expect(violation!.certificate).not.toBeNull();
    expect(way.describe(replayInstance(way, 1, violation!.path))).toEqual(violation!.instance);
  });

  test('never takes what floats alone say for a counterexample', () => {
    const way = scouted('second-order-classification');
    const { scout } = way.scouted!;
    const alarmed: Huntable = {
      ...way,
      scouted: {
        ...way.scouted!,
        scout: {
          ...scout,
          look: (choices) => ({ ...scout.look(choices), finding: 'suspicious' }),
        },
      },
    };
    const found = runChunk(alarmed, chunk(2), 1, watch);
    expect(found.violation).toBeUndefined();
    const { suspicious, confirmed, notConfirmed, judged } = found.scouted!;
    const discarded = Object.values(found.discarded).reduce((a, b) => a + b, 0);
    expect([suspicious, confirmed, notConfirmed + discarded, judged]).toEqual([40, 0, 40, 40]);
  });

  test('is left out where its networks are larger than the bounds', () => {
    const ways = huntablesOf(claim('second-order-classification'), { maxHidden: 2, maxWidth: 3 });
    expect(ways.some((way) => way.scouted !== undefined)).toBe(false);
  });
});

describe('the ways to attack a claim', () => {
  test('begin with those whose counterexamples have a certificate', () => {
    const ways = huntablesOf(claim('lemma-4-2/no-projector'), BOUND);
    const last = ways.findLastIndex(({ certifiable }) => certifiable === true);
    expect(last).toBeGreaterThan(0);
    expect(ways.slice(0, last).every(({ certifiable }) => certifiable === true)).toBe(true);
    expect(last).toBeLessThan(ways.length - 1);
  });
});
