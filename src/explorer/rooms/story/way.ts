import { Rational } from '../../../exact/index.js';
import { evenly } from './evenly.js';
import { graphOf } from './graph-of.js';

/** The loss on a segment from a bad minimum, τ = 0, to a lower point, τ = 1. */
export interface Way {
  readonly tau: string;
  /** At τ, and how it compares with that at 0. */
  readonly loss: string;
  readonly isLower: boolean;
  /** Of τ from −1/4 to 9/8, in 64ths. */
  readonly graph: readonly (readonly [number, number])[];
}

/** @param tau In sixteenths. */
export function wayOf(tau: number, lossAt: (share: Rational) => Rational): Way {
  const share = Rational.of(tau, 16);
  const loss = lossAt(share);
  return {
    tau: share.toString(),
    loss: loss.toString(),
    isLower: loss.compare(lossAt(Rational.ZERO)) < 0,
    graph: graphOf(lossAt, evenly(-16, 72, 64)),
  };
}
