import { point } from '../../properties/arbitraries/index.js';
import {
  type Claim,
  defineClaim,
  type Equation,
  type IdentityCheck,
  type Step,
} from '../../src/claims/index.js';
import { PolynomialMatrix } from '../../src/exact/index.js';
import { type Architecture, hessianByDifferences, type Point } from '../../src/network/index.js';
import {
  afterLayer,
  evaluateExpression,
  featuresBelow,
  kronecker,
  type MatrixExpression,
  type SymbolicNetwork,
  transpose,
} from '../../src/symbolic/index.js';
import { describePoint } from '../describe-point.js';
import {
  diagonalIdentity,
  entrywiseIdentity,
  firstLayerIdentity,
  type PairForm,
  pairIdentity,
} from './hessian-form.js';
import { HESSIAN, type HessianFormulas } from './hessian-formulas.js';
import { lettersAt } from './letters-at.js';

/** Lemma 4.3 with the given formulas; `slip` says what was changed in them, if anything was. */
export function hessianClaim(id: string, formulas: HessianFormulas, slip?: string): Claim<Point> {
  const { block, words } = formulas;
  const pairForm: PairForm = (letters) => words.curvature(letters).plus(words.residual(letters));
  return defineClaim<Point>({
    id,
    title: 'Hessian blocks',
    source: { work: 'K16', number: 'Lemma 4.3' },
    ...(slip === undefined ? {} : { slip }),
    statement:
      'At every W the Hessian has the blocks (k,k) = A_kᵀA_k ⊗ (B_kX)(B_kX)ᵀ and, with rows vec(W_lᵀ) and columns vec(W_kᵀ), k > l, (A_lᵀA_k ⊗ B_lX(B_kX)ᵀ) + [(W_{k−1}⋯W_{l+1})ᵀ ⊗ B_lX][I ⊗ (rA_k)_{·,1} … I ⊗ (rA_k)_{·,d_k}], where A_k = W_{H+1}⋯W_{k+1}, B_k = W_{k−1}⋯W_1. The paper states k = l and l = 1.',
    tex: 'At every $W$ the Hessian has the diagonal blocks $A_k^{\\mathsf T}A_k \\otimes (B_kX)(B_kX)^{\\mathsf T}$ and, for $k > l$, the blocks $A_l^{\\mathsf T}A_k \\otimes B_lX(B_kX)^{\\mathsf T} + \\left[(W_{k-1}\\cdots W_{l+1})^{\\mathsf T} \\otimes B_lX\\right]\\left[I \\otimes (rA_k)_{\\cdot,1} \\;\\cdots\\; I \\otimes (rA_k)_{\\cdot,d_k}\\right]$.',
    hypotheses: [],
    dataHypotheses: [],
    restsOn: ['the derivative of a polynomial is its formal derivative'],
    steps: [
      {
        id: 'bilinear',
        text: 'In every dimension and depth: along directions of one layer, or of two, the second derivative of L is the block as a bilinear form, vec(V_lᵀ)ᵀ(P ⊗ Q)vec(V_kᵀ) = tr(V_lᵀPV_kQᵀ)',
        argument: 'identity',
        spends: [],
        uses: ['hessian-form'],
        checks: [
          {
            kind: 'words',
            compares:
              'the second derivative of L along two directions with the block’s bilinear form',
            identities: () => [
              diagonalIdentity(words.diagonal, words.sizes),
              pairIdentity(pairForm, words.sizes),
              ...(words.sizes === undefined ? [firstLayerIdentity(pairForm)] : []),
              entrywiseIdentity(words.entrywise, words.sizes),
            ],
          },
        ],
      },
      step(
        'change-of-residual',
        'Differentiating r in Lemma 4.1’s (A_l ⊗ (B_lX)ᵀ)ᵀ vec(r) by vec(W_kᵀ) gives A_lᵀA_k ⊗ B_lX(B_kX)ᵀ',
        ['lemma-4-1'],
        'the factor times the Jacobian of vec(r) with the first term',
        function* (network) {
          const r = network.residual.vec();
          for (const [k, l] of pairs(network.architecture))
            yield {
              at: `first term of block (${l},${k})`,
              left: columnsBy(network, k, (name) =>
                factor(network, l).transpose().times(r.derivative(name)),
              ),
              right: evaluateExpression(formulas.curvature(network.architecture, k, l), network),
            };
        },
      ),
      step(
        'change-of-factor',
        'Differentiating the factor in front of r, k > l, gives [(W_{k−1}⋯W_{l+1})ᵀ ⊗ B_lX][I ⊗ (rA_k)_{·,1} … I ⊗ (rA_k)_{·,d_k}], and 0 for k = l',
        ['lemma-4-1'],
        'the derivative of the factor times vec(r) with the second term',
        function* (network) {
          const r = network.residual.vec();
          for (const [k, l] of pairs(network.architecture)) {
            const left = columnsBy(network, k, (name) =>
              factor(network, l).derivative(name).transpose().times(r),
            );
            const right =
              k === l
                ? left.zeroOf(left.rows, left.columns)
                : evaluateExpression(formulas.residual(network.architecture, k, l), network);
            yield { at: `second term of block (${l},${k})`, left, right };
          }
        },
      ),
      step(
        'diagonal-blocks',
        'Block (k,k) is A_kᵀA_k ⊗ (B_kX)(B_kX)ᵀ',
        ['vec-kronecker'],
        'second derivatives of L with the diagonal blocks',
        function* (network) {
          for (const [k, l] of pairs(network.architecture))
            if (k === l) yield blockEquation(network, k, l, block(network.architecture, k, l));
        },
      ),
      step(
        'first-layer-blocks',
        'Block (1,k), k ≥ 2, as the paper states it, with C = A_1 and B_1 = I',
        ['vec-kronecker'],
        'second derivatives of L with the blocks of the first layer',
        function* (network) {
          for (const [k, l] of pairs(network.architecture))
            if (k > 1 && l === 1)
              yield blockEquation(network, k, l, block(network.architecture, k, l));
        },
      ),
      step(
        'all-blocks',
        'Block (l,k) for every pair k ≥ l',
        ['vec-kronecker'],
        'second derivatives of L with every block',
        function* (network) {
          for (const [k, l] of pairs(network.architecture))
            yield blockEquation(network, k, l, block(network.architecture, k, l));
        },
      ),
      step(
        'entrywise',
        '∂²L/∂(W_k)_{ij}∂(W_l)_{pq} = (A_kᵀA_l)_{ip}(B_kΣ_XXB_lᵀ)_{jq} + (A_kᵀEB_lᵀ)_{iq}(W_{k−1}⋯W_{l+1})_{jp}, E = PΣ_XX − Σ_YX, for every pair of layers',
        ['vec-kronecker'],
        'second derivatives of L with the entries from the moments',
        function* (network) {
          const blocks = formulas.entrywise(network.weights, network.moments);
          for (const { k } of network.architecture.layers())
            for (const { k: l } of network.architecture.layers())
              yield {
                at: `block (${l},${k})`,
                left: secondDerivatives(network, l, k),
                right: blocks.block(l, k),
              };
        },
      ),
    ],
    conclusion: [
      {
        kind: 'instances',
        compares: 'exact central differences of L with every block',
        instances: (scope) =>
          point(
            scope.kind === 'random' ? { ...scope, maxWidth: Math.min(scope.maxWidth, 3) } : scope,
          ),
        equations: (at) => {
          const letters = lettersAt(at);
          const second = hessianByDifferences(at);
          return pairs(at.architecture).map(([k, l]) => ({
            at: `block (${l},${k})`,
            left: second.submatrix(indices(at.architecture, l), indices(at.architecture, k)),
            right: evaluateExpression(block(at.architecture, k, l), letters),
          }));
        },
        describe: describePoint,
      },
    ],
  });
}

/** Lemma 4.3 of K16, as stated, and for all pairs of layers. */
export const lemma43 = hessianClaim('lemma-4-3', HESSIAN);

function step(
  id: string,
  text: string,
  uses: readonly string[],
  compares: string,
  equations: (network: SymbolicNetwork) => Iterable<Equation<PolynomialMatrix>>,
): Step<Point> {
  const check: IdentityCheck = {
    kind: 'identity',
    compares,
    equations: (_, network) => equations(network()),
  };
  return { id, text, argument: 'identity', spends: [], uses, checks: [check] };
}

/** Every (k,l) with k ≥ l. */
function pairs(architecture: Architecture): [number, number][] {
  return architecture
    .layers()
    .flatMap(({ k }) => Array.from({ length: k }, (_, index): [number, number] => [k, index + 1]));
}

/** A_l ⊗ (B_lX)ᵀ, the factor that Lemma 4.1 has in front of vec(r), transposed. */
const factor = (network: SymbolicNetwork, l: number) =>
  evaluateExpression(
    kronecker(
      afterLayer(network.architecture, l),
      transpose(featuresBelow(network.architecture, l)),
    ),
    network,
  );

function indices(architecture: Architecture, k: number): number[] {
  const { rows, columns, offset } = architecture.layers()[k - 1]!;
  return Array.from({ length: rows * columns }, (_, index) => offset + index);
}

const namesOf = (network: SymbolicNetwork, k: number) =>
  indices(network.architecture, k).map((index) => network.weightNames[index]!);

/** One column per entry of W_k, in row-major order. */
const columnsBy = (
  network: SymbolicNetwork,
  k: number,
  columnFor: (name: string) => PolynomialMatrix,
) =>
  namesOf(network, k)
    .map(columnFor)
    .reduce((left, next) => left.beside(next));

const secondDerivatives = (network: SymbolicNetwork, l: number, k: number) =>
  PolynomialMatrix.fromRows(
    network.ring,
    namesOf(network, l).map((row) => {
      const slope = network.loss.derivative(row);
      return namesOf(network, k).map((column) => slope.derivative(column));
    }),
  );

const blockEquation = (
  network: SymbolicNetwork,
  k: number,
  l: number,
  formula: MatrixExpression,
): Equation<PolynomialMatrix> => ({
  at: `block (${l},${k})`,
  left: secondDerivatives(network, l, k),
  right: evaluateExpression(formula, network),
});
