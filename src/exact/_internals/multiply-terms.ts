import { scaleTerms } from './combine-terms.js';
import { lcm } from './lcm.js';
import { layoutFor, type MonomialLayout } from './monomial-layout.js';
import { checkExponent } from './pack-terms.js';
import { canonicalTerms, degreeOf, type PackedTerms, repackKeys } from './packed-terms.js';
import { TermAccumulator } from './term-accumulator.js';

/** @throws EXPONENT_TOO_LARGE */
export function multiplyTerms(left: PackedTerms, right: PackedTerms): PackedTerms {
  if (left.numerators.length > right.numerators.length) return multiplyTerms(right, left);
  if (degreeOf(left) < 0) return left;
  if (degreeOf(left) === 0) return scaleTerms(right, left.numerators[0]!, left.denominator);
  if (left.numerators.length === 1) return multiplyByMonomial(left, right);
  return addProducts(left.layout.variableCount, [{ left, right }]);
}

/** The sum of left · right over all pairs, in one table. @throws EXPONENT_TOO_LARGE */
export function addProducts(
  variableCount: number,
  pairs: readonly { readonly left: PackedTerms; readonly right: PackedTerms }[],
): PackedTerms {
  let degree = 0;
  let expected = 0;
  let denominator = 1n;
  for (const { left, right } of pairs) {
    degree = Math.max(degree, degreeOf(left) + degreeOf(right));
    expected += left.numerators.length + right.numerators.length;
    denominator = lcm(denominator, left.denominator * right.denominator);
  }
  const sum = new TermAccumulator(layoutFor(variableCount, degree), expected);
  for (const { left, right } of pairs) {
    const weight = denominator / (left.denominator * right.denominator);
    if (left === right) sum.addSquare(left, weight);
    else sum.addProduct(left, right, weight);
  }
  return sum.finish(denominator);
}

/** @throws INTEGER_EXPECTED, EXPONENT_TOO_LARGE */
export function powerOfTerms(
  terms: PackedTerms,
  exponent: number,
  multiply = multiplyTerms,
): PackedTerms {
  checkExponent(exponent);
  const { variableCount } = terms.layout;
  // Known before any work is done: over a field the degree of a power is exact.
  const layout = layoutFor(variableCount, Math.max(degreeOf(terms), 0) * exponent);
  if (terms.numerators.length === 1) return powerOfMonomial(terms, exponent, layout);
  let power: PackedTerms | undefined;
  let square = terms;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = power === undefined ? square : multiply(power, square);
    if (rest > 1) square = multiply(square, square);
  }
  if (power !== undefined) return power;
  const constant = layoutFor(variableCount, 0);
  return canonicalTerms(constant, new Uint32Array(constant.words), [1n], 1n);
}

function powerOfMonomial(terms: PackedTerms, exponent: number, to: MonomialLayout): PackedTerms {
  const power = BigInt(exponent);
  const keys = repackKeys(terms.layout, terms.keys, to).map((word) => word * exponent);
  return canonicalTerms(to, keys, [terms.numerators[0]! ** power], terms.denominator ** power);
}

/** A monomial times any polynomial: the order is preserved. */
function multiplyByMonomial(monomial: PackedTerms, terms: PackedTerms): PackedTerms {
  const degree = degreeOf(monomial) + degreeOf(terms);
  const layout = layoutFor(terms.layout.variableCount, degree);
  const shift = repackKeys(monomial.layout, monomial.keys, layout);
  const keys = repackKeys(terms.layout, terms.keys, layout).map(
    (word, i) => word + shift[i % layout.words]!,
  );
  const factor = monomial.numerators[0]!;
  const numerators = terms.numerators.map((value) => factor * value);
  return canonicalTerms(layout, keys, numerators, monomial.denominator * terms.denominator);
}
