import { type MinimumSample, type Spins, sampleMinimum } from '../../relu/index.js';

/** Some descents at one size. Plain data: it crosses to another thread. */
export interface DescentTask {
  readonly spins: Spins;
  readonly size: number;
  readonly seed: number;
  /** The numbers of the samples: from, …, to − 1. */
  readonly from: number;
  readonly to: number;
}

/** The samples of a task, in order, on a thread of its own or here. */
export default function work({ spins, size, seed, from, to }: DescentTask): MinimumSample[] {
  return Array.from({ length: to - from }, (_, index) =>
    sampleMinimum(spins, size, seed, from + index),
  );
}
