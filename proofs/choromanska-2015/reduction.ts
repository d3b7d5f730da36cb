import { defineClaim } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import { maskedNetwork } from '../masked-network.js';
import { REDUCTION_ASSUMPTIONS } from './assumptions.js';
import { atSpinShapes, symbols } from './at-shape.js';
import { covarianceAt, type Stage } from './covariance-stages.js';
import type { PathNetwork } from './path-network.js';
import { onPathNetworks } from './reduction-check.js';

const ALL = Object.values(REDUCTION_ASSUMPTIONS);
const IDS = ALL.map(({ id }) => id);

/**
 * C15's reduction as a whole. It is about the output of the network: how C15 goes from there to its
 * loss is not among the seven assumptions, nor here.
 */
export const reduction = defineClaim<PathNetwork>({
  id: 'choromanska-2015/reduction',
  title: 'From a network to the spherical spin glass',
  source: { work: 'C15', number: 'Reduction' },
  statement:
    'Under A1p–A7p, with q²ρ²r = Λ^{−(H−1)}, the expectation of the output q Σ_path X Z Π w over Z is, in law, the Hamiltonian Λ^{−(H−1)/2} Σ X_{i_1…i_H} w_{i_1}⋯w_{i_H} of the H-spin spherical spin glass on ‖w‖² = Λ, with X i.i.d. N(0, 1).',
  tex: 'Under A1p–A7p, with $q^2\\rho^2 r = \\Lambda^{-(H-1)}$, the expectation of the output $q \\sum_{\\text{path}} X Z \\prod w$ over $Z$ is, in law, the Hamiltonian $\\Lambda^{-(H-1)/2} \\sum X_{i_1\\dots i_H} w_{i_1}\\cdots w_{i_H}$ of the $H$-spin spherical spin glass on $\\|w\\|^2 = \\Lambda$, with $X$ i.i.d. $N(0,1)$.',
  hypotheses: ALL,
  dataHypotheses: [],
  restsOn: [
    'inputs enter by their second moments: that they are normal, or independent beyond those, is taken from the assumptions',
  ],
  steps: [
    {
      id: 'paths',
      text: 'A masked network W_HD_{H−1}⋯D_1W_1x is a sum over paths: of input, activities and weights',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'identity',
          compares:
            'one output of the masked network, multiplied out as matrices, with the sum over paths, for symbols as inputs, activities of units and weights',
          *equations({ architecture }) {
            yield* maskedNetwork(architecture.layers().map(({ columns }) => columns));
          },
        },
      ],
    },
    part('expectation', 'output', 'choromanska-2015/expected-activity', 'E_Z[Ŷ] = qρ Σ_path X Π w'),
    part(
      'few-weights',
      'expectation',
      'choromanska-2015/few-weights',
      'Σ_path X Π w = Σ_τ S_τ w_{i_1}⋯w_{i_H}, with r inputs in each S_τ',
    ),
    part(
      'couplings',
      'few-weights',
      'choromanska-2015/gaussian-couplings',
      'S_τ = √r·X_τ with X_τ i.i.d. N(0, 1)',
    ),
    {
      id: 'normalised',
      text: 'qρ√r = Λ^{−(H−1)/2}, so the covariance is Λ(w·w′/Λ)^H',
      argument: 'substitution',
      spends: [],
      uses: ['choromanska-2015/hamiltonian-covariance'],
      checks: [
        atSpinShapes(
          'q²ρ²r(w·w′)^H with Λ(w·w′/Λ)^H, the inner product a symbol',
          function* ({ spins, size }) {
            const { s } = symbols({ s: 1 });
            const lambda = Rational.of(size);
            yield {
              at: 'the covariance',
              left: s[0]!.pow(spins).scale(lambda.pow(spins - 1).inverse()),
              right: s[0]!.scale(lambda.inverse()).pow(spins).scale(lambda),
            };
          },
        ),
      ],
    },
    {
      id: 'sphere',
      text: 'the weights lie on ‖w‖² = Λ, so the variance is Λ at each',
      argument: 'substitution',
      spends: [],
      uses: ['choromanska-2015/sphere'],
      checks: [
        onPathNetworks(IDS, 'Λ(w·w/Λ)^H with Λ', function* (network) {
          const { weights, size } = network;
          const right = Rational.of(size);
          const left = covarianceAt('normalised', network, [weights, weights]) ?? right;
          yield { at: 'w, w', left, right };
        }),
      ],
    },
  ],
  conclusion: [
    onPathNetworks(
      IDS,
      'E of E_Z[Ŷ](w)·E_Z[Ŷ](w′), from the joint law and the connections, with Λ(w·w′/Λ)^H',
      (network) => covariances(network, 'output', 'normalised'),
    ),
  ],
});

/** A step that is another claim, and what it does to the covariance on networks that satisfy all. */
function part(id: Stage, before: Stage, claim: string, text: string) {
  return {
    id,
    text,
    argument: 'substitution' as const,
    spends: [],
    uses: [claim],
    checks: [
      onPathNetworks(
        IDS,
        `the covariance of the outputs at w and w′ before and after the step “${id}”`,
        (network) => covariances(network, before, id),
      ),
    ],
  };
}

function* covariances(network: PathNetwork, before: Stage, after: Stage) {
  const { weights, otherWeights } = network;
  for (const pair of [
    [weights, otherWeights],
    [weights, weights],
  ] as const) {
    const left = covarianceAt(before, network, pair);
    const right = covarianceAt(after, network, pair);
    yield {
      at: pair[1] === weights ? 'w, w' : 'w, w′',
      left: left ?? Rational.ZERO,
      right: left === undefined ? Rational.ZERO : right!,
    };
  }
}
