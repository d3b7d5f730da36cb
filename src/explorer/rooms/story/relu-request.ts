import { Rational, RationalMatrix } from '../../../exact/index.js';
import { checkCertificate } from '../../../kernel/index.js';
import {
  type AblatedPoint,
  ablatedLoss,
  type Classification,
  classify,
  forwardPass,
} from '../../../landscape/index.js';
import { badMinimaExamples, certifiedBadMinimum } from '../../../relu/index.js';
import type { Request } from '../../worker/request.js';
import { commandOf } from './command-of.js';
import { evenly } from './evenly.js';
import { type Way, wayOf } from './way.js';

export interface ReluFound extends Way {
  /** Of the bad minimum. */
  readonly start: Pick<Classification, 'class' | 'inertia' | 'loss'>;
  readonly better: { readonly loss: string };
  /** The same weights without the ReLU. */
  readonly linear: Pick<Classification, 'class' | 'loss'>;
  /** What the kernel says to the certificate that the minimum is bad. */
  readonly accepted: boolean;
  /** The samples (x, y); the first input is 1. */
  readonly samples: readonly (readonly [number, number])[];
  /** Ŷ over x, at the bad minimum and at the point dragged. */
  readonly fits: readonly (readonly (readonly [number, number])[])[];
  readonly command: string;
}

/** A bad local minimum of a ReLU network on three samples, and the segment to a better point. */
export const reluRequest: Request<{ readonly tau: number }, ReluFound> = ({ tau }) => {
  const { point, better } = badMinimaExamples().find(({ name }) => name === 'linear fit')!;
  const towards = (share: Rational): AblatedPoint => ({
    ...point,
    weights: point.weights.map((weight, k) => weight.plus(better[k]!.minus(weight).scale(share))),
  });
  const share = Rational.of(tau, 16);
  const here = towards(share);
  const end = towards(Rational.ONE);
  const found = classify(point);
  const { activation: _, ...linear } = point;
  const without = classify(linear);
  const refutation = certifiedBadMinimum(point, better)?.refutation;
  const [x, y] = [point.x!, point.y!];
  return {
    ...wayOf(tau, (at) => ablatedLoss(towards(at))),
    start: { class: found.class, inertia: found.inertia, loss: found.loss },
    better: { loss: ablatedLoss(end).toString() },
    linear: { class: without.class, loss: without.loss },
    accepted:
      refutation !== undefined &&
      checkCertificate(refutation.statement, refutation.certificate).accepted,
    samples: Array.from({ length: x.columns }, (_, i) => [
      x.at(1, i).toNumber(),
      y.at(0, i).toNumber(),
    ]),
    fits: [point, here].map(fitOf),
    command: commandOf('classify', point, here, end),
  };
};

/** Ŷ over inputs (1, x). */
function fitOf(point: AblatedPoint): readonly (readonly [number, number])[] {
  const places = evenly(-24, 24, 16);
  const inputs = RationalMatrix.fromRows([places.map(() => Rational.ONE), places]);
  const { output } = forwardPass(point, inputs);
  return places.map((x, i) => [x.toNumber(), output.at(0, i).toNumber()]);
}
