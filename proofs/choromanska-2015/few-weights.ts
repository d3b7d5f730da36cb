import { defineClaim } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import { REDUCTION_ASSUMPTIONS } from './assumptions.js';
import { atSpinShapes, multilinearForm, sum, symbols } from './at-shape.js';
import {
  allTuples,
  type PathNetwork,
  pathProducts,
  pathsOf,
  total,
  tuplesOf,
} from './path-network.js';
import { onPathNetworks } from './reduction-check.js';

const { a3p, a4p } = REDUCTION_ASSUMPTIONS;

/** Second reduction: few unique weights, evenly spread. */
export const fewWeights = defineClaim<PathNetwork>({
  id: 'choromanska-2015/few-weights',
  title: 'Few unique weights, evenly spread',
  source: { work: 'C15', number: 'Reduction, weights' },
  statement:
    'Under A3p (ε = 0) and A4p, Σ_path X_path Π w = Σ_{i_1…i_H} (Σ_{j=1}^r X^{(j)}_{i_1…i_H}) w_{i_1}⋯w_{i_H}, each tuple being on r = Ψ/Λ^H of the Ψ paths.',
  tex: 'Under A3p (with $\\varepsilon = 0$) and A4p, $\\sum_{\\text{path}} X_{\\text{path}} \\prod w = \\sum_{i_1,\\dots,i_H=1}^{\\Lambda} \\Bigl(\\sum_{j=1}^{r} X^{(j)}_{i_1\\dots i_H}\\Bigr) w_{i_1}\\cdots w_{i_H}$, each tuple being on $r = \\Psi/\\Lambda^H$ of the $\\Psi$ paths.',
  hypotheses: [a3p, a4p],
  dataHypotheses: [],
  restsOn: [],
  steps: [
    {
      id: 'unique-weights',
      text: 'The product of the weights on a path is w_{i_1}⋯w_{i_H}, for the tuple it carries',
      argument: 'substitution',
      spends: [a3p.id],
      uses: [],
      checks: [
        onPathNetworks(
          ['a3p', 'a4p'],
          'the product of the weights of the connections with that of the unique weights, path by path',
          function* (network) {
            const tuples = tuplesOf(network);
            for (const [path, left] of pathProducts(network, network.weights).entries())
              yield {
                at: `path ${path + 1}`,
                left,
                right: tuples[path]!.map((i) => network.weights[i]!).reduce(
                  (product, weight) => product.times(weight),
                  Rational.ONE,
                ),
              };
          },
        ),
      ],
    },
    {
      id: 'evenly-spread',
      text: 'Each of the Λ^H tuples is on r = Ψ/Λ^H paths',
      argument: 'substitution',
      spends: [a4p.id],
      uses: [],
      checks: [
        onPathNetworks(
          ['a3p', 'a4p'],
          'the number of paths that carry a tuple with Ψ/Λ^H',
          function* (network) {
            const carried = tuplesOf(network).map(String);
            const tuples = allTuples(network.size, network.widths.length);
            for (const tuple of tuples.map(String))
              yield {
                at: `tuple ${tuple}`,
                left: Rational.of(carried.filter((one) => one === tuple).length),
                right: Rational.of(carried.length, tuples.length),
              };
          },
        ),
      ],
    },
    {
      id: 'regrouped',
      text: 'The sum over paths, grouped by tuples: r inputs for each',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        atSpinShapes(
          'the sum over all paths with the sum over tuples, for symbols X and w',
          function* (shape) {
            const { spins, size, repeats } = shape;
            const tuples = allTuples(size, spins);
            const { x, w } = symbols({ x: tuples.length * repeats, w: size });
            // Path number j·Λ^H + t carries tuple t.
            const inputs = tuples.map((_, t) =>
              sum(Array.from({ length: repeats }, (__, j) => x[j * tuples.length + t]!)),
            );
            yield {
              at: 'Σ_path X_path Π w',
              left: sum(
                x.map((input, path) =>
                  tuples[path % tuples.length]!.reduce((term, i) => term.times(w[i]!), input),
                ),
              ),
              right: multilinearForm(shape, inputs, w),
            };
          },
        ),
      ],
    },
  ],
  conclusion: [
    onPathNetworks(
      ['a3p', 'a4p'],
      'the sum over paths with the sum over tuples, r paths each, for inputs 1, 2, 3, …',
      function* (network) {
        const { size, widths, weights } = network;
        const carried = tuplesOf(network).map(String);
        const tuples = allTuples(size, widths.length);
        const repeats = carried.length / tuples.length;
        const input = (path: number) => Rational.of(path + 1);
        const ofTuple = (tuple: readonly number[]) => {
          const inputs = carried
            .flatMap((one, path) => (one === String(tuple) ? [input(path)] : []))
            .slice(0, Math.floor(repeats));
          return tuple.reduce((term, i) => term.times(weights[i]!), total(inputs));
        };
        yield {
          at: 'Σ_path X_path Π w',
          left: total(
            pathProducts(network, weights).map((product, path) => product.times(input(path))),
          ),
          right: total(tuples.map(ofTuple)),
        };
        yield {
          at: 'Ψ',
          left: Rational.of(pathsOf(widths).length),
          right: Rational.of(tuples.length).times(Rational.of(Math.floor(repeats))),
        };
      },
    ),
  ],
});
