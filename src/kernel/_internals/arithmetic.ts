import type { Session } from './session.js';

/** top/under with under > 0, not necessarily in lowest terms. */
export type Fraction = { readonly top: bigint; readonly under: bigint };
export type Vector = readonly bigint[];
export type Rows = readonly Vector[];
/** Integers over one denominator > 0. */
export type Matrix = { readonly rows: Rows; readonly under: bigint };

export const ratio = (top: bigint, under = 1n): Fraction => ({ top, under });
export const whole = (value: number): Fraction => ratio(BigInt(value));
export const ZERO = ratio(0n);
export const half = ({ top, under }: Fraction): Fraction => ratio(top, 2n * under);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, ratio(-b.top, b.under));
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return ratio(a.top + b.top, a.under);
  return ratio(a.top * b.under + b.top * a.under, a.under * b.under);
}

/** "p/q" in lowest terms; a number that takes long to reduce is described and not written out. */
export function printed({ top, under }: Fraction): string {
  const bits = bitLength([top, under]);
  if (bits > 40_000) return `${top < 0n ? '-' : '+'}(${bits} bits)`;
  const common = gcd(top, under);
  return under === common ? `${top / common}` : `${top / common}/${under / common}`;
}

/** The bits of the longest of these numbers, to within four: what one operation on them can cost. */
export function bitLength(values: Vector): number {
  let most = 0n;
  for (const value of values) if (value > most || -value > most) most = value < 0n ? -value : value;
  return most.toString(16).length * 4;
}

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
/** The least common multiple of positive integers. */
export function lcm(session: Session, values: Vector): bigint {
  let common = 1n;
  for (const value of values) {
    if (common % value === 0n) continue;
    session.charge(bitLength([common, value]), [common, value], []);
    common = (common / gcd(common, value)) * value;
  }
  return common;
}
export const mapped = (a: Rows, change: (value: bigint, i: number, j: number) => bigint): Rows =>
  a.map((row, i) => row.map((value, j) => change(value, i, j)));
export const flipped = (a: Rows): Rows => a[0]!.map((_, j) => a.map((row) => row[j]!));

export const trace = (a: Rows): bigint => a.reduce((sum, row, i) => sum + row[i]!, 0n);

/** Every matrix of this shape with one entry `value` and else 0, row by row; each is paid for `copies` times. */
export function unitsOf(session: Session, shape: Rows, value: bigint, copies = 1): Rows[] {
  session.charge((shape.length * shape[0]!.length) ** 2 * copies, []);
  const at = (p: number, q: number) =>
    mapped(shape, (_, i, j) => (i === p && j === q ? value : 0n));
  return shape.flatMap((row, p) => row.map((_, q) => at(p, q)));
}

function dot(a: Vector, b: Vector): bigint {
  let sum = 0n;
  for (let i = 0; i < a.length; i++) if (a[i] !== 0n && b[i] !== 0n) sum += a[i]! * b[i]!;
  return sum;
}
export function inner(session: Session, a: Rows, b: Rows): bigint {
  session.charge(a.length * a[0]!.length, a.flat(), b.flat());
  return a.reduce((sum, row, i) => sum + dot(row, b[i]!), 0n);
}

export function times(session: Session, a: Rows, b: Rows): Rows {
  return session.once(a, b, () => {
    session.charge(a.length * b.length * b[0]!.length, a.flat(), b.flat());
    const columns = flipped(b);
    return a.map((row) => columns.map((column) => dot(row, column)));
  });
}
/** The same with denominators, which multiply and are not reduced. */
export function product(session: Session, a: Matrix, b: Matrix): Matrix {
  session.charge(1, [a.under], [b.under]);
  return { rows: times(session, a.rows, b.rows), under: a.under * b.under };
}

/** The same matrices over the least common multiple of their denominators. */
export function overOne(session: Session, matrices: readonly Matrix[]): Matrix[] {
  const denominators = matrices.map((matrix) => matrix.under);
  const under = lcm(session, denominators);
  return matrices.map((matrix) => {
    const factor = under / matrix.under;
    session.charge(matrix.rows.flat().length, matrix.rows.flat(), [factor]);
    return { rows: mapped(matrix.rows, (value) => value * factor), under };
  });
}
