import { fc } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { missingSet } from '../../../proofs/baldi-hornik-1989/critical-points.js';
import { principalComponents } from '../../../proofs/baldi-hornik-1989/principal-components.js';
import { type AutoencoderPoint, autoencoderPoint } from '../../../properties/arbitraries/index.js';
import { sampleStratum, strata } from '../../../src/landscape/index.js';
import { Architecture } from '../../../src/network/index.js';

const drawn = (runs: number): readonly AutoencoderPoint[] =>
  fc.sample(autoencoderPoint({ maxWidth: 3 }), { numRuns: runs, seed: 8 });

const leading = principalComponents.steps
  .find(({ id }) => id === 'leading')!
  .checks.find((check) => check.kind === 'decisions')!;

it('the hidden layer is drawn narrower than, as wide as, and wider than the data', () => {
  const compared = drawn(60).map(({ point: { architecture } }) =>
    Math.sign(architecture.narrowestHidden - architecture.inputWidth),
  );
  expect([...new Set(compared)].sort()).toEqual([-1, 0, 1]);
});

it('the one component of 1-2-1 is all that a global minimum needs, though p = 2', () => {
  const wide = drawn(200).filter(({ point }) => point.architecture.widths.join() === '1,2,1');
  const global = wide.find(({ stratum }) => stratum.r === 1)!;
  expect(leading.violation(global)).toBeUndefined();
  const none = wide.find(({ stratum }) => stratum.r === 0)!;
  expect(leading.violation(none)).toBeUndefined();
  expect(leading.violation({ ...global, stratum: none.stratum })).toBeDefined();
});

it('its hypotheses hold where they should, and Y = X is one of them', () => {
  for (const instance of drawn(20))
    for (const { decide } of principalComponents.hypotheses) expect(decide(instance)).toBe(true);
  const architecture = Architecture.of([2, 1, 2]);
  const [stratum] = strata(architecture);
  const other = { ...drawn(1)[0]!, point: sampleStratum(architecture, stratum!, 5) };
  const autoencoder = principalComponents.hypotheses.find(({ id }) => id === 'autoencoder')!;
  expect(autoencoder.decide(other)).toBe(false);
});

it('a set S without a stratum is named', () => {
  const architecture = Architecture.of([3, 2, 3]);
  const all = [...strata(architecture)];
  expect(missingSet(architecture, all)).toBeUndefined();
  expect(
    missingSet(
      architecture,
      all.filter(({ S }) => S.join() !== '1,3'),
    ),
  ).toBe('1,3');
});
