import {
  type Inertia,
  type RationalMatrix,
  type Semidefiniteness,
  semidefiniteness,
} from '../../exact/index.js';
import { positiveSquares, type WeightedSquare } from './positive-squares.js';

/** What the elimination of a symmetric matrix tells. */
export interface DiagonalForm {
  readonly inertia: Inertia;
  /** H = Σ weight·vvᵀ with as many summands as the rank; `undefined` unless H ⪰ 0. */
  readonly squares: readonly WeightedSquare[] | undefined;
  /** An integer vector v with sign·vᵀHv > 0; `undefined` when there is none. */
  witness(sign: 1 | -1): RationalMatrix | undefined;
}

/**
 * The inertia of a symmetric matrix with its proof: squares when it is ⪰ 0, else a vector for each
 * sign. The attempt at squares ends at the first sign of a negative eigenvalue.
 */
export function diagonalForm(matrix: RationalMatrix): DiagonalForm {
  const squares = positiveSquares(matrix);
  let known: Semidefiniteness | undefined;
  const definiteness = () => {
    known ??= semidefiniteness(matrix);
    return known;
  };
  return {
    squares,
    get inertia() {
      if (squares === undefined) return definiteness().inertia;
      const positive = squares.length;
      return { positive, negative: 0, zero: matrix.rows - positive };
    },
    witness(sign) {
      if (sign < 0 && squares !== undefined) return undefined;
      if (sign > 0 && squares?.length === 0) return undefined;
      const found = definiteness();
      if (sign < 0) return 'negativeWitness' in found ? found.negativeWitness : undefined;
      return 'positiveWitness' in found ? found.positiveWitness : undefined;
    },
  };
}
