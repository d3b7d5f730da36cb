import { criticalPoint, firstLayerStationaryPoint } from '../../properties/arbitraries/index.js';
import { type Claim, defineClaim, type Equation } from '../../src/claims/index.js';
import {
  generalisedInverse,
  inverse,
  moorePenrose,
  PolynomialMatrix,
  type RationalMatrix,
} from '../../src/exact/index.js';
import { PartialProducts, type Point, vecRowMajor } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { CRITICAL_FORM, type CriticalForm, inverseOf } from './critical-form.js';
import { concluded, firstLayer, projected, rangeKept, solved } from './critical-form-words.js';
import { dataXxtFullRank, firstLayerStationary, xxtFullRank } from './hypotheses.js';

/** Lemma 4.2 with the given conclusion; `slip` says what was changed in it, if anything was. */
export function criticalFormClaim(id: string, variant: CriticalForm, slip?: string): Claim<Point> {
  return defineClaim<Point>({
    id,
    title: 'Form at a critical point',
    source: { work: 'K16', number: 'Lemma 4.2' },
    ...(slip === undefined ? {} : { slip }),
    statement:
      'If W is critical and XXᵀ is invertible, then W_{H+1}⋯W_1 = C(CᵀC)⁻CᵀΣ_YXΣ_XX⁻¹ with C = W_{H+1}⋯W_2, whichever generalised inverse is taken.',
    tex: 'If $W$ is critical and $XX^{\\mathsf T}$ is invertible, then $W_{H+1}\\cdots W_1 = C(C^{\\mathsf T}C)^{-}C^{\\mathsf T}\\Sigma_{YX}\\Sigma_{XX}^{-1}$ with $C = W_{H+1}\\cdots W_2$.',
    // Only ∂L/∂W_1 = 0 is spent: the lemma is proved under less than it says.
    hypotheses: [firstLayerStationary, xxtFullRank],
    dataHypotheses: [dataXxtFullRank],
    restsOn: [],
    steps: [
      {
        id: 'first-layer',
        text: 'The gradient for k = 1, where A_1 = C and B_1 = I: ∂L/∂W_1 = (XrC)ᵀ = CᵀCW_1Σ_XX − CᵀΣ_YX; so where it vanishes CᵀCW_1Σ_XX = CᵀΣ_YX',
        argument: 'identity',
        spends: [firstLayerStationary.id],
        uses: ['gradient-form', 'trace-pairing'],
        checks: [
          {
            kind: 'words',
            compares:
              'the derivative of L along V_1 with tr((CᵀCW_1Σ_XX − CᵀΣ_YX)ᵀV_1), and the two forms of ∂L/∂W_1',
            identities: firstLayer,
          },
          {
            kind: 'identity',
            compares: '∂L/∂W_1 with (XrC)ᵀ and with CᵀCW_1Σ_XX − CᵀΣ_YX',
            equations: (_, symbolic) => {
              const network = symbolic();
              const c = network.products.after(1);
              const { xx, yx } = network.moments;
              const first = network.weights[0]!;
              const slope = PolynomialMatrix.fromRows(
                network.ring,
                network.weightNames
                  .slice(0, first.rows * first.columns)
                  .map((name) => [network.loss.derivative(name)]),
              );
              const normal = c
                .transpose()
                .times(c)
                .times(first)
                .times(xx)
                .minus(c.transpose().times(yx));
              return [
                {
                  at: '(XrC)ᵀ',
                  left: slope,
                  right: network.x.times(network.residual).times(c).vec(),
                },
                { at: 'CᵀCW_1Σ_XX − CᵀΣ_YX', left: slope, right: vecRowMajor(normal) },
              ];
            },
          },
        ],
      },
      {
        id: 'solve',
        text: 'So W_1 = (CᵀC)⁻CᵀΣ_YXΣ_XX⁻¹ + (I − (CᵀC)⁻CᵀC)Z, with Z = W_1',
        argument: 'substitution',
        spends: [firstLayerStationary.id, xxtFullRank.id],
        uses: ['generalised-inverse'],
        checks: [
          {
            kind: 'words',
            compares: 'W_1 with GCᵀΣ_YXS + (I − GCᵀC)W_1, S for Σ_XX⁻¹',
            identities: () => [solved()],
          },
        ],
      },
      {
        id: 'projector',
        text: 'C(CᵀC)⁻CᵀC = C: the Gram factor cancels in CᵀC((CᵀC)⁻CᵀC − I) = 0',
        argument: 'inference rule',
        spends: [],
        uses: ['gram-cancellation'],
        checks: [
          {
            kind: 'words',
            compares: 'CGCᵀC with C, from CᵀCGCᵀC = CᵀC',
            identities: () => [rangeKept()],
          },
        ],
      },
      {
        id: 'conclude',
        text: 'Multiply by C: W_{H+1}⋯W_1 = CW_1 = C(CᵀC)⁻CᵀΣ_YXΣ_XX⁻¹',
        argument: 'substitution',
        spends: [firstLayerStationary.id, xxtFullRank.id],
        uses: ['gram-cancellation'],
        checks: [
          {
            kind: 'words',
            compares: 'CW_1 with the form, from CᵀCW_1Σ_XX = CᵀΣ_YX, CᵀCGCᵀC = CᵀC, Σ_XXS = I',
            identities: () => [concluded(variant)],
          },
        ],
      },
      {
        id: 'projected',
        text: 'So P = ΠP* with Π = C(CᵀC)⁻Cᵀ, the orthogonal projector on R(C), and P* = Σ_YXΣ_XX⁻¹',
        argument: 'substitution',
        spends: [firstLayerStationary.id, xxtFullRank.id],
        uses: ['range-projector'],
        checks: [
          {
            kind: 'words',
            compares: 'CW_1 with ΠP*',
            identities: () => [projected()],
          },
        ],
      },
    ],
    conclusion: [
      {
        kind: 'instances',
        compares: 'W_{H+1}⋯W_1 with the form, where ∂L/∂W_1 = 0, for two generalised inverses',
        instances: firstLayerStationaryPoint,
        equations: (at) => formAt(at, variant),
        describe: describePoint,
      },
      {
        kind: 'instances',
        compares: 'W_{H+1}⋯W_1 with the form at critical points, for two generalised inverses',
        instances: (scope) => (scope.kind === 'random' ? criticalPoint(scope) : undefined),
        equations: (at) => formAt(at, variant),
        describe: describePoint,
      },
    ],
  });
}

/** Lemma 4.2 of K16, as stated. */
export const lemma42 = criticalFormClaim('lemma-4-2', CRITICAL_FORM);

function formAt(
  { weights, moments }: Point,
  { form, gram, factor }: CriticalForm,
): Equation<RationalMatrix>[] {
  const products = new PartialProducts(weights);
  const c = products.after(1);
  const square = c.transpose().times(c);
  const xxInverse = inverse(moments.xx);
  const inverses = { 'a generalised': generalisedInverse, 'the Moore–Penrose': moorePenrose };
  return Object.entries(inverses)
    .filter(([name]) => gram === undefined || name.includes(gram))
    .map(([name, invert]) => ({
      at: `W_{H+1}⋯W_1, ${name} inverse`,
      left: products.product,
      right: form({
        c,
        g: invert(square),
        k: inverseOf(c, factor),
        yx: moments.yx,
        xxInverse,
      }),
    }));
}
