import { LemmascopeError } from '../../diagnostics/index.js';
import type { Rational } from '../rational.js';
import { layoutFor, packMonomial } from './monomial-layout.js';
import { overCommonDenominator } from './over-common-denominator.js';
import type { PackedTerms } from './packed-terms.js';
import { TermAccumulator } from './term-accumulator.js';

interface LooseTerm {
  readonly coefficient: Rational;
  readonly exponents: readonly number[];
}

/** Adds up terms in any order. @throws RING_ARITY_MISMATCH, INTEGER_EXPECTED, EXPONENT_TOO_LARGE */
export function packTerms(variableCount: number, terms: Iterable<LooseTerm>): PackedTerms {
  const kept = [...terms];
  const degrees = kept.map(({ exponents }) => totalDegree(variableCount, exponents));
  const layout = layoutFor(
    variableCount,
    degrees.reduce((most, degree) => Math.max(most, degree), 0),
  );
  const { numerators, denominator } = overCommonDenominator(
    kept.map(({ coefficient }) => coefficient),
  );
  const keys = new Uint32Array(kept.length * layout.words);
  kept.forEach(({ exponents }, i) => {
    packMonomial(layout, keys, i * layout.words, degrees[i]!, exponents);
  });
  const sum = new TermAccumulator(layout, kept.length);
  sum.addTerms({ layout, keys, numerators, denominator }, 1n);
  return sum.finish(denominator);
}

/** The sum of exponents, one per variable. @throws RING_ARITY_MISMATCH, INTEGER_EXPECTED */
export function totalDegree(variableCount: number, exponents: readonly number[]): number {
  if (exponents.length !== variableCount) {
    throw new LemmascopeError('RING_ARITY_MISMATCH', {
      expected: `${variableCount} exponents`,
      actual: `${exponents.length}`,
    });
  }
  let degree = 0;
  for (const exponent of exponents) degree += checkExponent(exponent);
  return degree;
}

/** @throws INTEGER_EXPECTED */
export function checkExponent(exponent: number): number {
  if (!Number.isSafeInteger(exponent) || exponent < 0) {
    throw new LemmascopeError('INTEGER_EXPECTED', {
      path: 'exponent',
      expected: 'a nonnegative integer',
      actual: String(exponent),
    });
  }
  return exponent;
}
