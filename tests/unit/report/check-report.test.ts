import { describe, expect, it } from 'vitest';
import type { ClaimReport } from '../../../src/claims/index.js';
import { COLOUR, checkConsole, checkJson, PLAIN } from '../../../src/report/index.js';
import { evidence } from '../claims/toy.js';

const FAMILY = ['1-1-1', '2-1-2'];
const heading = {
  run: 'seed 1, 5 instances',
  data: undefined,
  family: { label: 'all 2 architectures', shapes: new Set(FAMILY) },
  replay: 'lemmascope check',
};

const report = (more: Partial<ClaimReport> = {}): ClaimReport => ({
  id: 'a',
  title: 'A title',
  source: { work: 'K16', number: 'Lemma 0' },
  statement: 'It holds.',
  grade: 'proved at shape',
  shapes: FAMILY,
  steps: [],
  conclusion: [],
  restsOn: [],
  openPoints: [],
  milliseconds: 1234,
  ...more,
});
const lineWith = (word: string, ...more: Partial<ClaimReport>[]) =>
  checkConsole(more.map(report), heading, PLAIN)
    .split('\n')
    .find((line) => line.includes(word));

describe('the scope of a claim', () => {
  it('is the family, when all of it is covered', () =>
    expect(lineWith('  scope ', {})).toBe('  scope     all 2 architectures'));

  it('is so many of the family, when some are not', () =>
    expect(lineWith('  scope ', { shapes: ['2-1-2'] })).toBe(
      '  scope     1 of all 2 architectures',
    ));

  it('names other shapes one by one', () =>
    expect(lineWith('  scope ', { shapes: [...FAMILY, '4-2-3 on iris'] })).toBe(
      '  scope     all 2 architectures; 4-2-3 on iris',
    ));

  it('is not shown of a claim that was not proved at shapes', () => {
    for (const grade of ['checked', 'refuted', 'inconclusive'] as const)
      expect(lineWith('  scope ', { grade, shapes: [] })).toBeUndefined();
  });
});

describe('counts', () => {
  it('say how many shapes one expansion served', () => {
    const conclusion = [{ ...evidence('proved at shape', FAMILY), expansions: 1 }];
    expect(lineWith('conclusion', { conclusion })).toContain('2 shapes by 1 expansion');
  });

  it('say how many instances counted and how many were discarded, and why', () => {
    const conclusion = [{ ...evidence('checked'), instances: 1, discarded: { critical: 4 } }];
    expect(lineWith('conclusion', { conclusion })).toContain(
      '1 exact instance, 4 discarded (not critical)',
    );
  });

  it('tally the claims by grade', () => {
    expect(lineWith('3 claims', {}, { grade: 'refuted' }, {})).toBe(
      '3 claims: 2 proved at shape, 1 refuted',
    );
    expect(lineWith('1 claim:', {})).toBe('1 claim: 1 proved at shape');
  });
});

describe('a finding', () => {
  const finding = {
    at: 'here',
    entry: '(1,2)',
    left: 'x',
    right: 'y',
    difference: 'x - y',
    instance: { widths: [1, 1, 1] },
  };
  const refuted = report({
    grade: 'refuted',
    shapes: [],
    conclusion: [{ ...evidence('refuted'), finding }],
  });

  it('is shown with both sides, the difference and the instance', () => {
    const text = checkConsole([refuted], heading, PLAIN);
    expect(text).toContain('differs at here, entry (1,2)');
    for (const [name, value] of [
      ['left', 'x'],
      ['right', 'y'],
      ['difference', 'x - y'],
      ['instance', '{"widths":[1,1,1]}'],
    ])
      expect(text).toMatch(new RegExp(`│ +${name} +${value!.replace(/[[\]{}]/g, '\\$&')}$`, 'm'));
  });

  it('is red on a terminal', () => {
    expect(checkConsole([refuted], heading, COLOUR)).toContain('\u001b[31m');
    expect(checkConsole([report()], heading, COLOUR)).not.toContain('\u001b[31m');
  });

  it('is in the JSON document, whole', () => {
    const text = checkJson([refuted], { seed: 1, runs: 5, replay: '' });
    expect(JSON.parse(text).claims[0].conclusion[0].finding).toEqual(finding);
  });
});

it('the JSON document has no times, the console has', () => {
  const steps = [
    {
      id: 's',
      text: 't',
      argument: 'identity' as const,
      uses: [],
      grade: 'checked' as const,
      shapes: [],
      evidence: [evidence('checked')],
      milliseconds: 77_770,
    },
  ];
  const text = checkJson([report({ steps })], { seed: 1, runs: 5, replay: '' });
  expect(text).not.toContain('milliseconds');
  expect(JSON.parse(text).claims[0].steps[0]).toMatchObject({ id: 's', grade: 'checked' });
  expect(checkConsole([report({ steps })], heading, PLAIN)).toContain('77.77 s');
});
