import type { Hypothesis } from '../../src/claims/index.js';
import {
  type CertificateDocument,
  certifyCriticalPoint,
  certifyRank,
  certifySemidefinite,
} from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
import { spectrumDocuments } from './top-eigenvectors.js';

type Documents = (point: Point) => readonly (CertificateDocument | undefined)[];

const BY_ID: Readonly<Record<string, Documents>> = {
  critical: (point) => [certifyCriticalPoint(point)],
  'hessian-psd': (point) => [certifySemidefinite(point, 'positive')],
  'hessian-nsd': (point) => [certifySemidefinite(point, 'negative')],
  'hessian-semidefinite': (point) => [
    certifySemidefinite(point, 'positive') ?? certifySemidefinite(point, 'negative'),
  ],
  'xxt-full-rank': (point) => [certifyRank(point, [['1', 'Sxx']])],
  'distinct-eigenvalues': spectrumDocuments,
  'xyt-full-rank': (point) => [certifyRank(point, [['1', 'Syx']])],
};

/**
 * Statements for the kernel that the hypotheses of a claim hold at a point. A hypothesis that no
 * statement of the kernel speaks about has none here.
 */
export function hypothesisDocuments(
  hypotheses: readonly Hypothesis<Point>[],
  point: Point,
): readonly CertificateDocument[] {
  return hypotheses
    .flatMap(({ id }) => BY_ID[id]?.(point) ?? [])
    .filter((document) => document !== undefined);
}
