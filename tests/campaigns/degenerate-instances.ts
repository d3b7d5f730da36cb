import fc from 'fast-check';
import {
  dataOfSpectrum,
  degenerateCriticalPoint,
  invertibleMatrix,
  nearStratumPoint,
  networkWithFewerOutputs,
  spectralData,
  stratumPoint,
  structuredWeights,
  trainedPoint,
} from '../../properties/arbitraries/index.js';
import { inverse, Rational, RationalMatrix } from '../../src/exact/index.js';
import { secondOrderScout } from '../../src/hunt/index.js';
import {
  type Choices,
  criticalPoint,
  drawStratum,
  rationalSpectrum,
  sampleStratum,
  seededChoices,
} from '../../src/landscape/index.js';
import { Architecture, type Point, pointOf } from '../../src/network/index.js';

/** A point at which something is nearly zero, nearly equal, or exactly so. */
export interface DegenerateInstance {
  readonly point: Point;
  /** The critical point it was moved from by less than 10⁻⁷, where it was made so. */
  readonly near?: Point;
  /** The choices a scout makes the same point from. */
  readonly choices?: () => Choices;
}

const BOUND = { maxHidden: 3, maxWidth: 3 };
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const scout = secondOrderScout({ degenerate: true });

const power = (exponent: number) => Rational.of(2).pow(exponent);

/** ±2⁻ᵇ, 10 ≤ b ≤ 45, or 0: down to 3·10⁻¹⁴ and across zero. */
const faint: fc.Arbitrary<Rational> = fc
  .tuple(fc.constantFrom(1, -1, 0), fc.integer({ min: 10, max: 45 }))
  .map(([sign, bits]) => power(-bits).times(Rational.of(sign)));

/** Every kind of instance, by name. */
export const DEGENERATE_KINDS: Readonly<Record<string, fc.Arbitrary<DegenerateInstance>>> = {
  'eigenvalues nearly tied': onSpectrum('near-ties'),
  'eigenvalues far apart': onSpectrum('wide'),
  'eigenvalues tied or zero': fc
    .record({ ties: fc.boolean(), unexplained: fc.boolean() })
    .chain((degeneracy) => degenerateCriticalPoint(BOUND, degeneracy))
    .map((point) => ({ point })),
  'XXᵀ nearly singular': nearlySingularData(),
  'rank nearly lower, by the scout': seed.map((from) => ({
    point: scout.exactCase(seededChoices(from)),
    choices: () => seededChoices(from),
  })),
  'curvature across zero': faintMiddle(),
  'gauges out of balance': unbalanced(),
  'beside a stratum': nearStratumPoint(BOUND).map(({ point, from, distance }) =>
    distance.compare(power(-24)) <= 0 ? { point, near: from.point } : { point },
  ),
  'beside a nearly lower rank': fc
    .tuple(seed, fc.integer({ min: 24, max: 50 }))
    .map(([from, bits]) => {
      const near = scout.exactCase(seededChoices(from));
      return { point: movedBy(near, power(-bits), seededChoices(from + 1)), near };
    }),
  trained: trainedPoint(BOUND).map(({ point }) => ({ point })),
  'structured weights': networkWithFewerOutputs(BOUND).chain((network) =>
    fc
      .tuple(spectralData(network.inputWidth, network.outputWidth), structuredWeights(network))
      .map(([data, { weights }]) => ({ point: pointOf(network, data, weights) })),
  ),
};

function onSpectrum(kind: 'near-ties' | 'wide'): fc.Arbitrary<DegenerateInstance> {
  return networkWithFewerOutputs(BOUND).chain((network) =>
    fc
      .tuple(dataOfSpectrum(network.inputWidth, network.outputWidth, kind), seed)
      .map(([data, from]) => {
        const choose = seededChoices(from);
        return { point: sampleStratum(network, drawStratum(network, choose), choose, data) };
      }),
  );
}

/** T = A·diag(1, …, 2⁻ᵇ): Σ is as ever, and X in one direction nearly zero. */
function nearlySingularData(): fc.Arbitrary<DegenerateInstance> {
  return networkWithFewerOutputs(BOUND).chain((network) => {
    const [dx, dy] = [network.inputWidth, network.outputWidth];
    return fc
      .tuple(invertibleMatrix(dx), fc.integer({ min: 10, max: 45 }), seed)
      .map(([base, bits, from]) => {
        const last = (i: number) => (i === dx - 1 ? power(-bits) : Rational.ONE);
        const data = rationalSpectrum({
          left: [],
          right: dx > 1 ? [[1, 2, ...Array.from({ length: dx - 2 }, () => 0)]] : [],
          singularValues: Array.from({ length: dy }, (_, i) => Rational.of(dy - i)),
          metric: base.times(
            RationalMatrix.diagonal(Array.from({ length: dx }, (_, i) => last(i))),
          ),
        });
        const choose = seededChoices(from);
        return { point: sampleStratum(network, drawStratum(network, choose), choose, data) };
      });
  });
}

/**
 * S = {1..r}, Z_1 = 0, Z_N = 0 and a middle of size ε: with ε ≠ 0 there is curvature −ελ, with
 * ε = 0 a bad saddle.
 */
function faintMiddle(): fc.Arbitrary<DegenerateInstance> {
  return fc
    .record({
      d: fc.integer({ min: 1, max: 3 }),
      hidden: fc.integer({ min: 2, max: 3 }),
      r: fc.nat(2),
      size: faint,
    })
    .chain(({ d, hidden, r: wanted, size }) => {
      const network = Architecture.of(Array.from({ length: hidden + 2 }, () => d));
      const r = Math.min(wanted, d - 1);
      const rest = d - r;
      const gauges = fc.tuple(...Array.from({ length: hidden }, () => invertibleMatrix(d)));
      return fc.tuple(spectralData(d, d), gauges).map(([data, drawn]) => {
        const free = network.layers().map(({ k, columns }) => {
          if (k === 1) return RationalMatrix.zero(rest, columns);
          if (k === network.layerCount) return RationalMatrix.zero(rest, rest);
          const identity = RationalMatrix.identity(rest);
          return k === 2 ? identity.scale(size) : identity;
        });
        const indices = Array.from({ length: r }, (_, index) => index);
        return { point: criticalPoint(network, data, { indices, gauges: drawn, free }) };
      });
    });
}

/** D_k = 2^±b between two layers, b up to 30, or a diagonal of such. */
function unbalanced(): fc.Arbitrary<DegenerateInstance> {
  const exponents = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 3, maxLength: 3 });
  return fc.tuple(stratumPoint(BOUND), fc.nat(2), exponents).map(([{ point }, where, bits]) => {
    const { architecture, weights, moments } = point;
    const k = 1 + (where % architecture.hiddenLayers);
    const gauge = RationalMatrix.diagonal(
      bits.slice(0, architecture.width(k)).map((exponent) => power(exponent)),
    );
    const moved = weights.map((layer, index) =>
      index === k - 1 ? gauge.times(layer) : index === k ? layer.times(inverse(gauge)) : layer,
    );
    return { point: pointOf(architecture, point, moved, moments) };
  });
}

function movedBy(from: Point, step: Rational, choose: Choices): Point {
  const { architecture, weights, moments } = from;
  const moved = weights.map((layer) =>
    layer.plus(
      RationalMatrix.ofIntegers(
        layer.rows,
        layer.columns,
        Array.from({ length: layer.rows * layer.columns }, () => BigInt(choose(3) - 1)),
      ).scale(step),
    ),
  );
  return pointOf(architecture, from, moved, moments);
}
