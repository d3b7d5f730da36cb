import type { WordHypothesis } from './word-claim.js';
import { WordPolynomial } from './word-polynomial.js';

/** One equation as a hypothesis. */
function equation(id: string, left: WordPolynomial, right: WordPolynomial): WordHypothesis {
  return { id, text: `${left} = ${right}`, zero: left.minus(right) };
}

/** S = Sᵀ. @throws SHAPE_MISMATCH unless square */
export function symmetric(s: WordPolynomial, id = `${s}-symmetric`): readonly WordHypothesis[] {
  return [equation(id, s, s.transpose())];
}

/** SR = I and RS = I. @throws SHAPE_MISMATCH */
export function inverse(
  s: WordPolynomial,
  r: WordPolynomial,
  id = `${r}-inverts-${s}`,
): readonly WordHypothesis[] {
  return [
    equation(id, s.times(r), WordPolynomial.identity(s.rows)),
    equation(id, r.times(s), WordPolynomial.identity(s.columns)),
  ];
}

/** AGA = A: G is some generalised inverse of A. @throws SHAPE_MISMATCH */
export function generalisedInverse(
  a: WordPolynomial,
  g: WordPolynomial,
  id = `${g}-generalised-inverse`,
): readonly WordHypothesis[] {
  return [equation(id, a.times(g, a), a)];
}

/** The four Penrose equations: AGA = A, GAG = G, (AG)ᵀ = AG, (GA)ᵀ = GA. @throws SHAPE_MISMATCH */
export function moorePenrose(
  a: WordPolynomial,
  g: WordPolynomial,
  id = `${g}-moore-penrose`,
): readonly WordHypothesis[] {
  const [ag, ga] = [a.times(g), g.times(a)];
  return [
    equation(id, ag.times(a), a),
    equation(id, ga.times(g), g),
    equation(id, ag.transpose(), ag),
    equation(id, ga.transpose(), ga),
  ];
}

/** EE = E. @throws SHAPE_MISMATCH unless square */
export function idempotent(e: WordPolynomial, id = `${e}-idempotent`): readonly WordHypothesis[] {
  return [equation(id, e.times(e), e)];
}
