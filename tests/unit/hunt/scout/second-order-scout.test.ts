import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  recordingChoices,
  replayChoices,
  SECOND_ORDER_READINGS,
  secondOrderScout,
  shrinkChoices,
} from '../../../../src/hunt/index.js';
import { seededChoices, stratumOf } from '../../../../src/landscape/index.js';
import { HessianBlocks } from '../../../../src/network/index.js';
import { symmetricSpectrum } from '../../../../src/numeric/index.js';

const { a24, bothBlocks, threeSeparateBlocks, alwaysStrict, leadingIsEnough } =
  SECOND_ORDER_READINGS;

describe.each([
  ['ordinary', false],
  ['degenerate', true],
])('%s cases', (_, degenerate) => {
  test.each(Object.values(SECOND_ORDER_READINGS))(
    '$id: predictions are those of the exact judge, and no finding contradicts it',
    (reading) => {
      const scout = secondOrderScout({ reading, degenerate });
      let clear = 0;
      for (let seed = 0; seed < 250; seed++) {
        const { predicted, found, finding } = scout.look(seededChoices(seed));
        const { inertia, agrees, ...judged } = scout.judge(seededChoices(seed));
        expect([seed, predicted]).toEqual([seed, judged.predicted]);
        if (found === 'unclear') {
          expect(finding).toBe('unclear');
          continue;
        }
        clear++;
        expect([seed, found]).toEqual([seed, inertia.negative > 0 ? 'negative' : 'semidefinite']);
        expect([seed, finding]).toEqual([seed, agrees ? 'agrees' : 'suspicious']);
        if (reading === a24) expect([seed, agrees]).toEqual([seed, true]);
      }
      expect(clear).toBeGreaterThan(degenerate ? 230 : 245);
    },
  );

  test('the smallest eigenvalue is within its bound', () => {
    const scout = secondOrderScout({ degenerate });
    for (let seed = 0; seed < 250; seed++) {
      const { smallestEigenvalue, bound, norm } = scout.look(seededChoices(seed));
      const { weights, moments } = scout.exactCase(seededChoices(seed));
      const hessian = new HessianBlocks(weights, moments).full();
      const { values } = symmetricSpectrum(hessian.toNumbers(), hessian.rows);
      const off = Math.abs(smallestEigenvalue - values.at(-1)!);
      // ml-matrix has an error of its own.
      expect([seed, off <= bound + 1e-13 * norm]).toEqual([seed, true]);
    }
  });
});

test('labels cover what they can', () => {
  const scout = secondOrderScout();
  const seen: Record<string, string[]> = {};
  for (let seed = 0; seed < 4000; seed++)
    for (const [label, value] of Object.entries(scout.look(seededChoices(seed)).labels))
      seen[label] = [...new Set([...(seen[label] ?? []), value])].sort();
  expect(seen).toEqual({
    layers: ['2', '3', '4'],
    rank: ['0', '1', '2', '3'],
    spectrum: ['integers', 'near-tie', 'wide'],
    stratum: ['complete', 'not-leading', 'not-tightened', 'tightened'],
    weights: ['integers', 'nearly-lower-rank'],
  });
});

test('a margin is not positive exactly when the finding is suspicious', () => {
  for (const reading of [a24, bothBlocks, leadingIsEnough]) {
    const scout = secondOrderScout({ reading });
    for (let seed = 0; seed < 1000; seed++) {
      const { finding, margin, predicted, smallestEigenvalue, norm } = scout.look(
        seededChoices(seed),
      );
      if (finding === 'agrees') expect([seed, margin >= 0]).toEqual([seed, true]);
      if (finding === 'suspicious')
        // Predicted negative and found 0: the margin is 0 up to rounding.
        expect([seed, margin <= (predicted === 'negative' ? 1e-10 : 0)]).toEqual([seed, true]);
      if (norm > 0 && predicted === 'negative')
        expect(margin * norm).toBeCloseTo(-smallestEigenvalue, 6);
    }
  }
});

// The smallest counterexamples there are: compare strata-tightened-readings. 1-1-1-2 is 2-1-1-1 seen
// from the other end.
test.each([
  [threeSeparateBlocks, ['2-1-1-1 S/0-1/2-2/3-0', '1-1-1-2 S/1-1/2-3/3-0']],
  [bothBlocks, ['1-1-1-1 S/1-1/2-2/3-0']],
  [alwaysStrict, ['1-1-1-1 S/1-1/2-2/3-0']],
  [leadingIsEnough, ['1-1-1 S/1-1/2-0']],
])('$id is suspicious, confirmed and shrunk', (reading, smallest) => {
  const scout = secondOrderScout({ reading });
  const confirmed = (list: readonly number[]) =>
    scout.look(replayChoices(list)).finding === 'suspicious' &&
    !scout.judge(replayChoices(list)).agrees;
  let found = 0;
  for (let seed = 0; found < 8; seed++) {
    const { choices, taken } = recordingChoices(seededChoices(seed));
    if (scout.look(choices).finding !== 'suspicious') continue;
    found++;
    expect(confirmed(taken)).toBe(true);
    const { point } = scout.judge(replayChoices(shrinkChoices(taken, confirmed)));
    expect(smallest).toContain(`${point.architecture} ${stratumOf(point).id}`);
  }
});

test('a replayed recording is the same case', () => {
  const scout = secondOrderScout({ degenerate: true });
  for (let seed = 0; seed < 300; seed++) {
    const { choices, taken } = recordingChoices(seededChoices(seed));
    const first = structuredClone({ ...scout.look(choices) });
    expect(structuredClone({ ...scout.look(replayChoices(taken)) })).toEqual(first);
    // A case depends on its choices alone, not on the case before.
    scout.look(seededChoices(seed + 1));
    expect(structuredClone({ ...scout.look(seededChoices(seed)) })).toEqual(first);
  }
});

test('the claim as it stands survives a run of fast-check', () => {
  const scout = secondOrderScout();
  const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(seeds, (seed) => scout.look(seededChoices(seed)).finding !== 'suspicious'),
    { numRuns: 20_000 },
  );
});
