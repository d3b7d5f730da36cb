import fc from 'fast-check';
import { type Tape, TapeReader } from './tape.js';

/** What is given to the property instead of an instance that was not drawn. */
export class NotDrawn {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/** The reason of an instance that is another one each time it is drawn. */
export class DrawnOtherwise extends Error {}

/** What is done around the drawing of one instance after another. */
export interface Drawing {
  /** Told before every draw; the run is not drawn when it gives a reason. */
  readonly before: () => NotDrawn | undefined;
  /** Draws from a tape, when there is one, instead of fast-check's own random numbers. */
  readonly tape?: () => Tape;
  /** Whether a value and the one drawn from the same random numbers again are the same. */
  readonly isSame?: (value: unknown, again: unknown) => boolean;
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
  ({ before, tape, isSame, after }: Drawing): fc.Plugin<[unknown]> =>
  () => ({
    decorateGenerate: (generate) => (random, runId) => {
      const reason = before();
      if (reason !== undefined) return new fc.Value<[unknown]>([reason], undefined);
      try {
        const [chosen, seen] = [tape?.(), { length: 0 }];
        const source = chosen === undefined ? random : new fc.Random(new TapeReader(chosen, seen));
        const twin = isSame === undefined ? undefined : source.clone();
        const value = generate(source, runId);
        if (chosen !== undefined) after?.(chosen, seen.length);
        if (
          twin !== undefined &&
          isSame?.(value.value[0], generate(twin, runId).value[0]) === false
        )
          return new fc.Value<[unknown]>([new NotDrawn(new DrawnOtherwise())], undefined);
        return value;
      } catch (error) {
        return new fc.Value<[unknown]>([new NotDrawn(error)], undefined);
      }
    },
  });
