import { Bench } from 'tinybench';

const SAMPLE_MS = 10;
const WARMUP_MS = 100;

/**
 * Milliseconds of one call: the median over samples of at least 10 ms, so that neither the clock nor
 * the garbage a call leaves behind escapes the figure.
 *
 * @param {() => unknown} work @param {number} seconds
 */
export function measure(work, seconds) {
  let calls = 0;
  const begin = performance.now();
  do {
    work();
    calls++;
  } while (performance.now() - begin < WARMUP_MS);
  const perSample = Math.max(1, Math.ceil((calls * SAMPLE_MS) / (performance.now() - begin)));
  const bench = new Bench({ time: seconds * 1000, iterations: 3, warmup: false });
  bench.add('work', () => {
    for (let call = 0; call < perSample; call++) work();
  });
  const [task] = bench.runSync();
  if (task?.result.state !== 'completed') throw new Error('the measured work failed');
  return task.result.latency.p50 / perSample;
}
