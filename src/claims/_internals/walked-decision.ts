import type { Violation } from '../check.js';
import type { WalkedPart } from '../walk.js';
import { findingOfViolation } from './finding-of-violation.js';

/** A predicate that was decided; a violation with its certificate, if the kernel accepts one. */
export function decided(violation: Violation | undefined): WalkedPart {
  if (violation === undefined) return { equations: [], decision: { holds: true } };
  const { at, found, expected } = violation;
  const { finding, notes } = findingOfViolation(violation, undefined);
  return {
    equations: [],
    decision: { holds: false, at, found, expected },
    ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
    ...(finding.certificate === undefined ? {} : { certificate: finding.certificate }),
  };
}
