import fc from 'fast-check';
import type { Chunk, ChunkResult, Huntable } from '../../../src/hunt/index.js';

/** "Every n ≤ 10000 is below `bound`", or whatever `violation` says. */
export const below = (bound: number, more: Partial<Huntable<number>> = {}): Huntable =>
  ({
    id: 'conclusion#1',
    compares: 'n with the bound',
    instances: fc.nat({ max: 10_000 }),
    hypotheses: [],
    violation: (n: number) =>
      n < bound ? undefined : { at: 'n', found: `${n}`, expected: `below ${bound}` },
    describe: (n: number) => n,
    labels: (n: number) => ({ parity: n % 2 === 0 ? 'even' : 'odd' }),
    coverage: [],
    ...more,
  }) as Huntable<number> as unknown as Huntable;

export const chunk = (count: number, index = 0, from = 0): Chunk => ({
  index,
  huntable: 0,
  from,
  count,
});

export const result = (index: number, more: Partial<ChunkResult> = {}): ChunkResult => ({
  index,
  huntable: 0,
  from: 0,
  runs: 10,
  decided: 10,
  discarded: {},
  labels: {},
  faults: [],
  ...more,
});

/** A counterexample, with a certificate or without. */
export const violation = (certificate: unknown = null) => ({
  violation: {
    ...{ path: '0/0', run: 0, shrinks: 0, at: 'n', found: '1', expected: '0' },
    ...{ instance: 1, certificate },
  },
});

export const CAMPAIGN = {
  ...{ claim: 'toy', claimHash: 'sha256:0', version: '0', seed: 1 },
  ...{ runs: 100, maxHidden: 3, maxWidth: 3 },
};
