import { representative, strata } from '../landscape/index.js';
import { Architecture } from '../network/index.js';
import type { StratumInstance } from './check.js';
import type { StrataBound } from './check-plan.js';
import { architecturesWithin } from './shape-family.js';

/**
 * The representatives of every stratum of every architecture up to a bound, made once, when the
 * first check asks for them; so that whatever a check remembers of an instance serves the next one.
 */
export class StratumInstances {
  readonly bound: StrataBound | undefined;
  #all: readonly (readonly StratumInstance[])[] | undefined;

  constructor(bound: StrataBound | undefined) {
    this.bound = bound;
  }

  /** One list for every architecture, small ones first. */
  byArchitecture(): readonly (readonly StratumInstance[])[] {
    if (this.bound === undefined) return [];
    this.#all ??= architecturesWithin(this.bound).map((widths) => {
      const architecture = Architecture.of(widths);
      return Array.from(strata(architecture), (stratum) => ({
        architecture,
        stratum,
        point: representative(architecture, stratum),
      }));
    });
    return this.#all;
  }
}
