import { describe, expect, test } from 'vitest';
import { PolynomialRing, Rational } from '../../../src/exact/index.js';
import { codeOf, ring } from './polynomial-arbitraries.js';

describe('PolynomialRing', () => {
  test('gives its variables, constants, zero and one', () => {
    expect(ring.variables).toEqual(['x', 'y', 'z', 'w1_1_1']);
    expect(ring.indexOf('z')).toBe(2);
    expect(ring.variable('w1_1_1').equals(ring.variable(3))).toBe(true);
    expect(ring.constant(Rational.of(-1, 2)).toString()).toBe('-1/2');
    expect([ring.zero.isZero(), ring.one.isConstant(), ring.one.isZero()]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('may have no variables: Q itself', () => {
    const rationals = PolynomialRing.of([]);
    const two = rationals.constant(Rational.of(2));
    expect(two.times(two).minus(rationals.one).toString()).toBe('3');
    expect(two.evaluate([]).toString()).toBe('2');
  });

  test.each(['', '1x', 'x-y', 'x y', ' x', 'x\n', 'λ', 'x^2', '__proto__ ', 'a.b'])(
    'refuses the name %j',
    (name) => {
      expect(codeOf(() => PolynomialRing.of(['a', name]))).toBe('RING_VARIABLE_INVALID');
    },
  );

  test('refuses a name that is taken', () => {
    expect(codeOf(() => PolynomialRing.of(['a', 'b', 'a']))).toBe('RING_VARIABLE_INVALID');
  });

  test('names from the prototype of objects are ordinary', () => {
    const odd = PolynomialRing.of(['constructor', '__proto__']);
    expect(odd.variable('__proto__').times(odd.variable('constructor')).toString()).toBe(
      'constructor*__proto__',
    );
    expect(odd.has('toString')).toBe(false);
    expect(codeOf(() => odd.indexOf('toString'))).toBe('RING_VARIABLE_UNKNOWN');
  });

  test.each([-1, 4, 0.5, Number.NaN, 'X'])('has no variable %s', (variable) => {
    expect(codeOf(() => ring.variable(variable))).toBe('RING_VARIABLE_UNKNOWN');
  });
});
