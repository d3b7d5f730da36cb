import { aboutPoint } from '../_internals/point.js';
import { requireMiddle } from './non-convex.js';

/** The loss is not concave: in the middle of a segment it lies below the chord. */
export const nonConcave = aboutPoint((point, proof) => requireMiddle(point, proof, '<'));
