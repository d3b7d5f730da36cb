import type { MatrixExpression } from '../matrix-expression.js';
import { codePolynomial } from './_internals/code-polynomial.js';
import type { Notation } from './notation.js';

/** JavaScript on arrays of rows; an expression uses the functions of {@link JAVASCRIPT_MATRICES}. */
export const javascriptNotation: Notation = {
  polynomial: (polynomial) => codePolynomial(polynomial, integerLiteral),
  expression: write,
};

/** The matrix functions that generated JavaScript calls; it is self-contained. */
export const JAVASCRIPT_MATRICES = `const eye = (n) => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
const T = (A) => A[0].map((_, j) => A.map((row) => row[j]));
const mul = (A, B) => A.map((row) => B[0].map((_, j) => row.reduce((s, a, k) => s + a * B[k][j], 0)));
const add = (A, B) => A.map((row, i) => row.map((a, j) => a + B[i][j]));
const scale = (c, A) => A.map((row) => row.map((a) => c * a));
const kron = (A, B) => A.flatMap((rowA) => B.map((rowB) => rowA.flatMap((a) => rowB.map((b) => a * b))));
const vec = (A) => T(A).flat().map((a) => [a]);
const col = (A, j) => A.map((row) => [row[j]]);
const beside = (...parts) => parts[0].map((_, i) => parts.flatMap((A) => A[i]));
`;

/** A double where the integer is exact as one; else the nearest double, which the language would take anyway. */
const integerLiteral = (value: bigint) => {
  const number = Number(value);
  return BigInt(number) === value && Number.isSafeInteger(number)
    ? value.toString()
    : String(number);
};

function write(expression: MatrixExpression): string {
  switch (expression.kind) {
    case 'layer':
      return `W[${expression.k - 1}]`;
    case 'inputs':
      return 'X';
    case 'targets':
      return 'Y';
    case 'residual':
      return 'r';
    case 'identity':
      return `eye(${expression.size})`;
    case 'product':
      return expression.factors.map(write).reduceRight((right, left) => `mul(${left}, ${right})`);
    case 'sum':
      return expression.terms.map(write).reduce((left, right) => `add(${left}, ${right})`);
    case 'scaled':
      return `scale(${expression.by.numerator} / ${expression.by.denominator}, ${write(expression.of)})`;
    case 'transpose':
      return `T(${write(expression.of)})`;
    case 'kronecker':
      return `kron(${write(expression.left)}, ${write(expression.right)})`;
    case 'vec':
      return `vec(${write(expression.of)})`;
    case 'column':
      return `col(${write(expression.of)}, ${expression.index})`;
    case 'beside':
      return `beside(${expression.parts.map(write).join(', ')})`;
  }
}
