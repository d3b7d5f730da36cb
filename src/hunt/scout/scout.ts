import type { Choices } from '../../landscape/index.js';
import type { Point } from '../../network/index.js';

/** What floats say about a claim at one case. */
export const SCOUT_FINDINGS = ['agrees', 'suspicious', 'unclear'] as const;
export type ScoutFinding = (typeof SCOUT_FINDINGS)[number];

/**
 * One look at one case. The scout that gave it reuses the object: copy what has to outlive the next
 * look.
 */
export interface ScoutVerdict {
  /**
   * `agrees`: as the claim says. `suspicious`: the opposite, beyond rounding; worth an exact judge,
   * no counterexample by itself. `unclear`: rounding hides it.
   */
  readonly finding: ScoutFinding;
  /** How far from a violation, relative to the scale of the case: 0 up to rounding, or less, at one. */
  readonly margin: number;
  /** What kind of case it was, for coverage: from a fixed set of words each. */
  readonly labels: Readonly<Record<string, string>>;
}

/** What exact arithmetic says about a claim at one case. */
export interface ScoutJudgement {
  readonly agrees: boolean;
  readonly point: Point;
}

/**
 * A claim about cases that are determined by choices, looked at fast in floats and judged exactly.
 * `look` and `judge` read the same choices in the same order and see the same case.
 */
export interface Scout<
  V extends ScoutVerdict = ScoutVerdict,
  J extends ScoutJudgement = ScoutJudgement,
> {
  readonly id: string;
  look(choices: Choices): V;
  exactCase(choices: Choices): Point;
  judge(choices: Choices): J;
}
