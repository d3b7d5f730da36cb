import type { Choices } from '../../landscape/index.js';

/** Choices passed on, and the list of those taken so far. */
export interface RecordingChoices {
  readonly choices: Choices;
  readonly taken: readonly number[];
}

/** Passes choices on and writes them down, so that {@link replayChoices} gives the same again. */
export function recordingChoices(from: Choices): RecordingChoices {
  const taken: number[] = [];
  const choices: Choices = (bound) => {
    const choice = from(bound);
    taken.push(choice);
    return choice;
  };
  return { choices, taken };
}
