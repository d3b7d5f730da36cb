import type { ChunkResult, ScoutCounts } from '../chunk-result.js';

type Numbers = Readonly<Record<string, number>>;

export const total = (numbers: readonly number[]): number =>
  numbers.reduce((sum, value) => sum + value, 0);

/** Key by key. */
export function addedUp(records: readonly Numbers[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const record of records)
    for (const [key, value] of Object.entries(record)) sum[key] = (sum[key] ?? 0) + value;
  return sum;
}

/** With the keys in order. */
export const orderedCounts = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

export function addedScouting(results: readonly ChunkResult[]): ScoutCounts | undefined {
  const all = results.flatMap(({ scouted }) => (scouted === undefined ? [] : [{ ...scouted }]));
  return all.length === 0 ? undefined : (addedUp(all) as unknown as ScoutCounts);
}
