import type { RationalMatrix } from '../../exact/index.js';
import type { Moments } from '../moments.js';
import type { FloatMoments } from './float-moments.js';

/** Exact moments rounded to float64, each entry correctly. */
export function floatMomentsOf(moments: Moments<RationalMatrix>): FloatMoments {
  return {
    xx: moments.xx.toNumbers(),
    yx: moments.yx.toNumbers(),
    yy: moments.yy.trace().toNumber(),
  };
}
