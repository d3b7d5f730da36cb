import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fullMiddle, isZeroPoint } from '../../../proofs/index.js';
import {
  type Clause,
  type ProofReplay,
  type ReductionMatrices,
  reductionLaw,
  replayClause,
  replayReduction,
} from '../../../properties/ablations/index.js';
import { secondOrderPoint, stratumPoint } from '../../../properties/arbitraries/index.js';
import { classify, type Json, readPoint } from '../../../src/landscape/index.js';

const one = [['1']];
const zeros = [[['0']], [['0']], [['0']]];
const identity = [
  ['1', '0'],
  ['0', '1'],
];

/** A counterexample, and at which step the proof of the clause stops there. */
interface Row {
  readonly name: string;
  readonly clause: Clause;
  readonly point: Readonly<Record<string, Json>>;
  readonly better?: Json;
  readonly dropped?: readonly string[];
  readonly stops: string;
  readonly resting: readonly string[];
  /** The comparisons that differ: what is compared, what the step says, and what is the case. */
  readonly differs: readonly (readonly unknown[])[];
  readonly unused?: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    name: 'weighted loss: the Hessian is another',
    clause: 'theorem-2-3-ii',
    point: {
      widths: [2, 1, 2],
      data: {
        x: identity,
        y: [
          ['1', '0'],
          ['0', '2'],
        ],
      },
      weights: [[['1', '0']], [['1'], ['0']]],
      loss: {
        kind: 'weighted',
        weights: [
          ['1', '2'],
          ['3', '1'],
        ],
      },
    },
    stops: 'hessian-form/one-layer',
    resting: ['lemma-4-4/blocks', 'theorem-2-3-full-rank/range', 'theorem-2-3-ii/full-rank'],
    // ω_1j on the diagonal along W_1, ω_i1 along W_2.
    differs: [
      [
        '∂²L along W_1',
        identity,
        [
          ['1', '0'],
          ['0', '2'],
        ],
      ],
      [
        '∂²L along W_2',
        identity,
        [
          ['1', '0'],
          ['0', '3'],
        ],
      ],
    ],
  },
  {
    name: 'weight decay, rank(W_H⋯W_2) < p: the moves of case 3 cost μ/2 each',
    clause: 'theorem-2-3-iii',
    point: { widths: [1, 1, 1, 1], data: { x: one, y: one }, weights: zeros, weightDecay: '1/10' },
    stops: 'theorem-2-3-ii/moves',
    resting: ['theorem-2-3-iii/not-a-minimum'],
    differs: [['L(W + tM) at t = 1, M_1, …, M_2 as in the step', '1/2', '3/5']],
  },
  {
    name: 'ReLU, all on: nearby all is as in the proof, at the better weights it is not',
    clause: 'theorem-2-3-ii',
    point: {
      widths: [2, 1, 1],
      data: {
        x: [
          ['1', '1', '1'],
          ['0', '1', '-1'],
        ],
        y: [['2', '-2', '-2']],
      },
      weights: [[['1', '0']], [['-2/3']]],
      activation: 'relu',
    },
    better: [[['0', '-1']], [['-2']]],
    stops: 'loss-decomposition/complete-the-square',
    resting: ['theorem-2-3-full-rank/no-residual', 'theorem-2-3-ii/full-rank'],
    // Without activation the better weights give (0, 2, −2), with it (0, 0, −2).
    differs: [['L(W′), W′ better than W', '10', '4']],
  },
  {
    name: 'YXᵀ = 0: W = 0 is a global minimum',
    clause: 'corollary-2-4-second',
    point: { widths: [1, 1, 1, 1], data: { x: one, y: [['0']] }, weights: zeros },
    dropped: ['xyt-full-rank'],
    stops: 'corollary-2-4/not-global',
    resting: [],
    differs: [
      ['Σ_YX', 'not 0', [['0']]],
      ['XYᵀ has full rank, min(d_x, d_y)', 'holds', 'does not hold'],
    ],
    unused: ['theorem-2-3-iii'],
  },
  {
    name: 'rank(W_H⋯W_2) < p: rank C need not be p',
    clause: 'theorem-2-3-iv',
    point: { widths: [1, 1, 1, 1], data: { x: one, y: one }, weights: zeros },
    dropped: ['middle-full-rank'],
    stops: 'theorem-2-3-full-rank/range',
    resting: ['theorem-2-3-iv/contrapositive'],
    differs: [
      ['rank C, or Xr = 0', 'at least p = 1', 'rank C = 0, and Xr ≠ 0'],
      ['rank(W_H⋯W_2) = p', 'holds', 'does not hold'],
    ],
  },
  {
    name: 'H = 2: the product between the outer layers is not empty',
    clause: 'corollary-2-4-first',
    point: { widths: [1, 1, 1, 1], data: { x: one, y: one }, weights: zeros },
    stops: 'corollary-2-4/shallow',
    resting: [],
    differs: [['rank(W_H⋯W_2)', 'p = 1', '0']],
    unused: ['theorem-2-3-iv'],
  },
];

const differencesOf = ({ stops }: ProofReplay) =>
  stops?.at.comparisons
    .filter(({ agrees }) => !agrees)
    .map(({ compares, says, found }) => [compares, says, found]);

const nameOf = ({ claim, step }: { readonly claim: string; readonly step: string }) =>
  `${claim}/${step}`;

describe('a proof read at a counterexample', () => {
  it.each(ROWS)('$clause, $name', (row) => {
    const { clause, point: document, better, dropped = [], stops, resting, differs } = row;
    const read = (weights: Json) =>
      readPoint(JSON.stringify({ ...document, weights }), 'the counterexample');
    const found = replayClause(clause, {
      point: read(document['weights']!),
      better: better === undefined ? undefined : read(better).weights,
      dropped,
    });
    expect(found.stops === undefined ? 'nowhere' : nameOf(found.stops.at)).toBe(stops);
    expect(found.stops!.restingOnIt.map(nameOf)).toEqual(resting);
    expect(differencesOf(found)).toEqual(differs);
    expect(found.notApplied.map(({ claim }) => claim)).toEqual(row.unused ?? []);
  });

  const half: ReductionMatrices = { D: one, E: [['0']], W1: [['-1']], W2: one };

  it.each([
    [
      'A1p-m',
      {
        ...{ W1: [['0'], ['-1']], W2: [['0', '1']], X: one },
        D: [
          ['1', '0'],
          ['0', '0'],
        ],
        E: [
          ['0', '0'],
          ['0', '0'],
        ],
      },
      'one-probability',
      [['q P(Z = 1), a row for every path', [['1'], ['1']], [['1'], ['0']]]],
    ],
    [
      'Z independent of X',
      { ...half, Xa: [['0']], Xb: one },
      'independent',
      [1, 2].map((state) => [`state ${state}`, [['1/2']], [[state === 1 ? '1' : '0']]]),
    ],
  ] as const)('Corollary 3.2 without %s', (_, matrices, step, differs) => {
    const found = replayReduction(reductionLaw(matrices)!);
    expect(found.stops?.at.step).toBe(step);
    expect(differencesOf(found)).toEqual(differs);
  });

  it('takes no matrices for activities that are none', () => {
    expect(reductionLaw({ ...half, X: one, D: [['2']] })).toBeUndefined();
  });
});

describe('the proof read where the theorem holds stops nowhere', () => {
  const bound = { maxHidden: 2, maxWidth: 3 };
  const stop = (clause: Clause, point: Parameters<typeof classify>[0]) =>
    replayClause(clause, { point, better: undefined, dropped: [] }).stops?.at.step;

  test.prop([secondOrderPoint(bound)], { numRuns: 40 })('at second-order points', (point) => {
    if (classify(point).class === 'global-minimum')
      expect(stop('theorem-2-3-ii', point)).toBeUndefined();
    if (fullMiddle.decide(point)) expect(stop('theorem-2-3-iv', point)).toBeUndefined();
  });

  test.prop([stratumPoint(bound)], { numRuns: 25 })('at critical points', ({ point }) => {
    if (fullMiddle.decide(point)) expect(stop('theorem-2-3-iv', point)).toBeUndefined();
    if (point.architecture.hiddenLayers === 1)
      expect(stop('corollary-2-4-first', point)).toBeUndefined();
    const zero = { ...point, weights: point.weights.map((weight) => weight.minus(weight)) };
    expect(isZeroPoint(zero)).toBe(true);
    if (point.architecture.hiddenLayers >= 2)
      expect(stop('corollary-2-4-second', zero)).toBeUndefined();
  });
});
