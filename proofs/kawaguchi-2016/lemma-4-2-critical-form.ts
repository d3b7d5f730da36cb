import { criticalPoint, firstLayerStationaryPoint } from '../../properties/arbitraries/index.js';
import { type Claim, defineClaim, type Equation, type Shape } from '../../src/claims/index.js';
import {
  type ExactMatrix,
  generalisedInverse,
  inverse,
  moorePenrose,
  PolynomialMatrix,
  PolynomialRing,
  type RationalMatrix,
} from '../../src/exact/index.js';
import { PartialProducts, type Point, vecRowMajor } from '../../src/network/index.js';
import { describePoint } from '../describe-point.js';
import { dataXxtFullRank, firstLayerStationary, xxtFullRank } from './hypotheses.js';

/** The letters of the lemma's conclusion. */
export interface CriticalFormLetters<M> {
  /** C = W_{H+1}⋯W_2, d_y × d_1: one letter, so every depth is covered at once. */
  readonly c: M;
  /** G with (CᵀC)G(CᵀC) = CᵀC, d_1 × d_1. */
  readonly g: M;
  /** Σ_YX, d_y × d_x. */
  readonly yx: M;
  /** Σ_XX⁻¹, d_x × d_x. */
  readonly xxInverse: M;
}

/** What the lemma says P is; a mutant says something else. */
export type CriticalForm = <M extends ExactMatrix<M, unknown>>(
  letters: CriticalFormLetters<M>,
) => M;

/** C(CᵀC)⁻CᵀΣ_YXΣ_XX⁻¹. */
export const CRITICAL_FORM: CriticalForm = ({ c, g, yx, xxInverse }) =>
  c.times(g).times(c.transpose()).times(yx).times(xxInverse);

/** Lemma 4.2 with the given conclusion; `slip` says what was changed in them, if anything was. */
export function criticalFormClaim(id: string, form: CriticalForm, slip?: string): Claim<Point> {
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
        text: 'Lemma 4.1 for k = 1: ∂L/∂W_1 = (XrC)ᵀ = CᵀCW_1Σ_XX − CᵀΣ_YX, so at a critical point CᵀCW_1Σ_XX = CᵀΣ_YX',
        argument: 'identity',
        spends: [firstLayerStationary.id],
        uses: ['lemma-4-1'],
        checks: [
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
        uses: [],
        checks: [
          {
            kind: 'identity',
            compares:
              'W_1 − GCᵀΣ_YXS − (I − GCᵀC)W_1 with G(CᵀCW_1Σ_XX − CᵀΣ_YX)S + GCᵀCW_1(I − Σ_XXS), S for Σ_XX⁻¹: both brackets vanish by hypothesis',
            key: outerSizes,
            equations: (shape) => [solveStep(letters(shape))],
          },
        ],
      },
      {
        id: 'projector',
        text: 'C(CᵀC)⁻CᵀC = C: the Gram factor cancels in CᵀC((CᵀC)⁻CᵀC − I) = 0',
        argument: 'substitution',
        spends: [],
        uses: ['gram-cancellation'],
        checks: [
          {
            kind: 'identity',
            compares: 'AᵀAB with the defining equation of G, for A = C and B = GCᵀC − I',
            key: outerSizes,
            equations: (shape) => {
              const { c, g } = letters(shape);
              const gram = c.transpose().times(c);
              const b = g.times(gram).minus(gram.identityOf(gram.rows));
              return [
                {
                  at: 'AᵀAB = CᵀCGCᵀC − CᵀC',
                  left: gram.times(b),
                  right: gram.times(g).times(gram).minus(gram),
                },
                {
                  at: 'AB = CGCᵀC − C',
                  left: c.times(b),
                  right: c.times(g).times(gram).minus(c),
                },
              ];
            },
          },
        ],
      },
      {
        id: 'conclude',
        text: 'Multiply by C: W_{H+1}⋯W_1 = CW_1 = C(CᵀC)⁻CᵀΣ_YXΣ_XX⁻¹',
        argument: 'substitution',
        spends: [firstLayerStationary.id, xxtFullRank.id],
        uses: [],
        checks: [
          {
            kind: 'identity',
            compares:
              'CW_1 − P with CG(CᵀCW_1Σ_XX − CᵀΣ_YX)S + CGCᵀCW_1(I − Σ_XXS) + (C − CGCᵀC)W_1: all three brackets vanish, P as claimed',
            key: outerSizes,
            equations: (shape) => [concludeStep(letters(shape), form)],
          },
        ],
      },
    ],
    conclusion: [
      {
        kind: 'instances',
        compares: 'W_{H+1}⋯W_1 with the form, where ∂L/∂W_1 = 0, for two generalised inverses',
        instances: firstLayerStationaryPoint,
        equations: (at) => formAt(at, form),
        describe: describePoint,
      },
      {
        kind: 'instances',
        compares: 'W_{H+1}⋯W_1 with the form at critical points, for two generalised inverses',
        instances: (scope) => (scope.kind === 'random' ? criticalPoint(scope) : undefined),
        equations: (at) => formAt(at, form),
        describe: describePoint,
      },
    ],
  });
}

/** Lemma 4.2 of K16, as stated. */
export const lemma42 = criticalFormClaim('lemma-4-2', CRITICAL_FORM);

/** Only d_y, d_1 and d_x matter: C is one letter, whatever the depth. */
function outerSizes({ architecture }: Shape): string {
  return `${architecture.outputWidth}×${architecture.width(1)}×${architecture.inputWidth}`;
}

interface Letters extends CriticalFormLetters<PolynomialMatrix> {
  readonly w: PolynomialMatrix;
  readonly xx: PolynomialMatrix;
}

/** C, G, W_1, Σ_XX, Σ_YX and S as independent symbols; what ties them is in the equations. */
function letters({ architecture }: Shape): Letters {
  const [dy, d1, dx] = [architecture.outputWidth, architecture.width(1), architecture.inputWidth];
  const sizes = { c: [dy, d1], g: [d1, d1], w: [d1, dx], xx: [dx, dx], yx: [dy, dx], s: [dx, dx] };
  const name = (letter: string, i: number, j: number) => `${letter}_${i + 1}_${j + 1}`;
  const ring = PolynomialRing.of(
    Object.entries(sizes).flatMap(([letter, [rows, columns]]) =>
      Array.from({ length: rows! * columns! }, (_, k) =>
        name(letter, Math.floor(k / columns!), k % columns!),
      ),
    ),
  );
  const matrix = (letter: keyof typeof sizes) => {
    const [rows, columns] = sizes[letter];
    return PolynomialMatrix.fromVariables(ring, rows!, columns!, (i, j) => name(letter, i, j));
  };
  return {
    c: matrix('c'),
    g: matrix('g'),
    w: matrix('w'),
    xx: matrix('xx'),
    yx: matrix('yx'),
    xxInverse: matrix('s'),
  };
}

/** CᵀCW_1Σ_XX − CᵀΣ_YX, zero by the first step. */
const normalEquation = ({ c, w, xx, yx }: Letters) =>
  c.transpose().times(c).times(w).times(xx).minus(c.transpose().times(yx));

/** I − Σ_XXS, zero because S is the inverse. */
const inverseEquation = ({ xx, xxInverse }: Letters) =>
  xx.identityOf(xx.rows).minus(xx.times(xxInverse));

function solveStep(l: Letters): Equation<PolynomialMatrix> {
  const gram = l.c.transpose().times(l.c);
  const particular = l.g.times(l.c.transpose()).times(l.yx).times(l.xxInverse);
  const homogeneous = l.w.minus(l.g.times(gram).times(l.w));
  return {
    at: 'W_1 as a solution of the normal equation',
    left: l.w.minus(particular).minus(homogeneous),
    right: l.g
      .times(normalEquation(l))
      .times(l.xxInverse)
      .plus(l.g.times(gram).times(l.w).times(inverseEquation(l))),
  };
}

function concludeStep(l: Letters, form: CriticalForm): Equation<PolynomialMatrix> {
  const gram = l.c.transpose().times(l.c);
  const cg = l.c.times(l.g);
  return {
    at: 'CW_1 modulo the hypotheses',
    left: l.c.times(l.w).minus(form<PolynomialMatrix>(l)),
    right: cg
      .times(normalEquation(l))
      .times(l.xxInverse)
      .plus(cg.times(gram).times(l.w).times(inverseEquation(l)))
      .plus(l.c.minus(cg.times(gram)).times(l.w)),
  };
}

function formAt({ weights, moments }: Point, form: CriticalForm): Equation<RationalMatrix>[] {
  const products = new PartialProducts(weights);
  const c = products.after(1);
  const gram = c.transpose().times(c);
  const xxInverse = inverse(moments.xx);
  return [generalisedInverse(gram), moorePenrose(gram)].map((g, index) => ({
    at: `W_{H+1}⋯W_1, ${index === 0 ? 'a generalised' : 'the Moore–Penrose'} inverse`,
    left: products.product,
    right: form({ c, g, yx: moments.yx, xxInverse }),
  }));
}
