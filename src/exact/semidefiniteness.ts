import { checkSymmetric } from './_internals/check-symmetric.js';
import { inertiaOfSteps, signOfStep } from './_internals/inertia-of-steps.js';
import { type SymmetricStep, symmetricElimination } from './_internals/symmetric-elimination.js';
import type { Inertia } from './inertia.js';
import { rightKernel } from './kernel.js';
import type { Rational } from './rational.js';
import { RationalMatrix } from './rational-matrix.js';

/** An integer vector v (n×1) with vᵀAv > 0, and that value. */
export interface PositiveWitness {
  readonly positiveWitness: RationalMatrix;
  readonly positiveValue: Rational;
}

/** An integer vector v (n×1) with vᵀAv < 0, and that value. */
export interface NegativeWitness {
  readonly negativeWitness: RationalMatrix;
  readonly negativeValue: Rational;
}

/** The definiteness of a symmetric matrix; "semidefinite" here means singular and nonzero. */
export type Semidefiniteness = { readonly inertia: Inertia } & (
  | { readonly kind: 'zero' }
  | ({ readonly kind: 'positive-definite' | 'positive-semidefinite' } & PositiveWitness)
  | ({ readonly kind: 'negative-definite' | 'negative-semidefinite' } & NegativeWitness)
  | ({ readonly kind: 'indefinite' } & PositiveWitness & NegativeWitness)
);

/**
 * Decides the definiteness of a symmetric matrix, with a vector for each sign that its quadratic
 * form takes. The witnesses show that the form takes a sign; that it takes no other, they do not.
 *
 * @throws MATRIX_NOT_SYMMETRIC, SHAPE_MISMATCH unless square
 */
export function semidefiniteness(matrix: RationalMatrix): Semidefiniteness {
  checkSymmetric('semidefiniteness', matrix);
  const steps = symmetricElimination(matrix);
  const inertia = inertiaOfSteps(steps, matrix.rows);
  const { positive, negative, zero } = inertia;
  if (positive === 0 && negative === 0) return { kind: 'zero', inertia };
  if (negative === 0) {
    const kind = zero === 0 ? 'positive-definite' : 'positive-semidefinite';
    return { kind, inertia, ...positiveWitness(matrix, steps) };
  }
  if (positive === 0) {
    const kind = zero === 0 ? 'negative-definite' : 'negative-semidefinite';
    return { kind, inertia, ...negativeWitness(matrix, steps) };
  }
  return {
    kind: 'indefinite',
    inertia,
    ...negativeWitness(matrix, steps),
    ...positiveWitness(matrix, steps),
  };
}

function positiveWitness(matrix: RationalMatrix, steps: readonly SymmetricStep[]): PositiveWitness {
  const vector = witness(matrix, steps, 1);
  return { positiveWitness: vector, positiveValue: form(matrix, vector) };
}

function negativeWitness(matrix: RationalMatrix, steps: readonly SymmetricStep[]): NegativeWitness {
  const vector = witness(matrix, steps, -1);
  return { negativeWitness: vector, negativeValue: form(matrix, vector) };
}

function form(matrix: RationalMatrix, vector: RationalMatrix): Rational {
  return vector.transpose().times(matrix).times(vector).at(0, 0);
}

/** The first pivot of the wanted sign, pulled back to a vector; a diagonal entry when one will do. */
function witness(
  matrix: RationalMatrix,
  steps: readonly SymmetricStep[],
  sign: 1 | -1,
): RationalMatrix {
  const n = matrix.rows;
  for (let i = 0; i < n; i++) {
    if (matrix.at(i, i).sign() === sign) return combination(n, new Map([[i, 1n]]));
  }
  const found = steps.findIndex((step) => signOfStep(step) === sign || signOfStep(step) === 0);
  const { indices, pivot, previous } = steps[found]!;
  const eliminated = steps.slice(0, found).flatMap((step) => [...step.indices]);
  const own = combination(n, new Map([[indices[0], 1n]]));
  if (indices.length === 1) return conjugate(matrix, eliminated, own);
  // On a block [[0, b], [b, 0]] the form of (1, ±1) is ±2b.
  const other = pivot > 0n === previous > 0n ? BigInt(sign) : BigInt(-sign);
  const pair = combination(
    n,
    new Map([
      [indices[0], 1n],
      [indices[1], other],
    ]),
  );
  return conjugate(matrix, eliminated, pair);
}

/**
 * A positive multiple of `vector` plus a combination of the `eliminated` unit vectors that the
 * matrix sends to zero on those coordinates: its form is the Schur complement's at `vector`.
 */
function conjugate(
  matrix: RationalMatrix,
  eliminated: readonly number[],
  vector: RationalMatrix,
): RationalMatrix {
  const all = Array.from({ length: matrix.rows }, (_, i) => i);
  const block = matrix.submatrix(eliminated, eliminated);
  const image = matrix.submatrix(eliminated, all).times(vector);
  // The kernel of [block, image] is spanned by (y, c) with c ≠ 0, because block is invertible.
  const solution = rightKernel(block.beside(image)).numerators;
  const scale = solution.at(-1)!;
  const entries = new Map(eliminated.map((index, k) => [index, solution[k]!]));
  return combination(
    matrix.rows,
    new Map([
      ...vector.numerators.flatMap((entry, i) =>
        entry === 0n ? [] : [[i, entry * scale] as const],
      ),
      ...entries,
    ]),
  );
}

function combination(n: number, entries: ReadonlyMap<number, bigint>): RationalMatrix {
  const values = Array.from({ length: n }, (_, i) => entries.get(i) ?? 0n);
  return RationalMatrix.ofIntegers(n, 1, values);
}
