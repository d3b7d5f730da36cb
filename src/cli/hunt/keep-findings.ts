import type { HuntReport } from '../../hunt/index.js';
import type { CaseStore, Origin } from '../../hunt/node/index.js';
import { keptTarget } from './kept-target.js';
import type { Target } from './target.js';

/** Keeps what a hunt found, and says where: every counterexample; else what came nearest to one. */
export function keepFindings(
  store: CaseStore,
  target: Target,
  { campaign, counterexample, others, ways }: HuntReport,
  folder: string,
): string[] {
  const origin = (way: string): Origin => ({ way, campaign, target: keptTarget(target.name) });
  const at = folder === '.lemmascope' ? '' : ` --folder ${folder}`;
  const notes: string[] = [];
  if (counterexample !== undefined) {
    for (const { way, ...found } of [counterexample, ...others]) {
      const { id } = store.addCounterexample(origin(way), found);
      notes.push(`kept     ${id}`, `replay   lemmascope hunt --replay ${id}${at}`);
    }
    return notes;
  }
  for (const { id: way, nearest } of ways) {
    if (nearest === undefined) continue;
    const { id } = store.addNearMiss(origin(way), nearest);
    notes.push(`kept     ${id}, the nearest miss of ${way} (distance ${nearest.distance})`);
  }
  return notes;
}
