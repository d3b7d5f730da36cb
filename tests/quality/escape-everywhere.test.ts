import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { invertibleMatrix } from '../../properties/arbitraries/index.js';
import { inverse, RationalMatrix } from '../../src/exact/index.js';
import { checkCertificate, statementHash } from '../../src/kernel/index.js';
import {
  type Curve,
  certify,
  classify,
  escapeFrom,
  leadingTerm,
  pointDocument,
  sampleStratum,
  strata,
  weightsDocument,
} from '../../src/landscape/index.js';
import { Architecture, loss, type Point, pointOf } from '../../src/network/index.js';
import { exactPoints } from '../campaigns/exact-points.js';
import { table } from '../campaigns/table.mjs';

// `npm run campaign:points` runs this file over thousands of points.

/** The kernel's verdict on a curve as a reason why a point is no local minimum. */
function verdict(point: Point, curve: unknown) {
  const statement = {
    format: 'lemmascope-statement/1',
    kind: 'not-a-local-minimum',
    point: JSON.parse(JSON.stringify(pointDocument(point))),
  };
  return checkCertificate(statement, {
    format: 'lemmascope-certificate/1',
    kind: 'not-a-local-minimum',
    statement: statementHash(statement),
    proof: { curve },
  });
}

const curveDocument = ({ terms }: Curve) => ({
  terms: terms.map(({ power, weights }) => ({ power, weights: weightsDocument(weights) })),
});

/** The order at which the loss falls along the curve found; checked twice. */
function orderOfEscape(point: Point): number {
  const found = escapeFrom(point);
  const shown = JSON.stringify(pointDocument(point));
  if (found.kind !== 'descent') throw new Error(`${found.kind}: ${shown}`);
  const { order, coefficient } = found;
  expect(coefficient.sign(), shown).toBe(-1);
  expect(leadingTerm(point, found.curve), shown).toEqual({ order, coefficient });
  expect(found.trace.length, shown).toBeGreaterThan(0);
  expect(verdict(point, curveDocument(found.curve)), shown).toEqual({ accepted: true });
  return order;
}

/** W_1 → D_1W_1, W_k → D_kW_kD_{k−1}⁻¹, W_N → W_ND_{N−1}⁻¹: the same product, the same loss. */
function gauged(point: Point, seed: number): Point {
  const { architecture, weights, moments } = point;
  const gauges = architecture.widths
    .slice(1, -1)
    .map((width, k) => fc.sample(invertibleMatrix(width), { numRuns: 1, seed: seed + k })[0]!);
  const moved = weights.map((weight, k) => {
    const left = k < gauges.length ? gauges[k]!.times(weight) : weight;
    return k > 0 ? left.times(inverse(gauges[k - 1]!)) : left;
  });
  return pointOf(architecture, point, moved, moments);
}

const drawn = exactPoints();
const TIME = 120_000 + 500 * drawn.length;
const orders = new Map<number, number>();

it(
  `leaves every one of ${drawn.length} critical points, unless it is a global minimum`,
  () => {
    for (const { point } of drawn) {
      const { class: found } = classify(point);
      if (found === 'global-minimum') {
        expect(escapeFrom(point).kind).toBe('global-minimum');
        continue;
      }
      const order = orderOfEscape(point);
      orders.set(order, (orders.get(order) ?? 0) + 1);
      if (found === 'strict-saddle') expect(order).toBe(2);
      // The second-order term cannot be negative, and the lowest of a fall need not be even.
      else expect(order).toBeGreaterThanOrEqual(3);
    }
    expect([...orders.keys()].some((order) => order > 2)).toBe(true);
  },
  TIME,
);

describe('bad saddles', () => {
  const badSaddles = [
    [2, 1, 2, 1],
    [2, 2, 2, 2],
    [3, 2, 1, 2],
    [1, 1, 1, 1, 1],
    [2, 1, 2, 1, 1],
  ].flatMap((widths) => {
    const network = Architecture.of(widths);
    return [...strata(network)]
      .map((stratum, index) => ({
        name: `${network} ${stratum.id}`,
        point: sampleStratum(network, stratum, index + 1),
      }))
      .filter(({ point }) => classify(point).class === 'bad-saddle');
  });

  it('are many, also without a zero layer', () => {
    expect(badSaddles.length).toBeGreaterThan(20);
    const full = badSaddles.filter(({ point }) =>
      point.weights.every((weight) => !weight.isZero()),
    );
    expect(full.length).toBeGreaterThan(0);
  });

  it.each(badSaddles)('$name is left in four gauges', ({ point }) => {
    const value = loss(point.weights, point.moments);
    for (const seed of [0, 100, 200, 300]) {
      const at = seed === 0 ? point : gauged(point, seed);
      expect(loss(at.weights, at.moments)).toEqual(value);
      expect(orderOfEscape(at)).toBeGreaterThanOrEqual(3);
    }
  });

  it('the kernel refuses the curve along which the loss rises', () => {
    const { point } = badSaddles[0]!;
    const proof = certify(point).document!.certificate['proof'] as { ascent: unknown };
    expect(verdict(point, proof.ascent).accepted).toBe(false);
  });
});

it.each([
  [1, 1, 1, 1, 1, 1],
  [2, 2, 2, 2, 2, 2],
  [3, 2, 3, 1, 2, 3],
  [2, 3, 1, 3, 2, 2],
])('leaves the all-zero network of five layers, %i-%i-%i-%i-%i-%i, at order 5', (...widths) => {
  const network = Architecture.of(widths);
  const [dx, dy] = [network.inputWidth, network.outputWidth];
  const x = RationalMatrix.identity(dx);
  const y = RationalMatrix.fromRows(
    Array.from({ length: dy }, (_, i) => Array.from({ length: dx }, (__, j) => 1 + i * dx + j * j)),
  );
  const zero = network.layers().map(({ rows, columns }) => RationalMatrix.zero(rows, columns));
  expect(orderOfEscape(pointOf(network, { x, y }, zero))).toBe(5);
});

afterAll(() => {
  const rows = [...orders]
    .sort(([a], [b]) => a - b)
    .map(([order, points]) => [`t^${order}`, points]);
  process.stdout.write(`\n${table(['the loss falls with', 'points'], rows)}\n`);
});
