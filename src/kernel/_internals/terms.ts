import { type Fraction, plus, ratio, ZERO } from './arithmetic.js';
import type { Part } from './part.js';
import type { Session } from './session.js';

/** Coefficients by what they multiply: a monomial or a word. */
export type Terms = Map<string, Fraction>;

/** Adds a · b times what the key names, paid for before it is done. */
export function add(session: Session, sum: Terms, key: string, a: Fraction, b = ratio(1n)): void {
  const before = sum.get(key) ?? ZERO;
  const numbers = [b.top, b.under, before.top, before.under];
  session.charge(40 + key.length, [a.top, a.under, b.top, b.under], numbers);
  sum.set(key, plus(before, ratio(a.top * b.top, a.under * b.under)));
}

/** Equal coefficient by coefficient; this part is blamed when they are not. */
export function requireSame(part: Part, derived: Terms, claimed: Terms): void {
  for (const key of new Set([...claimed.keys(), ...derived.keys()])) {
    const [found, wanted] = [derived.get(key) ?? ZERO, claimed.get(key) ?? ZERO];
    part.require('KERNEL_IDENTITY_FALSE', `coefficient of (${key})`, found, '=', wanted);
  }
}
