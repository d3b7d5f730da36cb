import type { TracePolynomial } from './trace-polynomial.js';
import type { WordClaim } from './word-claim.js';
import type { WordPolynomial } from './word-polynomial.js';

/** D_n…D_1 left: what a claim says is the right side. */
export function differentiatedLeft({
  derivatives = [],
  left,
}: WordClaim): WordPolynomial | TracePolynomial {
  return derivatives.reduce<WordPolynomial | TracePolynomial>(
    (side, direction) => side.derivative(direction),
    left,
  );
}
