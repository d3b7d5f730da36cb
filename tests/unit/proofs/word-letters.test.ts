import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  errorInMoments,
  lossInMoments,
  lossInWords,
  outerHypotheses,
  outerLetters,
  pairLetters,
  residualInWords,
} from '../../../proofs/kawaguchi-2016/word-letters.js';
import { firstLayerStationaryPoint, point } from '../../../properties/arbitraries/index.js';
import { generalisedInverse, inverse, Rational } from '../../../src/exact/index.js';
import { loss, PartialProducts, type Point } from '../../../src/network/index.js';
import { evaluateWords } from '../../../src/words/index.js';

const two = Rational.of(2);
const random = { kind: 'random', maxHidden: 3, maxWidth: 3 } as const;

const dataOf = ({ x, y, moments }: Point) => ({
  X: x,
  Y: y,
  Sxx: moments.xx,
  Syx: moments.yx,
  Syy: moments.yy,
});

describe('the letters stand for what the network has', () => {
  test.prop([point({ ...random, maxWidth: 2 })], { numRuns: 60 })(
    'L, r and E of every pair of layers are those of the point',
    (at) => {
      const letters = pairLetters();
      const { a, wk, m, wl, b } = letters;
      const p = a.times(wk, m, wl, b);
      const products = new PartialProducts(at.weights);
      const { product } = products;
      for (let k = 2; k <= at.weights.length; k++)
        for (let l = 1; l < k; l++) {
          const values = {
            ...dataOf(at),
            A: products.after(k),
            Wk: at.weights[k - 1]!,
            M: products.between(k, l),
            Wl: at.weights[l - 1]!,
            B: products.before(l),
          };
          const value = loss(at.weights, at.moments);
          expect(evaluateWords(lossInWords(p, letters), values)).toEqual(value);
          expect(evaluateWords(lossInMoments(p, letters), values)).toEqual(value);
          expect(evaluateWords(residualInWords(p, letters), values)).toEqual(
            product.times(at.x).minus(at.y).transpose(),
          );
          expect(evaluateWords(errorInMoments(p, letters), values)).toEqual(
            product.times(at.moments.xx).minus(at.moments.yx),
          );
        }
    },
  );

  test.prop([firstLayerStationaryPoint(random), fc.boolean()], { numRuns: 60 })(
    'the hypotheses vanish at points where ∂L/∂W_1 = 0, and move when W_1 does',
    (at, moved) => {
      const letters = outerLetters();
      const hypotheses = outerHypotheses(letters);
      const products = new PartialProducts(at.weights);
      const c = products.after(1);
      const g = generalisedInverse(c.transpose().times(c));
      const s = inverse(at.moments.xx);
      const pstar = at.moments.yx.times(s);
      const first = at.weights[0]!;
      // Along a column of Cᵀ the normal equation changes unless C = 0.
      const bumped = moved ? first.plus(c.transpose().times(pstar.minus(pstar.scale(two)))) : first;
      const values = {
        ...dataOf(at),
        C: c,
        G: g,
        W1: bumped,
        S: s,
        Pstar: pstar,
        Pi: c.times(g).times(c.transpose()),
        Sigma: pstar.times(at.moments.xx).times(pstar.transpose()),
      };
      for (const { id, zero } of Object.values(hypotheses)) {
        const vanishes = evaluateWords(zero, values, {
          dx: at.architecture.inputWidth,
        }).isZero();
        const stays =
          id !== 'first-layer-stationary' || !moved || c.transpose().times(pstar).isZero();
        expect(vanishes, id).toBe(stays);
      }
    },
  );
});
