import { judgedPoint } from '../../proofs/index.js';
import { rank } from '../../src/exact/index.js';
import { certifyRank } from '../../src/landscape/index.js';
import { PartialProducts, type Point } from '../../src/network/index.js';
import { layersWord, type PointCounterexample } from './point-variant.js';

/** A global minimum at which PΣ_XX is not Σ_YX. */
export function notLeastSquares(point: Point): PointCounterexample | undefined {
  const judged = judgedPoint(point);
  const { product } = new PartialProducts(point.weights);
  const off = rank(product.times(point.moments.xx).minus(point.moments.yx));
  if (judged.class !== 'global-minimum' || off === 0) return undefined;
  return {
    at: 'PΣ_XX − Σ_YX',
    found: `rank ${off} at a global minimum`,
    expected: '0',
    hypotheses: () => [judged.document],
    violation: () =>
      certifyRank(point, [
        ['1', `${layersWord(point.weights.length, 1)} Sxx`],
        ['-1', 'Syx'],
      ]),
  };
}
