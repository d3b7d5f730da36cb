import { Rational, RationalMatrix } from '../exact/index.js';
import { pointDocument } from '../landscape/index.js';
import { Architecture, type Point } from '../network/index.js';

/**
 * Any instance as a JSON value: numbers exactly, as strings; matrices as arrays of rows; points as
 * point files hold them. What has no such form (a function, a symbol) is left out, and a value that
 * holds itself ends in `"…"`.
 */
export function describeValue(value: unknown): unknown {
  return described(value, []);
}

function described(value: unknown, around: readonly object[]): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Rational) return value.toString();
  if (value instanceof RationalMatrix) return value.toStrings();
  if (value instanceof Architecture) return [...value.widths];
  if (around.includes(value)) return '…';
  const inner = (part: unknown) => described(part, [...around, value]);
  if (isPoint(value)) {
    const { architecture, x, y, moments, weights, ...more } = value;
    return { ...pointDocument(value), ...(inner(more) as object) };
  }
  if (Array.isArray(value)) return value.map(inner);
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)].map(inner);
  if (value instanceof Map || value instanceof Set) return [...value].map(inner);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inner(part)]));
}

const isPoint = (value: object): value is Point =>
  'architecture' in value &&
  value.architecture instanceof Architecture &&
  'x' in value &&
  'weights' in value &&
  'moments' in value;
