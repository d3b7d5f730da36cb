import { LemmascopeError } from '../../diagnostics/index.js';
import type { PolynomialRing } from '../polynomial-ring.js';

/** @throws RING_MISMATCH */
export function checkRing(left: PolynomialRing, right: PolynomialRing, path?: string): void {
  if (left === right || left.matches(right)) return;
  throw new LemmascopeError('RING_MISMATCH', {
    ...(path === undefined ? {} : { path }),
    expected: `variables ${left.variables.join(', ')}`,
    actual: `variables ${right.variables.join(', ')}`,
  });
}
