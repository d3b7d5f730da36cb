import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { smallRational } from '../../../properties/arbitraries/index.js';
import { Polynomial, PolynomialRing, parsePolynomial } from '../../../src/exact/index.js';
import { crossCheckedDerivative, crossCheckedExpansion } from '../../../src/symbolic/index.js';
import { refusal } from '../exact/coded.js';

const ring = PolynomialRing.of(['x', 'y', 'z']);

const polynomials = fc
  .array(
    fc.record({
      coefficient: smallRational(),
      exponents: fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((terms) => Polynomial.fromTerms(ring, terms));

describe('expressions that nerdamer gets wrong when it parses them', () => {
  it.for([
    ['2*((x-y)*(-1/2))', '-x + y', 'x - y'],
    ['3*((y-x)*(-1/3))', 'x - y', '-x + y'],
    ['((x*y)^3)^2', 'x^6*y^6', 'x^2*y^2'],
    ['1e-20', '1/100000000000000000000', '0'],
    ['1e-20*x', '1/100000000000000000000*x', '0'],
  ] as const)('%s', ([expression, expected, actual]) => {
    const error = refusal('CAS_DISAGREEMENT', () => crossCheckedExpansion(ring, expression, 'L'));
    expect(error).toMatchObject({ path: 'L', expected, actual, exitCode: 4 });
    expect(error.message).toContain(expression === '1e-20' ? 'Got 0.' : `Got ${actual}.`);
    expect(parsePolynomial(ring, expression).toString()).toBe(expected);
  });
});

describe('expressions on which both agree', () => {
  it.for([
    ['(x-y)*(x+y)', 'x^2 - y^2'],
    ['x*(y-z)', 'x*y - x*z'],
    ['(2*x*y)^2', '4*x^2*y^2'],
    ['-(x-y)', '-x + y'],
    ['(x-y)*(-1)', '-x + y'],
    ['((x+y)^2)^2', 'x^4 + 4*x^3*y + 6*x^2*y^2 + 4*x*y^3 + y^4'],
    ['1/2*(x-y)^2', '1/2*x^2 - x*y + 1/2*y^2'],
    ['0*x', '0'],
    ['7', '7'],
  ] as const)('%s', ([expression, expected]) => {
    expect(crossCheckedExpansion(ring, expression, 'L').toString()).toBe(expected);
  });

  test.prop([polynomials], { numRuns: 60 })('what we print ourselves', (polynomial) => {
    expect(crossCheckedExpansion(ring, polynomial.toString(), 'L').equals(polynomial)).toBe(true);
  });
});

describe('names', () => {
  test('that mean something to nerdamer are only names here', () => {
    const names = ['i', 'e', 'pi', 'sqrt', 'w1_1_2', 'v1', 'v0', 'x'];
    const strange = PolynomialRing.of(names);
    for (const name of names) {
      const square = parsePolynomial(strange, `3*${name}^2 + x`);
      expect(crossCheckedExpansion(strange, `3*${name}^2 + x`, name).equals(square)).toBe(true);
      expect(crossCheckedDerivative(square, name, name).equals(square.derivative(name))).toBe(true);
    }
  });
});

describe('derivatives', () => {
  test.prop([polynomials, fc.constantFrom('x', 'y', 'z')], { numRuns: 60 })(
    'equal our own',
    (polynomial, variable) => {
      const derivative = crossCheckedDerivative(polynomial, variable, 'L');
      expect(derivative.equals(polynomial.derivative(variable))).toBe(true);
    },
  );
});

describe('refusals', () => {
  it.for(['x +', 'x^y', '1/x', 'x^(-1)', 'x y', ''])('%s is no polynomial', (text) => {
    expect(refusal('POLYNOMIAL_MALFORMED', () => crossCheckedExpansion(ring, text, 'L'))).toEqual(
      expect.objectContaining({ exitCode: 2 }),
    );
  });

  test('an unknown variable', () => {
    refusal('RING_VARIABLE_UNKNOWN', () => crossCheckedExpansion(ring, 'sin(x)', 'L'));
    refusal('RING_VARIABLE_UNKNOWN', () => crossCheckedDerivative(ring.one, 'w', 'L'));
  });
});
