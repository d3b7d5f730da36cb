import { codePolynomial } from './_internals/code-polynomial.js';
import { infix } from './_internals/infix.js';
import type { Notation } from './notation.js';

/**
 * Python on NumPy arrays. With `fractions.Fraction` entries (dtype object) the generated code
 * computes exactly; with floats it computes in float64.
 */
export const pythonNotation: Notation = {
  polynomial: (polynomial) => codePolynomial(polynomial, (value) => value.toString()),
  expression: infix({
    layer: (k) => `W[${k - 1}]`,
    identity: (size) => `np.eye(${size}, dtype=int)`,
    product: (factors) => factors.join(' @ '),
    kronecker: (left, right) => `np.kron(${left}, ${right})`,
    transpose: (inner) => `${inner}.T`,
    scaled: (by, inner) => `${inner} * ${by.numerator} / ${by.denominator}`,
    vec: (inner) => `vec(${inner})`,
    column: (inner, index) => `${inner}[:, [${index}]]`,
    beside: (parts) => `np.hstack([${parts.join(', ')}])`,
    group: (inner) => `(${inner})`,
    kroneckerIsCall: true,
  }),
};

/** What generated Python needs besides NumPy: vec stacks columns. */
export const PYTHON_VEC = `def vec(a):
    return a.T.reshape(-1, 1)
`;
