import { defineClaim } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import { REDUCTION_ASSUMPTIONS } from './assumptions.js';
import { atSpinShapes, sum, symbols } from './at-shape.js';
import {
  activeProbabilities,
  type PathNetwork,
  pathProducts,
  pathsOf,
  total,
} from './path-network.js';
import { onPathNetworks } from './reduction-check.js';

const { a1p, a5u } = REDUCTION_ASSUMPTIONS;

/** First reduction: the expectation over the activity of the paths. */
export const expectedActivity = defineClaim<PathNetwork>({
  id: 'choromanska-2015/expected-activity',
  title: 'The expectation over the activity of paths',
  source: { work: 'C15', number: 'Reduction, activity' },
  statement:
    'Under A1p and A5u, E[Σ_path X_path Z_path Π w | X] = ρ Σ_path X_path Π w, where w runs over the weights on the path.',
  tex: 'Under A1p and A5u, $\\operatorname{E}\\bigl[\\sum_{\\text{path}} X_{\\text{path}} Z_{\\text{path}} \\prod w \\bigm| X\\bigr] = \\rho \\sum_{\\text{path}} X_{\\text{path}} \\prod w$.',
  hypotheses: [a1p, a5u],
  dataHypotheses: [],
  restsOn: [
    'inputs enter by their second moments: that they are normal, or independent beyond those, is taken from the assumptions',
  ],
  steps: [
    {
      id: 'independent-of-input',
      text: 'P(Z = z | X) = P(Z = z): the conditional law of the activities is their law',
      argument: 'substitution',
      spends: [a5u.id],
      uses: [],
      checks: [
        onPathNetworks(
          ['a1p', 'a5u'],
          'E[X_path X_path′ Z_path] with E[X_path X_path′]·E[Z_path], for every two paths',
          function* ({ law, widths }) {
            const paths = pathsOf(widths).length;
            for (let i = 0; i < paths; i++)
              for (let j = i; j < paths; j++)
                for (const active of [i, j]) {
                  const weighted = (of: (atom: (typeof law)[number]) => Rational) =>
                    total(law.map((atom) => atom.probability.times(of(atom))));
                  const isActive = (atom: (typeof law)[number]) =>
                    Rational.of(atom.activity[active]!);
                  yield {
                    at: `paths ${i + 1}, ${j + 1}, activity of ${active + 1}`,
                    left: weighted((atom) => atom.covariance.at(i, j).times(isActive(atom))),
                    right: weighted((atom) => atom.covariance.at(i, j)).times(weighted(isActive)),
                  };
                }
          },
        ),
      ],
    },
    {
      id: 'one-probability',
      text: 'Σ_z P(z) Σ_path X z Π w − ρ Σ_path X Π w = Σ_path (P(Z_path = 1) − ρ) X Π w, which is 0',
      argument: 'identity',
      spends: [a1p.id],
      uses: [],
      checks: [
        atSpinShapes(
          'both sides for two outcomes z, z′ with symbols for probabilities, activities, inputs and products of weights',
          function* ({ size, repeats }) {
            const paths = size * repeats;
            const letters = symbols({ p: 2, rho: 1, z: paths, y: paths, x: paths, v: paths });
            const { p, z, y, x, v } = letters;
            const [rho] = letters.rho as [(typeof letters.rho)[number]];
            const output = (activity: typeof z) =>
              sum(x.map((input, k) => input.times(activity[k]!).times(v[k]!)));
            const linear = sum(x.map((input, k) => input.times(v[k]!)));
            yield {
              at: 'E[Ŷ] − ρΣ_path X Π w',
              left: p[0]!
                .times(output(z))
                .plus(p[1]!.times(output(y)))
                .minus(rho.times(linear)),
              right: sum(
                x.map((input, k) =>
                  p[0]!.times(z[k]!).plus(p[1]!.times(y[k]!)).minus(rho).times(input).times(v[k]!),
                ),
              ),
            };
          },
        ),
      ],
    },
  ],
  conclusion: [
    onPathNetworks(
      ['a1p', 'a5u'],
      'E[Ŷ·X_path] with ρ Σ_path′ E[X_path′ X_path] Π w, for every path, from the joint law of activities and inputs',
      function* (network) {
        const { law, widths, weights } = network;
        const products = pathProducts(network, weights);
        const rho = activeProbabilities(network)[0]!;
        for (const [path] of pathsOf(widths).entries()) {
          const correlation = (active: (activity: readonly number[], other: number) => Rational) =>
            total(
              law.flatMap(({ probability, activity, covariance }) =>
                products.map((product, other) =>
                  probability
                    .times(active(activity, other))
                    .times(covariance.at(other, path))
                    .times(product),
                ),
              ),
            );
          yield {
            at: `path ${path + 1}`,
            left: correlation((activity, other) => Rational.of(activity[other]!)),
            right: rho.times(correlation(() => Rational.ONE)),
          };
        }
      },
    ),
  ],
});
