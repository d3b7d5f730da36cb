import { describe, expect, test } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import { type Huntable, huntablesOf, replayInstance, runChunk } from '../../../src/hunt/index.js';
import { type Case, replayCase } from '../../../src/hunt/node/index.js';
import { CAMPAIGN, chunk } from './toy-ways.js';

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
    // Replayed by the judge that found it, even if the claim's own decision has nothing to say.
    const campaign = { ...CAMPAIGN, seed: 1 };
    const kept = {
      ...{ schemaVersion: 1, id: 'a', way: way.id, target: {}, campaign, kind: 'counterexample' },
      ...violation!,
    } as Case;
    const how = { claimHash: CAMPAIGN.claimHash, version: CAMPAIGN.version, suspicious: false };
    expect(replayCase(kept, [way], how)).toMatchObject({ status: 'refutes' });
    const silent = { ...way, violation: () => undefined };
    expect(replayCase(kept, [silent], { ...how, version: '9' })).toMatchObject({
      status: 'refutes',
    });
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
    expect([suspicious, confirmed, notConfirmed, judged]).toEqual([40, 0, 40, 40]);
  });

  test.each([
    'second-order-classification',
    'second-order-classification/three-blocks',
    'second-order-classification/both-blocks',
  ])('counts as decided what satisfies the hypotheses of %s, and nothing else', (id) => {
    const way = scouted(id);
    // Every look judged exactly: no hypothesis fails that the labels had not told of.
    const told = new Set<string>();
    const everyOne: Huntable = {
      ...way,
      violation: () => undefined,
      scouted: {
        ...way.scouted!,
        judgeOneIn: 1,
        scout: {
          ...way.scouted!.scout,
          judge: (choices) => ({ ...way.scouted!.scout.judge(choices), agrees: true }),
        },
        outside: (labels) => {
          const failed = way.scouted!.outside(labels);
          if (failed !== undefined) told.add(failed);
          return failed;
        },
      },
    };
    const { discarded, decided, runs, scouted: counts } = runChunk(everyOne, chunk(5), 1, watch);
    expect(runs).toBe(100);
    expect(counts!.judged).toBe(decided);
    expect(Object.keys(discarded)).toEqual([...told]);
  });

  test('does not end early and quietly when its judge throws', () => {
    const way = scouted('second-order-classification');
    const { scout } = way.scouted!;
    const judge = () => {
      throw new Error('the construction is wrong');
    };
    const broken: Huntable = {
      ...way,
      scouted: { ...way.scouted!, scout: { ...scout, judge } },
    };
    expect(() => runChunk(broken, chunk(2), 1, watch)).toThrow('the construction is wrong');
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
