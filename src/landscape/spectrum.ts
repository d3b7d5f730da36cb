import {
  characteristicPolynomial,
  isolateRealRoots,
  type RationalMatrix,
  type RealRoot,
} from '../exact/index.js';

/**
 * The eigenvalues of a symmetric rational matrix, largest first, each isolated from the others in a
 * rational interval and with its multiplicity; a rational eigenvalue that was recognised has an
 * interval of width 0. Exact, from the characteristic polynomial; no floats.
 */
export function isolateEigenvalues(symmetric: RationalMatrix): readonly RealRoot[] {
  return isolateRealRoots(characteristicPolynomial(symmetric)).reverse();
}
