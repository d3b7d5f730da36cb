import type { Polynomial, Rational } from '../../exact/index.js';
import { infix } from './_internals/infix.js';
import type { Notation } from './notation.js';

/** LaTeX for mathematics mode; compiles with amsmath and in KaTeX. */
export const latexNotation: Notation = {
  polynomial: latexPolynomial,
  expression: infix({
    layer: (k) => `W_{${k}}`,
    identity: (size) => `I_{${size}}`,
    product: (factors) => factors.join(' '),
    kronecker: (left, right) => `${left} \\otimes ${right}`,
    transpose: (inner) => `{${inner}}^{\\mathsf{T}}`,
    scaled: (by, inner) => `${latexRational(by)} ${inner}`,
    vec: (inner) => `\\operatorname{vec}\\left(${inner}\\right)`,
    column: (inner, index) => `{${inner}}_{\\cdot,${index + 1}}`,
    beside: (parts) => `\\left[${parts.join(',\\; ')}\\right]`,
    group: (inner) => `\\left(${inner}\\right)`,
  }),
};

/** `w2_1_12` → `w^{(2)}_{1,12}`, `x_1_2` → `x_{12}`. */
export function latexVariable(name: string): string {
  const [, letter, layer, row, column] = /^([a-z])(\d*)_(\d+)_(\d+)$/.exec(name)!;
  const comma = row!.length + column!.length > 2 ? ',' : '';
  return `${letter}${layer === '' ? '' : `^{(${layer})}`}_{${row}${comma}${column}}`;
}

function latexPolynomial(polynomial: Polynomial): string {
  const terms = [...polynomial.terms()].map(({ coefficient, exponents }, place) => {
    const factors = exponents.flatMap((exponent, index) => {
      if (exponent === 0) return [];
      const base = latexVariable(polynomial.ring.variables[index]!);
      return [exponent === 1 ? base : `{${base}}^{${exponent}}`];
    });
    const size = coefficient.abs();
    const shown =
      size.numerator === size.denominator && factors.length > 0 ? [] : [latexRational(size)];
    const sign = coefficient.sign() < 0 ? '-' : place === 0 ? '' : '+';
    return `${sign} ${[...shown, ...factors].join(' ')}`.trim();
  });
  return terms.length === 0 ? '0' : terms.join(' ');
}

function latexRational(value: Rational): string {
  return value.isInteger()
    ? value.toString()
    : `${value.sign() < 0 ? '-' : ''}\\tfrac{${value.abs().numerator}}{${value.denominator}}`;
}
