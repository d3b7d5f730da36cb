import type { ShapeFamily } from './_internals/claim-scope.js';

/** What a check report says besides the claims. */
export interface CheckHeading {
  /** `seed 1, 100 instances per conclusion`. */
  readonly run: string;
  /** `iris: 150 samples, …` when there are data. */
  readonly data: string | undefined;
  /** The family of shapes with symbolic data: in words, and the label of each. */
  readonly family: ShapeFamily;
  /** Ids of the claims that are textbook facts. */
  readonly facts: ReadonlySet<string>;
  /** The command that repeats exactly this run. */
  readonly replay: string;
}

/** What a report in a file says besides, so that it can be read without the program. */
export interface ReportHeading extends CheckHeading {
  /** The version of the program that wrote it. */
  readonly version: string;
  /** The works that claims are taken from, by their short names. */
  readonly sources: Readonly<Record<string, string>>;
  /** The command that examines one claim, with what it uses, as in this run. */
  readonly commandFor: (id: string) => string;
}
