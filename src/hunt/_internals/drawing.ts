import fc from 'fast-check';
import { type Tape, TapeReader } from './tape.js';

/** What is given to the property instead of an instance that was not drawn. */
export class NotDrawn {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/** What is done around the drawing of one instance after another. */
export interface Drawing {
  /** Told before every draw; the run is not drawn when it gives a reason. */
  readonly before: () => NotDrawn | undefined;
  /** Draws from a tape, when there is one, instead of fast-check's own random numbers. */
  readonly tape?: () => Tape;
  /** Told after every draw how far the tape was read. */
  readonly after?: (tape: Tape, length: number) => void;
}

/**
 * A plugin of fast-check, because only `decorateGenerate` stands between its runner and a draw: a
 * generator that throws or never ends is one run that failed and not the end of the campaign, and a
 * tape can take the place of the random numbers. Runs do not share their random numbers, so a run
 * that is left out changes no other.
 */
export const drawing =
  ({ before, tape, after }: Drawing): fc.Plugin<[unknown]> =>
  () => ({
    decorateGenerate: (generate) => (random, runId) => {
      const reason = before();
      if (reason !== undefined) return new fc.Value<[unknown]>([reason], undefined);
      try {
        if (tape === undefined) return generate(random, runId);
        const [chosen, seen] = [tape(), { length: 0 }];
        const value = generate(new fc.Random(new TapeReader(chosen, seen)), runId);
        after?.(chosen, seen.length);
        return value;
      } catch (error) {
        return new fc.Value<[unknown]>([new NotDrawn(error)], undefined);
      }
    },
  });
