import fc from 'fast-check';
import { describeValue } from '../claims/index.js';
import { chunkSeed } from './_internals/chunk-seed.js';
import { Climber } from './_internals/climber.js';
import { described } from './_internals/described.js';
import { DrawnOtherwise, drawing, NotDrawn } from './_internals/drawing.js';
import { findSmaller } from './_internals/find-smaller.js';
import { type Failing, foundViolation } from './_internals/found-violation.js';
import { scoutChunk } from './_internals/scout-chunk.js';
import { Tally } from './_internals/tally.js';
import { type Tape, tapeText } from './_internals/tape.js';
import type { Chunk } from './campaign.js';
import type { ChunkResult, FoundViolation, NearMiss } from './chunk-result.js';
import { messageOf, type Watch } from './decide-instance.js';
import type { Huntable } from './huntable.js';
import { replayInstance } from './replay.js';

/** Decisions made while one counterexample is shrunk: a conjecture may offer smaller ones for ever. */
const MOST_SHRINKING = 20_000;

/** A run that an earlier try did not survive. */
export interface GivenUp {
  readonly run: number;
  readonly kind: 'stuck' | 'crashed';
  /** It happened while the counterexample of this run was made smaller: it is taken as it is. */
  readonly shrinking: boolean;
}

/** What is known of a chunk from an earlier try, and who watches this one. */
export interface ChunkRun {
  /** Runs that are counted and not begun. */
  readonly givenUp?: readonly GivenUp[];
  /** So many runs are made, and the rest is left out: too many of them do not end. */
  readonly most?: number;
  /** Told before every draw and every decision, of shrunk instances too. */
  readonly deciding?: (run: number, shrinking: boolean) => void;
}

/**
 * Runs one chunk of a campaign. The same chunk gives the same result in any process: its instances are
 * drawn from the campaign's seed and the chunk's number alone.
 */
export function runChunk(
  huntable: Huntable,
  chunk: Chunk,
  seed: number,
  watch: Watch,
  options: ChunkRun = {},
): ChunkResult {
  if (huntable.scouted !== undefined) return scoutChunk(huntable, chunk, seed, options);
  const { givenUp = [], most = chunk.count, deciding } = options;
  const tally = new Tally(huntable, watch);
  const { distance } = huntable;
  const own = chunkSeed(seed, chunk.index);
  const climber = distance === undefined ? undefined : new Climber(own, chunk.count);
  const near = new Nearest();
  let next = chunk.from;
  let drawn: { readonly tape: Tape; readonly length: number } | undefined;
  let failing: Failing | undefined;
  let asDrawn: Failing | undefined;
  let decidedShrinking = 0;
  const holds = (instance: unknown): boolean => {
    const shrinking = failing !== undefined;
    const run = shrinking ? next - 1 : next++;
    if (shrinking && ++decidedShrinking > MOST_SHRINKING) throw new fc.PreconditionFailure(true);
    if (instance instanceof NotDrawn) {
      const { error } = instance;
      if (isGivenUp(error)) tally.fault(error.kind, run, GIVEN_UP[error.kind], null);
      else if (error instanceof DrawnOtherwise)
        tally.fault('non-deterministic', run, DRAWS_ANOTHER, null);
      else tally.fault('threw', run, `while drawing: ${messageOf(error)}`, null);
      return true;
    }
    const begins = () => deciding?.(run, shrinking);
    begins();
    const violation = shrinking
      ? tally.decideQuietly(instance, begins)
      : tally.decide(instance, run, begins);
    if (violation !== undefined) {
      failing = { instance, violation };
      asDrawn ??= failing;
      // What comes next is a smaller one: if that does not end, this one still counts.
      deciding?.(run, true);
    } else if (!shrinking && distance !== undefined && drawn !== undefined) {
      const far = distanceOf(distance, instance);
      climber?.tell(drawn.tape, drawn.length, far);
      near.offer(far, run, drawn.tape, instance);
    }
    return violation === undefined;
  };
  const plugin = drawing({
    before: () => {
      const found = givenUp.find(({ run, shrinking }) => run === next && !shrinking);
      if (found !== undefined) return new NotDrawn(found);
      deciding?.(next, false);
      return undefined;
    },
    ...(climber === undefined ? {} : { tape: () => climber.next() }),
    // Of one of ours it is known, and drawing is half of the work.
    ...(watch.suspicious ? { isSame } : {}),
    after: (tape, length) => {
      drawn = { tape, length };
    },
  });
  let details: fc.RunDetails<[unknown]> | undefined;
  try {
    details = fc.check(fc.property(huntable.instances, holds), {
      seed: own,
      numRuns: Math.min(most, chunk.count),
      endOnFailure: givenUp.some(({ shrinking }) => shrinking),
      plugins: [plugin],
    });
  } catch (error) {
    // An arbitrary that throws while it shrinks: what was drawn is a counterexample, with a path.
    if (failing === undefined) throw error;
    failing = asDrawn;
  }
  const tape = drawn === undefined ? '' : `~${tapeText(drawn.tape)}`;
  const path = `${chunk.index}${tape}/${details?.counterexamplePath ?? next - 1 - chunk.from}`;
  const nearest = near.found(huntable, chunk);
  const isRepeatable = (one: FoundViolation) =>
    !watch.suspicious || isDrawnAgain(huntable, seed, one);
  let violation: FoundViolation | undefined;
  if (failing !== undefined) {
    const where = { path, run: next - 1, shrinks: details?.numShrinks ?? 0 };
    violation = foundViolation(huntable, failing, where);
    const { run, certificate } = violation;
    if (!isRepeatable(violation)) {
      tally.fault('non-deterministic', run, DRAWS_ANOTHER, violation.instance);
      violation = undefined;
    } else if (details !== undefined && !givenUp.some(({ shrinking }) => shrinking)) {
      const search = {
        seed: own,
        chunk: chunk.index,
        watch,
        deciding: () => deciding?.(run, true),
      };
      const smaller = findSmaller(huntable, { ...failing, violation }, search);
      const isAsGood = (one: FoundViolation) => certificate === null || one.certificate !== null;
      violation = smaller.find((one) => isAsGood(one) && isRepeatable(one)) ?? violation;
    }
  }
  return {
    index: chunk.index,
    huntable: chunk.huntable,
    from: chunk.from,
    runs: next - chunk.from,
    ...tally.counts(),
    ...(nearest === undefined ? {} : { nearest }),
    ...(violation === undefined ? {} : { violation }),
  };
}

/** All of an instance, and not what the claim chooses to show of it. */
const isSame = (value: unknown, again: unknown): boolean => {
  const [one, other] = [value, again].map((each) => JSON.stringify(described(describeValue, each)));
  return one === other;
};

const DRAWS_ANOTHER = 'drawing it again gives another instance';

/** Whether the path of a counterexample leads to it. */
function isDrawnAgain(
  huntable: Huntable,
  seed: number,
  { path, instance }: Pick<FoundViolation, 'path' | 'instance'>,
): boolean {
  try {
    const again = described(huntable.describe, replayInstance(huntable, seed, path));
    return JSON.stringify(again) === JSON.stringify(instance);
  } catch {
    return false;
  }
}

const GIVEN_UP = {
  stuck: 'the run does not end',
  crashed: 'the run ended the process it was in',
} as const;

const isGivenUp = (error: unknown): error is GivenUp =>
  typeof error === 'object' && error !== null && 'shrinking' in error && 'kind' in error;

function distanceOf(distance: (instance: unknown) => number, instance: unknown): number {
  try {
    return Number(distance(instance));
  } catch {
    return Number.NaN;
  }
}

/** The decided instance that came nearest. */
class Nearest {
  #best: { distance: number; run: number; tape: Tape; instance: unknown } | undefined;

  offer(distance: number, run: number, tape: Tape, instance: unknown): void {
    if (Number.isFinite(distance) && distance < (this.#best?.distance ?? Number.POSITIVE_INFINITY))
      this.#best = { distance, run, tape, instance };
  }

  found({ describe }: Huntable, chunk: Chunk): NearMiss | undefined {
    if (this.#best === undefined) return undefined;
    const { distance, run, tape, instance } = this.#best;
    const path = `${chunk.index}~${tapeText(tape)}/${run - chunk.from}`;
    return { path, run, distance, instance: described(describe, instance) };
  }
}
