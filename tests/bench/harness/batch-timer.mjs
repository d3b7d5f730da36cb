const SHORTEST_BATCH_MS = 50;

/**
 * Timing for a peer whose clock is coarse: as many repetitions in one batch as fill the time.
 *
 * @param {(repetitions: number) => Promise<number>} batch Milliseconds for all repetitions.
 * @returns {(seconds: number) => Promise<number>} Milliseconds for one, the mean of the batch.
 */
export function batchTimer(batch) {
  /** @type {number | undefined} */
  let one;
  return async (seconds) => {
    if (one === undefined) {
      let repetitions = 1;
      let total = await batch(repetitions);
      for (; total < SHORTEST_BATCH_MS; total = await batch(repetitions)) repetitions *= 4;
      one = total / repetitions;
      if (one >= seconds * 1000) return one;
    }
    const repetitions = Math.max(1, Math.round((seconds * 1000) / one));
    return (await batch(repetitions)) / repetitions;
  };
}
