import fc from 'fast-check';
import { seededChoices } from '../../landscape/index.js';
import type { Chunk } from '../campaign.js';
import type { ChunkResult, FoundViolation } from '../chunk-result.js';
import type { Decided } from '../decide-instance.js';
import type { Huntable, ScoutedWay } from '../huntable.js';
import { recordingChoices } from '../scout/recording-choices.js';
import { replayChoices } from '../scout/replay-choices.js';
import { shrinkChoices } from '../scout/shrink-choices.js';
import { certified } from './certified.js';
import { chunkSeed } from './chunk-seed.js';
import { type Counts, increment, inOrder, LabelCounts } from './counts.js';
import { described } from './described.js';

/**
 * One chunk of looks by a scout. What is suspicious or unclear to floats, and a stated fraction of the
 * rest, is judged exactly; only an exact violation is one.
 */
export function scoutChunk(
  huntable: Huntable,
  chunk: Chunk,
  seed: number,
  { deciding }: { readonly deciding?: (run: number, shrinking: boolean) => void },
): ChunkResult {
  const way = huntable.scouted!;
  const { scout, looksPerRun, judgeOneIn } = way;
  const from = chunk.from * looksPerRun;
  const labels = new LabelCounts();
  const discarded: Counts = new Map();
  const counts = { looked: 0, suspicious: 0, confirmed: 0, notConfirmed: 0, unclear: 0, judged: 0 };
  let failing: { readonly list: readonly number[]; readonly suspicious: boolean } | undefined;
  const holds = (caseSeed: number): boolean => {
    deciding?.(chunk.from + Math.floor(counts.looked / looksPerRun), false);
    const { finding, labels: kinds } = scout.look(seededChoices(caseSeed));
    const failed = way.outside(kinds);
    if (failed !== undefined) {
      increment(discarded, failed);
      counts.looked++;
      return true;
    }
    labels.add(kinds);
    const isSuspicious = finding === 'suspicious';
    if (isSuspicious) counts.suspicious++;
    if (finding === 'unclear') counts.unclear++;
    if (counts.looked++ % judgeOneIn !== 0 && finding === 'agrees') return true;
    counts.judged++;
    const { choices, taken } = recordingChoices(seededChoices(caseSeed));
    scout.exactCase(choices);
    const judged = judgeChoices(huntable, way, taken);
    if (judged.kind === 'discarded') increment(discarded, judged.by);
    if (judged.kind === 'holds' && isSuspicious) counts.notConfirmed++;
    if (judged.kind !== 'violates') return true;
    if (isSuspicious) counts.confirmed++;
    failing = { list: taken, suspicious: isSuspicious };
    return false;
  };
  let crash: { readonly error: unknown } | undefined;
  const holdsOrCrashes = (caseSeed: number): boolean => {
    try {
      return holds(caseSeed);
    } catch (error) {
      crash = { error };
      return false;
    }
  };
  // Biased numbers would make poor seeds, and a seed does not shrink: the choices it gives do.
  fc.check(fc.property(fc.integer(), holdsOrCrashes), {
    seed: chunkSeed(seed, chunk.index),
    numRuns: chunk.count * looksPerRun,
    endOnFailure: true,
    plugins: [fc.unbiased()],
  });
  // Thrown by the scout or its judge: runs that were never made must not look like runs.
  if (crash !== undefined) throw (crash as { readonly error: unknown }).error;
  const run = from + counts.looked - 1;
  return {
    index: chunk.index,
    huntable: chunk.huntable,
    from,
    runs: counts.looked,
    decided: counts.looked - [...discarded.values()].reduce((sum, count) => sum + count, 0),
    discarded: inOrder(discarded),
    labels: labels.record(),
    faults: [],
    scouted: counts,
    ...(failing === undefined
      ? {}
      : { violation: shrunk(huntable, way, failing, { chunk, run, deciding }) }),
  };
}

/** Decides a case of a scout exactly, from its choices. */
export function judgeChoices(
  { hypotheses, violation }: Huntable,
  { scout, explain }: ScoutedWay,
  list: readonly number[],
): Exclude<Decided, { kind: 'fault' }> {
  const point = scout.exactCase(replayChoices(list));
  const failed = hypotheses.find((hypothesis) => !hypothesis.decide(point));
  if (failed !== undefined) return { kind: 'discarded', by: failed.id };
  const judgement = scout.judge(replayChoices(list));
  if (judgement.agrees) return { kind: 'holds' };
  return { kind: 'violates', violation: violation(point) ?? explain(judgement) };
}

function shrunk(
  huntable: Huntable,
  way: ScoutedWay,
  first: { readonly list: readonly number[]; readonly suspicious: boolean },
  at: {
    readonly chunk: Chunk;
    readonly run: number;
    readonly deciding: ((run: number, shrinking: boolean) => void) | undefined;
  },
): FoundViolation {
  const violationAt = (list: readonly number[]) => {
    const judged = judgeChoices(huntable, way, list);
    return judged.kind === 'violates' ? judged.violation : undefined;
  };
  const certifiable = violationAt(first.list)?.certificate !== undefined;
  let shrinks = 0;
  const list = shrinkChoices(first.list, (candidate) => {
    at.deciding?.(at.chunk.from, true);
    if (first.suspicious && way.scout.look(replayChoices(candidate)).finding !== 'suspicious')
      return false;
    const violation = violationAt(candidate);
    const keeps = violation !== undefined && (!certifiable || violation.certificate !== undefined);
    if (keeps) shrinks++;
    return keeps;
  });
  const { found, expected, certificate, at: place } = violationAt(list)!;
  return {
    path: `${at.chunk.index}/choices:${list.join(',')}`,
    run: at.run,
    shrinks,
    at: place,
    found,
    expected,
    instance: described(huntable.describe, way.scout.exactCase(replayChoices(list))),
    ...certified(certificate),
  };
}
