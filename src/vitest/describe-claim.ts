import { describe, test } from 'vitest';
import type { AnyClaim } from '../claims/index.js';
import { huntablesOf } from '../hunt/index.js';
import { failureText } from './_internals/failure-text.js';
import { huntWay } from './_internals/hunt-way.js';

/** How a claim is examined in a suite. */
export interface DescribeOptions {
  /** Instances for every way to attack the claim. Default: 500. */
  readonly runs?: number;
  /** Default: 1. The same seed draws the same instances, here and in `lemmascope hunt`. */
  readonly seed?: number;
  /** At most so many hidden layers. Default: 3. */
  readonly maxHidden?: number;
  /** Widths at most. Default: 3. */
  readonly maxWidth?: number;
  /** `refuted`: the test passes if a counterexample is found, and fails if none is. */
  readonly expected?: 'none found' | 'refuted';
}

/** A hunt cannot be stopped from within its process: a limit would only fail one that is done. */
const UNTIMED = { timeout: 0 };

/**
 * Hunts a claim in a suite of vitest: one test for every way to attack it, which draws the instances
 * that `lemmascope hunt --seed … --runs …` draws. A counterexample fails the test and stands, shrunk,
 * in its message; so does whatever makes the runs worth less than they look: a conjecture that throws,
 * changes its instance, flips its answer, is vacuous, discards too much or misses its coverage.
 *
 * A test that passes establishes no more than "no counterexample in these runs". A decision that never
 * ends cannot be stopped here, for it runs in the process of the suite: `lemmascope hunt` can.
 *
 * @throws CLAIM_INVALID when a check of the claim has nothing to draw from.
 * @example describeClaim(conjecture({ … }), { runs: 1000 });
 */
export function describeClaim(claim: AnyClaim, options: DescribeOptions = {}): void {
  const { expected = 'none found' } = options;
  const plan = { runs: 500, seed: 1, maxHidden: 3, maxWidth: 3, ...options };
  const ways = huntablesOf(claim, plan);
  describe(claim.id, () => {
    if (ways.length === 0)
      test('can be hunted', () => {
        throw new Error(`${claim.id} has nothing that can be drawn`);
      });
    else if (expected === 'refuted')
      test(`is refuted within ${plan.runs} runs`, UNTIMED, () => {
        const reports = ways.map((_, index) => huntWay(claim, ways, index, plan));
        if (!reports.some(({ verdict }) => verdict === 'refuted'))
          throw failure(reports.map((report) => failureText(report, plan)).join('\n'));
      });
    else
      for (const [index, { id }] of ways.entries())
        test(`${id}: no counterexample in ${plan.runs} runs`, UNTIMED, () => {
          const report = huntWay(claim, ways, index, plan);
          if (report.verdict !== 'none found') throw failure(failureText(report, plan));
        });
  });
}

/** What is wrong is the claim: frames of this library would only hide the message. */
function failure(message: string): Error {
  const error = new Error(message);
  error.stack = `${error.name}: ${message}`;
  return error;
}
