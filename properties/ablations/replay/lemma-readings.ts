import { CRITICAL_FORM, RANGE_CONDITION, TOP_EIGENVECTORS } from '../../../proofs/index.js';
import { generalisedInverse, inverse, Rational, rank } from '../../../src/exact/index.js';
import { ablatedLoss, explainedMoment, leastSquares } from '../../../src/landscape/index.js';
import {
  gradient,
  HessianBlocks,
  PartialProducts,
  type Weights,
} from '../../../src/network/index.js';
import { matrices, numbers, relation } from './compare.js';
import type { PointInProof } from './point-in-proof.js';
import type { Comparison } from './step-reading.js';

const HALF = Rational.of(1, 2);

/** What the steps of the lemmas say of a point: each formula beside the loss as it is. */
export const LEMMA_READINGS: Readonly<
  Record<string, (at: PointInProof) => readonly Comparison[] | undefined>
> = {
  'gradient-form/gradient': ({ plain, gradient: found }) =>
    gradient(plain.weights, plain.moments).map((says, k) =>
      matrices(`∂L/∂W_${k + 1}`, says, found()[k]!),
    ),
  'hessian-form/one-layer': (at) => blocks(at, (k, l) => k === l),
  'hessian-form/two-layers': (at) => blocks(at, (k, l) => k > l),
  'lemma-4-2/projected': ({ plain, products }) => {
    const { xx, yx } = plain.moments;
    if (!isInvertible(xx)) return undefined;
    const c = products.after(1);
    const says = CRITICAL_FORM.form({
      c,
      g: generalisedInverse(c.transpose().times(c)),
      // The lemma has no inverse of C; variants of it do.
      k: c.transpose(),
      yx,
      xxInverse: inverse(xx),
    });
    return [matrices('P = ΠP*', says, products.product)];
  },
  'lemma-4-4/zero-factor': ({ words }) =>
    [...RANGE_CONDITION.parts(words)].map(([k, { text, found, holds }]) =>
      relation(k, text, found, holds),
    ),
  'lemma-4-6/order': ({ words, plain }) =>
    TOP_EIGENVECTORS.hypotheses.slice(2).every(({ decide }) => decide(plain))
      ? [...TOP_EIGENVECTORS.parts(words)].map(([name, { text, found, holds }]) =>
          relation(name, text, found, holds),
        )
      : undefined,
  'loss-decomposition/complete-the-square': (at) => {
    if (!isInvertible(at.plain.moments.xx)) return undefined;
    return [
      decomposed(at, 'L(W)', at.point.weights),
      ...(at.better === undefined ? [] : [decomposed(at, 'L(W′), W′ better than W', at.better)]),
    ];
  },
};

const isInvertible = (xx: PointInProof['error']): boolean => rank(xx) === xx.rows;

/** Blocks (k, l) of the formula with those of the Hessian as it is. */
function blocks(
  { plain, hessian }: PointInProof,
  wanted: (k: number, l: number) => boolean,
): readonly Comparison[] {
  const formula = new HessianBlocks(plain.weights, plain.moments);
  const layers = plain.architecture.layers();
  const range = ({ offset, rows, columns }: (typeof layers)[number]) =>
    Array.from({ length: rows * columns }, (_, index) => offset + index);
  return layers.flatMap((one) =>
    layers
      .filter((other) => wanted(one.k, other.k))
      .map((other) =>
        matrices(
          one.k === other.k ? `∂²L along W_${one.k}` : `∂²L along W_${one.k} and W_${other.k}`,
          formula.block(one.k, other.k),
          hessian().submatrix(range(one), range(other)),
        ),
      ),
  );
}

/** L(P*) + ½ tr((P − P*)Σ_XX(P − P*)ᵀ) with the loss as it is. */
function decomposed(
  { point, plain }: PointInProof,
  compares: string,
  weights: Weights,
): Comparison {
  const { moments } = plain;
  const gap = new PartialProducts(weights).product.minus(leastSquares(moments));
  const least = moments.yy.trace().minus(explainedMoment(moments).trace());
  const says = least.plus(gap.times(moments.xx).times(gap.transpose()).trace()).times(HALF);
  return numbers(compares, says, ablatedLoss({ ...point, weights }));
}
