import { defineClaim } from '../../src/claims/index.js';
import { Polynomial, type PolynomialRing, Rational } from '../../src/exact/index.js';
import { atSpinShapes, multilinearForm, scalarProduct, symbols } from './at-shape.js';
import type { PathNetwork } from './path-network.js';

/** The covariance of the spherical spin glass, which says all of its law. */
export const hamiltonianCovariance = defineClaim<PathNetwork>({
  id: 'choromanska-2015/hamiltonian-covariance',
  title: 'Covariance of the spin-glass Hamiltonian',
  source: { work: 'C15', number: 'Reduction, covariance' },
  statement:
    'With X_{i_1…i_H} i.i.d. of mean 0 and variance 1, H(w) = Λ^{−(H−1)/2} Σ X_{i_1…i_H} w_{i_1}⋯w_{i_H} has E[H(w)H(w′)] = Λ (w·w′/Λ)^H.',
  tex: "With $X_{i_1\\dots i_H}$ i.i.d. of mean $0$ and variance $1$, $\\mathcal{H}(w) = \\Lambda^{-(H-1)/2} \\sum X_{i_1\\dots i_H} w_{i_1}\\cdots w_{i_H}$ has $\\operatorname{E}[\\mathcal{H}(w)\\mathcal{H}(w')] = \\Lambda\\,(w\\cdot w'/\\Lambda)^H$.",
  hypotheses: [],
  dataHypotheses: [],
  restsOn: ['a centred Gaussian process is known by its covariance'],
  steps: [
    {
      id: 'covariance',
      text: 'E[X_τX_σ] = δ_τσ turns the product of two sums into Σ_τ w_τw′_τ = (w·w′)^H',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        atSpinShapes(
          'the expectation of the product of both sums, term by term, with the power of w·w′',
          function* (shape) {
            const { spins, size } = shape;
            const { ring, x, w, v } = symbols({ x: size ** spins, w: size, v: size });
            const product = multilinearForm(shape, x, w).times(multilinearForm(shape, x, v));
            const scale = Rational.of(1, size ** (spins - 1));
            yield {
              at: 'E[H(w)H(w′)]',
              left: expectation(ring, product, x.length).scale(scale),
              right: scalarProduct(w, v)
                .scale(Rational.of(1, size))
                .pow(spins)
                .scale(Rational.of(size)),
            };
          },
        ),
      ],
    },
  ],
  conclusion: [],
});

/**
 * The expectation over the first `couplings` variables, uncorrelated of mean 0 and variance 1, of a
 * polynomial of degree two in them.
 */
function expectation(ring: PolynomialRing, polynomial: Polynomial, couplings: number): Polynomial {
  const kept = [];
  for (const { coefficient, exponents } of polynomial.terms()) {
    if (exponents.slice(0, couplings).some((exponent) => exponent === 1)) continue;
    kept.push({
      coefficient,
      exponents: exponents.map((exponent, index) => (index < couplings ? 0 : exponent)),
    });
  }
  return Polynomial.fromTerms(ring, kept);
}
