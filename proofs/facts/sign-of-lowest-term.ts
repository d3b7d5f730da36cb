import fc from 'fast-check';
import { nonzeroRational, smallRational } from '../../properties/arbitraries/index.js';
import { defineClaim } from '../../src/claims/index.js';
import { countRealRoots, Rational, UnivariatePolynomial } from '../../src/exact/index.js';

interface LowestTerm {
  /** k ≥ 1, the power of the lowest term. */
  readonly power: number;
  /** c_k ≠ 0, c_{k+1}, …. */
  readonly coefficients: readonly Rational[];
  /** In (0, 1]: t is this part of the bound. */
  readonly part: Rational;
}

/** Why a curve, or a direction, of descent shows that a point is not a local minimum. */
export const signOfLowestTerm = defineClaim<LowestTerm>({
  id: 'sign-of-lowest-term',
  title: 'Sign of the lowest term',
  source: { work: 'textbook', number: 'Sign of a polynomial near zero' },
  statement:
    'A real polynomial c_kt^k + c_{k+1}t^{k+1} + ⋯ with c_k ≠ 0 has the sign of c_k for every 0 < t ≤ min(1, |c_k|/(2 Σ_{j>k} |c_j|)).',
  tex: 'A real polynomial $c_kt^k + c_{k+1}t^{k+1} + \\cdots$ with $c_k \\neq 0$ has the sign of $c_k$ for every $0 < t \\le \\min\\bigl(1, |c_k| / (2\\sum_{j>k}|c_j|)\\bigr)$.',
  hypotheses: [],
  dataHypotheses: [],
  restsOn: ['the triangle inequality'],
  steps: [
    {
      id: 'bound',
      text: '|Σ_{j>k} c_jt^j| ≤ t^{k+1} Σ_{j>k} |c_j| ≤ ½|c_k|t^k for such t, so the sum has the sign of c_kt^k',
      argument: 'textbook fact',
      spends: [],
      uses: [],
      checks: [
        {
          kind: 'decisions',
          compares: 'the rest of the polynomial at t with half of its lowest term',
          instances: lowestTerms,
          violation: ({ power, coefficients, part }) => {
            const t = bound(coefficients).times(part);
            const rest = UnivariatePolynomial.fromCoefficients([
              Rational.ZERO,
              ...coefficients.slice(1),
            ]);
            const found = rest.evaluate(t).abs().times(t.pow(power));
            const most = coefficients[0]!.abs().times(t.pow(power)).times(Rational.of(1, 2));
            return found.compare(most) <= 0
              ? undefined
              : { at: `t = ${t}`, found: `${found}`, expected: `at most ${most}` };
          },
          describe,
        },
      ],
    },
  ],
  conclusion: [
    {
      kind: 'decisions',
      compares: 'the roots in the interval, by Sturm’s sequence, with none',
      instances: lowestTerms,
      violation: ({ coefficients }) => {
        const polynomial = UnivariatePolynomial.fromCoefficients(coefficients);
        const roots = countRealRoots(polynomial, Rational.ZERO, bound(coefficients));
        const sign = polynomial.evaluate(bound(coefficients)).sign();
        return roots === 0 && sign === coefficients[0]!.sign()
          ? undefined
          : { at: `(0, ${bound(coefficients)}]`, found: `${roots} roots`, expected: 'none' };
      },
      describe,
    },
  ],
});

/** min(1, |c_k|/(2 Σ_{j>k} |c_j|)). */
function bound([lowest, ...rest]: readonly Rational[]): Rational {
  const sum = rest.reduce((total, next) => total.plus(next.abs()), Rational.ZERO);
  if (sum.isZero()) return Rational.ONE;
  const quotient = lowest!.abs().dividedBy(sum.plus(sum));
  return quotient.compare(Rational.ONE) < 0 ? quotient : Rational.ONE;
}

function lowestTerms(scope: { readonly kind: string }): fc.Arbitrary<LowestTerm> | undefined {
  if (scope.kind !== 'random') return undefined;
  return fc.record({
    power: fc.integer({ min: 1, max: 4 }),
    coefficients: fc
      .tuple(nonzeroRational(), fc.array(smallRational(), { maxLength: 5 }))
      .map(([lowest, rest]) => [lowest, ...rest]),
    part: fc.integer({ min: 1, max: 4 }).map((quarters) => Rational.of(quarters, 4)),
  });
}

function describe({ power, coefficients, part }: LowestTerm): unknown {
  return { power, coefficients: coefficients.map(String), part: part.toString() };
}
