import { describe, expect, it } from 'vitest';
import {
  assumptionUse,
  ClaimGraph,
  dropHypothesis,
  needsOfStep,
} from '../../../src/claims/index.js';
import { refusal } from '../exact/coded.js';
import { binomial, claim, step } from './toy.js';

const has = (...ids: string[]) => ids.map((id) => ({ id, text: id, decide: () => true }));
const spending = (id: string, spends: readonly string[], uses: readonly string[] = []) =>
  step(id, [binomial()], { spends, uses });

/**
 * c is a fact with a hypothesis of its own; b needs the data assumption; a inherits it from b and
 * spends `critical`; d uses nothing.
 */
const graph = new ClaimGraph([
  claim('a', {
    hypotheses: has('critical', 'xxt-full-rank', 'dy-le-dx'),
    steps: [spending('first', ['critical']), spending('second', [], ['b', 'c'])],
  }),
  claim('b', {
    hypotheses: has('xxt-full-rank', 'stationary'),
    steps: [spending('only', ['xxt-full-rank', 'stationary'])],
  }),
  claim('c', { hypotheses: has('symmetric'), steps: [spending('only', ['symmetric'])] }),
  claim('d', { hypotheses: has('critical') }),
]);

describe('which hypotheses a claim needs', () => {
  const use = assumptionUse(graph);

  it('are those its steps spend and those it inherits', () => {
    expect(use.get('b')!.needs).toEqual(['xxt-full-rank', 'stationary']);
    expect(use.get('a')!.needs).toEqual(['critical', 'xxt-full-rank']);
  });

  it('do not include what the using step has seen to: hypotheses of a fact, or of another name', () => {
    expect(use.get('a')!.needs).not.toContain('symmetric');
    expect(use.get('a')!.needs).not.toContain('stationary');
  });

  it('are told step by step, with the claim they come from', () => {
    const [first, second] = use.get('a')!.steps;
    expect(needsOfStep(first!)).toEqual(['critical']);
    expect(second!.inherited).toEqual([{ hypothesis: 'xxt-full-rank', from: 'b' }]);
    expect(needsOfStep(second!)).toEqual(['xxt-full-rank']);
  });

  it('leave over the ones that no step needs', () => {
    expect(use.get('a')!.unspent).toEqual(['dy-le-dx']);
    expect(use.get('d')!).toMatchObject({ needs: [], unspent: ['critical'] });
  });

  it('include an assumption of the theorem that a claim uses and does not list', () => {
    const hidden = new ClaimGraph([
      claim('a', { steps: [spending('only', [], ['b'])] }),
      claim('b', {
        hypotheses: has('xxt-full-rank', 'other'),
        steps: [spending('only', ['xxt-full-rank', 'other'])],
      }),
    ]);
    expect(assumptionUse(hidden).get('a')!.needs).toEqual(['xxt-full-rank']);
  });

  it('are all of them where a claim has no steps', () => {
    const bare = new ClaimGraph([claim('a', { hypotheses: has('x', 'y'), steps: [] })]);
    expect(assumptionUse(bare).get('a')!).toMatchObject({ needs: ['x', 'y'], unspent: [] });
  });
});

describe('without one hypothesis', () => {
  it('what never needs it stands, and the steps that need it fall, with the way it came', () => {
    expect(dropHypothesis(graph, 'xxt-full-rank')).toEqual({
      hypothesis: 'xxt-full-rank',
      stands: ['c', 'd'],
      byTheorems: [],
      falls: [
        { id: 'a', steps: [{ id: 'second', spends: false, through: ['b'] }] },
        { id: 'b', steps: [{ id: 'only', spends: true, through: [] }] },
      ],
    });
  });

  it('that nothing needs, everything stands', () => {
    const dropped = dropHypothesis(graph, 'dy-le-dx');
    expect(dropped.stands).toEqual(['a', 'b', 'c', 'd']);
    expect(dropped.falls).toEqual([]);
  });

  it('a claim without steps falls if it has it', () => {
    const bare = new ClaimGraph([claim('a', { hypotheses: has('x'), steps: [] })]);
    expect(dropHypothesis(bare, 'x').falls).toEqual([{ id: 'a', steps: [] }]);
  });

  it('that no claim has is refused, with the ones there are', () => {
    const { message } = refusal('HYPOTHESIS_UNKNOWN', () => dropHypothesis(graph, 'none'));
    expect(message).toContain('critical, dy-le-dx, stationary, symmetric, xxt-full-rank');
  });
});
