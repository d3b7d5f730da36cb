import { Rational } from '../../../exact/index.js';
import { loss } from '../../../network/index.js';
import type { Request } from '../../worker/request.js';
import { evenly } from './evenly.js';
import { scalarPoint } from './scalar-point.js';

/** A level curve w_2w_1 = c of the smallest network, in the square |w_1|, |w_2| ≤ 2. */
export interface Level {
  /** c; the loss depends on nothing else. */
  readonly product: string;
  readonly loss: string;
  /** Where w_1 > 0, from the top down, as [w_1, w_2]; its negative is the other branch. */
  readonly branch: readonly (readonly [number, number])[];
  /** Where the loss is higher than on it: beyond its branches, or between them. */
  readonly higher: 'beyond' | 'between' | 'nowhere';
}

/** The level curves for c = −7/2, −3, …, 7/2: hyperbolas, and the axes for c = 0. */
export const levelRequest: Request<null, readonly Level[]> = () =>
  evenly(-7, 7, 2).map((product) => ({
    product: product.toString(),
    loss: loss(
      scalarPoint([product, Rational.ONE]).weights,
      scalarPoint([product, Rational.ONE]).moments,
    ).toString(),
    branch: branchOf(product),
    higher: higherOf(product),
  }));

const EDGE = Rational.of(2);
const PIECES = 24;

function branchOf(product: Rational): Level['branch'] {
  if (product.isZero()) return [];
  const nearest = product.abs().dividedBy(EDGE);
  // Geometric steps, so that both ends of the hyperbola are equally smooth.
  const ratio = EDGE.dividedBy(nearest).toNumber() ** (1 / PIECES);
  return Array.from({ length: PIECES + 1 }, (_, index) => {
    const first = nearest.toNumber() * ratio ** index;
    return [first, product.toNumber() / first] as const;
  });
}

function higherOf(product: Rational): Level['higher'] {
  if (product.equals(Rational.ONE)) return 'nowhere';
  return product.compare(Rational.ONE) > 0 || product.sign() < 0 ? 'beyond' : 'between';
}
