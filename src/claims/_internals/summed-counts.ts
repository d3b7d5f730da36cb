import type { Evidence } from '../evidence.js';

/** Instances in all; and the most strata and architectures that one check decided. */
export function summedCounts(evidence: readonly Evidence[]) {
  return {
    instances: evidence.reduce((sum, { instances }) => sum + instances, 0),
    strata: Math.max(0, ...evidence.map(({ strata }) => strata)),
    architectures: Math.max(0, ...evidence.map(({ architectures }) => architectures)),
  };
}
