import { Rational } from '../../../exact/index.js';
import {
  type AblatedPoint,
  ablatedLoss,
  type Classification,
  classify,
} from '../../../landscape/index.js';
import type { Request } from '../../worker/request.js';
import { commandOf } from './command-of.js';
import { scalarPoint } from './scalar-point.js';
import { type Way, wayOf } from './way.js';

export interface DecayFound extends Way {
  readonly mu: string;
  /** Of W = 0, where the way starts. */
  readonly start: Pick<Classification, 'class' | 'inertia' | 'loss'>;
  /** w_1 = w_2 = w_3 at the point dragged. */
  readonly s: string;
  readonly command: string;
}

/** Small enough for lower losses than that of zero, large enough for the rise before them to be seen. */
const MU = Rational.of(3, 10);
const END = Rational.of(7, 8);

/** Weight decay (μ/2)Σ‖W_k‖² in the network of widths 1-1-1-1, from the origin to w_1 = w_2 = w_3 = 7/8. */
export const decayRequest: Request<{ readonly tau: number }, DecayFound> = ({ tau }) => {
  const at = (share: Rational): AblatedPoint => {
    const s = share.times(END);
    return { ...scalarPoint([s, s, s]), weightDecay: MU };
  };
  const way = wayOf(tau, (share) => ablatedLoss(at(share)));
  const share = Rational.of(tau, 16);
  const found = classify(at(Rational.ZERO));
  return {
    ...way,
    mu: MU.toString(),
    start: { class: found.class, inertia: found.inertia, loss: found.loss },
    s: share.times(END).toString(),
    command: commandOf('classify', at(Rational.ZERO), at(share)),
  };
};
