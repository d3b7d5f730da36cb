import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  countRealRoots,
  isolateRealRoots,
  Rational,
  type RealRoot,
  refineRoot,
  sturmSequence,
  UnivariatePolynomial,
} from '../../../src/exact/index.js';
import { nonzeroPolynomials, nonzeroRationals, rationals } from './arbitraries.js';
import { refusal } from './coded.js';

const polynomial = (...coefficients: number[]) =>
  UnivariatePolynomial.fromCoefficients(coefficients);

interface Rooted {
  readonly polynomial: UnivariatePolynomial;
  /** Distinct rational roots with multiplicity. */
  readonly rational: ReadonlyMap<string, number>;
  /** Numbers c of factors x² − c with irrational real roots, each once. */
  readonly irrational: readonly number[];
}

/** Known real roots: rational ones with multiplicity, ±√c, and complex pairs that must not count. */
const rooted: fc.Arbitrary<Rooted> = fc
  .tuple(
    fc.array(
      fc.tuple(fc.oneof(rationals, fc.constant(Rational.ZERO)), fc.integer({ min: 1, max: 3 })),
      {
        maxLength: 4,
      },
    ),
    fc.uniqueArray(fc.constantFrom(2, 3, 5, 6, 7, 1000), { maxLength: 2 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
    nonzeroRationals,
  )
  .map(([roots, irrational, complex, leading]) => {
    const rational = new Map(roots.map(([root, m]) => [root.toString(), m]));
    const byText = new Map(roots.map(([root]) => [root.toString(), root]));
    const listed = [...rational].flatMap(([text, m]) => Array<Rational>(m).fill(byText.get(text)!));
    const quadratics = [...irrational.map((c) => -c), ...complex].map((c) => polynomial(c, 0, 1));
    const product = quadratics.reduce(
      (value, factor) => value.times(factor),
      UnivariatePolynomial.fromRoots(listed).scale(leading),
    );
    return { polynomial: product, rational, irrational };
  });

describe('Sturm', () => {
  test.prop([rooted])('counts the constructed roots', ({ polynomial: p, rational, irrational }) => {
    expect(countRealRoots(p)).toBe(rational.size + 2 * irrational.length);
  });

  test.prop([rooted, rationals, rationals])(
    'counts in a half-open interval, whatever its ends',
    ({ polynomial: p, rational, irrational }, a, b) => {
      const [lower, upper] = a.compare(b) <= 0 ? [a, b] : [b, a];
      const inside = (x: Rational) => lower.compare(x) < 0 && x.compare(upper) <= 0;
      // √c against a rational, decided by squares.
      const reached = (x: Rational, c: number) =>
        x.sign() > 0 && x.times(x).compare(Rational.of(c)) > 0;
      const roots = irrational.flatMap((c) => [
        reached(upper, c) && !reached(lower, c),
        reached(lower.negate(), c) && !reached(upper.negate(), c),
      ]);
      const expected =
        [...rational.keys()].filter((text) => inside(parse(text))).length +
        roots.filter(Boolean).length;
      expect(countRealRoots(p, lower, upper)).toBe(expected);
    },
  );

  test('an end that is a multiple root', () => {
    const p = UnivariatePolynomial.fromRoots([1, 1, 1, 2].map((root) => Rational.of(root)));
    const [one, two] = [Rational.ONE, Rational.of(2)];
    expect(countRealRoots(p, one, two)).toBe(1);
    expect(countRealRoots(p, Rational.ZERO, one)).toBe(1);
    expect(countRealRoots(p, one, one)).toBe(0);
    expect(countRealRoots(p, undefined, one)).toBe(1);
    expect(countRealRoots(p, one)).toBe(1);
    refusal('INTERVAL_REVERSED', () => countRealRoots(p, two, one));
    refusal('POLYNOMIAL_ZERO', () => countRealRoots(polynomial(0)));
  });

  test.prop([nonzeroPolynomials(7)])(
    'each member is minus a remainder, up to a positive factor',
    (p) => {
      const sequence = sturmSequence(p);
      expect(p.divmod(sequence[0]!).remainder.isZero()).toBe(true);
      for (let k = 2; k < sequence.length; k++) {
        const remainder = sequence[k - 2]!.divmod(sequence[k - 1]!).remainder;
        const ratio = sequence[k]!.leadingCoefficient().dividedBy(
          remainder.leadingCoefficient().negate(),
        );
        expect(ratio.sign()).toBe(1);
        expect(remainder.negate().scale(ratio)).toEqual(sequence[k]);
      }
      expect(sequence.at(-1)!.degree).toBe(0);
    },
  );
});

describe('isolation', () => {
  test.prop([rooted])('one root per interval, rational ones exactly', (constructed) => {
    const { polynomial: p, rational, irrational } = constructed;
    const roots = isolateRealRoots(p);
    checkIsolation(p, roots);
    const exact = roots.filter((root) => root.lower.equals(root.upper));
    expect(new Map(exact.map((root) => [root.lower.toString(), root.multiplicity]))).toEqual(
      rational,
    );
    expect(roots).toHaveLength(rational.size + 2 * irrational.length);
  });

  test.prop([nonzeroPolynomials(8)])('of any polynomial agrees with Sturm', (p) => {
    const roots = isolateRealRoots(p);
    expect(roots).toHaveLength(countRealRoots(p));
    checkIsolation(p, roots);
  });

  test('close roots, some far away, some rational with a long denominator', () => {
    const tiny = Rational.of(1n, 10n ** 40n);
    const near = [Rational.of(1, 3), Rational.of(1, 3).plus(tiny), Rational.of(10n ** 30n)];
    const p = UnivariatePolynomial.fromRoots(near).times(polynomial(-2, 0, 1));
    const shifted = polynomial(-2, 0, 1).minus(polynomial(1).scale(tiny));
    const roots = isolateRealRoots(p.times(shifted));
    expect(roots).toHaveLength(7);
    checkIsolation(p.times(shifted), roots);
    const exact = roots.filter((root) => root.lower.equals(root.upper)).map((root) => root.lower);
    expect(exact).toEqual(near);
  });

  test('nothing to find, nothing to refuse', () => {
    expect(isolateRealRoots(polynomial(5))).toEqual([]);
    expect(isolateRealRoots(polynomial(1, 0, 1))).toEqual([]);
    expect(isolateRealRoots(polynomial(0, 0, 3))).toHaveLength(1);
    refusal('POLYNOMIAL_ZERO', () => isolateRealRoots(polynomial(0)));
  });
});

describe('refinement', () => {
  test.prop([rooted, fc.integer({ min: -3, max: 60 })])(
    'reaches the width and keeps the root',
    ({ polynomial: p }, digits) => {
      const width = Rational.of(10).pow(-digits);
      for (const root of isolateRealRoots(p)) {
        const finer = refineRoot(root, width);
        expect(finer.upper.minus(finer.lower).compare(width)).toBeLessThanOrEqual(0);
        expect(finer.lower.compare(root.lower)).toBeGreaterThanOrEqual(0);
        expect(finer.upper.compare(root.upper)).toBeLessThanOrEqual(0);
        checkEnclosure(finer);
      }
    },
  );

  test('√2 to 100 digits', () => {
    const [, root] = isolateRealRoots(polynomial(-2, 0, 1));
    const { lower, upper } = refineRoot(root!, Rational.of(10).pow(-100));
    const two = Rational.of(2);
    expect(lower.times(lower).compare(two)).toBe(-1);
    expect(upper.times(upper).compare(two)).toBe(1);
    refusal('ACCURACY_NOT_POSITIVE', () => refineRoot(root!, Rational.ZERO));
  });
});

function checkIsolation(p: UnivariatePolynomial, roots: readonly RealRoot[]): void {
  roots.forEach((root, k) => {
    checkEnclosure(root);
    if (k > 0) expect(roots[k - 1]!.upper.compare(root.lower)).toBe(-1);
    let power = UnivariatePolynomial.fromCoefficients([1]);
    for (let m = 0; m < root.multiplicity; m++) power = power.times(root.factor);
    const { quotient, remainder } = p.divmod(power);
    expect(remainder.isZero()).toBe(true);
    expect(quotient.gcd(root.factor).degree).toBe(0);
  });
}

/** The root is where the signs say, and there is no other one of the same factor. */
function checkEnclosure({ lower, upper, factor }: RealRoot): void {
  const signs = [factor.evaluate(lower).sign(), factor.evaluate(upper).sign()];
  if (lower.equals(upper)) {
    expect(signs).toEqual([0, 0]);
  } else {
    expect(signs[0]! * signs[1]!).toBe(-1);
    expect(countRealRoots(factor, lower, upper)).toBe(1);
  }
}

function parse(text: string): Rational {
  const [p, q] = text.split('/');
  return Rational.of(BigInt(p!), BigInt(q ?? 1));
}
