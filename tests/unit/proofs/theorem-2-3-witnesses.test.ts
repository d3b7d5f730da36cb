import { fc } from '@fast-check/vitest';
import { describe, expect, it, test } from 'vitest';
import {
  ascentWitness,
  caseThree,
  judgedPoint,
  requireAccepted,
  segmentsThrough,
} from '../../../proofs/index.js';
import {
  fullRankData,
  point,
  stratumPoint,
  zeroEndsPoint,
} from '../../../properties/arbitraries/index.js';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import {
  type JsonObject,
  representative,
  sealStatement,
  stratumById,
} from '../../../src/landscape/index.js';
import {
  Architecture,
  gradient,
  loss,
  PartialProducts,
  type Point,
  pointOf,
} from '../../../src/network/index.js';

const bound = { maxHidden: 3, maxWidth: 3 };
const at = (widths: readonly number[], stratum: string): Point => {
  const architecture = Architecture.of(widths);
  return representative(architecture, stratumById(architecture, stratum));
};

/** W + tM. */
const moved = (from: Point, moves: Point['weights'], t: Rational): Point =>
  pointOf(
    from.architecture,
    from,
    from.weights.map((weight, index) => weight.plus(moves[index]!.scale(t))),
    from.moments,
  );

describe('case 3 of Theorem 2.3 (ii)', () => {
  test('keeps the product, and its top coefficient is that of ∂L/∂W_k, by differences', () => {
    fc.assert(
      fc.property(stratumPoint(bound), ({ point: from }) => {
        const { k, moves, topCoefficient } = caseThree(from);
        const { product } = new PartialProducts(from.weights);
        // The (k−1)-th difference of a polynomial of degree k−1 is (k−1)! times its top coefficient.
        let sum = RationalMatrix.zero(topCoefficient.rows, topCoefficient.columns);
        let [binomial, factorial] = [1, 1];
        for (let t = 0; t < k; t++) {
          const there = moved(from, moves, Rational.of(t));
          expect(new PartialProducts(there.weights).product.equals(product)).toBe(true);
          const sign = (k - 1 - t) % 2 === 0 ? 1 : -1;
          const slope = gradient(there.weights, there.moments)[k - 1]!;
          sum = sum.plus(slope.scale(Rational.of(sign * binomial)));
          binomial = (binomial * (k - 1 - t)) / (t + 1);
          if (t > 0) factorial *= t;
        }
        expect(sum.equals(topCoefficient.scale(Rational.of(factorial)))).toBe(true);
      }),
      { seed: 3, numRuns: 120 },
    );
  });

  it('leaves W = 0 of 1-1-1-1: all kernels are there, and the slope appears', () => {
    const { k, topCoefficient } = caseThree(at([1, 1, 1, 1], 'S/1-1/2-2/3-0'));
    expect(k).toBe(3);
    expect(topCoefficient.isZero()).toBe(false);
  });

  it('finds nothing at a global minimum with rank(W_H⋯W_2) < p', () => {
    const global = at([1, 2, 2, 1], 'S1/1-1/2-2');
    expect(judgedPoint(global).class).toBe('global-minimum');
    expect(caseThree(global).topCoefficient.isZero()).toBe(true);
  });
});

describe('the ascent of Theorem 2.3 (iii)', () => {
  test('the loss rises along it, at any point with XXᵀ invertible', () => {
    fc.assert(
      fc.property(point({ kind: 'random', ...bound }, fullRankData), (from) => {
        const { layers, curve } = ascentWitness(from)!;
        const along = curve.terms[0]!.weights;
        for (const t of [Rational.of(1, 8), Rational.ONE]) {
          const there = moved(from, along, t);
          const rise = loss(there.weights, there.moments).minus(loss(from.weights, from.moments));
          expect(rise.sign()).toBe(1);
        }
        along.forEach((part, index) => {
          if (!layers.includes(index + 1)) expect(part.isZero()).toBe(true);
        });
      }),
      { seed: 4, numRuns: 120 },
    );
  });

  it('needs all layers at W = 0, and the first alone where C ≠ 0', () => {
    expect(ascentWitness(at([1, 1, 1, 1], 'S/1-1/2-2/3-0'))!.layers).toEqual([1, 2, 3]);
    expect(ascentWitness(at([1, 1, 1, 1], 'S1'))!.layers).toEqual([1]);
  });
});

describe('the segments of Theorem 2.3 (i)', () => {
  test('are accepted on drawn data, and refused for the opposite claim', () => {
    fc.assert(
      fc.property(zeroEndsPoint({ kind: 'random', maxHidden: 3, maxWidth: 2 }), (from) => {
        const { nonConvex, nonConcave } = segmentsThrough(from)!;
        for (const document of [nonConvex(), nonConcave()]) {
          expect(checkCertificate(document.statement, document.certificate).accepted).toBe(true);
          const kind = document.statement['kind'] === 'non-convex' ? 'non-concave' : 'non-convex';
          const opposite = sealStatement(
            kind,
            { point: document.statement['point']! },
            document.certificate['proof'] as JsonObject,
          );
          expect(checkCertificate(opposite.statement, opposite.certificate)).toMatchObject({
            accepted: false,
            code: 'KERNEL_CHORD',
          });
        }
      }),
      { seed: 6, numRuns: 30 },
    );
  });

  it('do not exist where the targets are not correlated with the inputs', () => {
    const from = at([1, 1, 1], 'S/1-1/2-0');
    const zero = RationalMatrix.zero(1, from.y.columns);
    const uncorrelated = pointOf(from.architecture, { x: from.x, y: zero }, from.weights);
    expect(segmentsThrough(uncorrelated)).toBeUndefined();
  });
});

describe('the judge', () => {
  it('does not take a certificate that the kernel refuses', () => {
    const { document } = judgedPoint(at([1, 1, 1], 'S/1-1/2-0'));
    expect(() => requireAccepted(document)).not.toThrow();
    const certificate = { ...document.certificate, proof: {} };
    expect(() => requireAccepted({ ...document, certificate })).toThrowError(
      expect.objectContaining({ code: 'CERTIFICATE_REFUSED' }),
    );
  });
});
