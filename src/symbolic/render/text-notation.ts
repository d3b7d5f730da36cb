import { infix } from './_internals/infix.js';
import type { Notation } from './notation.js';

/** Plain text: `(W_2 ⊗ Xᵀ)ᵀ vec(r)`, `1/2*w1_1_1^2*x_1_1^2 - y_1_1`. */
export const textNotation: Notation = {
  polynomial: (polynomial) => polynomial.toString(),
  expression: infix({
    layer: (k) => `W_${k}`,
    identity: (size) => `I_${size}`,
    product: (factors) => factors.join(' '),
    kronecker: (left, right) => `${left} ⊗ ${right}`,
    transpose: (inner) => `${inner}ᵀ`,
    scaled: (by, inner) => `${by} ${inner}`,
    vec: (inner) => `vec(${inner})`,
    column: (inner, index) => `${inner}[·,${index + 1}]`,
    beside: (parts) => `[${parts.join(', ')}]`,
    group: (inner) => `(${inner})`,
  }),
};
