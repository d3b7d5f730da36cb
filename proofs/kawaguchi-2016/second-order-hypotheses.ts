import type { Hypothesis } from '../../src/claims/index.js';
import { type Inertia, symmetricInertia } from '../../src/exact/index.js';
import { HessianBlocks, type Point } from '../../src/network/index.js';

const KNOWN = new WeakMap<Point, Inertia>();

/** The inertia of ∇²L at a point, critical or not; found once for a point object. */
function hessianInertia(point: Point): Inertia {
  const found =
    KNOWN.get(point) ?? symmetricInertia(new HessianBlocks(point.weights, point.moments).full());
  KNOWN.set(point, found);
  return found;
}

/** ∇²L ⪰ 0, at any point. */
export const positiveSemidefinite: Hypothesis<Point> = {
  id: 'hessian-psd',
  text: '∇²L(W) is positive semidefinite',
  decide: (point) => hessianInertia(point).negative === 0,
};

/** ∇²L ⪯ 0, at any point. */
export const negativeSemidefinite: Hypothesis<Point> = {
  id: 'hessian-nsd',
  text: '∇²L(W) is negative semidefinite',
  decide: (point) => hessianInertia(point).positive === 0,
};

/** ∇²L ⪰ 0 or ∇²L ⪯ 0, at any point. */
export const semidefinite: Hypothesis<Point> = {
  id: 'hessian-semidefinite',
  text: '∇²L(W) is positive or negative semidefinite',
  decide: (point) => positiveSemidefinite.decide(point) || negativeSemidefinite.decide(point),
};
