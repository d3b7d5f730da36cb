import { type Inertia, symmetricInertia } from '../../src/exact/index.js';
import { type FloatVerdict, globalMinimum, type PointClass } from '../../src/landscape/index.js';
import { gradient, HessianBlocks, loss, type Point } from '../../src/network/index.js';

/** What a point is, exactly, from the definitions: no rank of a product, no float. */
export interface ExactVerdict {
  readonly class: PointClass;
  /** Of the Hessian, computed when asked for. */
  readonly inertia: () => Inertia;
}

/**
 * Gradient, inertia of the Hessian, and the loss against its minimum. That a critical point with a
 * Hessian ⪰ 0 is a minimum or a bad saddle is Theorem 2.3.
 */
export function exactVerdict(point: Point): ExactVerdict {
  const { weights, moments } = point;
  const inertia = once(() => symmetricInertia(new HessianBlocks(weights, moments).full()));
  return { class: classOf(point, inertia), inertia };
}

function classOf(point: Point, inertia: () => Inertia): PointClass {
  if (!gradient(point.weights, point.moments).every((slope) => slope.isZero()))
    return 'not-critical';
  if (inertia().negative > 0) return 'strict-saddle';
  const { upper } = globalMinimum(point);
  return loss(point.weights, point.moments).compare(upper) <= 0 ? 'global-minimum' : 'bad-saddle';
}

function once<T>(compute: () => T): () => T {
  let held: { readonly value: T } | undefined;
  return () => {
    held ??= { value: compute() };
    return held.value;
  };
}

/**
 * How a float verdict contradicts the exact one; `undefined` if it does not. At a point that is exactly
 * critical the classes must be equal, at one that is not `not-critical` is right, and everything else
 * speaks of a critical point nearby: it must be the class of the one the point was moved from, and what
 * it says of the point itself must be true: a curvature that is negative, a loss that is near the least.
 *
 * @param near The class of the point that this one was moved from.
 */
export function contradiction(
  point: Point,
  found: FloatVerdict,
  exact: ExactVerdict,
  near: PointClass | undefined,
): string | undefined {
  if (found.class === 'inconclusive') return undefined;
  const isCritical = exact.class !== 'not-critical';
  if (found.isCritical !== isCritical)
    return `critical: ${found.isCritical}, exactly ${isCritical}`;
  if (found.class === exact.class) return undefined;
  if (isCritical) return `${found.class}, exactly ${exact.class}`;
  if (found.class === 'strict-saddle' && exact.inertia().negative === 0)
    return 'strict-saddle, exactly no negative curvature';
  if (found.class === 'global-minimum') {
    const { moments, weights } = point;
    const excess = loss(weights, moments).minus(globalMinimum(point).lower).toNumber();
    if (excess > 1e-8 * moments.yy.trace().toNumber()) return `global-minimum, ${excess} above it`;
  }
  return near === undefined || near === found.class
    ? undefined
    : `${found.class}, beside a ${near}`;
}
