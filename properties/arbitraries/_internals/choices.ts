import fc from 'fast-check';
import type { Choices } from '../../../src/landscape/index.js';

/** Choices read off a list of numbers; after its end, and when shrunk, always the first. */
export function choices(): fc.Arbitrary<Choices> {
  const number = fc.integer({ min: 0, max: 2 ** 20 });
  return fc.array(number, { maxLength: 200, size: 'max' }).map((numbers) => {
    let next = 0;
    return (bound) => (numbers[next++] ?? 0) % bound;
  });
}
