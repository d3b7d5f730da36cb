import { LemmascopeError } from '../diagnostics/index.js';
import { firstDifference, PolynomialMatrix, Rational } from '../exact/index.js';
import type { ClosedForm } from './closed-form.js';
import { evaluateExpression } from './evaluate-expression.js';
import { product, residual, scaled, transpose, vec } from './expression-builders.js';
import { gradientExpression } from './gradient-expression.js';
import { hessianBlockExpression } from './hessian-block-expression.js';
import type { MatrixExpression } from './matrix-expression.js';

/** One block of a matrix form: rows by vec(W_rowᵀ), columns by vec(W_columnᵀ) when there are two. */
export interface MatrixFormBlock {
  /** Layers differentiated by: none for the loss, [k] for the gradient, [l, k] for the Hessian. */
  readonly by: readonly number[];
  readonly expression: MatrixExpression;
}

/**
 * The matrix form of Lemma 4.1 or 4.3 in the vec(W_kᵀ) convention, for the shape of a closed form.
 * The Hessian is given by its blocks (l,k), k ≥ l; the others are their transposes.
 *
 * Every block is expanded and compared with the derived entries.
 *
 * @throws MATRIX_FORM_DISAGREEMENT naming the first entry that differs.
 */
export function matrixForm(closedForm: ClosedForm): readonly MatrixFormBlock[] {
  const blocks = formulas(closedForm);
  for (const block of blocks) compare(block, closedForm);
  return blocks;
}

function formulas({ network, order }: ClosedForm): MatrixFormBlock[] {
  const { architecture } = network;
  const layers = architecture.layers().map(({ k }) => k);
  switch (order) {
    case 'loss': {
      const square = product(transpose(vec(residual)), vec(residual));
      return [{ by: [], expression: scaled(Rational.of(1, 2), square) }];
    }
    case 'gradient':
      return layers.map((k) => ({ by: [k], expression: gradientExpression(architecture, k) }));
    case 'hessian':
      return layers.flatMap((k) =>
        layers
          .filter((l) => l <= k)
          .map((l) => ({ by: [l, k], expression: hessianBlockExpression(architecture, k, l) })),
      );
  }
}

function compare(block: MatrixFormBlock, closedForm: ClosedForm): void {
  const { network, entries } = closedForm;
  const [rows, columns] = [0, 1].map((place) => indicesOf(closedForm, block.by[place]));
  const isMatrix = block.by.length === 2;
  const derived = PolynomialMatrix.fromRows(
    network.ring,
    rows!.map((i) => columns!.map((j) => entries[isMatrix ? triangular(i, j) : i]!.polynomial)),
  );
  const difference = firstDifference(derived, evaluateExpression(block.expression, network));
  if (difference === undefined) return;
  throw new LemmascopeError('MATRIX_FORM_DISAGREEMENT', {
    path: `block (${block.by.join(',')}), entry (${difference.row + 1},${difference.column + 1})`,
    expected: difference.left.toString(),
    actual: difference.right.toString(),
  });
}

/** Where the weights of a layer stand among all; a single 0 where nothing is differentiated by. */
function indicesOf({ network }: ClosedForm, k: number | undefined): number[] {
  if (k === undefined) return [0];
  const { rows, columns, offset } = network.architecture.layers()[k - 1]!;
  return Array.from({ length: rows * columns }, (_, index) => offset + index);
}

/** Where entry (i,j) of a symmetric matrix stands in its lower triangle, row by row. */
const triangular = (i: number, j: number) =>
  i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i;
