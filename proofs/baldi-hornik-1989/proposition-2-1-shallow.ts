import type fc from 'fast-check';
import { bottleneckPoint, weights, wordMatrices } from '../../properties/arbitraries/index.js';
import {
  defineClaim,
  type Hypothesis,
  type InstanceScope,
  type Step,
  type Violation,
  type WordIdentity,
} from '../../src/claims/index.js';
import { rank, symmetricInertia } from '../../src/exact/index.js';
import { type Dataset, HessianBlocks, momentsOf, type Point } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { DATA_ASSUMPTIONS, type DataMoments } from '../kawaguchi-2016/assumptions.js';
import { depthCoverage } from '../kawaguchi-2016/point-checks.js';
import { shallow } from '../kawaguchi-2016/point-predicates.js';
import { layerLetters, lossInWords } from '../kawaguchi-2016/word-letters.js';
import { minimaAreGlobal } from './minima-are-global.js';

const { xxtFullRank, distinctEigenvalues } = DATA_ASSUMPTIONS;

const isInvertible = ({ yx }: DataMoments) => yx.rows === yx.columns && rank(yx) === yx.rows;

/** XYᵀ is square and invertible: d_x = d_y, and full rank. */
export const xytInvertible = {
  atPoint: {
    id: 'xyt-invertible',
    text: 'XYᵀ is invertible, so d_x = d_y',
    decide: ({ moments }: Point) => isInvertible(moments),
  },
  ofData: {
    id: 'xyt-invertible',
    text: 'XYᵀ is invertible, so d_x = d_y',
    decide: ({ x, y }: Dataset) => isInvertible(momentsOf(x, y)),
  },
} as const;

/** p < d_x and p < d_y. */
export const narrow: Hypothesis<Point> = {
  id: 'bottleneck',
  text: 'p < d_x and p < d_y',
  decide: ({ architecture: { narrowestHidden, inputWidth, outputWidth } }) =>
    narrowestHidden < Math.min(inputWidth, outputWidth),
};

/** The hypotheses of the proposition. */
export const SHALLOW: readonly Hypothesis<Point>[] = [
  shallow,
  narrow,
  xxtFullRank.atPoint,
  xytInvertible.atPoint,
  distinctEigenvalues.atPoint,
];

const fourAssumptions = [
  xxtFullRank.atPoint.id,
  xytInvertible.atPoint.id,
  distinctEigenvalues.atPoint.id,
];

const onDrawn = minimaAreGlobal('H = 1', SHALLOW, drawnPoint);

type Bound = Pick<Extract<InstanceScope, { kind: 'random' }>, 'maxHidden' | 'maxWidth'>;

/** What the step that L is convex in each layer takes from analysis. */
export const CONVEXITY_RESTS_ON: readonly string[] = [
  'a function whose second derivatives along lines are not negative is convex',
  'a sum of squares is not negative',
];

/** L is convex in each layer with the others fixed, whatever the depth. */
export function convexInEachLayer(
  hypotheses: readonly Hypothesis<Point>[],
  draw: (bound: Bound) => fc.Arbitrary<Point>,
): Step<Point> {
  return {
    id: 'convex-in-a-layer',
    text: 'The second derivative of L along V in one layer alone is tr((AVBX)ᵀ(AVBX)) ≥ 0, in any network and for any data',
    argument: 'identity',
    spends: [],
    uses: [],
    checks: [
      {
        kind: 'words',
        compares: 'the second derivative of L along V with tr((AVBX)ᵀAVBX)',
        identities: curvatureOfOneLayer,
      },
      {
        kind: 'decisions',
        compares: 'the inertia of each diagonal block of the Hessian with “no negative”',
        instances: (scope) => (scope.kind === 'random' ? movedPoint(draw(scope)) : undefined),
        violation: blockHasNegative,
        describe: describePoint,
        ...depthCoverage(hypotheses),
      },
    ],
  };
}

/** One hidden layer: convex in each layer, and every local minimum is global. */
export const proposition21 = defineClaim<Point>({
  id: 'proposition-2-1',
  title: 'One hidden layer',
  source: { work: 'BH89', number: 'Proposition 2.1 of K16' },
  statement:
    'Let H = 1, XXᵀ and XYᵀ invertible, Σ with distinct eigenvalues, p < d_x and p < d_y. Then (i) L is convex in W_1 for fixed W_2, and in W_2 for fixed W_1; (ii) every local minimum is a global minimum.',
  tex: 'Let $H = 1$, $XX^{\\mathsf T}$ and $XY^{\\mathsf T}$ invertible, $\\Sigma$ with distinct eigenvalues, $p < d_x$ and $p < d_y$. Then (i) $L$ is convex in $W_1$ for fixed $W_2$, and in $W_2$ for fixed $W_1$; (ii) every local minimum is a global minimum.',
  hypotheses: SHALLOW,
  dataHypotheses: [xxtFullRank.ofData, xytInvertible.ofData, distinctEigenvalues.ofData],
  restsOn: CONVEXITY_RESTS_ON,
  steps: [
    convexInEachLayer(SHALLOW, drawnPoint),
    {
      id: 'local-minima',
      text: 'Local minima are global by Theorem 2.3 (ii): XYᵀ invertible gives its full rank and d_y = d_x',
      argument: 'substitution',
      spends: [...fourAssumptions],
      uses: ['theorem-2-3-ii'],
      checks: onDrawn,
    },
  ],
  conclusion: onDrawn,
});

function drawnPoint(scope: { readonly maxWidth: number }): fc.Arbitrary<Point> {
  return bottleneckPoint(scope).map(({ point }) => point);
}

/** Any weights, on the data of a critical point. */
function movedPoint(drawn: fc.Arbitrary<Point>): fc.Arbitrary<Point> {
  return drawn.chain((at) => weights(at.architecture).map((drawn) => ({ ...at, weights: drawn })));
}

function curvatureOfOneLayer(): readonly WordIdentity[] {
  const letters = layerLetters();
  const { a, w, b, v, x, y } = letters;
  const moved = a.times(v, b, x);
  return [
    {
      at: 'along V in W_k',
      claim: {
        hypotheses: [],
        derivatives: [{ W: v }, { W: v }],
        left: lossInWords(a.times(w, b), letters),
        right: moved.transpose().times(moved).trace(),
      },
      matrices: wordMatrices([a, w, b, v, x, y]),
    },
  ];
}

function blockHasNegative(at: Point): Violation | undefined {
  const blocks = new HessianBlocks(at.weights, at.moments);
  const wrong = at.weights.findIndex(
    (_, index) => symmetricInertia(blocks.block(index + 1, index + 1)).negative > 0,
  );
  return wrong < 0
    ? undefined
    : { at: `W_${wrong + 1}`, found: 'a negative eigenvalue', expected: 'none' };
}
