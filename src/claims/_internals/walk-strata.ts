import { pointDocument, representative, strata } from '../../landscape/index.js';
import { Architecture } from '../../network/index.js';
import type { StrataCheck, StratumInstance } from '../check.js';
import { CHECK_LEVELS } from '../check-level.js';
import { architecturesWithin } from '../shape-family.js';
import type { WalkedCheck, WalkedPart } from '../walk.js';
import { decided } from './walked-decision.js';

/**
 * A predicate on the strata of one architecture: on the first to which it applies. With a mutant, on
 * the first that violates it, of this architecture or of those with H ≤ 2 and widths ≤ 2.
 */
export function walkStrata(
  check: StrataCheck | undefined,
  mutant: StrataCheck | undefined,
  architecture: Architecture,
): WalkedCheck {
  const looked = (mutant ?? check)!;
  let first: StratumInstance | undefined;
  let violating: StratumInstance | undefined;
  let count = 0;
  for (const instance of instances(architecture, mutant !== undefined)) {
    if (count === MOST || violating !== undefined) break;
    if (looked.applies?.(instance) === false) continue;
    count++;
    first ??= instance;
    if (looked.violation(instance) !== undefined) violating = instance;
  }
  const instance = violating ?? first;
  const head = { kind: 'strata', compares: looked.compares } as const;
  if (instance === undefined)
    return {
      ...head,
      on: `no stratum of ${architecture}`,
      statement: { equations: [], note: `applies to no stratum of ${architecture}` },
    };
  const part = (one: StrataCheck): WalkedPart =>
    one.applies?.(instance) === false
      ? { equations: [], note: 'does not apply to this stratum' }
      : decided(one.violation(instance));
  return {
    ...head,
    on: `the representative of stratum ${instance.stratum.id} of ${instance.architecture}${violating === undefined ? '' : ', the first that violates it'}; ${count} asked`,
    instance: pointDocument(instance.point),
    ...(check === undefined ? {} : { statement: part(check) }),
    ...(mutant === undefined ? {} : { mutant: part(mutant) }),
  };
}

/** Strata that are asked at most, of all architectures together: a walk is for reading. */
const MOST = 200;

function* instances(architecture: Architecture, more: boolean): Generator<StratumInstance> {
  const others = more
    ? architecturesWithin(CHECK_LEVELS.quick.strata).map((widths) => Architecture.of(widths))
    : [];
  for (const one of [architecture, ...others])
    for (const stratum of strata(one))
      yield { architecture: one, stratum, point: representative(one, stratum) };
}
