import type { Polynomial } from '../../exact/index.js';
import type { MatrixExpression } from '../matrix-expression.js';

/** How one notation (text, LaTeX, JavaScript, Python) writes formulas and polynomials. */
export interface Notation {
  readonly expression: (expression: MatrixExpression) => string;
  readonly polynomial: (polynomial: Polynomial) => string;
}
