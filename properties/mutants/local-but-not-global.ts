import { judgedPoint } from '../../proofs/index.js';
import { certifyNotGlobal } from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
import type { PointCounterexample } from './point-variant.js';

/** Not a global minimum, and no curve along which the loss falls. */
export function localButNotGlobal(point: Point): PointCounterexample | undefined {
  const judged = judgedPoint(point);
  if (judged.class !== 'local-minimum') return undefined;
  return {
    at: 'the class',
    found: 'a local minimum that is not global',
    expected: 'global, or not a local minimum',
    hypotheses: () => [judged.document],
    violation: () => certifyNotGlobal(point)!,
  };
}
