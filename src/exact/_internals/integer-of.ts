import { LemmascopeError } from '../../diagnostics/index.js';

/** The integer itself; a `number` only when it is a safe integer, since others are already rounded. */
export function integerOf(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value;
  if (Number.isSafeInteger(value)) return BigInt(value);
  throw new LemmascopeError('NUMBER_MALFORMED', {
    expected: 'a bigint or a safe integer',
    actual: String(value),
  });
}
