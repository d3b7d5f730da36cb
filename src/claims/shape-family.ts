import { Architecture } from '../network/index.js';
import { type DerivationSize, derivationSize, symbolicSamples } from '../symbolic/index.js';
import type { StrataBound } from './check-plan.js';
import type { Shape } from './shape.js';

/** A bounded family of architectures. */
export interface FamilyBound extends StrataBound {
  readonly samples: number;
}

/**
 * Every architecture with 1 ≤ H ≤ maxHidden and widths 1, …, maxWidth, on symbolic data: there are
 * Σ_H maxWidth^{H+2} of them.
 */
export function shapeFamily({ maxHidden, maxWidth, samples }: FamilyBound): Shape[] {
  return architecturesWithin({ maxHidden, maxWidth }).map((widths) => ({
    architecture: Architecture.of(widths),
    data: { samples },
  }));
}

/** The widths d_0, …, d_{H+1} of every architecture up to a bound: fewer layers first. */
export function architecturesWithin({ maxHidden, maxWidth }: StrataBound): number[][] {
  const all: number[][] = [];
  let widths: number[][] = [[]];
  for (let length = 1; length <= maxHidden + 2; length++) {
    widths = widths.flatMap((prefix) =>
      Array.from({ length: maxWidth }, (_, index) => [...prefix, index + 1]),
    );
    if (length >= 3) all.push(...widths);
  }
  return all;
}

/** How many architectures a family has, without listing them. */
function familyCount({ maxHidden, maxWidth }: StrataBound): number {
  let count = 0;
  for (let hidden = 1; hidden <= maxHidden; hidden++) count += maxWidth ** (hidden + 2);
  return count;
}

/**
 * An upper bound of the work of expanding a family: the sum over its members, or, for a family too
 * large to list, their number times the work of the largest.
 */
export function familySize(bound: FamilyBound): DerivationSize {
  const size = (architecture: Architecture) => derivationSize(architecture, bound, 'hessian');
  const largest = size(Architecture.of(new Array(bound.maxHidden + 2).fill(bound.maxWidth)));
  const count = familyCount(bound);
  const termDerivatives =
    count > LISTED_MEMBERS
      ? count * largest.termDerivatives
      : shapeFamily(bound).reduce(
          (sum, shape) => sum + size(shape.architecture).termDerivatives,
          0,
        );
  return { lossTerms: largest.lossTerms, termDerivatives };
}

const LISTED_MEMBERS = 10_000;

/** `all 56 architectures with H ≤ 3 and widths ≤ 2, any 2 samples`. */
export function familyLabel(bound: FamilyBound): string {
  const count = familyCount(bound);
  const architectures = count === 1 ? 'the architecture' : `all ${count} architectures`;
  return `${architectures} with H ≤ ${bound.maxHidden} and widths ≤ ${bound.maxWidth}, ${symbolicSamples(bound.samples)}`;
}
