import type { RationalMatrix } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import { subNetworksOf } from './sub-networks.js';

/**
 * ∂L/∂P, d_y × d_x, of a linear network without weight decay: PΣ_XX − Σ_YX, and row by row with the
 * weighted moments of each output where samples are weighted.
 */
export function errorMatrix(point: AblatedPoint, product: RationalMatrix): RationalMatrix {
  const columns = Array.from({ length: product.columns }, (_, index) => index);
  const rows = subNetworksOf(point).map(({ units, moments }) =>
    (units === undefined ? product : product.submatrix(units.at(-1)!, columns))
      .times(moments.xx)
      .minus(moments.yx),
  );
  return rows.reduce((top, next) => top.above(next));
}
