import { type AblatedPoint, forwardPass } from '../../landscape/index.js';

/** In which way the units of a ReLU network are on at a point. */
export type Activity =
  | 'a dead layer'
  | 'every unit on for every sample'
  | 'some units on'
  | 'a kink';

/**
 * In which way the hidden units of a ReLU network are on at a point. A dead layer is strictly off on
 * every sample, whatever the others are; a kink is a preactivation of 0.
 */
export function activityOf(point: AblatedPoint): Activity {
  const { preactivations } = forwardPass(point, point.x!);
  if (preactivations.some(({ numerators }) => numerators.every((value) => value < 0n)))
    return 'a dead layer';
  const all = preactivations.flatMap(({ numerators }) => numerators);
  if (all.includes(0n)) return 'a kink';
  return all.every((value) => value > 0n) ? 'every unit on for every sample' : 'some units on';
}
