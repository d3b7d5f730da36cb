import { type Choices, seededChoices } from '../../../landscape/index.js';

const PURPOSES = ['split', 'networks', 'paths', 'inputs', 'weights'] as const;

/** Choices for one purpose each, so that what is asked of one leaves the others as they are. */
export function streams(seed: number): Readonly<Record<(typeof PURPOSES)[number], Choices>> {
  const seeds = seededChoices(seed);
  return Object.fromEntries(
    PURPOSES.map((purpose) => [purpose, seededChoices(seeds(2 ** 32))]),
  ) as Record<(typeof PURPOSES)[number], Choices>;
}
