import { Rational } from '../../../exact/index.js';
import {
  type AblatedPoint,
  ablatedLoss,
  type Classification,
  classify,
} from '../../../landscape/index.js';
import type { Request } from '../../worker/request.js';
import { commandOf } from './command-of.js';
import { evenly } from './evenly.js';
import { graphOf } from './graph-of.js';
import { scalarPoint } from './scalar-point.js';

export interface DecayInput {
  /** μ, in fortieths. */
  readonly mu: number;
}

export interface DecayFound {
  readonly mu: string;
  /** Of W = 0. */
  readonly class: Classification['class'];
  readonly inertia: Classification['inertia'];
  readonly loss: string;
  /** The lowest of the points (s, s, s), s a multiple of 1/64. */
  readonly best: { readonly s: string; readonly loss: string; readonly isLower: boolean };
  readonly graph: readonly (readonly [number, number])[];
  readonly command: string;
}

/** Weight decay (μ/2)Σ‖W_k‖² in the network of widths 1-1-1-1: the origin, and the diagonal. */
export const decayRequest: Request<DecayInput, DecayFound> = ({ mu }) => {
  const weightDecay = Rational.of(mu, 40);
  const at = (s: Rational): AblatedPoint => ({ ...scalarPoint([s, s, s]), weightDecay });
  const lossAt = (s: Rational) => ablatedLoss(at(s));
  const origin = at(Rational.ZERO);
  const found = classify(origin);
  const best = evenly(1, 80, 64).reduce((low, s) => (lossAt(s).compare(lossAt(low)) < 0 ? s : low));
  return {
    mu: weightDecay.toString(),
    class: found.class,
    inertia: found.inertia,
    loss: found.loss,
    best: {
      s: best.toString(),
      loss: lossAt(best).toString(),
      isLower: lossAt(best).compare(ablatedLoss(origin)) < 0,
    },
    graph: graphOf(lossAt, evenly(-32, 80, 64)),
    command: commandOf('classify', origin, at(best)),
  };
};
