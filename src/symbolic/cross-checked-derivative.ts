import { LemmascopeError } from '../diagnostics/index.js';
import { type Polynomial, type PolynomialRing, parsePolynomial } from '../exact/index.js';
import { claimedDerivative, claimedExpansion } from './_internals/nerdamer.js';

/**
 * ∂p/∂v, computed twice: by nerdamer and by our own polynomials, and compared coefficient by
 * coefficient after exact re-expansion.
 *
 * @param entry What is being computed, for the message: `∂L/∂w1_1_1`.
 * @throws CAS_DISAGREEMENT when the two differ; never returns a wrong closed form.
 */
export function crossCheckedDerivative(
  polynomial: Polynomial,
  variable: string,
  entry: string,
): Polynomial {
  const own = polynomial.derivative(variable);
  return agreed(own, () => claimedDerivative(polynomial, own.ring.indexOf(variable)), entry);
}

/**
 * The canonical expanded form of a polynomial expression, computed twice as above.
 *
 * @throws POLYNOMIAL_MALFORMED for what is not a polynomial in the ring, CAS_DISAGREEMENT.
 */
export function crossCheckedExpansion(
  ring: PolynomialRing,
  expression: string,
  entry: string,
): Polynomial {
  return agreed(parsePolynomial(ring, expression), () => claimedExpansion(ring, expression), entry);
}

function agreed(own: Polynomial, ask: () => Polynomial, entry: string): Polynomial {
  let claimed: Polynomial;
  try {
    claimed = ask();
  } catch (error) {
    throw disagreement(own, `no polynomial (${(error as Error).message})`, entry);
  }
  if (!claimed.equals(own)) throw disagreement(own, claimed.toString(), entry);
  return own;
}

function disagreement(own: Polynomial, claimed: string, entry: string): LemmascopeError {
  return new LemmascopeError('CAS_DISAGREEMENT', {
    path: entry,
    expected: own.toString(),
    actual: claimed,
  });
}
