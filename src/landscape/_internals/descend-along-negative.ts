import { Rational } from '../../exact/index.js';
import { unflatten } from '../../network/index.js';
import { ablatedHessian } from '../ablated-hessian.js';
import type { AblatedPoint } from '../ablated-point.js';
import type { Curve } from '../escape-curve.js';
import { leadingTerm } from '../escape-leading-term.js';
import { curveWith } from './curve-with.js';
import type { LastMove } from './descend-against-gradient.js';
import { diagonalForm } from './diagonal-form.js';
import { pointAt } from './point-at.js';

/**
 * From a curve of critical points: a direction v of negative curvature at one of them, added as
 * t^q·v with the smallest q that works. Whether v serves for all small t is checked, not assumed.
 */
export function descendAlongNegative(
  point: AblatedPoint,
  curve: Curve,
  attempt: number,
): LastMove | undefined {
  if (curve.terms.length === 0) return undefined;
  const at = Rational.of(1, 4 ** attempt);
  const vector = diagonalForm(ablatedHessian(pointAt(point, curve, at))).witness(-1);
  if (vector === undefined) return undefined;
  const step = unflatten(point.architecture, vector);
  for (let power = 1; power <= 2 * point.architecture.layerCount; power++) {
    const extended = curveWith(curve, power, step);
    const leading = leadingTerm(point, extended);
    if (leading === undefined || leading.coefficient.sign() >= 0) continue;
    return {
      curve: extended,
      ...leading,
      move: {
        move: 'negative-curvature-on-the-curve',
        from: 'Theorem 2.3 (ii), case 3, then cases 1 and 2 at W(t)',
        layer: undefined,
        power,
        step,
      },
    };
  }
  return undefined;
}
