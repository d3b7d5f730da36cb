import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { point, weights } from '../../../properties/arbitraries/index.js';
import { PolynomialMatrix, Rational, RationalMatrix } from '../../../src/exact/index.js';
import {
  flatten,
  gradient,
  gradientByDifferences,
  HessianBlocks,
  hessianByDifferences,
  hessianVectorProduct,
  loss,
  PartialProducts,
  type Point,
} from '../../../src/network/index.js';
import { SymbolicNetwork } from '../../../src/symbolic/index.js';
import { refusal } from '../exact/coded.js';

const points = point({ kind: 'random', maxHidden: 3, maxWidth: 3 });
const smallPoints = point({ kind: 'random', maxHidden: 2, maxWidth: 2 });
const withDirection = (from: fc.Arbitrary<Point>) =>
  from.chain((at) => fc.tuple(fc.constant(at), weights(at.architecture)));

const hessianOf = (at: Point) => new HessianBlocks(at.weights, at.moments).full();

/** ½ Σ over samples and outputs of (prediction − target)², one number at a time. */
function lossByDefinition({ x, y, weights: layers }: Point): Rational {
  let twice = Rational.ZERO;
  for (let sample = 0; sample < x.columns; sample++) {
    let signal = Array.from({ length: x.rows }, (_, i) => x.at(i, sample));
    for (const layer of layers)
      signal = Array.from({ length: layer.rows }, (_, i) =>
        signal.reduce((sum, value, j) => sum.plus(layer.at(i, j).times(value)), Rational.ZERO),
      );
    signal.forEach((value, i) => {
      const error = value.minus(y.at(i, sample));
      twice = twice.plus(error.times(error));
    });
  }
  return twice.dividedBy(Rational.of(2));
}

/** The values of the ring's variables at a point: the weights, then X and Y, row by row. */
function valuesAt({ weights: layers, x, y }: Point): Rational[] {
  return [...layers, x, y].flatMap((matrix) => matrix.toRows().flat());
}

const evaluated = (matrix: PolynomialMatrix, values: readonly Rational[]) =>
  RationalMatrix.ofRationals(
    matrix.rows,
    matrix.columns,
    matrix.entries.map((entry) => entry.evaluate(values)),
  );

describe('the loss', () => {
  test.prop([points])('is half the sum of the squared residuals', (at) => {
    expect(loss(at.weights, at.moments)).toEqual(lossByDefinition(at));
  });

  test('is not divided by the number of samples', () => {
    const one = RationalMatrix.fromRows([[1, 1, 1, 1]]);
    const zero = RationalMatrix.zero(1, 1);
    const xx = one.times(one.transpose());
    expect(loss([zero, zero], { xx, yx: xx, yy: xx })).toEqual(Rational.of(2));
  });
});

describe('against differences of the loss, which are exact', () => {
  test.prop([points])('the gradient', (at) => {
    const own = gradient(at.weights, at.moments);
    own.forEach((slope, index) => {
      const layer = at.weights[index]!;
      expect([slope.rows, slope.columns]).toEqual([layer.rows, layer.columns]);
    });
    expect(flatten(own)).toEqual(gradientByDifferences(at));
  });

  test.prop([points], { numRuns: 40 })('the Hessian, every block', (at) => {
    const hessian = hessianOf(at);
    expect(hessian).toEqual(hessianByDifferences(at));
    expect(hessian.isSymmetric()).toBe(true);
  });
});

describe('the Hessian', () => {
  test.prop([points])('block (k,l) stands where its layers stand, and is (l,k) turned', (at) => {
    const blocks = new HessianBlocks(at.weights, at.moments);
    const whole = blocks.full();
    const layers = at.architecture.layers();
    const range = (k: number) => {
      const { rows, columns, offset } = layers[k - 1]!;
      return Array.from({ length: rows * columns }, (_, index) => offset + index);
    };
    for (const { k } of layers)
      for (const { k: l } of layers) {
        const block = blocks.block(k, l);
        expect(block).toEqual(whole.submatrix(range(k), range(l)));
        expect(block).toEqual(blocks.block(l, k).transpose());
      }
  });

  test.prop([withDirection(points)])('times a vector is the product without it', ([at, v]) => {
    const product = flatten(hessianVectorProduct(at.weights, v, at.moments));
    expect(product).toEqual(hessianOf(at).times(flatten(v)));
  });

  test.prop([withDirection(points)])('is the second derivative along a line', ([at, v]) => {
    // On a line the loss has degree 2N in t; its t² coefficient comes from 2N + 1 values.
    const degree = 2 * at.weights.length;
    const times = Array.from({ length: degree + 1 }, (_, index) => index - degree / 2);
    const values = times.map((t) =>
      loss(
        at.weights.map((layer, index) => layer.plus(v[index]!.scale(Rational.of(t)))),
        at.moments,
      ),
    );
    const vector = flatten(v);
    const curvature = vector.transpose().times(hessianOf(at)).times(vector).at(0, 0);
    expect(curvature).toEqual(coefficient(times, values, 2).times(Rational.of(2)));
    const slope = flatten(gradient(at.weights, at.moments));
    expect(vector.transpose().times(slope).at(0, 0)).toEqual(coefficient(times, values, 1));
  });
});

describe('against symbolic derivatives, evaluated', () => {
  test.prop([smallPoints], { numRuns: 25 })('gradient and Hessian', (at) => {
    const { loss: symbolic, weightNames } = SymbolicNetwork.withSymbolicData(
      at.architecture,
      at.x.columns,
    );
    const values = valuesAt(at);
    expect(symbolic.evaluate(values)).toEqual(loss(at.weights, at.moments));
    const slopes = weightNames.map((name) => symbolic.derivative(name));
    expect(slopes.map((slope) => slope.evaluate(values))).toEqual(
      flatten(gradient(at.weights, at.moments)).toRows().flat(),
    );
    expect(
      slopes.map((slope) => weightNames.map((name) => slope.derivative(name).evaluate(values))),
    ).toEqual(hessianOf(at).toRows());
  });
});

describe('one formula, two kinds of matrix', () => {
  test.prop([withDirection(smallPoints)], { numRuns: 25 })(
    'over polynomials and then evaluated, as over numbers',
    ([at, v]) => {
      const network = SymbolicNetwork.withSymbolicData(at.architecture, at.x.columns);
      const { weights: letters, moments, ring } = network;
      const values = valuesAt(at);
      expect(loss(letters, moments).evaluate(values)).toEqual(loss(at.weights, at.moments));
      expect(loss(letters, moments).equals(network.loss)).toBe(true);
      expect(gradient(letters, moments).map((slope) => evaluated(slope, values))).toEqual(
        gradient(at.weights, at.moments),
      );
      expect(evaluated(new HessianBlocks(letters, moments).full(), values)).toEqual(hessianOf(at));
      const constants = v.map((layer) => PolynomialMatrix.fromRational(ring, layer));
      expect(
        hessianVectorProduct(letters, constants, moments).map((layer) => evaluated(layer, values)),
      ).toEqual(hessianVectorProduct(at.weights, v, at.moments));
    },
  );
});

describe('partial products', () => {
  test.prop([points])('after, layer and before make the product; between fills the gap', (at) => {
    const products = new PartialProducts(at.weights);
    const count = products.layerCount;
    const whole = [...at.weights].reverse().reduce((left, right) => left.times(right));
    expect(products.product).toEqual(whole);
    for (let k = 1; k <= count; k++) {
      expect(products.layer(k)).toBe(at.weights[k - 1]);
      expect(products.after(k).times(products.layer(k)).times(products.before(k))).toEqual(whole);
      for (let l = 1; l < k; l++)
        expect(products.between(k, l).times(products.layer(l)).times(products.before(l))).toEqual(
          products.before(k),
        );
    }
    const { inputWidth, outputWidth } = at.architecture;
    expect(products.before(1)).toEqual(RationalMatrix.identity(inputWidth));
    expect(products.after(count)).toEqual(RationalMatrix.identity(outputWidth));
    for (let k = 2; k <= count; k++)
      expect(products.between(k, k - 1)).toEqual(RationalMatrix.identity(at.weights[k - 2]!.rows));
  });
});

describe('refusals', () => {
  const layers = [RationalMatrix.zero(2, 3), RationalMatrix.zero(1, 2)];
  const moments = {
    xx: RationalMatrix.identity(3),
    yx: RationalMatrix.zero(1, 3),
    yy: RationalMatrix.zero(1, 1),
  };

  test('what does not fit is SHAPE_MISMATCH', () => {
    const turned = [...layers].reverse();
    const thin = { ...moments, xx: RationalMatrix.identity(2) };
    for (const [weightsGiven, momentsGiven] of [
      [turned, moments],
      [layers, thin],
    ] as const) {
      refusal('SHAPE_MISMATCH', () => loss(weightsGiven, momentsGiven));
      refusal('SHAPE_MISMATCH', () => gradient(weightsGiven, momentsGiven));
      refusal('SHAPE_MISMATCH', () => new HessianBlocks(weightsGiven, momentsGiven));
      refusal('SHAPE_MISMATCH', () => hessianVectorProduct(weightsGiven, layers, momentsGiven));
    }
  });

  test('a direction that does not fit, or misses a layer, or has one too many', () => {
    for (const direction of [[...layers].reverse(), layers.slice(0, 1), [...layers, layers[1]!]])
      refusal('SHAPE_MISMATCH', () => hessianVectorProduct(layers, direction, moments));
  });
});

/** The coefficient of t^power of the polynomial through the given values (Lagrange). */
function coefficient(times: readonly number[], values: readonly Rational[], power: number) {
  return times.reduce((sum, at, index) => {
    let basis = [Rational.ONE];
    for (const other of times) {
      if (other === at) continue;
      const shifted = [Rational.ZERO, ...basis];
      basis = shifted.map((value, k) =>
        value
          .minus((basis[k] ?? Rational.ZERO).times(Rational.of(other)))
          .dividedBy(Rational.of(at - other)),
      );
    }
    return sum.plus(values[index]!.times(basis[power]!));
  }, Rational.ZERO);
}
