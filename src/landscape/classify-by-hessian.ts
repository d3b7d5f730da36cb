import { LemmascopeError } from '../diagnostics/index.js';
import { symmetricInertia } from '../exact/index.js';
import { pointAnalysis } from './_internals/point-analysis.js';
import { deadLayer, localEvidence } from './ablated-local-evidence.js';
import { ablatedLoss } from './ablated-loss.js';
import type { AblatedPoint } from './ablated-point.js';
import type { HessianClassification } from './classify-result.js';
import { escapeFrom } from './escape-from.js';

/**
 * The kind of a point from its exact gradient and the exact inertia of its Hessian. Where the
 * Hessian is ⪰ 0 it does not tell: a global minimum is recognised by its value, a bad saddle by a
 * curve along which the loss falls, a local minimum of an ablated loss by {@link localEvidence}.
 * Where none of these is found, the answer is `inconclusive`.
 *
 * A `local-minimum` of an ablated loss may be a global one: that is a separate question.
 *
 * @throws POINT_NEEDS_SAMPLES when the loss needs X and Y and the point has moments only.
 */
export function classifyByHessian(point: AblatedPoint): HessianClassification {
  try {
    return classified(point);
  } catch (error) {
    if (!(error instanceof LemmascopeError) || error.code !== 'POINT_ON_ACTIVATION_BOUNDARY')
      throw error;
    return { kind: 'inconclusive', inertia: undefined, reason: error.message };
  }
}

function classified(point: AblatedPoint): HessianClassification {
  const layer = deadLayer(point);
  if (layer !== undefined) return constantNearby(point, layer);
  const analysis = pointAnalysis(point);
  if (!analysis.isCritical) {
    const inertia = symmetricInertia(analysis.hessian);
    return { kind: 'decided', class: 'not-critical', inertia };
  }
  const { inertia } = analysis.form;
  if (inertia.negative > 0) return { kind: 'decided', class: 'strict-saddle', inertia };
  const left = escapeFrom(point);
  if (left.kind === 'global-minimum')
    return { kind: 'decided', class: 'global-minimum', inertia, evidence: left.evidence };
  if (left.kind === 'descent') {
    const { curve, order, coefficient } = left;
    const leading = { order, coefficient };
    return { kind: 'decided', class: 'bad-saddle', inertia, descent: curve, leading };
  }
  const evidence = localEvidence(point);
  if (evidence !== undefined) return { kind: 'decided', class: 'local-minimum', inertia, evidence };
  return { kind: 'inconclusive', inertia, reason: left.reason };
}

/** A dead layer makes L constant nearby, whatever the layers above it are at. */
function constantNearby(point: AblatedPoint, layer: number): HessianClassification {
  const inertia = { positive: 0, negative: 0, zero: point.architecture.parameterCount };
  return ablatedLoss(point).isZero()
    ? { kind: 'decided', class: 'global-minimum', inertia, evidence: { method: 'zero-loss' } }
    : {
        kind: 'decided',
        class: 'local-minimum',
        inertia,
        evidence: { method: 'dead-relu', layer },
      };
}
