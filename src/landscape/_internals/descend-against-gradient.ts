import type { RationalMatrix } from '../../exact/index.js';
import { PartialProducts, type Weights } from '../../network/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import type { Curve } from '../escape-curve.js';
import { type LeadingTerm, leadingTerm } from '../escape-leading-term.js';
import type { EscapeMove } from '../escape-result.js';
import { curveWith } from './curve-with.js';
import { errorMatrix } from './error-matrix.js';
import { layersAlong, timesPolynomial, transposePolynomial } from './matrix-polynomial.js';
import { partialPolynomials } from './partial-polynomials.js';
import { primitive } from './primitive.js';

/** A curve along which the loss falls, and the last change that made it so. */
export type LastMove = LeadingTerm & { readonly curve: Curve; readonly move: EscapeMove };

/**
 * From a curve of constant product: if ∂L/∂W_k = t^s·G + … with G ≠ 0 for some layer k, subtract
 * t^q·G from that layer. q = s+1 always lowers the loss, by t^{2s+1}‖G‖² + …; smaller q often do and
 * give a curve of lower order, so the layer and the q of lowest order are taken.
 */
export function descendAgainstGradient(point: AblatedPoint, curve: Curve): LastMove | undefined {
  const { product } = new PartialProducts(point.weights);
  const error = errorMatrix(point, product);
  const { after, before } = partialPolynomials(layersAlong(point.weights, curve));
  let best: LastMove | undefined;
  for (let k = 1; k <= point.weights.length; k++) {
    const slope = timesPolynomial(
      timesPolynomial(transposePolynomial(after[k]!), [error]),
      transposePolynomial(before[k]!),
    );
    const s = slope.findIndex((coefficient) => !coefficient.isZero());
    if (s < 0) continue;
    const step = onLayer(point, k, primitive(slope[s]!).negate());
    for (let q = 1; q <= s + 1 && (best === undefined || s + q < best.order); q++) {
      const extended = curveWith(curve, q, step);
      const leading = leadingTerm(point, extended);
      if (leading === undefined || leading.coefficient.sign() >= 0) continue;
      if (best === undefined || leading.order < best.order)
        best = { curve: extended, ...leading, move: moveOf(k, q, step) };
    }
  }
  return best;
}

function onLayer(point: AblatedPoint, k: number, change: RationalMatrix): RationalMatrix[] {
  return point.weights.map((weight, index) =>
    index === k - 1 ? change : weight.zeroOf(weight.rows, weight.columns),
  );
}

function moveOf(layer: number, power: number, step: Weights): EscapeMove {
  return {
    move: 'gradient-on-the-curve',
    from: 'Theorem 2.3 (ii), case 3: W(t) is not critical for t ≠ 0',
    layer,
    power,
    step,
  };
}
