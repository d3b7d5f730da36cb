import type { Check } from '../../claims/index.js';

/** How a check of each kind examines its statement, in words. */
export const CHECK_KINDS: Readonly<Record<Check<unknown>['kind'], string>> = {
  words: 'in every dimension, by a certificate for the kernel',
  identity: 'by expansion, shape by shape',
  instances: 'on exact instances',
  decisions: 'on exact instances, decided one by one',
  strata: 'on the representative of every rank stratum',
};
