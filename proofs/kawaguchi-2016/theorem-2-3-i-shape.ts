import { zeroEndsPoint } from '../../properties/arbitraries/index.js';
import { type Check, defineClaim, type Violation } from '../../src/claims/index.js';
import type { RationalMatrix } from '../../src/exact/index.js';
import {
  type AblatedPoint,
  type CertificateDocument,
  certifyNonConcave,
  certifyNonConvex,
} from '../../src/landscape/index.js';
import type { Point, Weights } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { requireAccepted } from '../judged-point.js';
import { AT_POINT, DATA_ASSUMPTIONS, OF_DATA, satisfies } from './assumptions.js';
import { indefiniteDirections } from './indefinite-directions.js';
import { CLASS_ON_STRATUM } from './point-checks.js';
import { middleProduct } from './point-predicates.js';
import {
  curvatureBetweenEnds,
  curvatureOfBothSigns,
  firstMoveIsOuter,
  zeroEndsAreCritical,
} from './zero-ends-words.js';

const { xytFullRank } = DATA_ASSUMPTIONS;

/** Whether the witness is there, and the kernel accepts both of its segments. */
function segmentsMissing(point: Point): Violation | undefined {
  const segments = segmentsThrough(point);
  if (segments === undefined)
    return { at: 'the witness', found: 'Σ_YX = 0 or W_H⋯W_2 = 0', expected: 'neither' };
  requireAccepted(segments.nonConvex());
  requireAccepted(segments.nonConcave());
  return undefined;
}

/** Two segments through a point with W_1 = 0, W_{H+1} = 0, from W + V to W − V. */
export interface Segments {
  /** The W + V of the first segment, in the middle of which L lies above the chord. */
  readonly fallingEnd: AblatedPoint;
  readonly nonConvex: () => CertificateDocument;
  /** The W + V of the second one, in the middle of which L lies below the chord. */
  readonly risingEnd: AblatedPoint;
  readonly nonConcave: () => CertificateDocument;
}

/** `undefined` when Σ_YX = 0 or W_H⋯W_2 = 0. Assumes W_1 = 0 and W_{H+1} = 0. */
export function segmentsThrough(point: Point): Segments | undefined {
  const directions = indefiniteDirections(point);
  if (directions === undefined) return undefined;
  const [falling, rising] = [directions.down, directions.up].map((along) => ({
    from: moved(point, along, (weight, change) => weight.plus(change)),
    to: moved(point, along, (weight, change) => weight.minus(change)),
  }));
  return {
    fallingEnd: falling!.from,
    nonConvex: () => certifyNonConvex(falling!.from, falling!.to.weights),
    risingEnd: rising!.from,
    nonConcave: () => certifyNonConcave(rising!.from, rising!.to.weights),
  };
}

/** W moved, with the data as moments where these are shorter: a user's may have many samples. */
function moved(
  { architecture, x, y, moments, weights }: Point,
  along: Weights,
  move: (weight: RationalMatrix, change: RationalMatrix) => RationalMatrix,
): AblatedPoint {
  const fewSamples = x.columns <= x.rows + y.rows;
  return {
    architecture,
    moments,
    weights: weights.map((weight, index) => move(weight, along[index]!)),
    ...(fewSamples ? { x, y } : {}),
  };
}

/** The strata with W_1 = 0, W_{H+1} = 0 and W_H⋯W_2 ≠ 0: one or more for every architecture. */
export const hasZeroEnds = ({ point }: { readonly point: Point }): boolean =>
  point.weights[0]!.isZero() && point.weights.at(-1)!.isZero() && !middleProduct(point).isZero();

/** The segments, examined on every architecture and on drawn data. */
export const segmentChecks: readonly Check<Point>[] = [
  {
    kind: 'strata',
    compares: 'L in the middle of two segments with the chord: above on one, below on the other',
    constant: CLASS_ON_STRATUM,
    applies: (instance) => hasZeroEnds(instance) && satisfies(AT_POINT)(instance),
    violation: ({ point }) => segmentsMissing(point),
  },
  {
    kind: 'decisions',
    compares: 'L in the middle of two segments with the chord, on drawn data',
    instances: zeroEndsPoint,
    violation: segmentsMissing,
    describe: describePoint,
  },
];

/** L is neither convex nor concave. */
export const theorem23i = defineClaim<Point>({
  id: 'theorem-2-3-i',
  title: 'Neither convex nor concave',
  source: { work: 'K16', number: 'Theorem 2.3 (i)' },
  statement:
    'Assume XXᵀ and XYᵀ of full rank, d_y ≤ d_x and Σ with d_y distinct eigenvalues. Then L is neither convex nor concave, for every H ≥ 1 and all widths.',
  tex: 'If $XX^{\\mathsf T}$ and $XY^{\\mathsf T}$ have full rank, $d_y \\le d_x$ and $\\Sigma$ has $d_y$ distinct eigenvalues, then $L$ is neither convex nor concave, for every $H \\ge 1$ and all widths.',
  hypotheses: AT_POINT,
  dataHypotheses: OF_DATA,
  restsOn: [
    'a convex (concave) function has no direction of negative (positive) second derivative',
    'a product of unit matrices E_11 is not zero',
    'a matrix of full rank ≥ 1 is not zero',
    'a nonzero column times a nonzero row is not zero',
    'the sum of the squares of the entries of a nonzero matrix is positive',
  ],
  steps: [
    {
      id: 'witness',
      text: 'Take W_1 = 0, W_{H+1} = 0 and the layers between with M = W_H⋯W_2 ≠ 0: unit matrices E_11 do for all widths, and for H = 1 M = I. Then P = 0 and every ∂L/∂W_k vanishes, having a zero factor',
      argument: 'existence',
      spends: [],
      uses: ['gradient-form'],
      checks: [
        { kind: 'words', compares: 'every ∂L/∂W_k with 0', identities: zeroEndsAreCritical },
      ],
    },
    {
      id: 'curvature',
      text: 'There ∇²L(V, V) = −2 tr(Yᵀ V_{H+1} M V_1 X) for V in the first and the last layer: the two zero layers leave nothing but the term in the residual (which is how Lemma 4.4 with k = H+1 is violated, for both signs)',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'the second derivative of L with the trace',
          identities: curvatureBetweenEnds,
        },
      ],
    },
    {
      id: 'both-signs',
      text: 'With V_1 = (V_{H+1}M)ᵀΣ_YX it is −2‖V_1‖², with the opposite V_1 it is +2‖V_1‖²',
      argument: 'substitution',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'the trace with ∓2‖V_1‖²',
          identities: curvatureOfBothSigns,
        },
      ],
    },
    {
      id: 'not-zero',
      text: 'Σ_YX ≠ 0 has a row a and M a row i that are not zero; V_{H+1} = e_ae_iᵀ makes V_1 = (row i of M)ᵀ(row a of Σ_YX) ≠ 0. So the second derivative takes both signs, and L is neither convex nor concave',
      argument: 'existence',
      spends: [xytFullRank.atPoint.id],
      uses: [],
      checks: [
        {
          kind: 'words',
          compares: 'V_1 with a column times a row',
          identities: firstMoveIsOuter,
        },
      ],
    },
  ],
  conclusion: segmentChecks,
});
