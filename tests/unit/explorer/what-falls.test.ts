import { expect, it } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import { ClaimGraph, dropHypothesis } from '../../../src/claims/index.js';
import { whatFalls } from '../../../src/explorer/rooms/map/what-falls.js';

const graph = new ClaimGraph(CLAIMS);
const ids = ['xxt-full-rank', 'distinct-eigenvalues'];
const dropped = ids.map((id) => dropHypothesis(graph, id));

it('without one assumption it is what the core says', () => {
  for (const one of dropped)
    expect([...whatFalls(dropped, [one.hypothesis])].map(([id, steps]) => ({ id, steps }))).toEqual(
      one.falls,
    );
});

it('without two, whatever falls without either, and the steps together', () => {
  const both = whatFalls(dropped, ids);
  const either = dropped.flatMap(({ falls }) => falls);
  expect(new Set(both.keys())).toEqual(new Set(either.map(({ id }) => id)));
  for (const { id, steps } of either)
    expect(both.get(id)!.map((step) => step.id)).toEqual(
      expect.arrayContaining(steps.map((step) => step.id)),
    );
});

it('without none, nothing', () => expect(whatFalls(dropped, []).size).toBe(0));
