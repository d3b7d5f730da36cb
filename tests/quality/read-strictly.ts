import { Rational } from '../../src/exact/index.js';
import type { Loose } from '../unit/kernel/certificates.js';

export function need(condition: boolean): asserts condition {
  if (!condition) throw new Error('no');
}

export function keys(
  value: Loose,
  wanted: readonly string[],
  optional: readonly string[] = [],
): void {
  need(typeof value === 'object' && value !== null && !Array.isArray(value));
  const found = Object.keys(value);
  need(wanted.every((key) => found.includes(key)));
  need(found.every((key) => wanted.includes(key) || optional.includes(key)));
}

export function list(value: Loose): Loose[] {
  need(Array.isArray(value));
  return value;
}

export function numberOf(value: Loose): Rational {
  need(typeof value === 'string' && /^(0|-?[1-9]\d*)(\/[1-9]\d*)?$/.test(value));
  const [top, under] = value.split('/');
  return Rational.of(BigInt(top!), BigInt(under ?? '1'));
}
