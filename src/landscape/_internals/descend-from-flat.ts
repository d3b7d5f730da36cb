import type { AblatedPoint } from '../ablated-point.js';
import type { Curve } from '../escape-curve.js';
import type { EscapeMove, EscapeResult } from '../escape-result.js';
import { descendAgainstGradient } from './descend-against-gradient.js';
import { descendAlongNegative } from './descend-along-negative.js';
import { raiseRanks } from './raise-ranks.js';
import { smallIntegers } from './small-integers.js';

type Descent = Extract<EscapeResult, { kind: 'descent' }>;

/** Passes in the order tried: most points need one, some need both. */
const PLANS = [
  ['up'],
  ['down'],
  ['up', 'down'],
  ['down', 'up'],
  ['up', 'down', 'up'],
  ['down', 'up', 'down'],
] as const;
/** Each attempt draws other matrices, from a wider range. */
const ATTEMPTS = 4;

/**
 * Case 3 of the proof of Theorem 2.3 (ii): a descent curve from a critical point whose Hessian is
 * ⪰ 0. Changes that leave the product as it is, and therefore the loss, raise the ranks of partial
 * products; then the gradient or the Hessian at W(t), t ≠ 0, points down.
 */
export function descendFromFlat(point: AblatedPoint): Descent | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    for (const plan of PLANS) {
      const draw = smallIntegers(attempt);
      let curve: Curve = { terms: [] };
      const trace: EscapeMove[] = [];
      for (const pass of plan) {
        const raised = raiseRanks(point.weights, curve, pass, draw);
        curve = raised.curve;
        trace.push(...raised.trace);
      }
      const last =
        descendAgainstGradient(point, curve) ?? descendAlongNegative(point, curve, attempt);
      if (last === undefined) continue;
      const { move, ...descent } = last;
      return { kind: 'descent', ...descent, trace: [...trace, move] };
    }
  }
  return undefined;
}
