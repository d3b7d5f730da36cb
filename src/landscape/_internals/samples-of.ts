import { LemmascopeError } from '../../diagnostics/index.js';
import type { RationalMatrix } from '../../exact/index.js';
import type { AblatedPoint } from '../ablated-point.js';

/** X and Y of a point whose loss cannot do with moments. @throws POINT_NEEDS_SAMPLES */
export function samplesOf(point: AblatedPoint): { x: RationalMatrix; y: RationalMatrix } {
  const { x, y } = point;
  if (x === undefined || y === undefined)
    throw new LemmascopeError('POINT_NEEDS_SAMPLES', {
      path: 'data',
      expected: 'x and y',
      actual: 'moments',
    });
  return { x, y };
}
