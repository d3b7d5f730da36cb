import { LemmascopeError } from '../diagnostics/index.js';
import {
  type Polynomial,
  PolynomialMatrix,
  PolynomialRing,
  Rational,
  sumOfSquares,
} from '../exact/index.js';
import {
  type Architecture,
  type Dataset,
  type Moments,
  momentsOf,
  PartialProducts,
} from '../network/index.js';
import type { Assignment } from './evaluate-expression.js';
import { scopeLabel } from './scope-label.js';

/**
 * A network whose weights, and if wanted whose data, are indeterminates: the place where formulas
 * are proved at one shape, by expansion in Q[w, x, y].
 *
 * The variables are `w{k}_{i}_{j}` for (W_k)_{ij}, then `x_{i}_{j}` and `y_{i}_{j}`; indices count
 * from 1. Everything is derived from the one definition L = ½‖W_{H+1}⋯W_1X − Y‖_F².
 */
export class SymbolicNetwork implements Assignment<PolynomialMatrix> {
  readonly architecture: Architecture;
  readonly ring: PolynomialRing;
  readonly weights: readonly PolynomialMatrix[];
  /** X: symbols, or the constants of a dataset. */
  readonly x: PolynomialMatrix;
  readonly y: PolynomialMatrix;
  /** The dataset, when the data are numbers. */
  readonly dataset: Dataset | undefined;
  /** r = (W_{H+1}⋯W_1X − Y)ᵀ, m × d_y. */
  readonly residual: PolynomialMatrix;
  /** L. */
  readonly loss: Polynomial;
  /** The names of the n weights, in the order of vec(W_1ᵀ), vec(W_2ᵀ), …. */
  readonly weightNames: readonly string[];

  private constructor(
    architecture: Architecture,
    dataNames: readonly string[],
    data: (ring: PolynomialRing) => { x: PolynomialMatrix; y: PolynomialMatrix },
    dataset?: Dataset,
  ) {
    const names = architecture
      .layers()
      .flatMap(({ k, rows, columns }) => grid(rows, columns, (i, j) => weightName(k, i, j)));
    this.architecture = architecture;
    this.dataset = dataset;
    this.weightNames = names;
    this.ring = PolynomialRing.of([...names, ...dataNames]);
    this.weights = architecture
      .layers()
      .map(({ k, rows, columns }) =>
        PolynomialMatrix.fromVariables(this.ring, rows, columns, (i, j) => weightName(k, i, j)),
      );
    const { x, y } = data(this.ring);
    this.x = x;
    this.y = y;
    const prediction = this.weights.reduce((below, weight) => weight.times(below), x);
    this.residual = prediction.minus(y).transpose();
    this.loss = sumOfSquares(this.residual).scale(Rational.of(1, 2));
  }

  /** X and Y made of symbols, `samples` columns each. */
  static withSymbolicData(architecture: Architecture, samples: number): SymbolicNetwork {
    const { inputWidth, outputWidth } = architecture;
    const names = [
      ...grid(inputWidth, samples, (i, j) => dataName('x', i, j)),
      ...grid(outputWidth, samples, (i, j) => dataName('y', i, j)),
    ];
    return new SymbolicNetwork(architecture, names, (ring) => ({
      x: PolynomialMatrix.fromVariables(ring, inputWidth, samples, (i, j) => dataName('x', i, j)),
      y: PolynomialMatrix.fromVariables(ring, outputWidth, samples, (i, j) => dataName('y', i, j)),
    }));
  }

  /** Symbolic weights on given numbers. @throws DATA_WIDTH_MISMATCH */
  static withData(architecture: Architecture, dataset: Dataset): SymbolicNetwork {
    checkDataWidths(architecture, dataset);
    return new SymbolicNetwork(
      architecture,
      [],
      (ring) => ({
        x: PolynomialMatrix.fromRational(ring, dataset.x),
        y: PolynomialMatrix.fromRational(ring, dataset.y),
      }),
      dataset,
    );
  }

  /** Σ_XX, Σ_YX, Σ_YY as polynomial matrices. */
  get moments(): Moments<PolynomialMatrix> {
    this.#moments ??= momentsOf(this.x, this.y);
    return this.#moments;
  }
  #moments: Moments<PolynomialMatrix> | undefined;

  /** The partial products of the layers. */
  get products(): PartialProducts<PolynomialMatrix> {
    this.#products ??= new PartialProducts(this.weights);
    return this.#products;
  }
  #products: PartialProducts<PolynomialMatrix> | undefined;

  /** The scope of what is proved here: `4-2-3 on iris` or `2-2-2, any 2 samples`. */
  toString(): string {
    return scopeLabel(this.architecture, this.dataset ?? { samples: this.x.columns });
  }
}

/** @throws DATA_WIDTH_MISMATCH when d_0 ≠ d_x or d_{H+1} ≠ d_y. */
export function checkDataWidths(architecture: Architecture, dataset: Dataset): void {
  const { inputWidth, outputWidth } = dataset;
  if (architecture.inputWidth !== inputWidth || architecture.outputWidth !== outputWidth)
    throw new LemmascopeError('DATA_WIDTH_MISMATCH', {
      path: '--widths',
      expected: `first width ${inputWidth} and last width ${outputWidth}, as in ${dataset.name}`,
      actual: architecture.toString(),
      hint: `Inputs: ${dataset.inputNames.join(', ')}. Targets: ${dataset.targetNames.join(', ')}.`,
    });
}

const weightName = (k: number, i: number, j: number) => `w${k}_${i + 1}_${j + 1}`;
const dataName = (letter: 'x' | 'y', i: number, j: number) => `${letter}_${i + 1}_${j + 1}`;

function grid(rows: number, columns: number, name: (i: number, j: number) => string): string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    name(Math.floor(index / columns), index % columns),
  );
}
