import type { Attack, AttackBound, RequiredCoverage, Violation } from '../claims/index.js';
import type { Scout, ScoutJudgement } from './scout/scout.js';

/** Where an instance belongs, so that it can be seen what a campaign covered: `layers → 3`. */
export type Labels = Readonly<Record<string, string>>;

/** Floats that look at many instances, of which the suspicious ones are judged exactly. */
export interface ScoutedWay {
  readonly scout: Scout;
  /** Looks for every run of the campaign: floats are that much faster. */
  readonly looksPerRun: number;
  /** One in so many looks is judged exactly even if it agrees. */
  readonly judgeOneIn: number;
  /** The hypothesis that a look with these labels does not satisfy, if there is one: it is discarded. */
  readonly outside: (labels: Labels) => string | undefined;
  /** What the exact judge found, where the claim's own decision has nothing to say. */
  readonly explain: (judgement: ScoutJudgement) => Violation;
}

/** An attack on a claim that says where its instances belong, and what it has to cover. */
export interface Huntable<Instance = unknown> extends Attack<Instance> {
  readonly labels: (instance: Instance) => Labels;
  readonly coverage: readonly RequiredCoverage[];
  /** The same attack from smaller networks; `undefined` when there is none so small. */
  readonly within?: (bound: AttackBound) => Huntable<Instance> | undefined;
  /** Its instances are points that the scout draws, and `violation` decides of them exactly. */
  readonly scouted?: ScoutedWay;
}
