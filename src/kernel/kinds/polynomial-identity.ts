import { ratio } from '../_internals/arithmetic.js';
import type { Part } from '../_internals/part.js';
import { claims, type Kind } from '../_internals/point.js';
import { add, requireSame, type Terms } from '../_internals/terms.js';

const LARGEST_EXPONENT = 1_000_000;

/** left = Σ Π right: expanded, and compared coefficient by coefficient. */
export const polynomialIdentity: Kind = (statement, proof) => {
  const { variables, left, right } = claims(statement, ['variables', 'left', 'right']);
  proof.fields([]);
  const names = new Set(variables.list().map((name) => name.text()));
  variables.list(Math.max(names.size, 1));
  const [derived, claimed]: [Terms, Terms] = [new Map(), new Map()];
  for (const product of right.list()) expand(product, product.list(), names.size, derived);
  expand(left, [left], names.size, claimed);
  requireSame(left, derived, claimed);
};

/** Adds a product of polynomials to a sum. A monomial goes by its exponents, "2,0,1". */
function expand({ session }: Part, factors: readonly Part[], variables: number, sum: Terms): void {
  let product: Terms = new Map([[Array(variables).fill(0).join(), ratio(1n)]]);
  for (const factor of factors) {
    const next: Terms = new Map();
    for (const term of factor.list()) {
      const { coefficient, exponents } = term.fields(['coefficient', 'exponents']);
      const powers = exponents.list(variables).map((e) => e.count(0, LARGEST_EXPONENT));
      const value = coefficient.number();
      for (const [key, one] of product) {
        const total = key.split(',').map((power, at) => Number(power) + powers[at]!);
        add(session, next, total.join(), one, value);
      }
    }
    product = next;
  }
  for (const [key, one] of product) add(session, sum, key, one);
}
