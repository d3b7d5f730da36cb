import { describe, expect, test } from 'vitest';
import {
  generalisedInverse,
  idempotent,
  symmetric,
  TracePolynomial,
  type WordClaim,
} from '../../../src/words/index.js';
import { equation, half, identity, letter, zero } from './letters.js';
import { lossOf, moments, Pstar, S, Sigma, Sxx, Syx } from './network-letters.js';
import { notProved, proved } from './proved.js';

// P = A W M U B: W and U are the layers k > l, the other letters products of layers.
const A = letter('A', 'dy', 'dk');
const W = letter('W', 'dk', 'dj');
const M = letter('M', 'dj', 'di');
const U = letter('U', 'di', 'dh');
const B = letter('B', 'dh', 'dx');
const P = A.times(W, M, U, B);
const E = P.times(Sxx).minus(Syx);
const V = letter('V', 'dk', 'dj');
const V2 = letter('V2', 'dk', 'dj');
const Z = letter('Z', 'di', 'dh');

describe('derivatives of the loss (Lemmas 4.1 and 4.3)', () => {
  test('gradient from the data', () => {
    const X = letter('X', 'dx', 'm');
    const Y = letter('Y', 'dy', 'm');
    const rest = M.times(U, B);
    const error = P.times(X).minus(Y);
    const result = proved({
      hypotheses: [],
      derivatives: [{ W: V }],
      left: error.transpose().times(error).trace().scale(half),
      right: A.transpose()
        .times(error, X.transpose(), rest.transpose())
        .transpose()
        .times(V)
        .trace(),
    });
    expect(result.used).toEqual([]);
  });

  const gradient = (transposeRest: boolean): WordClaim => {
    const rest = letter('R', 'd', 'd');
    const [A1, W1, V1] = [letter('A', 'dy', 'd'), letter('W', 'd', 'd'), letter('V', 'd', 'd')];
    const [sxx, syx] = [letter('Sxx', 'd', 'd'), letter('Syx', 'dy', 'd')];
    const product = A1.times(W1, rest);
    const slope = A1.transpose().times(
      product.times(sxx).minus(syx),
      transposeRest ? rest.transpose() : rest,
    );
    return {
      hypotheses: symmetric(sxx),
      derivatives: [{ W: V1 }],
      left: product
        .times(sxx, product.transpose())
        .trace()
        .scale(half)
        .minus(syx.times(product.transpose()).trace()),
      right: slope.transpose().times(V1).trace(),
    };
  };

  test('gradient from the moments uses the symmetry of Sxx', () => {
    expect(proved(gradient(true)).used).toEqual(['Sxx-symmetric']);
    expect(notProved({ ...gradient(true), hypotheses: [] })).toMatch(/complete/);
  });

  test('gradient with a transpose left out', () => {
    expect(notProved(gradient(false))).toMatch(/complete/);
  });

  test('Hessian block (k, k)', () => {
    const [one, two] = [A.times(V, M, U, B), A.times(V2, M, U, B)];
    proved({
      hypotheses: moments,
      derivatives: [{ W: V }, { W: V2 }],
      left: lossOf(P),
      right: one.times(Sxx, two.transpose()).trace(),
    });
  });

  const mixed = (sign: 1 | -1): WordClaim => {
    const [one, two] = [A.times(V, M, U, B), A.times(W, M, Z, B)];
    const term = E.transpose().times(A, V, M, Z, B).trace();
    const square = one.times(Sxx, two.transpose()).trace();
    return {
      hypotheses: moments,
      derivatives: [{ W: V }, { U: Z }],
      left: lossOf(P),
      right: sign === 1 ? square.plus(term) : square.minus(term),
    };
  };

  test('Hessian block (k, l)', () => {
    expect(proved(mixed(1)).used).toEqual(['moments']);
    expect(notProved(mixed(-1))).not.toBe('');
  });

  test('moving both layers at once gives all four blocks', () => {
    const along = { W: V, U: Z };
    const step = A.times(V, M, U, B).plus(A.times(W, M, Z, B));
    const mixedStep = A.times(V, M, Z, B);
    proved({
      hypotheses: moments,
      derivatives: [along, along],
      left: lossOf(P),
      right: step
        .times(Sxx, step.transpose())
        .trace()
        .plus(E.transpose().times(mixedStep).trace())
        .plus(E.transpose().times(mixedStep).trace()),
    });
  });
});

const C = letter('C', 'dy', 'd1');
const Ct = C.transpose();
const G = letter('G', 'd1', 'd1');
const W1 = letter('W1', 'd1', 'dx');
const gInverse = generalisedInverse(Ct.times(C), G, 'g-inverse');

describe('the form at a critical point (Lemma 4.2)', () => {
  const critical = equation('critical', Ct.times(C, W1, Sxx), Ct.times(Syx));
  const invertible = equation('xxt-full-rank', Sxx.times(S), identity('dx'));

  test('C G CᵀC = C by one cancellation', () => {
    const { proof } = proved({ hypotheses: gInverse, left: C.times(G, Ct, C), right: C });
    expect(proof['cancellations']).toHaveLength(1);
  });

  test('C W1 = C G Cᵀ Syx S', () => {
    const result = proved({
      hypotheses: [critical, ...gInverse, invertible],
      left: C.times(W1),
      right: C.times(G, Ct, Syx, S),
    });
    expect(result.used).toEqual(['critical', 'g-inverse', 'xxt-full-rank']);
  });

  test('not without the projector, nor without any one hypothesis', () => {
    const all = [critical, ...gInverse, invertible];
    notProved({ hypotheses: all, left: C.times(W1), right: Syx.times(S) });
    for (const left of all) {
      notProved({
        hypotheses: all.filter((one) => one !== left),
        left: C.times(W1),
        right: C.times(G, Ct, Syx, S),
      });
    }
  });

  test('the projector: independent of the generalised inverse, symmetric, idempotent', () => {
    const other = letter('H', 'd1', 'd1');
    proved({
      hypotheses: [...gInverse, ...generalisedInverse(Ct.times(C), other)],
      left: C.times(G, Ct),
      right: C.times(other, Ct),
    });
    const Pi = letter('Pi', 'dy', 'dy');
    const hypotheses = [...gInverse, equation('definition-of-Pi', Pi, C.times(G, Ct))];
    proved({ hypotheses, left: Pi.transpose(), right: Pi });
    proved({ hypotheses, left: Pi.times(Pi), right: Pi });
    proved({ hypotheses, left: Pi.times(C), right: C });
  });

  test('a hint is enough, and a wrong hint does no harm', () => {
    const claim: WordClaim = { hypotheses: gInverse, left: C.times(G, Ct, C), right: C };
    const b = G.times(Ct, C).minus(identity('d1'));
    proved(claim, {
      cancellations: [
        { a: C, b: Ct.times(C) },
        { a: C, b },
      ],
    });
  });
});

describe('the last layer at a critical point (Lemma 4.6)', () => {
  const Pi = letter('Pi', 'dy', 'dy');
  const Q = letter('P', 'dy', 'dx');
  const projector = [...symmetric(Pi, 'projector'), ...idempotent(Pi, 'projector')];
  const form = equation('lemma-4-2', Q, Pi.times(Pstar));
  const last = equation('critical', Q.times(Sxx, Q.transpose()), Syx.times(Q.transpose()));
  const hypotheses = [...moments, ...projector, form, last];

  test('ΠΣ = ΠΣΠ = ΣΠ', () => {
    const right = Pi.times(Sigma, Pi);
    for (const left of [Pi.times(Sigma), Sigma.times(Pi)]) {
      const { used } = proved({ hypotheses, left, right });
      expect(used).toContain('critical');
      // The first proof found of ΠΣ = ΠΣΠ uses the symmetry of Sxx, which it can do without.
      if (left.equals(Pi.times(Sigma))) expect(used).not.toContain('moments');
      notProved({ hypotheses: [...moments, ...projector, form], left, right });
    }
    notProved({ hypotheses, left: Pi.times(Sigma), right: Sigma });
  });

  test('L(P) = L(P*) + ½‖(P − P*)X‖²', () => {
    const F = letter('F', 'dy', 'dx');
    const gap = F.minus(Pstar);
    const square = gap.times(Sxx, gap.transpose()).trace();
    const claim = (square: TracePolynomial): WordClaim => ({
      hypotheses: moments,
      left: lossOf(F),
      right: lossOf(Pstar).plus(square),
    });
    proved(claim(square.scale(half)));
    notProved(claim(square));
  });

  // The direction V = u_j u_iᵀ W_N, C V1 = u_i u_jᵀ P*.
  const [R, WN] = [letter('R', 'dN', 'd1'), letter('WN', 'dy', 'dN')];
  const [VN, V1] = [letter('VN', 'dy', 'dN'), letter('V1', 'd1', 'dx')];
  const [ui, uj] = [letter('ui', 'dy', '1'), letter('uj', 'dy', '1')];
  const [li, lj] = [letter('li', '1', '1'), letter('lj', '1', '1')];
  const product = WN.times(R, W1);
  const quantitative: WordClaim = {
    hypotheses: [
      ...moments,
      ...symmetric(Pi, 'projector'),
      equation('lemma-4-2', product, Pi.times(Pstar)),
      equation('direction', VN, uj.times(ui.transpose(), WN)),
      equation('direction', WN.times(R, V1), ui.times(uj.transpose(), Pstar)),
      equation('eigenvectors', Sigma.times(ui), ui.times(li)),
      equation('eigenvectors', Sigma.times(uj), uj.times(lj)),
      equation('orthonormal', ui.transpose().times(ui), identity('1')),
      equation('orthonormal', uj.transpose().times(uj), identity('1')),
      equation('orthonormal', ui.transpose().times(uj), zero('1', '1')),
      equation('range', Pi.times(ui), ui),
      equation('range', Pi.times(uj), zero('dy', '1')),
    ],
    derivatives: [
      { WN: VN, W1: V1 },
      { WN: VN, W1: V1 },
    ],
    left: lossOf(product),
    right: li.trace().minus(lj.trace()),
  };

  test('the second derivative is λ_i − λ_j', () => {
    expect(proved(quantitative).used).toContain('eigenvectors');
    notProved({ ...quantitative, right: lj.trace().minus(li.trace()) } as WordClaim);
    notProved({ ...quantitative, right: TracePolynomial.zero() } as WordClaim);
  });
});

test('(I − AA⁻)B = 0 for the blocks A = F1ᵀF1, B = F1ᵀF2 of a Gram matrix (Lemma 4.4)', () => {
  const [F1, F2] = [letter('F1', 'n', 'a'), letter('F2', 'n', 'b')];
  const [block, side] = [letter('A', 'a', 'a'), letter('B', 'a', 'b')];
  const inner = letter('G', 'a', 'a');
  const [gram, mixed] = [F1.transpose().times(F1), F1.transpose().times(F2)];
  proved({
    hypotheses: generalisedInverse(gram, inner),
    left: gram.times(inner, mixed),
    right: mixed,
  });
  const hypotheses = [
    equation('definition-of-A', block, gram),
    equation('definition-of-B', side, mixed),
    ...generalisedInverse(block, inner),
  ];
  proved({ hypotheses, left: block.times(inner, side), right: side });
  notProved({ hypotheses: hypotheses.slice(1), left: block.times(inner, side), right: side });
});
