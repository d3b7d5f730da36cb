import type { Violation } from '../../claims/index.js';
import type { FoundViolation } from '../chunk-result.js';
import type { Huntable } from '../huntable.js';
import { certified } from './certified.js';
import { described } from './described.js';

/** An instance on which a claim fails, and how. */
export interface Failing {
  readonly instance: unknown;
  readonly violation: Violation;
}

/** A counterexample as it is kept: in JSON, and with its certificate if the kernel accepts one. */
export function foundViolation(
  { describe }: Pick<Huntable, 'describe'>,
  { instance, violation }: Failing,
  where: Pick<FoundViolation, 'path' | 'run' | 'shrinks'>,
): FoundViolation {
  const { at, found, expected, certificate } = violation;
  return {
    ...where,
    at,
    found,
    expected,
    instance: described(describe, instance),
    ...certified(certificate),
  };
}
