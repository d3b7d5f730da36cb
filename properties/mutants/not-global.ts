import { judgedPoint } from '../../proofs/index.js';
import { type CertificateDocument, certifyNotGlobal } from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
import type { PointCounterexample } from './point-variant.js';

/** The loss at a point is not the least. */
export function notGlobal(
  point: Point,
  hypotheses: () => readonly CertificateDocument[],
): PointCounterexample | undefined {
  const found = judgedPoint(point).class;
  if (found === 'global-minimum') return undefined;
  return {
    at: 'L(W)',
    found: `${found}: other weights have a smaller loss`,
    expected: 'the smallest loss',
    hypotheses,
    violation: () => certifyNotGlobal(point)!,
  };
}
