import type { Weights } from '../network/index.js';
import { decayOf } from './_internals/decay-of.js';
import { descendFromFlat } from './_internals/descend-from-flat.js';
import { globalEvidence } from './_internals/global-evidence.js';
import { pointAnalysis } from './_internals/point-analysis.js';
import { primitiveTogether } from './_internals/primitive.js';
import { weightedLeastSquares } from './_internals/weighted-least-squares.js';
import type { AblatedPoint } from './ablated-point.js';
import { leadingTerm } from './escape-leading-term.js';
import type { EscapeMove, EscapeResult } from './escape-result.js';

/**
 * The proof of Theorem 2.3 (ii) as an algorithm: from a point that is not a global minimum, a
 * polynomial curve along which the loss falls at once, with the step of the proof each move is.
 *
 * 1. ∇L ≠ 0: against the gradient. 2. ∇²L has a negative direction: along it. 3. Otherwise (case 3)
 * kernels of partial products are used to raise ranks without changing the product, until 1 or 2
 * applies for every small t ≠ 0. The result is checked by polynomial multiplication; a curve that
 * fails the check is not returned.
 *
 * For the squared loss `inconclusive` would mean that the search of case 3 gave up, which is not
 * known to happen; for an ablated loss there may be nothing to find: a local minimum is
 * `inconclusive` here.
 *
 * @throws POINT_ON_ACTIVATION_BOUNDARY where a ReLU has a kink; POINT_NEEDS_SAMPLES.
 */
export function escapeFrom(point: AblatedPoint): EscapeResult {
  const analysis = pointAnalysis(point);
  if (!analysis.isCritical)
    return straight(
      point,
      analysis.gradient.map((slope) => slope.negate()),
      {
        move: 'gradient',
        from: 'Lemma 4.1: the gradient is not zero',
        layer: undefined,
        power: 1,
      },
    );
  const down = analysis.curved(-1);
  if (down !== undefined)
    return straight(point, down, {
      move: 'negative-curvature',
      from: 'Theorem 2.3 (ii), cases 1 and 2: the Hessian is not positive semidefinite',
      layer: undefined,
      power: 1,
    });
  const evidence = analysis.isSquaredLinear ? globalEvidence(point) : weightedLeastSquares(point);
  if (evidence !== undefined) return { kind: 'global-minimum', evidence };
  if (point.activation === 'relu' || !decayOf(point).isZero())
    return {
      kind: 'inconclusive',
      reason:
        'critical with a positive semidefinite Hessian; the moves of case 3 keep the loss only without weight decay and with linear activation',
    };
  return (
    descendFromFlat(point) ?? {
      kind: 'inconclusive',
      reason:
        'critical with a positive semidefinite Hessian; no descent was found by raising ranks',
    }
  );
}

function straight(
  point: AblatedPoint,
  direction: Weights,
  move: Omit<EscapeMove, 'step'>,
): EscapeResult {
  const step = primitiveTogether(direction);
  const curve = { terms: [{ power: 1, weights: step }] };
  const leading = leadingTerm(point, curve)!;
  return { kind: 'descent', curve, ...leading, trace: [{ ...move, step }] };
}
