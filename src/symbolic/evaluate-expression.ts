import type { ExactMatrix } from '../exact/index.js';
import type { MatrixExpression } from './matrix-expression.js';

/** What the letters stand for: `weights[k-1]` is W_k, `residual` is (Ŷ − Y)ᵀ. */
export interface Assignment<M> {
  readonly weights: readonly M[];
  readonly x: M;
  readonly y: M;
  readonly residual: M;
}

/**
 * The value of a formula over any exact matrices.
 *
 * A long product is multiplied from its thin end: a formula ends in a vector more often than it
 * starts with one.
 *
 * @throws SHAPE_MISMATCH when the formula does not fit the assignment.
 */
export function evaluateExpression<M extends ExactMatrix<M, unknown>>(
  expression: MatrixExpression,
  assignment: Assignment<M>,
): M {
  const value = (inner: MatrixExpression): M => evaluateExpression(inner, assignment);
  switch (expression.kind) {
    case 'layer':
      return assignment.weights[expression.k - 1]!;
    case 'inputs':
      return assignment.x;
    case 'targets':
      return assignment.y;
    case 'residual':
      return assignment.residual;
    case 'identity':
      return assignment.x.identityOf(expression.size);
    case 'product':
      return expression.factors.map(value).reduceRight((right, left) => left.times(right));
    case 'sum':
      return expression.terms.map(value).reduce((left, right) => left.plus(right));
    case 'scaled':
      return value(expression.of).scale(expression.by);
    case 'transpose':
      return value(expression.of).transpose();
    case 'kronecker':
      return value(expression.left).kronecker(value(expression.right));
    case 'vec':
      return value(expression.of).vec();
    case 'column':
      return value(expression.of).column(expression.index);
    case 'beside':
      return expression.parts.map(value).reduce((left, right) => left.beside(right));
  }
}
