import { defineClaim } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import { REDUCTION_ASSUMPTIONS } from './assumptions.js';
import { allTuples, type PathNetwork, total, tuplesOf } from './path-network.js';
import { onPathNetworks } from './reduction-check.js';

const { a2p, a6u } = REDUCTION_ASSUMPTIONS;

/** Cov(S_τ, S_σ) for the sums S_τ of the inputs of the paths that carry a tuple. */
function covarianceOfSums(network: PathNetwork, tau: string, sigma: string): Rational {
  const carried = tuplesOf(network).map(String);
  const on = (tuple: string) => carried.flatMap((one, path) => (one === tuple ? [path] : []));
  return total(
    network.law.flatMap(({ probability, covariance }) =>
      on(tau).flatMap((i) => on(sigma).map((j) => probability.times(covariance.at(i, j)))),
    ),
  );
}

/** Third reduction: the inputs become the couplings of a spin glass. */
export const gaussianCouplings = defineClaim<PathNetwork>({
  id: 'choromanska-2015/gaussian-couplings',
  title: 'Inputs become independent normal couplings',
  source: { work: 'C15', number: 'Reduction, couplings' },
  statement:
    'Under A2p and A6u, the sums S_τ = Σ_j X^{(j)}_τ over the r_τ paths that carry a tuple τ are independent N(0, r_τ); so S_τ = √r_τ·X_τ with X_τ i.i.d. N(0, 1).',
  tex: 'Under A2p and A6u, the sums $S_\\tau = \\sum_j X^{(j)}_\\tau$ over the $r_\\tau$ paths that carry a tuple $\\tau$ are independent $N(0, r_\\tau)$; so $S_\\tau = \\sqrt{r_\\tau}\\,X_\\tau$ with $X_\\tau$ i.i.d. $N(0,1)$.',
  hypotheses: [a2p, a6u],
  dataHypotheses: [],
  restsOn: [
    'inputs enter by their second moments: that they are normal, or independent beyond those, is taken from the assumptions',
    'linear images of independent normal variables are jointly normal, and uncorrelated ones among them independent',
  ],
  steps: [
    {
      id: 'uncorrelated',
      text: 'Cov(S_τ, S_σ) = 0 for τ ≠ σ, since no path carries both',
      argument: 'substitution',
      spends: [a6u.id],
      uses: [],
      checks: [
        onPathNetworks(['a2p', 'a6u'], 'Cov(S_τ, S_σ) with 0 for τ ≠ σ', function* (network) {
          const tuples = allTuples(network.size, network.widths.length).map(String);
          for (const [index, tau] of tuples.entries())
            for (const sigma of tuples.slice(index + 1))
              yield {
                at: `τ = ${tau}, σ = ${sigma}`,
                left: covarianceOfSums(network, tau, sigma),
                right: Rational.ZERO,
              };
          // With Λ = 1 there is one tuple, and nothing to compare it with.
          if (tuples.length === 1) yield { at: '–', left: Rational.ZERO, right: Rational.ZERO };
        }),
      ],
    },
    {
      id: 'variance',
      text: 'Var S_τ = r_τ: the sum of r_τ uncorrelated variables of variance 1',
      argument: 'substitution',
      spends: [a2p.id, a6u.id],
      uses: [],
      checks: [onPathNetworks(['a2p', 'a6u'], 'Var S_τ with the number of its paths', variances)],
    },
  ],
  conclusion: [onPathNetworks(['a2p', 'a6u'], 'Var S_τ with the number of its paths', variances)],
});

function* variances(network: PathNetwork) {
  const carried = tuplesOf(network).map(String);
  for (const tau of allTuples(network.size, network.widths.length).map(String))
    yield {
      at: `τ = ${tau}`,
      left: covarianceOfSums(network, tau, tau),
      right: Rational.of(carried.filter((one) => one === tau).length),
    };
}
