import { judgedPoint } from '../../proofs/index.js';
import type { PointClass } from '../../src/landscape/index.js';
import type { PointVariant } from './point-variant.js';

/** Points of a class, which a variant says there are none of. */
export const ofClass =
  (wrong: PointClass, expected: string): PointVariant['counterexample'] =>
  (point) => {
    const judged = judgedPoint(point);
    if (judged.class !== wrong) return undefined;
    return { at: 'the class', found: wrong, expected, violation: () => judged.document };
  };
