import { segmentsThrough } from '../../proofs/index.js';
import type { Point } from '../../src/network/index.js';
import type { PointCounterexample } from './point-variant.js';

/** A segment in whose middle L lies above its chord, against convexity, or below it. */
export function chordCounterexample(
  side: 'above' | 'below',
): (point: Point) => PointCounterexample | undefined {
  return (point) => {
    const segments = segmentsThrough(point);
    if (segments === undefined) return undefined;
    return {
      at: 'the middle of a segment',
      found: `L is ${side} the chord`,
      expected: `not ${side}`,
      point: side === 'above' ? segments.fallingEnd : segments.risingEnd,
      violation: side === 'above' ? segments.nonConvex : segments.nonConcave,
    };
  };
}
