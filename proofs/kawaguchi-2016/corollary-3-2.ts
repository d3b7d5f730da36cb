import {
  describePathLaw,
  type PathLawKind,
  pathLaw,
  type ReductionInstance,
} from '../../properties/arbitraries/index.js';
import { defineClaim, type Equation, type InstanceCheck } from '../../src/claims/index.js';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import { loss } from '../../src/network/index.js';
import {
  expectedActivity,
  expectedOutput,
  networkPaths,
  pathOutput,
} from '../../src/relu/index.js';
import { ASSUMPTIONS, OF_DATA } from './assumptions.js';
import { oneProbability } from './one-probability.js';
import { linearPoint, ON_DATA, REDUCTION_HYPOTHESES } from './reduction-hypotheses.js';
import { expectedOutputAnyDepth, expectedOutputs } from './reduction-words.js';

const { a1pM, a5uM } = REDUCTION_HYPOTHESES;

/** Corollary 3.2: the expected loss surface of a deep ReLU network is that of a linear one. */
export const corollary32 = defineClaim<ReductionInstance>({
  id: 'corollary-3-2',
  title: 'Deep ReLU networks, by reduction',
  source: { work: 'K16', number: 'Corollary 3.2' },
  statement:
    'Let Ŷ = q Σ_path X Z Π w. Under A1p-m, A5u-m and with q = 1/ρ, E_Z[Ŷ] = W_{H+1}⋯W_1X. So L̄(W) = ½‖E_Z[Ŷ] − Y‖_F² is the loss of the deep linear network, and has the properties (i)–(iv) of Theorem 2.3 where the data satisfy its assumptions.',
  tex: 'Let $\\hat Y = q \\sum_{\\text{path}} X Z \\prod w$. Under A1p-m, A5u-m and with $q = 1/\\rho$, $\\operatorname{E}_Z[\\hat Y] = W_{H+1}\\cdots W_1 X$. So $\\bar L(W) = \\tfrac12 \\|\\operatorname{E}_Z[\\hat Y] - Y\\|_F^2$ is the loss of the deep linear network, and has the properties (i)–(iv) of Theorem 2.3 where the data satisfy its assumptions.',
  hypotheses: [a1pM, a5uM, ...ON_DATA],
  dataHypotheses: OF_DATA,
  restsOn: [
    'an expectation over finitely many outcomes is linear; laws with infinitely many are not examined',
    'functions that are equal everywhere have the same minima, saddles and Hessians',
  ],
  steps: [
    {
      id: 'unrolled',
      text: 'The output of the network is q Σ_path X Z Π w, with the activities of its units in Z',
      argument: 'substitution',
      spends: [],
      uses: ['path-model'],
      checks: [
        instances(
          'E_Z[Ŷ] by enumeration of all outcomes of Z with the sum over paths of E[Z | X, W]',
          function* ({ law }) {
            const paths = networkPaths(law);
            for (const [state, one] of law.states.entries())
              yield {
                at: `state ${state + 1}`,
                left: expectedOutput(law, state),
                right: pathOutput(one, paths, expectedActivity(law, state)),
              };
          },
        ),
      ],
    },
    {
      id: 'independent',
      text: 'E[Z | X, W] = E[Z]',
      argument: 'substitution',
      spends: [a5uM.id],
      uses: [],
      checks: [
        instances('E[Z | X, W] with E[Z], for every path and sample', function* ({ law }) {
          for (const state of law.states.keys())
            yield {
              at: `state ${state + 1}`,
              left: matrixOf(expectedActivity(law, state)),
              right: matrixOf(expectedActivity(law)),
            };
        }),
      ],
    },
    {
      id: 'one-probability',
      text: 'q Σ_path X E[Z] Π w − W_{H+1}⋯W_1X = Σ_path (q P(Z_path = 1) − 1) X Π w, and every q P(Z_path = 1) is qρ = 1',
      argument: 'identity',
      spends: [a1pM.id],
      uses: [],
      checks: [oneProbability],
    },
    {
      id: 'every-depth',
      text: 'The same in every depth and width and for any number of outcomes a: with W_H⋯W_2 and its masked forms as matrices K and K_a, Σ_a q p_a W_{H+1}K_aW_1X = W_{H+1}KW_1X; and with the masks written out, for H ≤ 3 and two outcomes',
      argument: 'identity',
      spends: [a1pM.id],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'E_Z[Ŷ] with W_{H+1}⋯W_1X, any H, and H = 1, 2, 3',
          identities: () => [...expectedOutputAnyDepth(), ...expectedOutputs()],
        },
      ],
    },
    {
      id: 'same-surface',
      text: 'So L̄ = L as functions of W, and (i)–(iv) are those of the linear network',
      argument: 'substitution',
      spends: [a1pM.id, a5uM.id, ...ASSUMPTIONS],
      uses: ['theorem-2-3'],
      checks: [
        instances('L̄(W), E_Z[Ŷ] by enumeration, with L(W) of the linear network', function* (one) {
          for (const state of one.law.states.keys()) {
            const point = linearPoint(one, state);
            const error = normalised(one, state).minus(one.y);
            yield {
              at: `L̄, state ${state + 1}`,
              left: RationalMatrix.ofRationals(1, 1, [
                error.transpose().times(error).trace().times(Rational.of(1, 2)),
              ]),
              right: RationalMatrix.ofRationals(1, 1, [loss(point.weights, point.moments)]),
            };
          }
        }),
      ],
    },
  ],
  conclusion: [expectedOutputCheck()],
});

/**
 * E_Z[Ŷ] by enumeration with the output of the linear network, q = 1/P(Z = 1) of the first path, or
 * q = 1.
 */
export function expectedOutputCheck(
  kind?: PathLawKind,
  q: '1/ρ' | '1' = '1/ρ',
): InstanceCheck<ReductionInstance> {
  return instances(
    'E_Z[Ŷ] given X and W, by enumeration of all outcomes of Z, with W_{H+1}⋯W_1X',
    function* (instance) {
      for (const [state, { weights, x }] of instance.law.states.entries())
        yield {
          at: `E[Ŷ], state ${state + 1}`,
          left: q === '1' ? expectedOutput(instance.law, state) : normalised(instance, state),
          right: weights.reduce((signal, weight) => weight.times(signal), x),
        };
    },
    kind,
  );
}

/** q·E_Z[Ŷ] in a state, q = 1/P(Z = 1) of the first path on the first sample. */
function normalised({ law }: ReductionInstance, state: number): RationalMatrix {
  const rho = expectedActivity(law)[0]![0]!;
  return expectedOutput(law, state).scale(rho.inverse());
}

function instances(
  compares: string,
  equations: (instance: ReductionInstance) => Iterable<Equation<RationalMatrix>>,
  kind?: PathLawKind,
): InstanceCheck<ReductionInstance> {
  return {
    kind: 'instances',
    compares,
    instances: (scope) => (scope.kind === 'random' ? pathLaw(kind) : undefined),
    equations,
    describe: describePathLaw,
    labels: ({ law }) => ({
      states: String(law.states.length),
      layers: `${law.widths.length - 1}`,
    }),
    coverage: [{ label: 'layers', values: ['2', '3'], share: 0.05 }],
  };
}

const matrixOf = (rows: readonly (readonly Rational[])[]): RationalMatrix =>
  RationalMatrix.fromRows(rows);
