import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAP_PARAMETERS } from '../../../src/explorer/rooms/map/parameters.js';
import { readHash, startOf, writeHash } from '../../../src/explorer/state/address.js';
import type { Parameters } from '../../../src/explorer/state/parameter.js';
import { ASSUMPTION_IDS } from '../../../src/landscape/index.js';

const ROOMS = new Map<string, Parameters>([
  ['story', {}],
  ['map', MAP_PARAMETERS],
]);

const values = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 5 }),
  data: fc.oneof(
    fc.constant({ kind: 'iris' }),
    fc.constant({ kind: 'spectrum' }),
    fc.string({ unit: 'grapheme', maxLength: 60 }).map((csv) => ({ kind: 'csv', csv })),
  ),
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  stratum: fc.constantFrom('', 'S12:r1', '1.2-3'),
  step: fc.nat(999),
  view: fc.constantFrom('', 'slice'),
  claim: fc.constantFrom('', 'lemma-4-2', 'choromanska-2015/reduction'),
  drop: fc.subarray([...ASSUMPTION_IDS]),
  size: fc.constantFrom('fit', 'full'),
  runs: fc.integer({ min: 1, max: 1000 }),
  mutant: fc.constantFrom('', 'lemma-4-2/sign'),
  walked: fc.nat(99),
});

describe('a link', () => {
  it('says the state exactly, and is the only one that does', () => {
    fc.assert(
      fc.property(values, (state) => {
        const address = { room: 'map', values: state };
        const hash = writeHash(address, ROOMS);
        expect(readHash(hash, ROOMS)).toEqual({ address, misread: [] });
        expect(writeHash(readHash(hash, ROOMS).address, ROOMS)).toBe(hash);
      }),
    );
  });

  it('is read whatever it is, into a state that can be written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#v1/map?${text}`),
        ),
        (hash) => {
          const { address } = readHash(hash, ROOMS);
          expect(readHash(writeHash(address, ROOMS), ROOMS).misread).toEqual([]);
        },
      ),
    );
  });

  it('leaves out what it means anyway', () => {
    expect(writeHash(startOf('map', ROOMS), ROOMS)).toBe('#v1/map');
  });

  it.each([
    ['#v2/map', 'version'],
    ['#v1/attic', 'room'],
    ['#v1/map?widths=2-5-2', 'widths'],
    ['#v1/map?widths=2-1', 'widths'],
    ['#v1/map?seed=01', 'seed'],
    ['#v1/map?seed=1&seed=2', 'seed'],
    ['#v1/map?drop=xxt-full-rank,xxt-full-rank', 'drop'],
    ['#v1/map?claim=<b>', 'claim'],
    ['#v1/map?toString=1', 'toString'],
    ['#v1/map?data=csv:%ff', 'data'],
  ])('%s is refused at its %s', (hash, piece) => {
    const { misread } = readHash(hash, ROOMS);
    expect(misread.map((one) => one.piece)).toEqual([piece]);
  });

  it('keeps what it could read beside what it could not', () => {
    const { address, misread } = readHash('#v1/map?claim=lemma-4-2&seed=x', ROOMS);
    expect(misread).toHaveLength(1);
    expect(address.values).toMatchObject({ claim: 'lemma-4-2', seed: 1 });
  });
});
