import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hypothesis, InstanceScope } from '../../../src/claims/index.js';
import { runInstances } from '../../../src/claims/run-instances.js';
import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { refusal } from '../exact/coded.js';
import { naturals, number } from './toy.js';

const scope: InstanceScope = { kind: 'random', maxHidden: 1, maxWidth: 1 };
const budget = { runs: 50, seed: 3 };
const hypothesis = (id: string, decide: (n: number) => boolean): Hypothesis<number> => ({
  id,
  text: id,
  decide,
});
const even = hypothesis('even', (n) => n % 2 === 0);
const positive = hypothesis('positive', (n) => n > 0);
const never = hypothesis('never', () => false);

describe('a conclusion that holds', () => {
  it('is checked, on as many instances as were asked for', () => {
    const found = runInstances(
      naturals((n) => n),
      [],
      scope,
      budget,
    );
    expect(found).toMatchObject({ grade: 'checked', instances: 50, discarded: {}, shapes: [] });
    expect(found.finding).toBeUndefined();
  });

  it('counts what was discarded by the first hypothesis it failed', () => {
    const drawn: number[] = [];
    const recording = hypothesis('recording', (n) => {
      drawn.push(n);
      return true;
    });
    const found = runInstances(
      naturals((n) => n),
      [recording, even, positive],
      scope,
      budget,
    );
    const odd = drawn.filter((n) => n % 2 === 1).length;
    const zero = drawn.filter((n) => n === 0).length;
    expect(drawn).toHaveLength(50);
    expect(odd).toBeGreaterThan(0);
    expect(found.discarded).toEqual({ even: odd, ...(zero > 0 ? { positive: zero } : {}) });
    expect(found.instances).toBe(50 - odd - zero);
    expect(found.grade).toBe('checked');
  });

  it('does not ask the conclusion about an instance that fails a hypothesis', () => {
    const wrongOnOdd = naturals((n) => (n % 2 === 1 ? n + 1 : n));
    expect(runInstances(wrongOnOdd, [even], scope, budget).grade).toBe('checked');
    expect(runInstances(wrongOnOdd, [], scope, budget).grade).toBe('refuted');
  });
});

describe('nothing was established', () => {
  it('when every instance failed a hypothesis', () => {
    const found = runInstances(
      naturals((n) => n + 1),
      [never],
      scope,
      budget,
    );
    expect(found.grade).toBe('inconclusive');
    expect(found.instances).toBe(0);
    expect(found.discarded).toEqual({ never: 50 });
    expect(found.notes).toEqual(['every instance failed a hypothesis']);
  });

  it('when there are no instances in this scope', () => {
    const found = runInstances(
      naturals((n) => n, { instances: () => undefined }),
      [],
      scope,
      budget,
    );
    expect(found).toMatchObject({ grade: 'inconclusive', notes: ['no instances here'] });
  });
});

describe('a conclusion that fails', () => {
  it('is refuted by the smallest instance the draw shrinks to, with both sides', () => {
    const { grade, finding } = runInstances(
      naturals((n) => (n < 17 ? n : 2 * n)),
      [],
      scope,
      budget,
    );
    expect(grade).toBe('refuted');
    expect(finding).toEqual({
      at: 'n',
      entry: '(1,1)',
      left: '17',
      right: '34',
      difference: '-17',
      instance: { n: 17 },
    });
  });

  it('is refuted by an instance that satisfies the hypotheses, after shrinking too', () => {
    const { finding, discarded, instances } = runInstances(
      naturals((n) => (n < 17 ? n : -n)),
      [even],
      scope,
      budget,
    );
    const { n } = finding!.instance as { n: number };
    expect(n % 2).toBe(0);
    expect(n).toBeGreaterThanOrEqual(18);
    const examined = Object.values(discarded).reduce((sum, count) => sum + count, 0) + instances;
    expect(examined).toBeLessThan(budget.runs);
  });

  it('counts what held and what was discarded before it failed, nothing of the shrinking', () => {
    const asked: number[] = [];
    const recording = hypothesis('even', (n) => {
      asked.push(n);
      return n % 2 === 0;
    });
    const { grade, instances, discarded } = runInstances(
      naturals((n) => (n < 600 ? n : -n)),
      [recording],
      scope,
      budget,
    );
    const before = asked.slice(
      0,
      asked.findIndex((n) => n % 2 === 0 && n >= 600),
    );
    const held = before.filter((n) => n % 2 === 0).length;
    expect(grade).toBe('refuted');
    expect(held).toBeGreaterThan(0);
    expect(before.length).toBeGreaterThan(held);
    expect(instances).toBe(held);
    expect(discarded).toEqual({ even: before.length - held });
  });

  it('names the entry, in rows and columns counted from 1', () => {
    const matrix = (entries: number[]) =>
      RationalMatrix.fromRows([entries.slice(0, 2), entries.slice(2)]);
    const { finding } = runInstances(
      naturals(() => 0, {
        instances: () => fc.constant(1),
        equations: () => [{ at: 'M', left: matrix([1, 2, 3, 4]), right: matrix([1, 2, 3, 5]) }],
      }),
      [],
      scope,
      budget,
    );
    expect(finding).toMatchObject({ entry: '(2,2)', left: '4', right: '5', difference: '-1' });
  });

  it('is refuted by a difference however small: there is no tolerance', () => {
    const tiny = Rational.of(1n, 10n ** 300n);
    const { grade, finding } = runInstances(
      naturals(() => 0, {
        equations: (n) => [{ at: 'n', left: number(n), right: number(Rational.of(n).plus(tiny)) }],
      }),
      [],
      scope,
      budget,
    );
    expect(grade).toBe('refuted');
    expect(finding?.difference).toBe(tiny.negate().toString());
  });

  it('is refuted when the two sides are not of one shape', () => {
    const { finding } = runInstances(
      naturals(() => 0, {
        equations: (n) => [{ at: 'n', left: number(n), right: number(n).beside(number(n)) }],
      }),
      [],
      scope,
      budget,
    );
    expect(finding).toMatchObject({ entry: 'shape', left: '1×1', right: '1×2' });
    expect(finding?.instance).toEqual({ n: 0 });
  });
});

describe('a fault is not a refutation', () => {
  const fault = new Error('a fault of the predicate');
  const throwing = () => {
    throw fault;
  };

  it('when the conclusion throws', () => {
    expect(() => runInstances(naturals(throwing), [], scope, budget)).toThrow(fault);
  });

  it('when the conclusion throws on some instances only', () => {
    const sometimes = naturals((n) => (n > 500 ? throwing() : n));
    expect(() => runInstances(sometimes, [], scope, budget)).toThrow(fault);
  });

  it('when a hypothesis throws', () => {
    expect(() =>
      runInstances(
        naturals((n) => n),
        [hypothesis('broken', throwing)],
        scope,
        budget,
      ),
    ).toThrow(fault);
  });

  it('when a hypothesis throws on some instances only, and the conclusion is false', () => {
    const broken = hypothesis('broken', (n) => (n > 500 ? throwing() : true));
    expect(() =>
      runInstances(
        naturals((n) => n),
        [broken],
        scope,
        budget,
      ),
    ).toThrow(fault);
  });

  it('when instances cannot be drawn', () => {
    const undrawable = fc.nat().map(throwing);
    expect(() =>
      runInstances(
        naturals((n) => n, { instances: () => undrawable }),
        [],
        scope,
        budget,
      ),
    ).toThrow(fault);
  });

  it('when a conclusion compares nothing', () => {
    refusal('CLAIM_INVALID', () =>
      runInstances(
        naturals((n) => n, { equations: () => [] }),
        [],
        scope,
        budget,
      ),
    );
  });
});

describe('what is drawn', () => {
  const drawnWith = (seed: number, runs = 20) => {
    const drawn: number[] = [];
    const recording = naturals((n) => {
      drawn.push(n);
      return n;
    });
    runInstances(recording, [], scope, { runs, seed });
    return drawn;
  };

  it('is the same for the same seed', () => expect(drawnWith(5)).toEqual(drawnWith(5)));
  it('differs between seeds', () => {
    const draws = [1, 2, 3, 4, 5].map((seed) => drawnWith(seed).join());
    expect(new Set(draws).size).toBe(5);
  });
  it('begins alike however many are asked for', () =>
    expect(drawnWith(5, 40).slice(0, 20)).toEqual(drawnWith(5, 20)));
});
