import type { Point } from '../../network/index.js';

/** The point that an instance is, or that is in it. */
export function pointIn(instance: unknown): Point | undefined {
  if (typeof instance !== 'object' || instance === null) return undefined;
  if ('architecture' in instance && 'weights' in instance) return instance as Point;
  return 'point' in instance ? pointIn(instance.point) : undefined;
}
