import { describe, expect, it } from 'vitest';
import {
  ABLATED_ASSUMPTIONS,
  ABLATIONS,
  type AblatedAssumption,
  type Ablation,
  ablatedClaim,
  ablation,
  CLAUSES,
  REDUCTION_ABLATIONS,
} from '../../properties/ablations/index.js';
import { MUTANTS } from '../../properties/mutants/index.js';
import { runAblation } from '../../src/cli/_internals/run-ablation.js';
import { checkCertificate } from '../../src/kernel/index.js';
import { ablatedLoss, readPoint } from '../../src/landscape/index.js';
import type { AblateCell } from '../../src/report/index.js';

const SIZES = { seed: 1, runs: 60, maxHidden: 2, maxWidth: 3 };
const CELLS = new Map<string, AblateCell>();
const NEEDED = ABLATIONS.filter(
  (one) => one.expected.kind === 'needed' && !REDUCTION_ABLATIONS.includes(one),
);
const HUNTED = ABLATIONS.filter(({ claim }) => claim !== undefined).map(
  (one) => [one.claim!.id, one] as const,
);

function cellOf(one: Ablation): AblateCell {
  const key = `${one.assumption} ${one.clause}`;
  const cell = CELLS.get(key) ?? runAblation(one, SIZES);
  CELLS.set(key, cell);
  return cell;
}

/** How many weights there are. */
const weightCount = (widths: readonly number[]) =>
  widths.slice(1).reduce((sum, width, index) => sum + width * widths[index]!, 0);

it('there is a cell for every assumption and clause, and no id twice', () => {
  expect(ABLATIONS).toHaveLength(
    ABLATED_ASSUMPTIONS.length * CLAUSES.length + REDUCTION_ABLATIONS.length,
  );
  const ids = HUNTED.map(([id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    const found = ablatedClaim(id)!;
    expect(found.id).toBe(id);
    // Those of Corollary 3.2 are among the mutants, and the same there.
    for (const { claim } of MUTANTS) if (claim.id === id) expect(claim).toBe(found);
  }
});

describe('every cell', () => {
  it.each(HUNTED)('%s is as expected', (_id, one) => {
    const cell = cellOf(one);
    expect(cell.reasons).toEqual([]);
    expect(cell.verdict).toBe(one.expected.kind);
    expect(cell.surprise).toBe(false);
    expect(cell.decided).toBeGreaterThan(0);
    if (cell.verdict === 'none found') expect(cell.decided).toBeGreaterThan(SIZES.runs / 2);
  });
});

describe('a counterexample', () => {
  it.each(NEEDED.map((one) => [one.claim!.id, one] as const))('of %s', (id, one) => {
    const { counterexample } = cellOf(one);
    const { statement, certificate } = counterexample!.certificate as {
      statement: { claim: string; kind: string; violation: { point: unknown } };
      certificate: unknown;
    };
    expect(statement).toMatchObject({ kind: 'refutation', claim: id });
    expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    expect(statement.violation.point).toEqual(counterexample!.instance);
    const { widths } = counterexample!.instance as { widths: number[] };
    const known = one.expected.kind === 'needed' ? one.expected.widths.split('-').map(Number) : [];
    expect(weightCount(widths), widths.join('-')).toBeLessThanOrEqual(weightCount(known));
    expect(widths.length).toBeLessThanOrEqual(known.length);
  });
});

describe('a counterexample of Corollary 3.2, in matrices', () => {
  const sizeOf = (rows: string[][]) => `${rows.length}-${rows[0]!.length}`;

  it.each(REDUCTION_ABLATIONS.map((one) => [one.claim!.id, one] as const))('of %s', (_id, one) => {
    const { statement, certificate } = cellOf(one).counterexample!.certificate as {
      statement: unknown;
      certificate: unknown;
    };
    expect(statement).toMatchObject({ kind: 'not-word-identity' });
    expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    const instance = cellOf(one).counterexample!.instance as Record<string, string[][]>;
    expect(sizeOf(instance['D']!)).toBe(one.assumption === 'a1p-m' ? '2-2' : '1-1');
  });
});

describe('the rows of the table that break clause (ii)', () => {
  const found = (assumption: AblatedAssumption) => {
    const { counterexample } = cellOf(ablation(assumption, 'theorem-2-3-ii'));
    return readPoint(JSON.stringify(counterexample!.instance), assumption);
  };

  it('weighted: 2-1-2 with small integer weights of the loss', () => {
    const point = found('squared-loss');
    expect(`${point.architecture}`).toBe('2-1-2');
    expect(point.lossWeights!.denominator).toBe(1n);
    for (const value of point.lossWeights!.numerators) expect(value).toBeLessThanOrEqual(4n);
  });

  it('weight decay: W = 0, H = 2, widths 1', () => {
    const point = found('weight-decay');
    expect(`${point.architecture}`).toBe('1-1-1-1');
    for (const weight of point.weights) expect(weight.isZero()).toBe(true);
    expect(ablatedLoss(point).toString()).toBe('1/2');
  });

  it('ReLU: one unit, off', () => {
    const point = found('linear-activation');
    expect(`${point.architecture}`).toBe('1-1-1');
    expect(point.weights[0]!.at(0, 0).sign()).toBe(-1);
  });
});

it('the smallest counterexamples do not depend on the seed', () => {
  for (const one of NEEDED.filter(({ clause }) => clause === 'theorem-2-3-ii')) {
    const { counterexample } = runAblation(one, { ...SIZES, runs: 100, seed: 2 });
    const { widths } = counterexample!.instance as { widths: number[] };
    expect(widths.join('-')).toBe(one.expected.kind === 'needed' && one.expected.widths);
  }
});

it('the same seed gives the same cell', () => {
  const one = ablation('squared-loss', 'theorem-2-3-iv');
  expect(JSON.stringify(runAblation(one, SIZES))).toBe(JSON.stringify(cellOf(one)));
});

describe('broken on purpose', () => {
  const because = 'flipped';

  it('an expectation that is flipped is a surprise, both ways', () => {
    const needed = ablation('weight-decay', 'theorem-2-3-ii');
    const flipped = runAblation({ ...needed, expected: { kind: 'none found', because } }, SIZES);
    expect(flipped).toMatchObject({ verdict: 'needed', expected: 'none found', surprise: true });
    const none = ablation('dy-le-dx', 'theorem-2-3-ii');
    const other = { kind: 'needed', widths: '1-1-1', example: because } as const;
    const back = runAblation({ ...none, expected: other }, SIZES);
    expect(back).toMatchObject({ verdict: 'none found', expected: 'needed', surprise: true });
  });

  it.each([
    'distinct-eigenvalues',
    'xyt-full-rank',
    'xxt-full-rank',
    'data-full-rank',
    'dy-le-dx',
    'squared-loss',
    'weight-decay',
    'linear-activation',
  ] as const)('draws that satisfy %s are thrown away: vacuous, not a pass', (assumption) => {
    const one = ablation(assumption, 'theorem-2-3-ii');
    // The data of this one lack nothing, and its loss is the squared one of a linear network.
    const { conclusion } = ablation('middle-full-rank', 'theorem-2-3-iv').claim!;
    const cell = runAblation({ ...one, claim: { ...one.claim!, conclusion } }, SIZES);
    expect(cell).toMatchObject({ verdict: 'inconclusive', surprise: false, decided: 0 });
    expect(cell.reasons.join()).toContain(
      `vacuous, no run satisfied every hypothesis (60 by ${one.claim!.hypotheses[0]!.id})`,
    );
  });

  it('points of which nothing can be certified are no pass', () => {
    const one = ablation('linear-activation', 'corollary-2-4-first');
    const [check] = one.claim!.conclusion;
    if (check?.kind !== 'decisions') throw new Error('one decision');
    const labels = () => ({ outcome: 'undecided' });
    const claim = { ...one.claim!, conclusion: [{ ...check, labels }] };
    const cell = runAblation({ ...one, claim }, SIZES);
    expect(cell.verdict).toBe('inconclusive');
    expect(cell.reasons.join()).toContain('nothing could be certified');
  });

  it('a counterexample without a certificate is none', () => {
    const one = ablation('shallow', 'corollary-2-4-first');
    const [check] = one.claim!.conclusion;
    if (check?.kind !== 'decisions') throw new Error('one decision');
    const bare = (point: Parameters<typeof check.violation>[0]) => {
      const found = check.violation(point);
      return found && { at: found.at, found: found.found, expected: found.expected };
    };
    const claim = { ...one.claim!, conclusion: [{ ...check, violation: bare }] };
    const cell = runAblation({ ...one, claim }, SIZES);
    expect(cell.verdict).toBe('inconclusive');
    expect(cell.reasons.join()).toContain('no certificate');
  });
});
