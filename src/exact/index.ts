export { characteristicPolynomial } from './characteristic-polynomial.js';
export { determinant } from './determinant.js';
export { formatDecimal } from './format-decimal.js';
export { generalisedInverse } from './generalised-inverse.js';
export type { Inertia } from './inertia.js';
export { inverse } from './inverse.js';
export { leftKernel, rightKernel } from './kernel.js';
export { type Ldlt, ldlt } from './ldlt.js';
export type { ExactMatrix } from './matrix-algebra.js';
export { moorePenrose } from './moore-penrose.js';
export { outwardInterval } from './outward-interval.js';
export { parsePolynomial } from './parse-polynomial.js';
export { parseRational } from './parse-rational.js';
export { Polynomial, type PolynomialTerm } from './polynomial.js';
export { firstDifference, type PolynomialDifference } from './polynomial-difference.js';
export { PolynomialMatrix } from './polynomial-matrix.js';
export { PolynomialRing } from './polynomial-ring.js';
export { type RankEvidence, rank, rankWithEvidence } from './rank.js';
export { Rational } from './rational.js';
export { type MatrixEntry, RationalMatrix } from './rational-matrix.js';
export { isolateRealRoots, type RealRoot, refineRoot } from './real-roots.js';
export {
  type NegativeWitness,
  type PositiveWitness,
  type Semidefiniteness,
  semidefiniteness,
} from './semidefiniteness.js';
export { simplestBetween } from './simplest-between.js';
export { type SolveOutcome, solve } from './solve.js';
export {
  isSquareFree,
  type SquareFreeFactor,
  squareFreeDecomposition,
  squareFreeEvidence,
} from './square-free.js';
export { countRealRoots, sturmSequence } from './sturm.js';
export { sumOfSquares } from './sum-of-squares.js';
export { symmetricInertia } from './symmetric-inertia.js';
export { UnivariatePolynomial } from './univariate-polynomial.js';
