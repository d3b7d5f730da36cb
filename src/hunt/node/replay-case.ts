import { LemmascopeError } from '../../diagnostics/index.js';
import { certified } from '../_internals/certified.js';
import { described } from '../_internals/described.js';
import { judgeChoices } from '../_internals/scout-chunk.js';
import type { FoundViolation } from '../chunk-result.js';
import { type Decided, decideInstance, messageOf, type Watch } from '../decide-instance.js';
import type { Huntable } from '../huntable.js';
import { choicesOf, replayInstance } from '../replay.js';
import type { ReplayStatus } from '../replay-status.js';
import type { Case } from './case-store.js';

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

/** How a case is decided again. */
export interface Replay extends Watch {
  readonly claimHash: string;
  /** Of lemmascope. */
  readonly version: string;
}

/**
 * Draws a kept instance again and decides it as the claim stands now.
 *
 * @param ways The ways to attack the claim, within the bounds of the case's campaign.
 */
export function replayCase(
  kept: Case,
  ways: readonly Huntable[],
  { claimHash, version, suspicious }: Replay,
): ReplayedCase {
  const { id, kind, way, campaign } = kept;
  const changed = campaign.claimHash !== claimHash;
  const head = { id, kind, way, changed };
  const huntable = ways.find((one) => one.id === way);
  if (huntable === undefined)
    return { ...head, status: 'cannot be drawn', note: `the claim has no way ${way}` };
  let instance: unknown;
  try {
    instance = replayInstance(huntable, campaign.seed, kept.path);
  } catch (error) {
    const note = error instanceof LemmascopeError ? error.code : messageOf(error);
    return { ...head, status: 'cannot be drawn', note };
  }
  const now = described(huntable.describe, instance);
  if (JSON.stringify(now) !== JSON.stringify(kept.instance))
    return { ...head, status: 'another instance', note: JSON.stringify(now) };
  const decided = decide(huntable, kept, instance, { suspicious });
  if (decided.kind === 'fault') return { ...head, status: 'undecided', note: decided.message };
  if (decided.kind === 'discarded')
    return { ...head, status: 'discarded', note: `not ${decided.by}` };
  if (decided.kind === 'holds') return { ...head, status: 'holds', note: 'the claim holds there' };
  const { at, found, expected, certificate } = decided.violation;
  const shrinks = kind === 'counterexample' ? kept.shrinks : 0;
  const violation: FoundViolation = {
    ...{ path: kept.path, run: kept.run, shrinks, at, found, expected, instance: now },
    ...certified(certificate),
  };
  const altered =
    kind === 'counterexample' && !changed && campaign.version === version
      ? PARTS.find((part) => JSON.stringify(kept[part]) !== JSON.stringify(violation[part]))
      : undefined;
  return altered === undefined
    ? { ...head, status: 'refutes', note: `${at}: ${found}`, violation }
    : { ...head, status: 'altered', note: `its ${altered} is not what the claim gives` };
}

/** What one claim and one version say of one instance in one way. */
const PARTS = ['at', 'found', 'expected', 'certificate'] as const;

function decide(huntable: Huntable, { path }: Case, instance: unknown, watch: Watch): Decided {
  const choices = choicesOf(path);
  const { scouted } = huntable;
  if (scouted === undefined || choices === undefined)
    return decideInstance(huntable, instance, watch);
  return judgeChoices(huntable, scouted, choices);
}
