import { point } from '../../properties/arbitraries/index.js';
import { type Claim, defineClaim } from '../../src/claims/index.js';
import {
  type Polynomial,
  PolynomialMatrix,
  Rational,
  type RationalMatrix,
} from '../../src/exact/index.js';
import { gradientByDifferences, loss, type Point, vecRowMajor } from '../../src/network/index.js';
import {
  evaluateExpression,
  product,
  residual,
  type SymbolicNetwork,
  scaled,
  transpose,
  vec,
} from '../../src/symbolic/index.js';
import { describePoint } from '../describe-point.js';
import { FIRST_ORDER, type FirstOrderFormulas } from './first-order-formulas.js';
import { gradientFromData, gradientFromMoments } from './gradient-form.js';
import { lettersAt } from './letters-at.js';

/** Lemma 4.1 with the given formulas; `slip` says what was changed in them, if anything was. */
export function firstOrderClaim(
  id: string,
  formulas: FirstOrderFormulas,
  slip?: string,
): Claim<Point> {
  const { words } = formulas;
  const eachLayer = (network: SymbolicNetwork) =>
    network.architecture.layers().map(({ k, rows, columns, offset }) => ({
      k,
      names: network.weightNames.slice(offset, offset + rows * columns),
    }));
  return defineClaim<Point>({
    id,
    title: 'First-order condition',
    source: { work: 'K16', number: 'Lemma 4.1' },
    ...(slip === undefined ? {} : { slip }),
    statement:
      'W is critical iff (W_{H+1}⋯W_{k+1} ⊗ (W_{k−1}⋯W_1X)ᵀ)ᵀ vec(r) = 0 for every k; this is ∂L/∂vec(W_kᵀ), as a matrix (W_{H+1}⋯W_{k+1})ᵀ(PΣ_XX − Σ_YX)(W_{k−1}⋯W_1)ᵀ.',
    tex: '$W$ is critical iff $\\left(W_{H+1}\\cdots W_{k+1} \\otimes (W_{k-1}\\cdots W_1X)^{\\mathsf T}\\right)^{\\mathsf T}\\operatorname{vec}(r) = 0$ for every $k$.',
    hypotheses: [],
    dataHypotheses: [],
    restsOn: ['the derivative of a polynomial is its formal derivative'],
    steps: [
      {
        id: 'loss',
        text: 'L = ½ vec(r)ᵀ vec(r), and L = ½ tr(PΣ_XXPᵀ) − tr(Σ_YXPᵀ) + ½ tr Σ_YY',
        argument: 'identity',
        spends: [],
        uses: ['trace-cyclic'],
        checks: [
          {
            kind: 'identity',
            compares: 'L = ½‖Ŷ − Y‖² with ½ vec(r)ᵀvec(r) and with the form in the moments',
            equations: (_, symbolic) => {
              const network = symbolic();
              const left = scalar(network.loss);
              const square = product(transpose(vec(residual)), vec(residual));
              return [
                {
                  at: '½ vec(r)ᵀvec(r)',
                  left,
                  right: evaluateExpression(scaled(Rational.of(1, 2), square), network),
                },
                {
                  at: 'the form in the moments',
                  left,
                  right: scalar(loss(network.weights, network.moments)),
                },
              ];
            },
          },
        ],
      },
      {
        id: 'prediction',
        text: 'Ŷᵀ = (W_{k−1}⋯W_1X)ᵀ W_kᵀ (W_{H+1}⋯W_{k+1})ᵀ, so vec(Ŷᵀ) = (W_{H+1}⋯W_{k+1} ⊗ (W_{k−1}⋯W_1X)ᵀ) vec(W_kᵀ)',
        argument: 'identity',
        spends: [],
        uses: ['vec-kronecker'],
        checks: [
          {
            kind: 'identity',
            compares: 'vec(Ŷᵀ) with the Kronecker product times vec(W_kᵀ)',
            *equations(_, symbolic) {
              const network = symbolic();
              const predicted = network.residual.plus(network.y.transpose()).vec();
              for (const { k } of eachLayer(network))
                yield {
                  at: `vec(Ŷᵀ) through W_${k}`,
                  left: predicted,
                  right: evaluateExpression(
                    formulas.jacobian(network.architecture, k),
                    network,
                  ).times(vecRowMajor(network.weights[k - 1]!)),
                };
            },
          },
        ],
      },
      {
        id: 'chain-rule',
        text: '∂L/∂vec(W_kᵀ) = (∂vec(r)/∂vec(W_kᵀ))ᵀ vec(r)',
        argument: 'identity',
        spends: [],
        uses: [],
        checks: [
          {
            kind: 'identity',
            compares: 'the derivative of L with the Jacobian of vec(r), transposed, times vec(r)',
            *equations(_, symbolic) {
              const network = symbolic();
              const r = network.residual.vec();
              for (const { k, names } of eachLayer(network))
                yield {
                  at: `∂L/∂vec(W_${k}ᵀ)`,
                  left: derivatives(network, names),
                  right: names
                    .map((name) => r.derivative(name).transpose().times(r))
                    .reduce((top, next) => top.above(next)),
                };
            },
          },
        ],
      },
      {
        id: 'directional',
        text: 'In every dimension and depth: the derivative of L along V is tr(FrAV) with F = W_{k−1}⋯W_1X and A = W_{H+1}⋯W_{k+1}, so FrA = (∂L/∂W_k)ᵀ',
        argument: 'identity',
        spends: [],
        uses: ['gradient-form'],
        checks: [
          {
            kind: 'words',
            compares: 'the derivative of L along V with tr(FrAV)',
            identities: () => [
              gradientFromData('the derivative along V', words.gradient, words.sizes),
            ],
          },
        ],
      },
      {
        id: 'gradient',
        text: 'vec(FrA) = (A ⊗ Fᵀ)ᵀ vec(r), so ∂L/∂vec(W_kᵀ) = (W_{H+1}⋯W_{k+1} ⊗ (W_{k−1}⋯W_1X)ᵀ)ᵀ vec(r), for every k',
        argument: 'identity',
        spends: [],
        uses: ['vec-kronecker'],
        checks: [
          {
            kind: 'identity',
            compares: 'the derivative of L with the Kronecker form',
            *equations(_, symbolic) {
              const network = symbolic();
              for (const { k, names } of eachLayer(network))
                yield {
                  at: `∂L/∂vec(W_${k}ᵀ)`,
                  left: derivatives(network, names),
                  right: evaluateExpression(formulas.gradient(network.architecture, k), network),
                };
            },
          },
        ],
      },
      {
        id: 'matrix-form',
        text: '∂L/∂W_k = (W_{H+1}⋯W_{k+1})ᵀ (PΣ_XX − Σ_YX) (W_{k−1}⋯W_1)ᵀ; W is critical iff these vanish',
        argument: 'identity',
        spends: [],
        uses: ['gradient-form'],
        checks: [
          {
            kind: 'words',
            compares: 'the derivative of the form in the moments along V with tr(GᵀV)',
            identities: () => [
              gradientFromMoments('the derivative along V', words.matrices, words.sizes),
            ],
          },
          {
            kind: 'identity',
            compares: 'the derivative of L with the form in the moments',
            *equations(_, symbolic) {
              const network = symbolic();
              const matrices = formulas.matrices(network.weights, network.moments);
              for (const { k, names } of eachLayer(network))
                yield {
                  at: `∂L/∂W_${k}`,
                  left: derivatives(network, names),
                  right: vecRowMajor(matrices[k - 1]!),
                };
            },
          },
        ],
      },
    ],
    conclusion: [
      {
        kind: 'instances',
        compares: 'exact central differences of L with the Kronecker form',
        instances: (scope) => point(scope),
        equations: (at) => {
          const letters = lettersAt(at);
          const slopes = gradientByDifferences(at);
          return at.architecture.layers().map(({ k, rows, columns, offset }) => ({
            at: `∂L/∂vec(W_${k}ᵀ)`,
            left: part(slopes, offset, rows * columns),
            right: evaluateExpression(formulas.gradient(at.architecture, k), letters),
          }));
        },
        describe: describePoint,
      },
    ],
  });
}

/** Lemma 4.1 of K16, as stated. */
export const lemma41 = firstOrderClaim('lemma-4-1', FIRST_ORDER);

const scalar = (value: Polynomial) => PolynomialMatrix.fromRows(value.ring, [[value]]);

/** The formal derivatives of L by the named weights, as a column. */
const derivatives = (network: SymbolicNetwork, names: readonly string[]) =>
  PolynomialMatrix.fromRows(
    network.ring,
    names.map((name) => [network.loss.derivative(name)]),
  );

const part = (vector: RationalMatrix, offset: number, length: number) =>
  vector.submatrix(
    Array.from({ length }, (_, index) => offset + index),
    [0],
  );
