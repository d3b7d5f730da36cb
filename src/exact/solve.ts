import { refuseShapes } from './_internals/check-shape.js';
import { echelon } from './_internals/echelon.js';
import { kernelOfReduced } from './_internals/kernel-of-reduced.js';
import { leftKernel } from './kernel.js';
import { RationalMatrix } from './rational-matrix.js';

/** What `solve` finds out about A X = B. */
export type SolveOutcome =
  | {
      readonly kind: 'solvable';
      /** One X with A X = B. */
      readonly solution: RationalMatrix;
      /** Its columns are a basis of ker A: every solution is `solution` + `kernel`·Z. */
      readonly kernel: RationalMatrix;
    }
  | {
      readonly kind: 'inconsistent';
      /** A column y with yᵀA = 0 and yᵀB ≠ 0. */
      readonly combination: RationalMatrix;
    };

/** All X (n×k) with A X = B, for A (m×n) and B (m×k). @throws SHAPE_MISMATCH */
export function solve(a: RationalMatrix, b: RationalMatrix): SolveOutcome {
  if (a.rows !== b.rows) refuseShapes('solve', a, b);
  const form = echelon(a.beside(b), { reduced: true, pivotable: a.columns });
  const { entries, pivotColumns, pivot } = form;
  const left = entries.slice(pivotColumns.length);
  if (left.some((row) => row.some((entry, j) => j >= a.columns && entry !== 0n))) {
    return { kind: 'inconsistent', combination: separatingRow(a, b) };
  }
  const solution = new Array<bigint>(a.columns * b.columns).fill(0n);
  pivotColumns.forEach((column, i) => {
    for (let j = 0; j < b.columns; j++) {
      solution[column * b.columns + j] = entries[i]![a.columns + j]!;
    }
  });
  return {
    kind: 'solvable',
    solution: RationalMatrix.ofIntegers(a.columns, b.columns, solution, pivot),
    kernel: kernelOfReduced(form, a.columns),
  };
}

function separatingRow(a: RationalMatrix, b: RationalMatrix): RationalMatrix {
  const basis = leftKernel(a);
  const products = basis.times(b);
  const index = products.numerators.findIndex((entry) => entry !== 0n);
  return basis.row(Math.floor(index / b.columns)).transpose();
}
