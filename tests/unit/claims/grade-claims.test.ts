import { describe, expect, it } from 'vitest';
import {
  type CheckEvidence,
  type ClaimEvidence,
  ClaimGraph,
  type ClaimReport,
  gatherEvidence,
  gradeClaims,
} from '../../../src/claims/index.js';
import { binomial, claim, evidence, found, naturals, plan, step } from './toy.js';

const graph = new ClaimGraph([
  claim('top', {
    steps: [step('one', [binomial()], { uses: ['middle'] }), step('two', [binomial()])],
  }),
  claim('middle', { steps: [step('one', [binomial()], { uses: ['ground'] })] }),
  claim('ground', { steps: [step('one', [binomial()])] }),
  claim('beside', { steps: [], conclusion: [naturals((n) => n)] }),
]);
const all = () => gatherEvidence(graph, ['top', 'beside'], plan());
const graded = (found: ReadonlyMap<string, ClaimEvidence>) =>
  new Map(gradeClaims(graph, found).map((report) => [report.id, report]));
const withStep = (
  found: ReadonlyMap<string, ClaimEvidence>,
  id: string,
  stepId: string,
  checks: readonly CheckEvidence[] | undefined,
) => {
  const one = found.get(id)!;
  const steps = one.steps.flatMap((each) =>
    each.id !== stepId ? [each] : checks === undefined ? [] : [{ ...each, checks }],
  );
  return new Map(found).set(id, { ...one, steps });
};
const grades = (reports: ReadonlyMap<string, ClaimReport>) =>
  Object.fromEntries([...reports].map(([id, { grade }]) => [id, grade]));

describe('grading', () => {
  it('is a function of the evidence: the same again, whenever it is done', () => {
    const evidence = all();
    expect(gradeClaims(graph, evidence)).toEqual(gradeClaims(graph, evidence));
    expect(grades(graded(evidence))).toEqual({
      ground: 'proved at shape',
      middle: 'proved at shape',
      top: 'proved at shape',
      beside: 'checked',
    });
  });

  it('without the evidence of one step leaves its claim and all that use it inconclusive', () => {
    const less = graded(withStep(all(), 'ground', 'one', undefined));
    expect(grades(less)).toEqual({
      ground: 'inconclusive',
      middle: 'inconclusive',
      top: 'inconclusive',
      beside: 'checked',
    });
    expect(less.get('ground')!.openPoints).toContain(
      'step one: not established: there is no evidence',
    );
    expect(less.get('top')!.openPoints).toContain(
      'step one: no stronger than middle (textbook, middle), which is inconclusive',
    );
    expect(less.get('top')!.steps[1]!.grade).toBe('proved at shape');
  });

  it('lowers exactly what depends on the step that got weaker', () => {
    const weaker = graded(withStep(all(), 'middle', 'one', [found('checked')]));
    expect(grades(weaker)).toEqual({
      ground: 'proved at shape',
      middle: 'checked',
      top: 'checked',
      beside: 'checked',
    });
  });

  it('refutes what uses what is refuted', () => {
    const wrong = graded(withStep(all(), 'middle', 'one', [found('refuted')]));
    expect(grades(wrong)).toMatchObject({
      ground: 'proved at shape',
      middle: 'refuted',
      top: 'refuted',
    });
  });

  it('of a claim that was not examined at all says that nothing was established', () => {
    const partial = new Map([...all()].filter(([id]) => id !== 'ground'));
    expect(grades(graded(partial))).toMatchObject({ ground: 'inconclusive', top: 'inconclusive' });
  });
});

describe('open points', () => {
  const points = (checks: readonly CheckEvidence[], more = {}) => {
    const one = new ClaimGraph([claim('a', { steps: [step('s', [binomial()], more)] })]);
    const found: ClaimEvidence = {
      steps: [{ id: 's', checks, milliseconds: 0 }],
      conclusion: [],
      notes: [],
      milliseconds: 0,
    };
    return gradeClaims(one, new Map([['a', found]])).at(-1)!.openPoints;
  };
  const counted = (grade: 'checked' | 'exhaustive', numbers: object): CheckEvidence => ({
    kind: grade === 'checked' ? 'decisions' : 'strata',
    found: [{ ...evidence(grade), ...numbers }],
  });

  it('are none of what is proved', () => expect(points([found('proved')])).toEqual([]));

  it('name the weakest step and on how little it rests', () => {
    expect(points([counted('checked', { instances: 12 })])).toEqual([
      'not proved: some step, here or in what it uses, was decided on instances only',
      'step s: only checked, on 12 instances',
    ]);
    expect(points([counted('exhaustive', { strata: 7, architectures: 3 })])).toEqual([
      'larger architectures: every stratum was decided up to the bound, none beyond it',
      'step s: decided on 7 strata of 3 architectures only',
    ]);
  });

  it('say how strata speak for more than themselves only where something rests on that', () => {
    const strata = counted('exhaustive', { strata: 7, architectures: 3, notes: ['constant'] });
    expect(points([strata])).toContain('constant');
    expect(points([strata, found('proved')])).toEqual([]);
    const refused = {
      kind: 'words' as const,
      found: [{ ...evidence('inconclusive'), notes: ['n'] }],
    };
    expect(points([refused, found('proved at shape', ['x'])])).toContain('n');
  });

  it('say what is a textbook fact', () => {
    expect(
      points([counted('checked', { instances: 12 })], { argument: 'textbook fact' }),
    ).toContain('step s: a textbook fact, only checked, on 12 instances');
  });

  it('say that a conclusion fails although no step does: the steps do not yield it', () => {
    const one = new ClaimGraph([
      claim('a', { steps: [step('s', [binomial()])], conclusion: [naturals((n) => n + 1)] }),
    ]);
    const report = gradeClaims(one, gatherEvidence(one, ['a'], plan())).at(-1)!;
    expect(report.grade).toBe('refuted');
    expect(report.openPoints).toContain(
      'the conclusion is refuted and no step is: the steps do not yield it',
    );
  });

  it('say that steps were proved at different shapes', () => {
    const one = new ClaimGraph([
      claim('a', { steps: [step('s', [binomial()]), step('t', [binomial()])] }),
    ]);
    const evidence: ClaimEvidence = {
      steps: [
        { id: 's', checks: [found('proved at shape', ['x'])], milliseconds: 0 },
        { id: 't', checks: [found('proved at shape', ['y'])], milliseconds: 0 },
      ],
      conclusion: [],
      notes: [],
      milliseconds: 0,
    };
    const report = gradeClaims(one, new Map([['a', evidence]])).at(-1)!;
    expect(report.grade).toBe('inconclusive');
    expect(report.openPoints).toContain('the steps are proved at shapes that have none in common');
  });
});

it('a report says what the claim needs and what its hypotheses are', () => {
  const hypotheses = [{ id: 'h', text: 'the text of h', decide: () => true }];
  const one = new ClaimGraph([
    claim('a', { hypotheses, steps: [step('s', [binomial()], { spends: ['h'] })] }),
  ]);
  const [report] = gradeClaims(one, gatherEvidence(one, ['a'], plan()));
  expect(report!.hypotheses).toEqual([{ id: 'h', text: 'the text of h' }]);
  expect(report!.needs).toEqual(['h']);
  expect(report!.steps[0]!.spends).toEqual(['h']);
});
