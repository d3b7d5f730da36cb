import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { anyData, rationalMatrix } from '../../../properties/arbitraries/index.js';
import {
  determinant,
  Rational,
  RationalMatrix,
  rank,
  UnivariatePolynomial,
} from '../../../src/exact/index.js';
import {
  ASSUMPTION_IDS,
  type AssumptionDecision,
  type AssumptionEvidence,
  type AssumptionId,
  decideAssumptions,
  explainedMoment,
} from '../../../src/landscape/index.js';
import { momentsOf } from '../../../src/network/index.js';
import { distinctValues, namesFor, orthogonal, spectralData } from './spectral-data.js';

interface Data {
  readonly x: RationalMatrix;
  readonly y: RationalMatrix;
}

/** d_y ≤ d_x. */
const widths = (smallest: number) =>
  fc
    .integer({ min: smallest, max: 3 })
    .chain((dy) => fc.tuple(fc.constant(dy), fc.integer({ min: dy, max: 4 })));

/** Everything holds: T invertible, singular values positive and distinct. */
const good: fc.Arbitrary<Data> = widths(1).chain(([dy, dx]) =>
  distinctValues(dy).chain((values) => spectralData(dx, values)),
);

/** Good data with one more input that is a combination of the others: only XXᵀ becomes singular. */
const dependentInputs: fc.Arbitrary<Data> = good.chain(({ x, y }) =>
  rationalMatrix(1, x.rows).map((combination) => ({ x: x.above(combination.times(x)), y })),
);

/** One singular value is zero, the others distinct: only XYᵀ loses rank. */
const uncorrelatedTarget: fc.Arbitrary<Data> = widths(1).chain(([dy, dx]) =>
  distinctValues(dy - 1).chain((values) => spectralData(dx, [...values, Rational.ZERO])),
);

/** Y = U[diag(s); 0]VᵀT⁻¹X with one output more than inputs: Σ has the simple eigenvalue 0. */
const moreTargetsThanInputs: fc.Arbitrary<Data> = fc.integer({ min: 1, max: 3 }).chain((dx) =>
  distinctValues(dx).chain((values) =>
    fc.tuple(orthogonal(dx + 1), spectralData(dx, values)).map(([u, square]) => ({
      x: square.x,
      y: u.times(square.y.above(RationalMatrix.zero(1, dx))),
    })),
  ),
);

/** Two singular values coincide. */
const repeatedEigenvalue: fc.Arbitrary<Data> = widths(2).chain(([dy, dx]) =>
  distinctValues(dy - 1).chain((values) => spectralData(dx, [values[0]!, ...values])),
);

const decide = ({ x, y }: Data, model?: Parameters<typeof decideAssumptions>[2]) =>
  decideAssumptions(momentsOf(x, y), namesFor(x.rows, y.rows), model);

const failing = (decisions: readonly AssumptionDecision[]) =>
  decisions.filter(({ holds }) => !holds).map(({ id }) => id);

type Of<Kind> = Extract<AssumptionEvidence, { readonly kind: Kind }>;

function evidenceOf<Kind extends AssumptionEvidence['kind']>(
  decisions: readonly AssumptionDecision[],
  id: AssumptionId,
  kind: Kind,
): Of<Kind> {
  const { evidence } = decisions.find((decision) => decision.id === id)!;
  expect(evidence.kind).toBe(kind);
  return evidence as Of<Kind>;
}

/** Everything the evidence says, computed again from X and Y. */
function recheck(data: Data, decisions: readonly AssumptionDecision[]): void {
  const { xx, yx } = momentsOf(data.x, data.y);
  const names = namesFor(data.x.rows, data.y.rows);
  expect(decisions.map(({ id }) => id)).toEqual(ASSUMPTION_IDS);
  for (const { id, holds, evidence } of decisions) {
    switch (evidence.kind) {
      case 'minor': {
        const matrix = { XXᵀ: xx, YXᵀ: yx }[evidence.of]!;
        expect(holds).toBe(true);
        expect(id).toBe(evidence.of === 'XXᵀ' ? 'xxt-full-rank' : 'xyt-full-rank');
        expect(evidence.rows).toHaveLength(Math.min(matrix.rows, matrix.columns));
        expect(new Set(evidence.rows).size).toBe(evidence.columns.length);
        expect(new Set(evidence.columns).size).toBe(evidence.rows.length);
        expect(evidence.value.isZero()).toBe(false);
        expect(determinant(matrix.submatrix(evidence.rows, evidence.columns))).toEqual(
          evidence.value,
        );
        break;
      }
      case 'kernel-vector': {
        const v = RationalMatrix.ofRationals(1, evidence.vector.length, evidence.vector);
        const [matrix, labels] = {
          'vᵀX = 0': [data.x, names.inputNames] as const,
          'vᵀYXᵀ = 0': [yx, names.targetNames] as const,
          'vᵀXYᵀ = 0': [yx.transpose(), names.inputNames] as const,
        }[evidence.equation]!;
        expect(holds).toBe(false);
        expect(id).toBe(evidence.equation === 'vᵀX = 0' ? 'xxt-full-rank' : 'xyt-full-rank');
        expect(v.isZero()).toBe(false);
        expect(v.times(matrix).isZero()).toBe(true);
        expect(evidence.labels).toEqual(labels);
        break;
      }
      case 'widths':
        expect([evidence.inputWidth, evidence.outputWidth]).toEqual([data.x.rows, data.y.rows]);
        expect(holds).toBe(data.y.rows <= data.x.rows);
        break;
      case 'characteristic-polynomial': {
        const { polynomial, repeatedFactor } = evidence;
        const sigma = explainedMoment(momentsOf(data.x, data.y));
        for (let t = -2; t <= data.y.rows; t++) {
          const shift = RationalMatrix.identity(sigma.rows).scale(Rational.of(t));
          expect(polynomial.evaluate(Rational.of(t))).toEqual(determinant(shift.minus(sigma)));
        }
        expect(holds).toBe(repeatedFactor === undefined);
        if (repeatedFactor === undefined) {
          expect(polynomial.gcd(polynomial.derivative()).degree).toBe(0);
        } else {
          expect(repeatedFactor.degree).toBeGreaterThan(0);
          for (const multiple of [polynomial, polynomial.derivative()])
            expect(multiple.divmod(repeatedFactor).remainder.isZero()).toBe(true);
        }
        break;
      }
      case 'declared':
        expect(['squared-loss', 'linear-activation']).toContain(id);
        break;
    }
  }
}

describe('data made to violate exactly one assumption', () => {
  const cases: readonly (readonly [AssumptionId | 'none', fc.Arbitrary<Data>])[] = [
    ['none', good],
    ['xxt-full-rank', dependentInputs],
    ['xyt-full-rank', uncorrelatedTarget],
    ['dy-le-dx', moreTargetsThanInputs],
    ['distinct-eigenvalues', repeatedEigenvalue],
  ];
  for (const [id, data] of cases)
    test.prop([data], { numRuns: 60 })(`${id}: exactly that one is named`, (drawn) => {
      const decisions = decide(drawn);
      expect(failing(decisions)).toEqual(id === 'none' ? [] : [id]);
      recheck(drawn, decisions);
    });

  test.prop([good])('what is declared of the model is taken as said, and nothing else', (data) => {
    const { yy, ...rest } = momentsOf(data.x, data.y);
    const given = (model: Parameters<typeof decideAssumptions>[2]) =>
      decideAssumptions({ ...rest, yy }, namesFor(data.x.rows, data.y.rows), model);
    const weighted = given({ loss: 'weighted-squared', activation: 'linear' });
    expect(failing(weighted)).toEqual(['squared-loss']);
    expect(evidenceOf(weighted, 'squared-loss', 'declared').value).toBe('weighted-squared loss');
    const relu = given({ loss: 'squared', activation: 'relu' });
    expect(failing(relu)).toEqual(['linear-activation']);
    expect(evidenceOf(relu, 'linear-activation', 'declared').value).toBe('relu activation');
  });
});

describe('any data at all', () => {
  const anyShape = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([dx, dy]) => anyData(dx, dy));

  test.prop([anyShape])('decisions agree with the ranks, evidence with the decisions', (data) => {
    const decisions = decide(data);
    recheck(data, decisions);
    const { xx, yx } = momentsOf(data.x, data.y);
    const holds = (id: AssumptionId) => decisions.find((decision) => decision.id === id)!.holds;
    expect(holds('xxt-full-rank')).toBe(rank(data.x) === data.x.rows);
    expect(holds('xxt-full-rank')).toBe(rank(xx) === xx.rows);
    expect(holds('xyt-full-rank')).toBe(rank(yx) === Math.min(yx.rows, yx.columns));
    expect(holds('squared-loss') && holds('linear-activation')).toBe(true);
  });
});

describe('by hand', () => {
  it('X of rank 1: the relation 2·x1 − x2 = 0 is found', () => {
    const x = RationalMatrix.fromRows([
      [1, 2, 3],
      [2, 4, 6],
    ]);
    const y = RationalMatrix.fromRows([[1, 0, 0]]);
    const decisions = decide({ x, y });
    const { vector, labels } = evidenceOf(decisions, 'xxt-full-rank', 'kernel-vector');
    expect(labels).toEqual(['x1', 'x2']);
    expect(vector[0]!.plus(vector[1]!.times(Rational.of(2))).isZero()).toBe(true);
  });

  it('a double eigenvalue 4 and a simple 9: the repeated factor is λ − 4', () => {
    const y = RationalMatrix.diagonal([Rational.of(2), Rational.of(3), Rational.of(2)]);
    const decisions = decide({ x: RationalMatrix.identity(3), y });
    const { polynomial, repeatedFactor } = evidenceOf(
      decisions,
      'distinct-eigenvalues',
      'characteristic-polynomial',
    );
    const roots = [4, 4, 9].map((root) => Rational.of(root));
    expect(polynomial).toEqual(UnivariatePolynomial.fromRoots(roots));
    expect(repeatedFactor).toEqual(UnivariatePolynomial.fromRoots([roots[0]!]));
  });

  it('all zero data violates all that data can, but for one output', () => {
    const zero = RationalMatrix.zero(2, 2);
    expect(failing(decide({ x: zero, y: zero }))).toEqual([
      'xxt-full-rank',
      'xyt-full-rank',
      'distinct-eigenvalues',
    ]);
    expect(failing(decide({ x: zero, y: RationalMatrix.zero(1, 2) }))).toEqual([
      'xxt-full-rank',
      'xyt-full-rank',
    ]);
  });
});
