import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { claimStatus, GRADES, type Grade, stepStatus } from '../../../src/claims/index.js';
import { evidence } from './toy.js';

const at = (...shapes: string[]) => evidence('proved at shape', shapes);
const status = (grade: Grade, ...shapes: string[]) => ({ grade, shapes });

describe('the status of a step', () => {
  it('has the shapes at which it was expanded', () => {
    expect(stepStatus([at('1-1-1', '2-1-2')], [])).toEqual(
      status('proved at shape', '1-1-1', '2-1-2'),
    );
  });

  it('lists a shape once that two checks expanded', () => {
    expect(stepStatus([at('1-1-1'), at('1-1-1', '2-1-2')], []).shapes).toEqual(['1-1-1', '2-1-2']);
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
    expect(stepStatus([evidence('checked')], [status(stronger)])).toEqual(status('checked'));
  });

  it('is refuted by one check, whatever another proved', () => {
    expect(stepStatus([at('1-1-1'), evidence('refuted')], [status('formal')])).toEqual(
      status('refuted'),
    );
  });

  it('never reads as proved when only instances were decided', () => {
    expect(stepStatus([evidence('checked')], [])).toEqual(status('checked'));
    expect(stepStatus([evidence('checked'), evidence('checked')], []).grade).toBe('checked');
  });

  it('is inconclusive without evidence', () => {
    expect(stepStatus([], [])).toEqual(status('inconclusive'));
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

  it('is what was found directly, when the steps carry less', () => {
    expect(claimStatus([status('inconclusive')], [evidence('checked')])).toEqual(status('checked'));
    expect(claimStatus([], [evidence('checked')])).toEqual(status('checked'));
  });

  it('is not weakened by a conclusion that was checked on instances only', () => {
    expect(claimStatus([status('proved at shape', '1-1-1')], [evidence('checked')])).toEqual(
      status('proved at shape', '1-1-1'),
    );
  });

  it('is refuted by its conclusion, although every step was proved', () => {
    expect(claimStatus([status('proved')], [evidence('checked'), evidence('refuted')])).toEqual(
      status('refuted'),
    );
  });

  it('is refuted by a step, although the conclusion held', () => {
    expect(claimStatus([status('proved'), status('refuted')], [evidence('checked')])).toEqual(
      status('refuted'),
    );
  });

  it('names the shapes at which its conclusion was expanded directly', () => {
    expect(claimStatus([], [at('1-1-1')])).toEqual(status('proved at shape', '1-1-1'));
    expect(claimStatus([status('checked')], [at('2-1-2')])).toEqual(
      status('proved at shape', '2-1-2'),
    );
  });

  it('holds at the shapes that steps or conclusion cover', () => {
    expect(claimStatus([status('proved at shape', '1-1-1')], [at('2-1-2')])).toEqual(
      status('proved at shape', '1-1-1', '2-1-2'),
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
