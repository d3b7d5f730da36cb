import type { FormalReport } from '../../claims/index.js';
import { describeStanding } from '../../formal/index.js';

/**
 * What a formal proof is worth: `theorem_2_3_ii: closed under the global context (Coq 8.16.1, …), from
 * none of the hypotheses; …`, or `theorem_2_3_ii, not counted: no record …`.
 */
export function formalLine(formal: FormalReport, stated: readonly unknown[]): string {
  const { accepted, theorems, theorem, standing, note } = formal;
  if (!accepted) return `${theorem}, not counted: ${describeStanding(standing)}`;
  const from = fromHypotheses(formal, stated);
  return `${theorems.join(', ')}: ${describeStanding(standing)}${from}; ${note}`;
}

function fromHypotheses({ needs }: FormalReport, stated: readonly unknown[]): string {
  if (stated.length === 0) return '';
  if (needs.length === 0) return ', from none of the hypotheses';
  return `, from ${needs.map((need) => need.join(' or ')).join(', ')}`;
}
