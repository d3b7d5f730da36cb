import { type Fraction, plus, ratio, ZERO } from '../_internals/arithmetic.js';
import type { Part } from '../_internals/part.js';
import { claims, type Kind } from '../_internals/point.js';

const LARGEST_EXPONENT = 1_000_000;
/** Coefficients by exponents, written "2,0,1". */
type Terms = Map<string, Fraction>;

/** left = Σ Π right: expanded, and compared coefficient by coefficient. */
export const polynomialIdentity: Kind = (statement, proof) => {
  const { variables, left, right } = claims(statement, ['variables', 'left', 'right']);
  proof.fields([]);
  const names = new Set(variables.list().map((name) => name.text()));
  variables.list(Math.max(names.size, 1));
  const [derived, claimed]: [Terms, Terms] = [new Map(), new Map()];
  for (const product of right.list()) expand(product, product.list(), names.size, derived);
  expand(left, [left], names.size, claimed);
  for (const key of new Set([...claimed.keys(), ...derived.keys()])) {
    const [found, wanted] = [derived.get(key) ?? ZERO, claimed.get(key) ?? ZERO];
    left.require('KERNEL_IDENTITY_FALSE', `coefficient of (${key})`, found, '=', wanted);
  }
};

/** Adds a product of polynomials to a sum. */
function expand({ session }: Part, factors: readonly Part[], variables: number, sum: Terms): void {
  const add = (terms: Terms, key: string, one: Fraction): void => {
    const before = terms.get(key) ?? ZERO;
    session.charge(40 + key.length, [one.top, one.under], [before.top, before.under]);
    terms.set(key, plus(before, one));
  };
  let product: Terms = new Map([[Array(variables).fill(0).join(), ratio(1n)]]);
  for (const factor of factors) {
    const next: Terms = new Map();
    for (const term of factor.list()) {
      const { coefficient, exponents } = term.fields(['coefficient', 'exponents']);
      const powers = exponents.list(variables).map((e) => e.count(0, LARGEST_EXPONENT));
      const { top, under } = coefficient.number();
      for (const [key, one] of product) {
        const total = key.split(',').map((power, at) => Number(power) + powers[at]!);
        add(next, total.join(), ratio(one.top * top, one.under * under));
      }
    }
    product = next;
  }
  for (const [key, one] of product) add(sum, key, one);
}
