import { total } from './_internals/sums.js';
import type { HuntableHeading, HuntableReport } from './hunt-report.js';

/** More than this share of the runs thrown away is a distribution that does not fit its claim. */
const MOST_DISCARDED = 0.5;
/** Below this many decided runs a share of them says nothing. */
const ENOUGH_FOR_COVERAGE = 500;

/** Why the runs of one way say less than was asked for. */
export function shortcomings(
  { id, coverage }: HuntableHeading,
  { runs, decided, discarded, otherCases, labels, faults }: HuntableReport,
): string[] {
  const found = faults.map(
    ({ kind, count, firstRun, message }) =>
      `${id}: ${FAULTS[kind]} (${count} of ${runs} runs; first run ${firstRun}: ${message})`,
  );
  const thrownAway = total(Object.values(discarded));
  const causes = Object.entries(discarded)
    .map(([cause, count]) => `${count} by ${cause}`)
    .concat(otherCases === 0 ? [] : [`${otherCases} of other cases`])
    .join(', ');
  if (runs === 0) found.push(`${id}: no run was made`);
  else if (decided === 0)
    found.push(`${id}: vacuous, no run satisfied every hypothesis (${causes || 'none decided'})`);
  else if (thrownAway > MOST_DISCARDED * (runs - otherCases))
    found.push(`${id}: too many discards, ${thrownAway} of ${runs - otherCases} runs (${causes})`);
  if (decided < ENOUGH_FOR_COVERAGE) return found;
  for (const { label, values, share, whereLabelled } of coverage) {
    if (whereLabelled === true && labels[label] === undefined) continue;
    for (const value of values) {
      const count = labels[label]?.[value] ?? 0;
      if (count < share * decided)
        found.push(
          `${id}: coverage missed, ${label} ${value} in ${count} of ${decided} decided runs (at least ${100 * share} % wanted)`,
        );
    }
  }
  return found;
}

const FAULTS = {
  threw: 'the conjecture throws',
  mutated: 'the conjecture mutates its input',
  'non-deterministic': 'the conjecture is non-deterministic',
  stuck: 'the conjecture does not end',
  crashed: 'the conjecture ends the process it runs in',
} as const;
