import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  claimStatus,
  GRADES,
  type Grade,
  ownStatus,
  stepStatus,
} from '../../../src/claims/index.js';
import { evidence, found } from './toy.js';

const at = (...shapes: string[]) => found('proved at shape', shapes);
const status = (grade: Grade, ...shapes: string[]) => ({ grade, shapes });

describe('the status of a step', () => {
  it('has the shapes at which it was expanded', () => {
    expect(stepStatus([at('1-1-1', '2-1-2')], [])).toEqual(
      status('proved at shape', '1-1-1', '2-1-2'),
    );
  });

  it('lists a shape only if every expansion of the step was made there', () => {
    expect(stepStatus([at('1-1-1'), at('1-1-1', '2-1-2')], []).shapes).toEqual(['1-1-1']);
  });

  it('holds only where the claims it uses hold too', () => {
    expect(
      stepStatus(
        [at('1-1-1', '2-1-2', '2-2-2')],
        [status('proved at shape', '2-1-2', '2-2-2'), status('proved at shape', '2-2-2', '1-1-1')],
      ),
    ).toEqual(status('proved at shape', '2-2-2'));
  });

  it('is inconclusive where step and used claim hold at no common shape', () => {
    expect(stepStatus([at('1-1-1')], [status('proved at shape', '2-1-2')])).toEqual(
      status('inconclusive'),
    );
  });

  it.each<Grade>(['exhaustive', 'checked', 'sampled', 'inconclusive', 'refuted'])(
    'is capped by a used claim that is only %s',
    (weaker) => {
      expect(stepStatus([at('1-1-1')], [status(weaker)])).toEqual(status(weaker));
    },
  );

  it.each<Grade>(['formal', 'proved'])('is not lifted by a used claim that is %s', (stronger) => {
    expect(stepStatus([at('1-1-1')], [status(stronger)])).toEqual(
      status('proved at shape', '1-1-1'),
    );
    expect(stepStatus([found('checked')], [status(stronger)])).toEqual(status('checked'));
  });

  it('is refuted by one check, whatever another proved', () => {
    expect(stepStatus([at('1-1-1'), found('refuted')], [status('formal')])).toEqual(
      status('refuted'),
    );
  });

  it('never reads as proved when only instances were decided', () => {
    expect(stepStatus([found('checked')], [])).toEqual(status('checked'));
    expect(stepStatus([found('checked'), found('checked')], []).grade).toBe('checked');
  });

  it('is inconclusive without evidence', () => {
    expect(stepStatus([], [])).toEqual(status('inconclusive'));
  });
});

describe('several checks of one statement', () => {
  it('of one kind all count: one proof does not make up for another that is missing', () => {
    expect(ownStatus([found('proved'), found('inconclusive', [], 'words')])).toEqual(
      status('inconclusive'),
    );
    expect(ownStatus([found('checked'), found('inconclusive')])).toEqual(status('inconclusive'));
  });

  it('of different kinds each stand for all of it', () => {
    expect(ownStatus([found('inconclusive', [], 'words'), at('1-1-1'), found('checked')])).toEqual(
      status('proved at shape', '1-1-1'),
    );
    expect(ownStatus([found('checked'), found('exhaustive')])).toEqual(status('exhaustive'));
  });

  it('one of which had nothing to run on are the others', () => {
    expect(ownStatus([{ kind: 'instances', found: [] }, found('checked')])).toEqual(
      status('checked'),
    );
    expect(ownStatus([{ kind: 'instances', found: [] }])).toEqual(status('inconclusive'));
  });

  it('a check in two scopes counts where it established something', () => {
    const both = [evidence('inconclusive'), evidence('checked')];
    expect(ownStatus([{ kind: 'instances', found: both }])).toEqual(status('checked'));
  });

  it('a finding that is no counterexample establishes nothing, whatever was proved beside it', () => {
    const finding = { at: 'x', entry: 'spends', left: '', right: '', difference: '' };
    const flawed = { kind: 'words' as const, found: [{ ...evidence('proved'), finding }] };
    expect(ownStatus([flawed])).toEqual(status('inconclusive'));
  });
});

describe('the status of a claim', () => {
  it('is that of its weakest step', () => {
    expect(claimStatus([status('proved at shape', '1-1-1'), status('checked')], [])).toEqual(
      status('checked'),
    );
  });

  it('has the shapes that all its steps share', () => {
    const steps = [
      status('proved at shape', '1-1-1', '2-1-2'),
      status('proved'),
      status('proved at shape', '2-1-2', '2-2-2'),
    ];
    expect(claimStatus(steps, [])).toEqual(status('proved at shape', '2-1-2'));
  });

  it('is inconclusive where its steps hold at disjoint shapes', () => {
    const steps = [status('proved at shape', '1-1-1'), status('proved at shape', '2-1-2')];
    expect(claimStatus(steps, [])).toEqual(status('inconclusive'));
  });

  it('is what was found directly, when there are no steps', () => {
    expect(claimStatus([], [found('checked')])).toEqual(status('checked'));
    expect(claimStatus([], [])).toEqual(status('inconclusive'));
  });

  it('is never lifted above its steps by what was found directly', () => {
    expect(claimStatus([status('inconclusive')], [found('checked')])).toEqual(
      status('inconclusive'),
    );
    expect(claimStatus([status('checked')], [at('2-1-2')])).toEqual(status('checked'));
    expect(claimStatus([status('proved at shape', '1-1-1')], [at('2-1-2')])).toEqual(
      status('proved at shape', '1-1-1'),
    );
    expect(claimStatus([status('exhaustive')], [found('proved')])).toEqual(status('exhaustive'));
  });

  it('is not weakened by a conclusion that was checked on instances only', () => {
    expect(claimStatus([status('proved at shape', '1-1-1')], [found('checked')])).toEqual(
      status('proved at shape', '1-1-1'),
    );
  });

  it('is refuted by its conclusion, although every step was proved', () => {
    expect(claimStatus([status('proved')], [found('checked'), found('refuted')])).toEqual(
      status('refuted'),
    );
  });

  it('is refuted by a step, although the conclusion held', () => {
    expect(claimStatus([status('proved'), status('refuted')], [found('checked')])).toEqual(
      status('refuted'),
    );
  });

  it('without steps names the shapes at which its conclusion was expanded', () => {
    expect(claimStatus([], [at('1-1-1')])).toEqual(status('proved at shape', '1-1-1'));
  });

  it('proved parts leave the shapes of the expanded ones as they are', () => {
    expect(claimStatus([status('proved'), status('proved at shape', '1-1-1')], [])).toEqual(
      status('proved at shape', '1-1-1'),
    );
  });
});

const part = fc
  .tuple(fc.constantFrom(...GRADES), fc.subarray(['1-1-1', '2-1-2', '2-2-2'], { minLength: 1 }))
  .map(([grade, shapes]) => status(grade, ...(grade === 'proved at shape' ? shapes : [])));
const parts = fc.array(part, { minLength: 1, maxLength: 5 });

test.prop([parts])('a claim by its steps alone is no stronger than any of them', (steps) => {
  const { grade } = claimStatus(steps, []);
  for (const each of steps)
    expect(GRADES.indexOf(grade)).toBeGreaterThanOrEqual(GRADES.indexOf(each.grade));
});

test.prop([parts])('“proved at shape” always names a shape, other grades none', (steps) => {
  const { grade, shapes } = claimStatus(steps, []);
  expect(shapes.length > 0).toBe(grade === 'proved at shape');
});

test.prop([parts])('every shape named is one at which every expanded step holds', (steps) => {
  for (const shape of claimStatus(steps, []).shapes)
    for (const each of steps.filter((one) => one.grade === 'proved at shape'))
      expect(each.shapes).toContain(shape);
});
