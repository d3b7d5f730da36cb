import { PolynomialMatrix, PolynomialRing } from '../src/exact/index.js';

/**
 * Matrices of independent symbols over one ring, by name and size: an identity between them holds
 * for all matrices of these sizes.
 */
export function symbolMatrices<Name extends string>(
  sizes: Readonly<Record<Name, readonly [rows: number, columns: number]>>,
): Readonly<Record<Name, PolynomialMatrix>> {
  const entries = Object.entries(sizes) as [Name, readonly [number, number]][];
  const symbol = (name: string) => (i: number, j: number) => `${name}_${i + 1}_${j + 1}`;
  const ring = PolynomialRing.of(
    entries.flatMap(([name, [rows, columns]]) =>
      Array.from({ length: rows * columns }, (_, k) =>
        symbol(name)(Math.floor(k / columns), k % columns),
      ),
    ),
  );
  return Object.fromEntries(
    entries.map(([name, [rows, columns]]) => [
      name,
      PolynomialMatrix.fromVariables(ring, rows, columns, symbol(name)),
    ]),
  ) as Record<Name, PolynomialMatrix>;
}
