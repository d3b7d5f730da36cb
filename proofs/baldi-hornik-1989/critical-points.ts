import { defineClaim, type Hypothesis, type Violation } from '../../src/claims/index.js';
import { inverse, rank } from '../../src/exact/index.js';
import {
  classifyByRanks,
  criticalValues,
  explainedMoment,
  leastSquares,
  type Stratum,
  strata,
} from '../../src/landscape/index.js';
import { type Architecture, loss, PartialProducts, type Point } from '../../src/network/index.js';
import { AT_POINT, DATA_ASSUMPTIONS, OF_DATA, satisfies } from '../kawaguchi-2016/assumptions.js';
import { onCriticalPoints } from '../kawaguchi-2016/point-checks.js';
import { critical } from '../kawaguchi-2016/point-predicates.js';
import {
  lastLayerGivesProduct,
  projectorCommutes,
  valueOfProjection,
} from './critical-points-words.js';

const { xxtFullRank } = DATA_ASSUMPTIONS;
const hypotheses: readonly Hypothesis<Point>[] = [critical, ...AT_POINT];

/** P = U_SU_SᵀP* with value ½(tr Σ_YY − Σ_{i∈S} λ_i), and every S occurs. */
export const criticalPoints = defineClaim<Point>({
  id: 'critical-points',
  title: 'All critical points and their values',
  source: { work: 'BH89', number: 'critical points' },
  statement:
    'Assume XXᵀ and XYᵀ of full rank, d_y ≤ d_x and Σ with d_y distinct eigenvalues. At a critical point P = U_SU_SᵀP* for a set S of at most r_max = min(d_0, …, d_{H+1}) eigenvectors of Σ, and L = ½(tr Σ_YY − Σ_{i∈S} λ_i); and every such S occurs. (BH89 for H = 1; the proof is the same for any depth.)',
  tex: 'Assume $XX^{\\mathsf T}$ and $XY^{\\mathsf T}$ of full rank, $d_y \\le d_x$ and $\\Sigma$ with $d_y$ distinct eigenvalues. At a critical point $P = U_SU_S^{\\mathsf T}P^*$ for a set $S$ of at most $r_{\\max}$ eigenvectors of $\\Sigma$, and $L = \\tfrac12\\bigl(\\operatorname{tr}\\Sigma_{YY} - \\sum_{i\\in S}\\lambda_i\\bigr)$; and every such $S$ occurs.',
  hypotheses,
  dataHypotheses: OF_DATA,
  restsOn: ['the trace of U_SU_SᵀΣ is Σ_{i∈S} λ_i'],
  steps: [
    {
      id: 'projection',
      text: 'P = ΠP*, Π the orthogonal projector on R(C) (Lemma 4.2)',
      argument: 'substitution',
      spends: [critical.id, xxtFullRank.atPoint.id],
      uses: ['lemma-4-2', 'range-projector'],
      checks: onCriticalPoints({
        compares: 'P with ΠP*, Π = PΣ_XYΣ⁻¹ a projector of rank |S|',
        hypotheses,
        violation: notProjected,
      }),
    },
    {
      id: 'commutes',
      text: '∂L/∂W_{H+1} = 0 gives EPᵀ = 0 with E = PΣ_XX − Σ_YX, hence ΠΣ = ΠΣΠ = ΣΠ',
      argument: 'substitution',
      spends: [critical.id, xxtFullRank.atPoint.id],
      uses: ['gradient-form', 'range-projector'],
      checks: [
        { kind: 'words', compares: 'EPᵀ with 0', identities: lastLayerGivesProduct },
        {
          kind: 'words',
          compares: 'ΠΣ, ΠΣΠ and ΣΠ, from EPᵀ = 0 and P = ΠP*',
          identities: projectorCommutes,
        },
      ],
    },
    {
      id: 'eigenvectors',
      text: 'A projector that commutes with Σ, whose eigenvalues are distinct, is U_SU_Sᵀ for a set S; and |S| = rank Π = rank P ≤ r_max, as P = ΠP* and P* has rank d_y',
      argument: 'textbook fact',
      spends: AT_POINT.map(({ id }) => id),
      uses: ['invariant-subspace'],
      checks: onCriticalPoints({
        compares: 'the eigenvalues that ΠΣ keeps with |S| of those of Σ',
        hypotheses,
        violation: keepsOther,
      }),
    },
    {
      id: 'value',
      text: 'L = ½(tr Σ_YY − tr(ΠΣ)) = ½(tr Σ_YY − Σ_{i∈S} λ_i)',
      argument: 'identity',
      spends: [xxtFullRank.atPoint.id],
      uses: ['loss-decomposition', 'range-projector'],
      checks: [
        {
          kind: 'words',
          compares: 'L at ΠP* with ½(tr Σ_YY − tr(ΠΣ))',
          identities: valueOfProjection,
        },
      ],
    },
    {
      id: 'every-set',
      text: 'For each S with |S| ≤ r_max there is a critical point: W_1 = [U_SᵀP*; 0], W_k = diag(I, 0), W_{H+1} = [U_S, 0]',
      argument: 'existence',
      spends: AT_POINT.map(({ id }) => id),
      uses: [],
      checks: [
        {
          kind: 'strata',
          compares:
            'the sets S of the strata of the architecture with all S of at most r_max; and S of each stratum with what the ranks of its representative say, which is critical',
          constant: 'S is part of what defines the stratum',
          applies: satisfies(AT_POINT),
          violation: ({ architecture, point, stratum }) => {
            const missing = setMissing(architecture);
            if (missing !== undefined)
              return { at: `S = {${missing}}`, found: 'no stratum', expected: 'a stratum' };
            const found = classifyByRanks(point);
            const S = found.kind === 'applicable' ? found.S : undefined;
            return S !== undefined && S.join() === stratum.S.join() && critical.decide(point)
              ? undefined
              : { at: `S = {${stratum.S}}`, found: `{${S}}`, expected: `{${stratum.S}}` };
          },
        },
      ],
    },
  ],
  conclusion: onCriticalPoints({
    compares: 'the loss with one of the values ½(tr Σ_YY − Σ_{i∈S} λ_i), |S| = rank P',
    hypotheses,
    violation: valueUnlisted,
  }),
});

/** A set S of at most r_max of 1, …, d_y that none of these strata of the architecture has. */
export function missingSet(
  { outputWidth, maximalRank }: Architecture,
  listed: Iterable<Stratum>,
): string | undefined {
  const present = new Set(Array.from(listed, ({ S }) => S.join()));
  const positions = Array.from({ length: outputWidth }, (_, index) => index + 1);
  return Array.from({ length: 2 ** outputWidth }, (_, bits) =>
    positions.filter((position) => (bits >> (position - 1)) & 1),
  )
    .find((S) => S.length <= maximalRank && !present.has(S.join()))
    ?.join();
}

const missingSets = new WeakMap<Architecture, { readonly missing: string | undefined }>();

function setMissing(architecture: Architecture): string | undefined {
  const found = missingSets.get(architecture) ?? {
    missing: missingSet(architecture, strata(architecture)),
  };
  missingSets.set(architecture, found);
  return found.missing;
}

/** Π = PΣ_XYΣ⁻¹, which is Π when P = ΠP*; Σ is invertible under the assumptions. */
export function projectorAt({ weights, moments }: Point) {
  const { product } = new PartialProducts(weights);
  const sigma = explainedMoment(moments);
  return { product, sigma, projector: product.times(moments.yx.transpose()).times(inverse(sigma)) };
}

function notProjected(point: Point): Violation | undefined {
  const { product, projector } = projectorAt(point);
  const isProjector = projector.times(projector).equals(projector) && projector.isSymmetric();
  return isProjector && projector.times(leastSquares(point.moments)).equals(product)
    ? undefined
    : { at: 'P', found: 'not ΠP* for a projector', expected: 'ΠP*' };
}

function keepsOther(point: Point): Violation | undefined {
  const { sigma, projector, product } = projectorAt(point);
  const commutes = projector.times(sigma).equals(sigma.times(projector));
  const found = classifyByRanks(point);
  const S = found.kind === 'applicable' ? found.S : undefined;
  return commutes && S?.length === rank(product)
    ? undefined
    : { at: 'S', found: `{${S}}`, expected: `${rank(product)} eigenvectors` };
}

function valueUnlisted(point: Point): Violation | undefined {
  const { product } = projectorAt(point);
  const r = rank(product);
  const value = loss(point.weights, point.moments);
  const { values } = criticalValues(point.architecture, point.moments);
  const listed = values.some(
    ({ indices, lower, upper }) =>
      indices.length === r && value.compare(lower) >= 0 && value.compare(upper) <= 0,
  );
  return listed ? undefined : { at: 'L(W)', found: `${value}`, expected: `a value for |S| = ${r}` };
}
