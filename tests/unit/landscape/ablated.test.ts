import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { point as anyPoint, smallRational } from '../../../properties/arbitraries/index.js';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { checkCertificate } from '../../../src/kernel/index.js';
import {
  type AblatedPoint,
  ablatedExamples,
  ablatedGradient,
  ablatedHessian,
  ablatedLoss,
  certify,
  certifyNotGlobal,
  classify,
  escapeFrom,
  leadingTerm,
  localEvidence,
} from '../../../src/landscape/index.js';
import { flatten, gradient, HessianBlocks, loss, unflatten } from '../../../src/network/index.js';
import { pointFromRows } from './landscape-points.js';

const scope = { kind: 'random', maxHidden: 2, maxWidth: 2 } as const;

/** ½Σω_ij(Ŷ_ij − Y_ij)² + (μ/2)Σ‖W_k‖², entry by entry, as the definition says. */
function fromDefinition(point: AblatedPoint, weights = point.weights): Rational {
  let values = point.x!.toRows();
  weights.forEach((weight, k) => {
    const product = RationalMatrix.fromRows(weight.toRows())
      .times(RationalMatrix.fromRows(values))
      .toRows();
    const isHidden = k < weights.length - 1;
    values = product.map((row) =>
      row.map((value) =>
        isHidden && point.activation === 'relu' && value.sign() < 0 ? Rational.ZERO : value,
      ),
    );
  });
  let sum = Rational.ZERO;
  point.y!.toRows().forEach((row, i) => {
    row.forEach((target, j) => {
      const residual = values[i]![j]!.minus(target);
      const weight = point.lossWeights?.at(i, j) ?? Rational.ONE;
      sum = sum.plus(residual.times(residual).times(weight));
    });
  });
  for (const weight of weights)
    for (const entry of weight.toRows().flat())
      sum = sum.plus(entry.times(entry).times(point.weightDecay ?? Rational.ZERO));
  return sum.times(Rational.of(1, 2));
}

const ablated = anyPoint(scope).chain((point) =>
  fc
    .record({
      omega: fc.option(
        fc.array(smallRational(), {
          minLength: point.y.rows * point.y.columns,
          maxLength: point.y.rows * point.y.columns,
        }),
      ),
      decay: fc.constantFrom(undefined, Rational.of(1, 3), Rational.of(2)),
      activation: fc.constantFrom('linear' as const, 'relu' as const),
    })
    .map(
      ({ omega, decay, activation }): AblatedPoint => ({
        ...point,
        activation,
        weightDecay: decay,
        lossWeights:
          omega === null
            ? undefined
            : RationalMatrix.ofRationals(
                point.y.rows,
                point.y.columns,
                omega.map((value) => value.abs()),
              ),
      }),
    ),
);

/** Whether no ReLU is at its kink. */
function isInside(point: AblatedPoint): boolean {
  try {
    ablatedGradient(point);
    return true;
  } catch {
    return false;
  }
}

test.prop([ablated], { numRuns: 200, seed: 40 })('the loss is its definition', (point) => {
  expect(ablatedLoss(point)).toEqual(fromDefinition(point));
});

test.prop([ablated], { numRuns: 150, seed: 41 })(
  'gradient and Hessian are differences of the loss',
  (drawn) => {
    const point: AblatedPoint = isInside(drawn) ? drawn : { ...drawn, activation: 'linear' };
    // Small enough that no ReLU switches: all numbers have small numerators and denominators.
    const h = Rational.of(1n, 10n ** 12n);
    const { architecture } = point;
    const n = architecture.parameterCount;
    const at = (...steps: readonly (readonly [number, 1 | -1])[]) => {
      let moved = flatten(point.weights);
      for (const [index, sign] of steps) {
        const unit = RationalMatrix.columnVector(
          Array.from({ length: n }, (_, i) =>
            i === index ? h.times(Rational.of(sign)) : Rational.ZERO,
          ),
        );
        moved = moved.plus(unit);
      }
      return fromDefinition(point, unflatten(architecture, moved));
    };
    const slopes = flatten(ablatedGradient(point));
    const hessian = ablatedHessian(point);
    const four = h.times(h).times(Rational.of(4));
    for (let i = 0; i < n; i++) {
      expect(slopes.at(i, 0)).toEqual(
        at([i, 1])
          .minus(at([i, -1]))
          .dividedBy(h.plus(h)),
      );
      const j = (i * 7 + 3) % n;
      const mixed = at([i, 1], [j, 1])
        .plus(at([i, -1], [j, -1]))
        .minus(at([i, 1], [j, -1]).plus(at([i, -1], [j, 1])));
      expect(hessian.at(i, j)).toEqual(mixed.dividedBy(four));
    }
  },
);

test.prop([anyPoint(scope)], { numRuns: 60, seed: 42 })(
  'weights of one change nothing, and decay adds μI',
  (point) => {
    const ones = RationalMatrix.fromRows(point.y.toRows().map((row) => row.map(() => 1)));
    const weighted = { ...point, lossWeights: ones };
    const hessian = new HessianBlocks(point.weights, point.moments).full();
    expect(ablatedLoss(weighted)).toEqual(loss(point.weights, point.moments));
    expect(ablatedGradient(weighted)).toEqual(gradient(point.weights, point.moments));
    expect(ablatedHessian(weighted).equals(hessian)).toBe(true);
    const mu = Rational.of(2, 7);
    const decayed = { ...point, weightDecay: mu };
    expect(
      ablatedHessian(decayed).equals(hessian.plus(hessian.identityOf(hessian.rows).scale(mu))),
    ).toBe(true);
  },
);

describe('the examples of the ablation table', () => {
  const [weighted, decayed, dead] = ablatedExamples();

  it('a weighted loss at a bottleneck: a local minimum of value 2', () => {
    const found = classify(weighted!.point);
    expect(found).toMatchObject({ class: 'local-minimum', loss: '2' });
    expect(found.byHessian).toMatchObject({
      evidence: { method: 'gauge-orbit', kernelDimension: 1 },
    });
    expect(found.byRanks).toMatchObject({ failing: ['squared-loss'] });
    // At weight 2 off the diagonal the second difference is no longer positive.
    const even = {
      ...weighted!.point,
      lossWeights: RationalMatrix.fromRows([
        [1, 2],
        [2, 1],
      ]),
    };
    expect(localEvidence(even)).toBeUndefined();
    const below = {
      ...weighted!.point,
      lossWeights: RationalMatrix.fromRows([
        [1, '3/2'],
        ['3/2', 1],
      ]),
    };
    expect(classify(below).class).toBe('strict-saddle');
  });

  it('weight decay at zero, two hidden layers: a strict local minimum', () => {
    const found = classify(decayed!.point);
    expect(found).toMatchObject({ class: 'local-minimum', loss: '1/2' });
    expect(found.inertia).toEqual({ positive: 3, negative: 0, zero: 0 });
    expect(found.byHessian).toMatchObject({ evidence: { method: 'positive-definite' } });
  });

  it('one hidden layer with decay below the top singular value: a saddle', () => {
    const at = pointFromRows([1, 1, 1], [[1]], [[1]], [[[0]], [[0]]]);
    expect(classify({ ...at, weightDecay: Rational.of(1, 10) }).class).toBe('strict-saddle');
    expect(classify({ ...at, weightDecay: Rational.of(2) }).class).toBe('local-minimum');
    // At μ = 1 the Hessian is [[1, −1], [−1, 1]]: neither test applies.
    expect(classify({ ...at, weightDecay: Rational.ONE }).class).toBe('inconclusive');
  });

  it('a dead hidden layer: the loss is constant nearby', () => {
    const found = classify(dead!.point);
    expect(found.byHessian).toMatchObject({ evidence: { method: 'dead-relu', layer: 1 } });
    expect(found).toMatchObject({ class: 'local-minimum', loss: '5/2' });
  });

  it('none of them can be left downhill', () => {
    for (const { point } of ablatedExamples()) expect(escapeFrom(point).kind).toBe('inconclusive');
  });
});

describe('the edges', () => {
  it('a kink has no Hessian: inconclusive, and says where', () => {
    const at = pointFromRows([1, 1, 1], [[1, 2]], [[1, 2]], [[[0]], [[1]]]);
    const found = classify({ ...at, activation: 'relu' });
    expect(found.class).toBe('inconclusive');
    expect(found.reason).toContain('layer 1, unit 1, sample 1');
  });

  it('some units off is not dead', () => {
    const at = pointFromRows([1, 2, 1], [[1, 2]], [[1, 2]], [[[-1], [1]], [[1, 1]]]);
    expect(localEvidence({ ...at, activation: 'relu' })).toEqual({ method: 'least-squares' });
    expect(classify({ ...at, activation: 'relu' })).toMatchObject({
      class: 'global-minimum',
      loss: '0',
    });
  });

  it('a dead layer below others is a local minimum, though these are at their kink', () => {
    const layers = [[[-1]], [[1]], [[1]]];
    const point: AblatedPoint = {
      ...pointFromRows([1, 1, 1, 1], [[1, 2]], [[1, 2]], layers),
      activation: 'relu',
    };
    expect(classify(point)).toMatchObject({ class: 'local-minimum', loss: '5/2' });
    const { document, missing } = certify(point);
    expect(missing).toBeUndefined();
    const notGlobal = certifyNotGlobal(point);
    for (const one of [document, notGlobal])
      expect(checkCertificate(one!.statement, one!.certificate)).toEqual({ accepted: true });
    const fitted = pointFromRows([1, 1, 1, 1], [[1, 2]], [[0, 0]], layers);
    const perfect = certify({ ...fitted, activation: 'relu' });
    expect(perfect.classification.class).toBe('global-minimum');
    const { statement, certificate } = perfect.document!;
    expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    const decayed = { ...point, weightDecay: Rational.of(1, 2) };
    expect(classify(decayed).class).toBe('inconclusive');
  });

  it('a unit that fits what it sees is a local minimum, and one that does not is none', () => {
    const at = (y: readonly number[]): AblatedPoint => ({
      ...pointFromRows([1, 1, 1], [[1, -1]], [[...y]], [[[1]], [[1]]]),
      activation: 'relu',
    });
    expect(classify(at([1, 2]))).toMatchObject({ class: 'local-minimum', loss: '2' });
    expect(localEvidence(at([1, 2]))).toEqual({ method: 'least-squares' });
    expect(classify(at([2, 2])).class).toBe('not-critical');
    expect(localEvidence(at([2, 2]))).toBeUndefined();
  });

  it('a ReLU saddle between paths is no local minimum', () => {
    // Both units carry nothing; the error is not orthogonal to what they see.
    const point: AblatedPoint = {
      ...pointFromRows(
        [2, 2, 1],
        [
          [1, -1],
          [1, 1],
        ],
        [[1, 2]],
        [
          [
            [1, 0],
            [-1, 0],
          ],
          [[0, 0]],
        ],
      ),
      activation: 'relu',
    };
    expect(localEvidence(point)).toBeUndefined();
  });

  it('a ReLU curve is followed inside its region', () => {
    const at = pointFromRows([1, 1, 1], [[1]], [[1]], [[[1]], [[3]]]);
    const one = RationalMatrix.identity(1);
    const curve = { terms: [{ power: 1, weights: [one, one] }] };
    // ½((3 + t)(1 + t) − 1)² = ½(2 + 4t + …)²
    expect(leadingTerm({ ...at, activation: 'relu' }, curve)).toEqual({
      order: 1,
      coefficient: Rational.of(8),
    });
  });

  it('a weighted loss needs samples', () => {
    const { x: _, y: __, ...point } = ablatedExamples()[0]!.point;
    expect(() => classify(point)).toThrow('POINT_NEEDS_SAMPLES');
  });
});
