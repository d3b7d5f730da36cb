import type { WordIdentity } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import {
  type TracePolynomial,
  type WordHypothesis,
  WordPolynomial,
} from '../../src/words/index.js';
import { eigenHypotheses, eigenLetters } from './eigenvector-letters.js';
import { eigenMatrices } from './eigenvector-matrices.js';

const { wn, k, w1, vn, v1, c, g, xx, s, yx, yy, pstar, p, b, pi, sigma, ui, uj, li, lj } =
  eigenLetters;
const h = eigenHypotheses;

const error = wn.times(k, w1, xx).minus(yx);
const loss = (): TracePolynomial => {
  const product = wn.times(k, w1);
  return product
    .times(xx, product.transpose())
    .trace()
    .scale(Rational.of(1, 2))
    .minus(yx.times(product.transpose()).trace())
    .plus(yy.trace().scale(Rational.of(1, 2)));
};
/** The first-order change of P along (V_1, V_{H+1}). */
const firstOrder = vn.times(k, w1).plus(wn.times(k, v1));
/** (u_ju_iᵀ + u_iu_jᵀ)P*. */
const swapped = uj.times(ui.transpose()).plus(ui.times(uj.transpose())).times(pstar);
const along = { WN: vn, W1: v1 };

/** D²L = tr(FΣ_XXFᵀ) + 2 tr(Eᵀ V_{H+1}KV_1), F = V_{H+1}KW_1 + CV_1, at every W. */
export function secondDerivative(): readonly WordIdentity[] {
  return [
    {
      at: 'D²L along (V_1, V_{H+1})',
      claim: {
        hypotheses: [h.symmetricMoments],
        derivatives: [along, along],
        left: loss(),
        right: firstOrder
          .times(xx, firstOrder.transpose())
          .trace()
          .plus(error.transpose().times(vn, k, v1).trace().scale(Rational.of(2))),
      },
      matrices: eigenMatrices(),
    },
  ];
}

/** F = (u_ju_iᵀ + u_iu_jᵀ)P* and V_{H+1}KV_1 = u_ju_jᵀP*. */
export function movedProduct(): readonly WordIdentity[] {
  return [
    {
      at: 'F',
      claim: {
        hypotheses: [h.lastMove, h.firstMove, h.factoredProduct, h.symmetricPi, h.inside],
        left: firstOrder,
        right: swapped,
      },
      matrices: eigenMatrices(),
    },
    {
      at: 'V_{H+1}KV_1',
      claim: {
        hypotheses: [h.lastMove, h.firstMove, h.unitI],
        left: vn.times(k, v1),
        right: uj.times(uj.transpose(), pstar),
      },
      matrices: eigenMatrices(),
    },
  ];
}

/** tr(FΣ_XXFᵀ) = λ_i + λ_j and tr(Eᵀu_ju_jᵀP*) = −λ_j. */
export function valueIdentities(): readonly WordIdentity[] {
  const eigen = [h.sigma, h.eigenI, h.eigenJ, h.unitI, h.unitJ, h.orthogonal];
  const rest = pi.times(pstar, xx).minus(yx);
  return [
    {
      at: 'tr(FΣ_XXFᵀ)',
      claim: {
        hypotheses: eigen,
        left: swapped.times(xx, swapped.transpose()).trace(),
        right: li.trace().plus(lj.trace()),
      },
      matrices: eigenMatrices(),
    },
    {
      at: 'tr(Eᵀu_ju_jᵀP*), E = ΠP*Σ_XX − Σ_YX',
      claim: {
        hypotheses: [
          h.leastSquares,
          h.symmetricMoments,
          h.symmetricPi,
          h.outside,
          h.sigma,
          h.eigenJ,
          h.unitJ,
        ],
        left: rest.transpose().times(uj, uj.transpose(), pstar).trace(),
        right: lj.trace().negate(),
      },
      matrices: eigenMatrices(),
    },
  ];
}

/** D²L = λ_i − λ_j in one certificate, from the definition of the loss. */
export function quantitativeIdentity(right?: TracePolynomial): WordIdentity {
  return {
    at: 'D²L along (V_1, V_{H+1}) = λ_i − λ_j',
    claim: {
      hypotheses: [
        h.symmetricMoments,
        h.leastSquares,
        h.sigma,
        h.symmetricPi,
        h.factoredProduct,
        h.unitI,
        h.unitJ,
        h.orthogonal,
        h.eigenI,
        h.eigenJ,
        h.inside,
        h.outside,
        h.lastMove,
        h.firstMove,
      ],
      derivatives: [along, along],
      left: loss(),
      right: right ?? li.trace().minus(lj.trace()),
    },
    matrices: eigenMatrices(),
  };
}

/** V_1 = GCᵀu_iu_jᵀP* has CV_1 = u_iu_jᵀP*, because Πu_i = u_i. */
export function existenceIdentity(inside: WordHypothesis = h.inside): WordIdentity {
  return {
    at: 'CV_1',
    claim: {
      hypotheses: [h.pi, inside],
      left: c.times(g, c.transpose(), ui, uj.transpose(), pstar),
      right: ui.times(uj.transpose(), pstar),
    },
    matrices: eigenMatrices(),
  };
}

/**
 * −A⁻B(V_{H+1}) = GCᵀu_iu_jᵀP* for the blocks A(V) = CᵀCVΣ_XX, A⁻(V) = GVS and
 * B(V') = CᵀV'(W_H⋯W_1)Σ_XX + KᵀV'ᵀE of the Hessian on (W_1, W_{H+1}).
 */
export function minimiserIdentity(): WordIdentity {
  const rest = p.times(xx).minus(yx);
  const side = c.transpose().times(vn, b, xx).plus(k.transpose().times(vn.transpose(), rest));
  return {
    at: '−A⁻B(V_{H+1})',
    claim: {
      hypotheses: [
        h.lastMove,
        h.chain,
        h.product,
        h.leastSquares,
        h.inverse,
        h.symmetricPi,
        h.invariantC,
        h.notInS,
      ],
      left: g.times(side, s).negate(),
      right: g.times(c.transpose(), ui, uj.transpose(), pstar),
    },
    matrices: eigenMatrices(),
  };
}

/** EPᵀ = 0 from ∂L/∂W_{H+1} = 0. */
export function normalIdentity(): WordIdentity {
  return {
    at: 'EPᵀ',
    claim: {
      hypotheses: [h.lastLayer, h.lowerProduct],
      left: p.times(xx).minus(yx).times(p.transpose()),
      right: WordPolynomial.zero('dy', 'dy'),
    },
    matrices: eigenMatrices(),
  };
}

/** ΠΣ = ΠΣΠ = ΣΠ. */
export function invarianceIdentities(): readonly WordIdentity[] {
  const hypotheses = [
    h.normal,
    h.product,
    h.leastSquares,
    h.sigma,
    h.symmetricMoments,
    h.symmetricPi,
    h.idempotentPi,
  ];
  const matrices = eigenMatrices();
  return [
    {
      at: 'ΠΣ = ΠΣΠ',
      claim: { hypotheses, left: pi.times(sigma), right: pi.times(sigma, pi) },
      matrices,
    },
    {
      at: 'ΠΣΠ = ΣΠ',
      claim: { hypotheses, left: pi.times(sigma, pi), right: sigma.times(pi) },
      matrices,
    },
  ];
}

/** C = ΠC and Π = C(GCᵀ): they have one rank. */
export function rankIdentities(): readonly WordIdentity[] {
  const gram = c.transpose().times(c);
  const hypotheses = [h.ginverse, h.pi];
  const matrices = eigenMatrices();
  return [
    {
      at: 'C = ΠC',
      claim: { hypotheses, left: c, right: pi.times(c) },
      hints: {
        cancellations: [{ a: c, b: g.times(gram).minus(WordPolynomial.identity('d1')) }],
      },
      matrices,
    },
    {
      at: 'Π = C(GCᵀ)',
      claim: { hypotheses, left: pi, right: c.times(g.times(c.transpose())) },
      matrices,
    },
  ];
}
