import type { Rational } from '../../../exact/index.js';
import type { MatrixExpression } from '../../matrix-expression.js';

/** The pieces of a notation that writes operators between their arguments. */
export interface InfixStyle {
  readonly layer: (k: number) => string;
  readonly identity: (size: number) => string;
  readonly product: (factors: readonly string[]) => string;
  readonly kronecker: (left: string, right: string) => string;
  readonly transpose: (inner: string) => string;
  readonly scaled: (by: Rational, inner: string) => string;
  readonly vec: (inner: string) => string;
  readonly column: (inner: string, index: number) => string;
  readonly beside: (parts: readonly string[]) => string;
  readonly group: (inner: string) => string;
  /** True where a Kronecker product is written as a call, which needs no brackets around it. */
  readonly kroneckerIsCall?: boolean;
}

/** How tightly an expression binds: sum 0, Kronecker 1, product 2, everything else 3. */
function binding(expression: MatrixExpression, kroneckerIsCall: boolean): number {
  switch (expression.kind) {
    case 'sum':
      return 0;
    case 'kronecker':
      return kroneckerIsCall ? 3 : 1;
    case 'product':
    case 'scaled':
      return 2;
    default:
      return 3;
  }
}

/** Writes expressions with as few brackets as are needed to read them back. */
export function infix(style: InfixStyle): (expression: MatrixExpression) => string {
  const write = (expression: MatrixExpression): string => {
    const tight = (inner: MatrixExpression, least: number) =>
      binding(inner, style.kroneckerIsCall === true) >= least
        ? write(inner)
        : style.group(write(inner));
    const argument = (inner: MatrixExpression) =>
      style.kroneckerIsCall === true ? write(inner) : tight(inner, 2);
    switch (expression.kind) {
      case 'layer':
        return style.layer(expression.k);
      case 'inputs':
        return 'X';
      case 'targets':
        return 'Y';
      case 'residual':
        return 'r';
      case 'identity':
        return style.identity(expression.size);
      case 'product':
        return style.product(expression.factors.map((factor) => tight(factor, 3)));
      case 'sum':
        return expression.terms.map((term) => tight(term, 2)).join(' + ');
      case 'scaled':
        return style.scaled(expression.by, tight(expression.of, 2));
      case 'transpose':
        return style.transpose(tight(expression.of, 3));
      case 'kronecker':
        return style.kronecker(argument(expression.left), argument(expression.right));
      case 'vec':
        return style.vec(write(expression.of));
      case 'column':
        return style.column(tight(expression.of, 3), expression.index);
      case 'beside':
        return style.beside(expression.parts.map(write));
    }
  };
  return write;
}
