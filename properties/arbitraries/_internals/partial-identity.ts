import { RationalMatrix } from '../../../src/exact/index.js';

/** diag(I_r, 0), rows × columns. */
export function partialIdentity(rows: number, columns: number, r: number): RationalMatrix {
  return RationalMatrix.identity(r)
    .beside(RationalMatrix.zero(r, columns - r))
    .above(RationalMatrix.zero(rows - r, columns));
}
