import { expect } from 'vitest';
import type { ClaimReport, Finding } from '../../src/claims/index.js';
import { PolynomialRing, parsePolynomial } from '../../src/exact/index.js';

/** Everything that was found against a claim. */
export function findingsOf({ steps, conclusion }: ClaimReport): readonly Finding[] {
  return [...steps.flatMap((step) => step.evidence), ...conclusion].flatMap(({ finding }) =>
    finding === undefined ? [] : [finding],
  );
}

/**
 * Whether a finding shows two things that are really different: read back from its text, left and
 * right differ by exactly the difference it states, and that is not zero.
 */
export function expectRealDifference({ at, entry, left, right, difference }: Finding): void {
  expect(at).not.toBe('');
  expect(left, at).not.toBe(right);
  if (entry === 'shape' || entry === 'formula') return;
  expect(entry).toMatch(/^(\(\d+,\d+\)|trace)$/);
  const names = [...new Set(`${left} ${right}`.match(/[a-z]\w*/g) ?? ['unused'])];
  const ring = PolynomialRing.of(names);
  const [l, r, d] = [left, right, difference].map((text) => parsePolynomial(ring, text));
  expect(l!.minus(r!).equals(d!), at).toBe(true);
  expect(d!.isZero(), at).toBe(false);
}
