import { describe, expect, it } from 'vitest';
import {
  type AnyClaim,
  assumptionUse,
  ClaimGraph,
  contradictsFormalProof,
  dropHypothesis,
  type FormalLink,
  FormalLinks,
  formalReports,
  gatherEvidence,
  gradeClaims,
  restsOn,
} from '../../../src/claims/index.js';
import type { FormalState } from '../../../src/formal/index.js';
import { refusal } from '../exact/coded.js';
import { goodRecord, stateOf } from '../formal/records.js';
import { binomial, claim, naturals, plan, step } from './toy.js';

const has = (...ids: string[]) => ids.map((id) => ({ id, text: id, decide: () => true }));
const link = (more: Partial<FormalLink> = {}): FormalLink => ({
  theorems: ['one'],
  needs: [],
  note: 'the same',
  ...more,
});
const accepted = stateOf(goodRecord());

function graded(claims: readonly AnyClaim[], linked: AnyClaim, state: FormalState = accepted) {
  const graph = new ClaimGraph(claims);
  const formal = formalReports(new FormalLinks([[linked, link()]]), state);
  const evidence = gatherEvidence(graph, [claims[0]!.id], plan());
  return new Map(gradeClaims(graph, evidence, formal).map((report) => [report.id, report]));
}

describe('a claim with an accepted formal proof', () => {
  const weak = claim('weak', { steps: [], conclusion: [naturals((n) => n)] });
  const middle = claim('middle', {
    steps: [step('only', [naturals((n) => n)], { uses: ['weak'] })],
  });
  const top = claim('top', { steps: [step('only', [binomial()], { uses: ['middle'] })] });

  it('is formal, whatever its steps and what it uses earned, and does not limit its users', () => {
    const reports = graded([top, middle, weak], middle);
    expect(reports.get('weak')!.grade).toBe('checked');
    expect(reports.get('middle')).toMatchObject({ grade: 'formal', formal: { accepted: true } });
    expect(reports.get('middle')!.steps[0]!.grade).toBe('checked');
    expect(reports.get('top')!.grade).toBe('proved at shape');
    expect(reports.get('top')!.formal).toBeUndefined();
  });

  it('keeps its measured grade when the proof does not count, and says why', () => {
    const reports = graded([top, middle, weak], middle, stateOf(undefined));
    expect(reports.get('middle')).toMatchObject({
      grade: 'checked',
      formal: { accepted: false, theorem: 'one', standing: { kind: 'no record' } },
    });
    expect(reports.get('top')!.grade).toBe('checked');
  });

  it('counts only if every one of its theorems does', () => {
    const links = new FormalLinks([[weak, link({ theorems: ['one', 'two'] })]]);
    expect(formalReports(links, accepted)(weak)).toMatchObject({
      accepted: false,
      theorem: 'two',
      standing: { kind: 'refused' },
    });
  });

  it('rests on the proof assistant, and so do its users, not on what its steps take', () => {
    const graph = new ClaimGraph([
      claim('top', { steps: [step('only', [binomial()], { uses: ['middle'] })], restsOn: ['top'] }),
      { ...middle, restsOn: ['middle'], steps: [step('only', [binomial()])] },
    ]);
    const linked = graph.get('middle');
    const formal = formalReports(new FormalLinks([[linked, link()]]), accepted);
    expect(restsOn(graph).get('top')).toEqual(['top', 'middle']);
    expect(restsOn(graph, formal).get('top')).toEqual([
      'top',
      expect.stringContaining('the kernel of Coq'),
    ]);
  });
});

describe('a refutation outweighs a formal proof', () => {
  it('of the conclusion: shown as the contradiction it is', () => {
    const wrong = claim('wrong', { steps: [], conclusion: [naturals((n) => n + 1)] });
    const report = graded([wrong], wrong).get('wrong')!;
    expect(report.grade).toBe('refuted');
    expect(report.openPoints.join()).toContain('CONTRADICTION');
    expect(report.openPoints.join()).toContain('Coq accepted one');
    expect(contradictsFormalProof(report)).toBe(true);
    const alone = graded([wrong], wrong, stateOf(undefined)).get('wrong')!;
    expect(contradictsFormalProof(alone)).toBe(false);
    expect(alone.openPoints.join()).not.toContain('CONTRADICTION');
  });

  it('of a step: the argument fails, and nothing contradicts the theorem', () => {
    const slip = claim('slip', {
      steps: [step('only', [binomial(() => true)])],
      conclusion: [naturals((n) => n)],
    });
    const report = graded([slip], slip).get('slip')!;
    expect(report.grade).toBe('refuted');
    expect(report.openPoints.join()).toContain('what fails is the argument');
    expect(contradictsFormalProof(report)).toBe(false);
  });
});

describe('without one hypothesis', () => {
  const a = claim('a', {
    hypotheses: has('x', 'y', 'z'),
    steps: [step('only', [binomial()], { spends: ['x', 'y', 'z'] })],
  });
  const b = claim('b', {
    hypotheses: has('x', 'y', 'z'),
    steps: [step('only', [binomial()], { uses: ['a'] })],
  });
  const graph = new ClaimGraph([a, b]);
  const needs = ['z', ['x', 'y']] as const;
  const formal = (state: FormalState) =>
    formalReports(new FormalLinks([[a, link({ needs })]]), state);

  it('a claim stands if its theorem does without it, and so does what uses the claim', () => {
    expect(dropHypothesis(graph, 'x', formal(accepted))).toEqual({
      hypothesis: 'x',
      stands: ['a', 'b'],
      byTheorems: [{ id: 'a', theorems: ['one'] }],
      falls: [],
    });
    expect(assumptionUse(graph, formal(accepted)).get('a')).toMatchObject({
      needs: ['x', 'y', 'z'],
      unavoidable: ['z'],
    });
    expect(assumptionUse(graph, formal(accepted)).get('b')!.needs).toEqual(['z']);
  });

  it('it falls with one that the theorem uses too, or when the proof does not count', () => {
    const ids = (hypothesis: string, state: FormalState) =>
      dropHypothesis(graph, hypothesis, formal(state)).falls.map(({ id }) => id);
    expect(ids('z', accepted)).toEqual(['a', 'b']);
    expect(ids('x', stateOf(undefined))).toEqual(['a', 'b']);
  });
});

describe('a link', () => {
  const linked = claim('a', { hypotheses: has('x') });

  it('is of the very claim, and not of a copy of it, whatever it copies', () => {
    const links = new FormalLinks([[linked, link()]]);
    const formal = formalReports(links, accepted);
    expect(formal(linked)?.accepted).toBe(true);
    expect(formal({ ...linked })).toBeUndefined();
    expect(formal({ ...linked, id: 'a/slip', slip: 'a slip' })).toBeUndefined();
    const copy = { ...linked, steps: [], conclusion: [naturals((n) => n)] };
    expect(graded([copy], linked).get('a')!.grade).toBe('checked');
  });

  it.each<readonly [string, () => unknown, string]>([
    ['of a mutant', () => new FormalLinks([[{ ...linked, slip: 'a slip' }, link()]]), 'a slip'],
    [
      'twice',
      () =>
        new FormalLinks([
          [linked, link()],
          [{ ...linked }, link()],
        ]),
      'one link',
    ],
    ['without a theorem', () => new FormalLinks([[linked, link({ theorems: [] })]]), 'a theorem'],
    [
      'to no name',
      () => new FormalLinks([[linked, link({ theorems: ['a. Admitted'] })]]),
      'name of a',
    ],
    ['without a note', () => new FormalLinks([[linked, link({ note: ' ' })]]), 'a note'],
    ['with another need', () => new FormalLinks([[linked, link({ needs: ['y'] })]]), 'one of x'],
    [
      'with an empty choice',
      () => new FormalLinks([[linked, link({ needs: [[]] })]]),
      'empty list',
    ],
  ])('%s is refused', (_, make, named) => {
    expect(refusal('CLAIM_INVALID', make).message).toContain(named);
  });
});
