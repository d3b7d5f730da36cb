import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { FloatNetwork, floatMomentsFromSamples } from '../../../../src/network/float/index.js';
import { blockedWidths, type Instance, instancesAt, smallWidths } from './integer-instances.js';
import { naiveLoss, naivePartial, naiveSecondPartial, type Samples } from './naive-loss.js';

const small = smallWidths.chain(instancesAt);
const blocked = fc.constantFrom(...blockedWidths).chain(instancesAt);
/** The same points over 7: not exact in float64, so that rounding shows. */
const rounded = fc.oneof(small, blocked).map((instance) => ({
  ...instance,
  w: instance.w.map((value) => value / 7),
  v: instance.v.map((value) => value / 3),
}));

function networkOf({ widths, x, y, m }: Samples): FloatNetwork {
  const moments = floatMomentsFromSamples(x, widths[0]!, y, widths.at(-1)!, m);
  return new FloatNetwork(widths, moments);
}

function hessianOf(network: FloatNetwork, w: Float64Array): Float64Array {
  const out = new Float64Array(network.parameterCount ** 2).fill(Number.NaN);
  network.hessian(w, out);
  return out;
}

function gradientOf(network: FloatNetwork, w: Float64Array): Float64Array {
  const out = new Float64Array(network.parameterCount).fill(Number.NaN);
  network.gradient(w, out);
  return out;
}

function productOf(network: FloatNetwork, w: Float64Array, v: Float64Array): Float64Array {
  const out = new Float64Array(network.parameterCount).fill(Number.NaN);
  network.hessianVectorProduct(w, v, out);
  return out;
}

/** `+ 0` makes −0 and 0 the same; everything else must agree to the last bit. */
const plain = (values: Float64Array): number[] => Array.from(values, (value) => value + 0);

function timesVector(matrix: Float64Array, v: Float64Array): number[] {
  return Array.from(
    v,
    (_, a) => v.reduce((sum, value, b) => sum + matrix[a * v.length + b]! * value, 0) + 0,
  );
}

function expectExact({ samples, w, v }: Instance): void {
  const network = networkOf(samples);
  const indices = Array.from(w.keys());
  expect(network.parameterCount).toBe(w.length);
  expect(network.loss(w)).toBe(naiveLoss(samples, w));
  expect(plain(gradientOf(network, w))).toEqual(
    indices.map((a) => naivePartial(samples, w, a) + 0),
  );
  const hessian = hessianOf(network, w);
  expect(plain(hessian)).toEqual(
    indices.flatMap((a) => indices.map((b) => naiveSecondPartial(samples, w, a, b) + 0)),
  );
  expect(plain(productOf(network, w, v))).toEqual(timesVector(hessian, v));
}

describe('against differences of the naive loss, exact on integers', () => {
  test.prop([small], { numRuns: 60 })('1 to 5 hidden layers, widths 1 to 3', expectExact);
  test.prop([blocked], { numRuns: 30 })('widths around the blocks of four', expectExact);
});

describe('when entries are rounded', () => {
  test.prop([rounded])('the Hessian is symmetric to the last bit', ({ samples, w }) => {
    const hessian = hessianOf(networkOf(samples), w);
    for (let a = 0; a < w.length; a++) {
      for (let b = 0; b < a; b++) expect(hessian[a * w.length + b]).toBe(hessian[b * w.length + a]);
    }
  });

  test.prop([rounded])(
    'the Hessian–vector product is Hessian times vector',
    ({ samples, w, v }) => {
      const network = networkOf(samples);
      const expected = timesVector(hessianOf(network, w), v);
      const scale = Math.max(1, ...expected.map(Math.abs));
      productOf(network, w, v).forEach((value, a) => {
        expect(Math.abs(value - expected[a]!)).toBeLessThanOrEqual(1e-12 * scale);
      });
    },
  );
});

describe('the workspace', () => {
  test.prop([rounded])('nothing of an earlier call is left in a later one', ({ samples, w, v }) => {
    const used = networkOf(samples);
    hessianOf(used, v);
    productOf(used, v, w);
    gradientOf(used, v);
    expect(used.loss(w)).toBe(networkOf(samples).loss(w));
    used.loss(v);
    expect(gradientOf(used, w)).toEqual(gradientOf(networkOf(samples), w));
    used.loss(v);
    expect(productOf(used, w, v)).toEqual(productOf(networkOf(samples), w, v));
    used.loss(v);
    expect(hessianOf(used, w)).toEqual(hessianOf(networkOf(samples), w));
  });

  test.prop([rounded])('a result may be written over an argument', ({ samples, w, v }) => {
    const network = networkOf(samples);
    const point = w.slice();
    network.gradient(point, point);
    expect(point).toEqual(gradientOf(network, w));
    const direction = v.slice();
    network.hessianVectorProduct(w, direction, direction);
    expect(direction).toEqual(productOf(network, w, v));
  });

  test.prop([small])('arguments and moments are left as they were', ({ samples, w, v }) => {
    const { widths, x, y, m } = samples;
    const moments = floatMomentsFromSamples(x, widths[0]!, y, widths.at(-1)!, m);
    const before = structuredClone({ moments, w, v });
    const network = new FloatNetwork(widths, moments);
    hessianOf(network, w);
    const product = productOf(network, w, v);
    expect({ moments, w, v }).toEqual(before);
    moments.xx.fill(Number.NaN);
    moments.yx.fill(Number.NaN);
    expect(productOf(network, w, v)).toEqual(product);
  });
});
