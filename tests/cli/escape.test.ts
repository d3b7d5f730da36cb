import { describe, expect, it } from 'vitest';
import { RationalMatrix } from '../../src/exact/index.js';
import { leadingTerm, readPoint } from '../../src/landscape/index.js';
import { jsonDocument, MORE_POINTS, POINTS, piped } from './points.js';
import { expectClean, expectRefusal, file, run, stackFrames } from './run.js';

const saved = (point: unknown) => file(JSON.stringify(point), 'point.json');

interface Term {
  readonly power: number;
  readonly weights: readonly (readonly (readonly string[])[])[];
}

/** The lowest term of L along a printed curve, computed again from the point file. */
function again(point: unknown, terms: readonly Term[]) {
  const curve = {
    terms: terms.map(({ power, weights }) => ({
      power,
      weights: weights.map((weight) => RationalMatrix.fromRows(weight)),
    })),
  };
  return leadingTerm(readPoint(JSON.stringify(point), 'p'), curve);
}

/** L along a curve, evaluated in float64 for an independent look at its sign. 1×1 layers, X = Y = 1. */
const scalarLoss = (terms: readonly Term[], start: readonly number[], t: number) => {
  const value = (text: string) => {
    const [top, under = '1'] = text.split('/');
    return Number(top) / Number(under);
  };
  const product = start
    .map((weight, k) =>
      terms.reduce(
        (sum, { power, weights }) => sum + t ** power * value(weights[k]![0]![0]!),
        weight,
      ),
    )
    .reduce((all, next) => all * next, 1);
  return (product - 1) ** 2 / 2;
};

describe('a point that is not a global minimum is left downhill', () => {
  it.each([
    ['not-critical', POINTS['not-critical'], [1, 3]],
    ['strict-saddle', POINTS['strict-saddle'], [0, 0]],
    ['bad-saddle', POINTS['bad-saddle'], [0, 0, 0]],
  ] as const)('%s', (_name, point, start) => {
    const { results } = jsonDocument(['escape', saved(point)]);
    const [found] = results;
    expect(found.kind).toBe('descent');
    const leading = again(point, found.curve.terms)!;
    expect(leading.order).toBe(found.order);
    expect(leading.coefficient.toString()).toBe(found.coefficient);
    expect(found.coefficient.startsWith('-')).toBe(true);
    const here = scalarLoss(found.curve.terms, start, 0);
    expect(scalarLoss(found.curve.terms, start, 1e-2)).toBeLessThan(here);
    expect(found.trace.length).toBeGreaterThan(0);
  });

  it('by the move that the proof makes there', () => {
    const moves = (point: unknown) =>
      jsonDocument(['escape', saved(point)]).results[0].trace.map(
        ({ move }: { move: string }) => move,
      );
    expect(moves(POINTS['not-critical'])).toEqual(['gradient']);
    expect(moves(POINTS['strict-saddle'])).toEqual(['negative-curvature']);
    expect(moves(POINTS['bad-saddle']).length).toBeGreaterThan(1);
    expect(moves(POINTS['bad-saddle'])[0]).toMatch(/^raise-rank-/);
  });

  it('of an order that grows with the depth', () => {
    // L = ½(t^a ⋯ − 1)²: along any curve from 0 the product of five weights has order 5 or more.
    const deep = {
      widths: [1, 1, 1, 1, 1, 1],
      data: { x: [[1]], y: [[1]] },
      weights: [[[0]], [[0]], [[0]], [[0]], [[0]]],
    };
    const [found] = jsonDocument(['escape', saved(deep)]).results;
    expect(found.order).toBeGreaterThanOrEqual(5);
    expect(again(deep, found.curve.terms)!.order).toBe(found.order);
  });
});

describe('a point that cannot be left', () => {
  it('is a global minimum, with what shows it', () => {
    const path = saved(POINTS['global-minimum']);
    const { results } = jsonDocument(['escape', path]);
    expect(results).toEqual([{ name: path, kind: 'global-minimum', evidence: 'least-squares' }]);
    expect(run(['escape', path]).out).toBe(
      `${path}  a global minimum (least-squares): there is nowhere to go\n`,
    );
  });

  it('is one also where the smallest loss of the rank is irrational', () => {
    const { results } = jsonDocument(['escape', saved(MORE_POINTS['irrational minimum'])]);
    expect(results[0]).toMatchObject({ kind: 'global-minimum', evidence: 'separation' });
  });

  it('is inconclusive for a local minimum of an ablated loss: exit 3', () => {
    for (const point of [POINTS['local-minimum'], MORE_POINTS['weight decay']]) {
      const { results } = jsonDocument(['escape', saved(point)], 3);
      expect(results[0].kind).toBe('inconclusive');
      expect(results[0].reason).not.toBe('');
      expect(run(['escape', saved(point)]).out).toContain('inconclusive');
    }
  });
});

describe('the text', () => {
  it('gives order, coefficient, moves and curve', () => {
    const outcome = run(['escape', saved(POINTS['strict-saddle'])]);
    expectClean(outcome);
    expect(outcome.out).toContain('L(W(t)) − L(W) = -1·t^2 + …');
    expect(outcome.out).toContain('Theorem 2.3 (ii)');
    expect(outcome.out).toContain('t^1 · ');
  });
});

describe('many points', () => {
  it('are answered in order; a bad one is reported and the others are not kept waiting', () => {
    const lines = [
      JSON.stringify(POINTS['bad-saddle']),
      '{"widths":[1,1,1],"data":{"x":[[1]],"y":[["1/0"]]},"weights":[[[0]],[[0]]]}',
      JSON.stringify(POINTS['global-minimum']),
    ];
    const outcome = piped(['escape', '-', '--json'], lines.join('\n'));
    expect(outcome.exit).toBe(2);
    expect(outcome.err).toContain('DIVISION_BY_ZERO at stdin:2: data.y[0][0]');
    expect(stackFrames(outcome.err)).toEqual([]);
    expect(
      JSON.parse(outcome.out).results.map(({ name, kind }: { name: string; kind: string }) => [
        name,
        kind,
      ]),
    ).toEqual([
      ['stdin:1', 'descent'],
      ['stdin:3', 'global-minimum'],
    ]);
    const path = file(lines.join('\n'), 'points.jsonl');
    const document = jsonDocument(['escape', path], 2, (err) =>
      expect(err).toContain(`DIVISION_BY_ZERO at ${path}:2: data.y[0][0]`),
    );
    expect(document.results).toHaveLength(2);
  });

  it('none named are a usage error', () => {
    expectRefusal(run('escape'), 'points');
  });
});
