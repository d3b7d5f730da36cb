import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { architecture, point, weights } from '../../../properties/arbitraries/index.js';
import { RationalMatrix } from '../../../src/exact/index.js';
import { FloatNetwork } from '../../../src/network/float/index.js';
import {
  Architecture,
  center,
  flatten,
  gradient,
  HessianBlocks,
  hessianVectorProduct,
  loss,
  type Point,
  pointOf,
  readCsv,
} from '../../../src/network/index.js';
import { absolute, absolutePoint } from './absolute-point.js';

/** Entries k/4, |k| ≤ 8: exact in float64, and so is everything made of few of them. */
const dyadic = (rows: number, columns: number) =>
  fc
    .array(fc.integer({ min: -8, max: 8 }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((entries) => RationalMatrix.ofIntegers(rows, columns, entries.map(BigInt), 4n));

const dyadicWeights = (network: Architecture) =>
  fc.tuple(...network.layers().map(({ rows, columns }) => dyadic(rows, columns)));

/** A point and a direction, all dyadic. */
const dyadicPoints = architecture({ maxHidden: 2, maxWidth: 3 }).chain((network) =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((m) =>
      fc.tuple(
        dyadic(network.inputWidth, m),
        dyadic(network.outputWidth, m),
        dyadicWeights(network),
        dyadicWeights(network),
      ),
    )
    .map(([x, y, drawn, direction]) => ({ at: pointOf(network, { x, y }, drawn), direction })),
);

interface Moved {
  readonly at: Point;
  readonly direction: readonly RationalMatrix[];
}

const exactValues = ({ at, direction }: Moved) => ({
  loss: [loss(at.weights, at.moments).toNumber()],
  gradient: [...flatten(gradient(at.weights, at.moments)).toNumbers()],
  hessian: [...new HessianBlocks(at.weights, at.moments).full().toNumbers()],
  product: [...flatten(hessianVectorProduct(at.weights, direction, at.moments)).toNumbers()],
});

function floatValues({ at, direction }: Moved): ReturnType<typeof exactValues> {
  const { xx, yx, yy } = at.moments;
  const network = new FloatNetwork(at.architecture.widths, {
    xx: xx.toNumbers(),
    yx: yx.toNumbers(),
    yy: yy.trace().toNumber(),
  });
  const n = network.parameterCount;
  const w = flatten(at.weights).toNumbers();
  const written = (length: number, write: (out: Float64Array) => void) => {
    const out = new Float64Array(length).fill(Number.NaN);
    write(out);
    return Array.from(out, (value) => value + 0);
  };
  return {
    loss: [network.loss(w) + 0],
    gradient: written(n, (out) => network.gradient(w, out)),
    hessian: written(n * n, (out) => network.hessian(w, out)),
    product: written(n, (out) =>
      network.hessianVectorProduct(w, flatten(direction).toNumbers(), out),
    ),
  };
}

/** Entry by entry within 1e-12 of the size of what is added up for it. */
function expectClose(moved: Moved): void {
  const [exact, float] = [exactValues(moved), floatValues(moved)];
  const sizes = exactValues({
    at: absolutePoint(moved.at),
    direction: moved.direction.map((layer) => absolute(layer)),
  });
  for (const name of ['loss', 'gradient', 'hessian', 'product'] as const) {
    expect(float[name]).toHaveLength(exact[name].length);
    exact[name].forEach((value, index) => {
      const error = Math.abs(float[name][index]! - value);
      expect(error).toBeLessThanOrEqual(1e-12 * sizes[name][index]!);
    });
  }
}

describe('float64 against exact', () => {
  test.prop([dyadicPoints])('dyadic points: the same numbers', (moved) => {
    expect(floatValues(moved)).toEqual(exactValues(moved));
  });

  test.prop([
    point({ kind: 'random', maxHidden: 3, maxWidth: 4 }).chain((at) =>
      weights(at.architecture).map((direction) => ({ at, direction })),
    ),
  ])('generic points: to 12 digits', expectClose);
});

describe('on Iris, moments rounded once', () => {
  const text = readFileSync(new URL('../../../data/iris.csv', import.meta.url), 'utf8');
  const iris = readCsv(text, { path: 'iris', targets: ['species'] });
  const network = Architecture.of([4, 2, 3]);
  for (const [name, dataset] of [
    ['as measured', iris],
    ['centred', center(iris)],
  ] as const)
    test.prop(
      [
        point({ kind: 'dataset', architecture: network, dataset }).chain((at) =>
          weights(network).map((direction) => ({ at, direction })),
        ),
      ],
      { numRuns: 40 },
    )(`4-2-3, ${name}`, expectClose);
});
