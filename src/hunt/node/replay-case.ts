import { LemmascopeError } from '../../diagnostics/index.js';
import { certified } from '../_internals/certified.js';
import { described } from '../_internals/described.js';
import type { FoundViolation } from '../chunk-result.js';
import type { Huntable } from '../huntable.js';
import { redecide } from '../redecide.js';
import { replayInstance } from '../replay.js';
import type { Case } from './case-store.js';

/**
 * - `refutes`: the same instance is drawn again, and it is a counterexample.
 * - `holds`, `discarded`: it is drawn again, and the claim holds there or a hypothesis does not.
 * - `another instance`: the claim draws differently by now.
 * - `cannot be drawn`: the claim has no such way of attack, the path leads nowhere, or it throws.
 */
export type ReplayStatus =
  | 'refutes'
  | 'holds'
  | 'discarded'
  | 'another instance'
  | 'cannot be drawn';

/** What became of a case. */
export interface ReplayedCase {
  readonly id: string;
  readonly kind: Case['kind'];
  readonly status: ReplayStatus;
  /** The claim has changed since the case was kept. */
  readonly changed: boolean;
  readonly note: string;
  readonly way: string;
  /** The counterexample as it is decided now. */
  readonly violation?: FoundViolation;
}

/**
 * Draws a kept instance again and decides it as the claim stands now.
 *
 * @param ways The ways to attack the claim, within the bounds of the case's campaign.
 */
export function replayCase(kept: Case, ways: readonly Huntable[], claimHash: string): ReplayedCase {
  const { id, kind, way } = kept;
  const head = { id, kind, way, changed: kept.campaign.claimHash !== claimHash };
  const huntable = ways.find((one) => one.id === way);
  if (huntable === undefined)
    return { ...head, status: 'cannot be drawn', note: `the claim has no way ${way}` };
  try {
    const instance = replayInstance(huntable, kept.campaign.seed, kept.path);
    const now = described(huntable.describe, instance);
    if (JSON.stringify(now) !== JSON.stringify(kept.instance))
      return { ...head, status: 'another instance', note: JSON.stringify(now) };
    const decided = redecide(huntable, instance);
    if (decided.kind === 'discarded')
      return { ...head, status: 'discarded', note: `not ${decided.by}` };
    if (decided.kind === 'holds')
      return { ...head, status: 'holds', note: 'the claim holds there' };
    const { at, found, expected, certificate } = decided.violation;
    const shrinks = kind === 'counterexample' ? kept.shrinks : 0;
    const violation: FoundViolation = {
      ...{ path: kept.path, run: kept.run, shrinks, at, found, expected, instance: now },
      ...certified(certificate),
    };
    return { ...head, status: 'refutes', note: `${at}: ${found}`, violation };
  } catch (error) {
    const note = error instanceof LemmascopeError ? error.code : (error as Error).message;
    return { ...head, status: 'cannot be drawn', note };
  }
}
