import {
  characteristicPolynomial,
  type RationalMatrix,
  squareFreeEvidence,
} from '../../exact/index.js';
import type { AssumptionDecision } from '../assumption.js';

/**
 * Decides whether Σ (d_y × d_y, symmetric) has d_y distinct eigenvalues: exactly when its
 * characteristic polynomial χ is square-free, that is gcd(χ, χ′) = 1. No eigenvalue is computed.
 */
export function decideDistinctEigenvalues(sigma: RationalMatrix): AssumptionDecision {
  const polynomial = characteristicPolynomial(sigma);
  const repeatedFactor = squareFreeEvidence(polynomial);
  return {
    id: 'distinct-eigenvalues',
    holds: repeatedFactor === undefined,
    evidence: { kind: 'characteristic-polynomial', polynomial, repeatedFactor },
  };
}
