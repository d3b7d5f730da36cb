import type { TracePolynomial, WordHypothesis, WordPolynomial } from '../../../src/words/index.js';
import { inverse, symmetric } from '../../../src/words/index.js';
import { equation, half, letter } from './letters.js';

export const Sxx = letter('Sxx', 'dx', 'dx');
export const Syx = letter('Syx', 'dy', 'dx');
export const Syy = letter('Syy', 'dy', 'dy');
/** The inverse of Sxx. */
export const S = letter('S', 'dx', 'dx');
/** The least-squares map Syx·S. */
export const Pstar = letter('Pstar', 'dy', 'dx');
export const Sigma = letter('Sigma', 'dy', 'dy');

export const moments: readonly WordHypothesis[] = [
  ...symmetric(Sxx, 'moments'),
  ...inverse(Sxx, S, 'xxt-full-rank'),
  equation('definition-of-Pstar', Pstar, Syx.times(S)),
  equation('definition-of-Sigma', Sigma, Syx.times(S, Syx.transpose())),
];

/** L as a function of the product of the layers, from the moments. */
export function lossOf(product: WordPolynomial): TracePolynomial {
  return product
    .times(Sxx, product.transpose())
    .trace()
    .scale(half)
    .minus(Syx.times(product.transpose()).trace())
    .plus(Syy.trace().scale(half));
}
