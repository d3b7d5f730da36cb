import { RationalMatrix } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import type { Curve } from '../escape-curve.js';
import { leadingTerm } from '../escape-leading-term.js';
import { pointAnalysis } from './point-analysis.js';
import { smallIntegers } from './small-integers.js';

const ATTEMPTS = 200;

/**
 * A curve along which the loss rises at once from a critical point: a direction of positive
 * curvature, or else the descent curve with one layer's changes reversed, or else a drawn direction.
 * Checked; `undefined` when none was found.
 */
export function ascent(point: AblatedPoint, descent: Curve | undefined): Curve | undefined {
  const up = pointAnalysis(point).curved(1);
  if (up !== undefined) return { terms: [{ power: 1, weights: up }] };
  for (const curve of candidates(point, descent)) {
    const leading = leadingTerm(point, curve);
    if (leading !== undefined && leading.coefficient.sign() > 0) return curve;
  }
  return undefined;
}

function* candidates(point: AblatedPoint, descent: Curve | undefined): Generator<Curve> {
  if (descent !== undefined) {
    for (let layer = 0; layer < point.weights.length; layer++)
      yield {
        terms: descent.terms.map(({ power, weights }) => ({
          power,
          weights: weights.map((value, index) => (index === layer ? value.negate() : value)),
        })),
      };
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const draw = smallIntegers(attempt);
    const weights = point.weights.map(({ rows, columns }) =>
      RationalMatrix.ofIntegers(rows, columns, Array.from({ length: rows * columns }, draw)),
    );
    yield { terms: [{ power: 1, weights }] };
  }
}
