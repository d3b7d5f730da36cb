import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { ClaimGraph, usesOf } from '../../../src/claims/index.js';
import { refusal } from '../exact/coded.js';
import { binomial, claim, step } from './toy.js';

const using = (id: string, ...uses: string[]) =>
  claim(id, { steps: [step('only', [binomial()], { uses })] });
const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id);

describe('what a graph refuses', () => {
  it('two claims of one id', () => {
    const error = refusal('CLAIM_DUPLICATE', () => new ClaimGraph([claim('a'), claim('a')]));
    expect(error.actual).toBe('a');
  });

  it('a use of a claim that is not there, with the ones that are', () => {
    const error = refusal('CLAIM_UNKNOWN', () => new ClaimGraph([using('a', 'b'), claim('c')]));
    expect(error.actual).toBe('"b"');
    expect(error.expected).toBe('one of a, c');
  });

  it('a claim that uses itself', () => {
    const error = refusal('CLAIM_CYCLE', () => new ClaimGraph([using('a', 'a')]));
    expect(error.actual).toBe('a → a');
  });

  it('a circle, and names the whole way round', () => {
    const error = refusal(
      'CLAIM_CYCLE',
      () => new ClaimGraph([using('a', 'b'), using('b', 'c'), using('c', 'a')]),
    );
    expect(error.actual).toBe('a → b → c → a');
  });

  it('to look up or order what it does not have', () => {
    const graph = new ClaimGraph([claim('a')]);
    refusal('CLAIM_UNKNOWN', () => graph.get('b'));
    refusal('CLAIM_UNKNOWN', () => graph.inOrder(['a', 'b']));
  });
});

describe('what a graph knows', () => {
  const graph = new ClaimGraph([
    using('top', 'left', 'right'),
    using('left', 'fact'),
    using('right', 'fact'),
    claim('fact'),
    claim('other'),
  ]);

  it('its claims in the order of definition', () => {
    expect(ids(graph.all())).toEqual(['top', 'left', 'right', 'fact', 'other']);
  });

  it('a claim by its id', () => expect(graph.get('left').id).toBe('left'));

  it('who uses a claim', () => {
    expect(graph.usersOf('fact')).toEqual(['left', 'right']);
    expect(graph.usersOf('top')).toEqual([]);
  });

  it('what a claim needs, each once and after what it uses, and nothing else', () => {
    expect(ids(graph.inOrder(['top']))).toEqual(['fact', 'left', 'right', 'top']);
    expect(ids(graph.inOrder(['right', 'fact', 'right']))).toEqual(['fact', 'right']);
  });

  it('a diamond is not a circle', () => {
    expect(() => graph.inOrder(['top', 'left'])).not.toThrow();
  });
});

it('the uses of a claim are those of all its steps, each once', () => {
  const steps = [
    step('one', [binomial()], { uses: ['b', 'c'] }),
    step('two', [binomial()], { uses: ['c', 'd'] }),
  ];
  expect(usesOf(claim('a', { steps }))).toEqual(['b', 'c', 'd']);
});

// Claim i uses only claims with a larger number: acyclic by construction.
const acyclic = fc
  .integer({ min: 1, max: 7 })
  .chain((size) =>
    fc
      .tuple(
        ...Array.from({ length: size }, (_, i) =>
          fc.subarray(Array.from({ length: size - i - 1 }, (__, j) => `c${i + j + 1}`)),
        ),
      )
      .map((uses) => uses.map((list, i) => using(`c${i}`, ...list))),
  );

test.prop([acyclic])('every claim comes after all it uses, whatever the graph', (claims) => {
  const order = new ClaimGraph(claims).inOrder(ids(claims));
  expect(ids(order).toSorted()).toEqual(ids(claims).toSorted());
  order.forEach((each, place) => {
    for (const used of usesOf(each)) expect(ids(order.slice(0, place))).toContain(used);
  });
});

test.prop([acyclic])('closing any chain into a circle is noticed', (claims) => {
  const last = claims.at(-1)!.id;
  const back = claims[0]!.id;
  const chained = claims.map((each, i) =>
    using(each.id, ...usesOf(each), ...(each.id === last ? [back] : [`c${i + 1}`])),
  );
  const error = refusal('CLAIM_CYCLE', () => new ClaimGraph(chained));
  const way = error.actual!.split(' → ');
  expect(way[0]).toBe(way.at(-1));
});
