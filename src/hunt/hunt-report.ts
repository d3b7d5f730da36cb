import type { RequiredCoverage } from '../claims/index.js';
import { addedScouting, addedUp, orderedCounts, total } from './_internals/sums.js';
import type { Campaign } from './campaign.js';
import type { ChunkResult, Fault, FoundViolation, NearMiss, ScoutCounts } from './chunk-result.js';
import { shortcomings } from './shortcomings.js';
import { stopIndex } from './stop-index.js';

/**
 * - `refuted`: an exact counterexample.
 * - `none found`: no counterexample in these runs of this distribution. Never more than that.
 * - `inconclusive`: the runs say less than was asked for, and `reasons` why.
 */
export type HuntVerdict = 'refuted' | 'none found' | 'inconclusive';

/** What is known of a way to attack before it is run. */
export interface HuntableHeading {
  readonly id: string;
  readonly compares: string;
  readonly coverage: readonly RequiredCoverage[];
  readonly hypotheses: readonly { readonly id: string; readonly isCase?: boolean }[];
}

/** What was done in one way. */
export interface HuntableReport {
  readonly id: string;
  readonly compares: string;
  readonly runs: number;
  readonly decided: number;
  readonly discarded: Readonly<Record<string, number>>;
  /** Instances of other cases of a case split: neither decided nor thrown away. */
  readonly otherCases: number;
  readonly labels: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly faults: readonly Fault[];
  readonly scouted?: ScoutCounts;
  readonly nearest?: NearMiss;
}

/** A counterexample, and the way it was found in. */
export type Counterexample = FoundViolation & { readonly way: string };

/** What a campaign found. It depends on the campaign alone, so it holds no time and no place. */
export interface HuntReport {
  readonly campaign: Campaign;
  readonly verdict: HuntVerdict;
  readonly reasons: readonly string[];
  readonly runs: number;
  readonly ways: readonly HuntableReport[];
  readonly counterexample?: Counterexample;
  /** The first of every other way in which one was found. */
  readonly others: readonly Counterexample[];
}

/**
 * Adds up what chunks found, up to the last that counts: later ones, which another worker may have
 * done meanwhile, would not have been begun by one worker alone.
 *
 * @param results In any order; gap-free from the first chunk on, as far as they count.
 */
export function huntReport(
  campaign: Campaign,
  headings: readonly HuntableHeading[],
  results: readonly ChunkResult[],
): HuntReport {
  const stop = stopIndex(results, headings.length);
  const counted = results.filter(({ index }) => index <= stop).sort((a, b) => a.index - b.index);
  const ways = headings.map((heading, index) =>
    wayReport(
      heading,
      counted.filter(({ huntable }) => huntable === index),
    ),
  );
  const runs = total(ways.map((way) => way.runs));
  const found = counterexamples(headings, counted);
  const [counterexample, ...others] = found;
  if (counterexample !== undefined)
    return { campaign, verdict: 'refuted', reasons: [], runs, ways, counterexample, others };
  const reasons = headings.length === 0 ? ['the claim has nothing that can be hunted'] : [];
  for (const [index, heading] of headings.entries())
    reasons.push(...shortcomings(heading, ways[index]!));
  const verdict = reasons.length > 0 ? 'inconclusive' : 'none found';
  return { campaign, verdict, reasons, runs, ways, others: [] };
}

/** One of each way, the certified ones first. */
function counterexamples(
  headings: readonly HuntableHeading[],
  counted: readonly ChunkResult[],
): Counterexample[] {
  const found = counted.flatMap(({ huntable, violation }) =>
    violation === undefined ? [] : [{ way: headings[huntable]!.id, ...violation }],
  );
  const sorted = [
    ...found.filter(({ certificate }) => certificate !== null),
    ...found.filter(({ certificate }) => certificate === null),
  ];
  return sorted.filter(({ way }, index) => sorted.findIndex((one) => one.way === way) === index);
}

function wayReport(heading: HuntableHeading, results: readonly ChunkResult[]): HuntableReport {
  const { id, compares, hypotheses } = heading;
  const labels: Record<string, Record<string, number>> = {};
  for (const result of results)
    for (const [label, values] of Object.entries(result.labels))
      labels[label] = addedUp([labels[label] ?? {}, values]);
  const discarded = orderedCounts(addedUp(results.map((result) => result.discarded)));
  const isCase = (cause: string) =>
    hypotheses.some((hypothesis) => hypothesis.id === cause && hypothesis.isCase === true);
  const scouted = addedScouting(results);
  const nearest = results
    .flatMap((result) => (result.nearest === undefined ? [] : [result.nearest]))
    .sort((a, b) => a.distance - b.distance || a.run - b.run)[0];
  return {
    id,
    compares,
    runs: total(results.map(({ runs }) => runs)),
    decided: total(results.map(({ decided }) => decided)),
    discarded: Object.fromEntries(Object.entries(discarded).filter(([cause]) => !isCase(cause))),
    otherCases: total(
      Object.entries(discarded).map(([cause, count]) => (isCase(cause) ? count : 0)),
    ),
    labels: orderedCounts(
      Object.fromEntries(
        Object.entries(labels).map(([label, values]) => [label, orderedCounts(values)]),
      ),
    ),
    faults: faultsOf(results),
    ...(scouted === undefined ? {} : { scouted }),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function faultsOf(results: readonly ChunkResult[]): Fault[] {
  const faults = new Map<string, Fault>();
  for (const fault of results.flatMap((result) => result.faults)) {
    const before = faults.get(fault.kind);
    faults.set(
      fault.kind,
      before === undefined ? fault : { ...before, count: before.count + fault.count },
    );
  }
  return [...faults.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
