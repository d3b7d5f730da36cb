import { LemmascopeError } from '../../../diagnostics/index.js';
import type { RationalMatrix } from '../../../exact/index.js';
import type { Choices } from '../../../landscape/index.js';
import { type Dataset, momentsOf } from '../../../network/index.js';
import type { TrainingSamples } from '../../train.js';
import { chosenOf, identity } from './permutations.js';

/** Samples to audit, and others to train on. */
export interface AuditedData {
  readonly x: Float64Array;
  readonly m: number;
  readonly training:
    | (TrainingSamples & { readonly moments: ReturnType<typeof momentsOf<RationalMatrix>> })
    | undefined;
}

const FEWEST = 2;

/**
 * All samples for a random network; for a trained one, half of them drawn at random to train on and
 * the other half to audit, because the samples a network was made with are not independent given it.
 *
 * @throws AUDIT_TOO_FEW_SAMPLES
 */
export function auditedData(dataset: Dataset, trains: boolean, choose: Choices): AuditedData {
  const all = dataset.sampleCount;
  const fewest = trains ? 2 * FEWEST : FEWEST;
  if (all < fewest)
    throw new LemmascopeError('AUDIT_TOO_FEW_SAMPLES', {
      path: dataset.name,
      expected: `at least ${fewest} samples${trains ? ', half to train on and half to audit' : ''}`,
      actual: String(all),
    });
  if (!trains) return { x: dataset.x.toNumbers(), m: all, training: undefined };
  const forTraining = chosenOf(all, Math.ceil(all / 2), choose);
  const taken = new Set(forTraining);
  const forAudit = identity(all).filter((index) => !taken.has(index));
  const columns = (matrix: RationalMatrix, chosen: Uint32Array) =>
    matrix.submatrix(
      Array.from({ length: matrix.rows }, (_, i) => i),
      [...chosen],
    );
  const x = columns(dataset.x, forTraining);
  const y = columns(dataset.y, forTraining);
  return {
    x: columns(dataset.x, forAudit).toNumbers(),
    m: forAudit.length,
    training: {
      x: x.toNumbers(),
      y: y.toNumbers(),
      m: forTraining.length,
      moments: momentsOf(x, y),
    },
  };
}
