import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { GRADES, type Grade, strongest, weakest } from '../../../src/claims/index.js';

const grade = fc.constantFrom(...GRADES);
const grades = fc.array(grade, { minLength: 1, maxLength: 6 });
const unrefuted = fc.array(fc.constantFrom(...GRADES.filter((g) => g !== 'refuted')), {
  minLength: 1,
  maxLength: 6,
});

describe('the order of the grades', () => {
  it('is the one the design names, strongest first', () => {
    expect(GRADES).toEqual([
      'formal',
      'proved',
      'proved at shape',
      'exhaustive',
      'checked',
      'sampled',
      'inconclusive',
      'refuted',
    ]);
  });
});

describe.each([
  ['weakest', weakest],
  ['strongest', strongest],
])('%s', (_name, join: (list: readonly Grade[]) => Grade) => {
  it('is inconclusive of nothing', () => expect(join([])).toBe('inconclusive'));
  test.prop([grade])('is idempotent', (g) => {
    expect(join([g, g])).toBe(g);
  });
  test.prop([grade, grade])('is commutative', (g, h) => {
    expect(join([g, h])).toBe(join([h, g]));
  });
  test.prop([grades, grades])('is associative, however the parts are bracketed', (left, right) => {
    expect(join([join(left), join(right)])).toBe(join([...left, ...right]));
  });
  test.prop([grades])('is one of the grades it was given', (list) => {
    expect(list).toContain(join(list));
  });
  test.prop([grades])('is refuted as soon as one part is', (list) => {
    expect(join([...list, 'refuted'])).toBe('refuted');
  });
});

test.prop([grades])('weakest is no stronger than any part', (list) => {
  const place = GRADES.indexOf(weakest(list));
  for (const part of list) expect(place).toBeGreaterThanOrEqual(GRADES.indexOf(part));
});

test.prop([unrefuted])('strongest is no weaker than any part, where nothing is refuted', (list) => {
  const place = GRADES.indexOf(strongest(list));
  for (const part of list) expect(place).toBeLessThanOrEqual(GRADES.indexOf(part));
});

test.prop([grade, unrefuted])('weakest does not get stronger with more parts', (first, more) => {
  expect(GRADES.indexOf(weakest([first, ...more]))).toBeGreaterThanOrEqual(GRADES.indexOf(first));
});
