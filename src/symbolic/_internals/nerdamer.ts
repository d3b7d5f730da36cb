import nerdamer from 'nerdamer';
import 'nerdamer/Calculus.js';
import { type Polynomial, type PolynomialRing, parsePolynomial } from '../../exact/index.js';

/** The computer algebra system in use, with its version. */
export const CAS_NAME = `nerdamer ${nerdamer.version()}`;

/**
 * nerdamer's expanded form of an expression in the ring's variables, as it claims it.
 *
 * Untrusted: it is wrong on inputs as plain as 2*((x-y)*(-1/2)). Callers must compare. Only its
 * parser, `expand` and `diff` are used; `simplify`, `factor`, `solve` and `buildFunction` are not,
 * the first two being wrong too often and the last executing what stands in an argument's name.
 *
 * @throws POLYNOMIAL_MALFORMED when its answer is not a polynomial in the ring.
 */
export function claimedExpansion(ring: PolynomialRing, expression: string): Polynomial {
  const text = rename(expression, (name) => alias(ring.indexOf(name)));
  return readAnswer(ring, nerdamer(text).expand().toString());
}

/** nerdamer's derivative of an expanded sum of products, as it claims it. Untrusted as above. */
export function claimedDerivative(polynomial: Polynomial, variable: number): Polynomial {
  let total = polynomial.ring.zero;
  for (const piece of piecesWith(polynomial, variable))
    total = total.plus(
      readAnswer(polynomial.ring, nerdamer.diff(nerdamer(piece), alias(variable)).toString()),
    );
  nerdamer.flush();
  return total;
}

/** nerdamer's parse takes quadratic time in the number of terms; a few at a time are linear. */
const TERMS_AT_ONCE = 8;

/** The polynomial as sums of products of at most a few terms; terms without the variable left out. */
function* piecesWith(polynomial: Polynomial, variable: number): Generator<string> {
  let piece: string[] = [];
  for (const { coefficient, exponents } of polynomial.terms()) {
    if (exponents[variable] === 0) continue;
    const factors = exponents.flatMap((exponent, index) =>
      exponent === 0 ? [] : [exponent === 1 ? alias(index) : `${alias(index)}^${exponent}`],
    );
    piece.push([`(${coefficient})`, ...factors].join('*'));
    if (piece.length === TERMS_AT_ONCE) {
      yield piece.join('+');
      piece = [];
    }
  }
  if (piece.length > 0) yield piece.join('+');
}

/** nerdamer reads `w1_1_2` as a product, and `e`, `i`, `pi` as constants: it only ever sees `v12`. */
const alias = (index: number) => `v${index}`;

function readAnswer(ring: PolynomialRing, answer: string): Polynomial {
  return parsePolynomial(
    ring,
    rename(answer, (name) => ring.variables[Number(/^v(\d+)$/.exec(name)?.[1])] ?? name),
  );
}

const rename = (text: string, to: (name: string) => string) =>
  text.replace(/(?<![\w.])[A-Za-z_]\w*/g, (name) => to(name));
