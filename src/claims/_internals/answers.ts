import { LemmascopeError } from '../../diagnostics/index.js';
import type { Violation } from '../check.js';

/**
 * What a predicate answered. A promise is neither true nor false, and would otherwise count as true.
 *
 * @throws CLAIM_UNDECIDED
 */
export function trueOrFalse(path: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw undecided(path, 'true or false', value);
}

/** How a conclusion fails, or `undefined`. @throws CLAIM_UNDECIDED when it is neither */
export function violationOrNone(path: string, value: unknown): Violation | undefined {
  if (value === undefined) return undefined;
  const { at, found, expected } = (value ?? {}) as Partial<Violation>;
  if ([at, found, expected].every((text) => typeof text === 'string')) return value as Violation;
  throw undecided(path, 'undefined, or { at, found, expected } as texts', value);
}

function undecided(path: string, expected: string, value: unknown): LemmascopeError {
  return new LemmascopeError('CLAIM_UNDECIDED', { path, expected, actual: kindOf(value) });
}

function kindOf(value: unknown): string {
  if (value instanceof Promise) return 'a promise';
  return value === null ? 'null' : `a value of type ${typeof value}`;
}
