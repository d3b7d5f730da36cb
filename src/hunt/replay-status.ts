/**
 * - `refutes`: the same instance is drawn again, and it is a counterexample.
 * - `holds`, `discarded`: it is drawn again, and the claim holds there or a hypothesis does not.
 * - `another instance`: the claim draws differently by now, or the file was changed.
 * - `altered`: it is a counterexample, but the file says something else of it than this version of
 *   the claim does, though it was kept by it.
 * - `undecided`: the claim throws there, changes its instance, gives two answers or does not end.
 * - `cannot be drawn`: the claim has no such way of attack, or the path leads nowhere.
 */
export const REPLAY_STATUSES = [
  'refutes',
  'holds',
  'discarded',
  'another instance',
  'altered',
  'undecided',
  'cannot be drawn',
] as const;
export type ReplayStatus = (typeof REPLAY_STATUSES)[number];
