import { describe, expect, it } from 'vitest';
import { type ClaimReport, type Evidence, GRADES } from '../../../src/claims/index.js';
import { COLOUR, checkConsole, checkJson, PLAIN } from '../../../src/report/index.js';
import { evidence } from '../claims/toy.js';
import { claimReport, FAMILY, HEADING, stepReport } from './toy-reports.js';

const heading = { ...HEADING, replay: 'lemmascope check' };
const report = claimReport;
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

  it('is all dimensions only of what is proved', () => {
    const scopes = GRADES.map((grade) => [grade, lineWith('  scope ', { grade, shapes: [] })]);
    const everywhere = scopes.filter(([, line]) => line?.includes('every dimension and depth'));
    expect(everywhere.map(([grade]) => grade)).toEqual(['formal', 'proved']);
  });

  it('is the step with least of it, of what was decided one by one', () => {
    const step = (id: string, more: Partial<Evidence>, grade: 'checked' | 'exhaustive') =>
      stepReport(id, { grade, evidence: [{ ...evidence(grade), ...more }] });
    const checked = [
      step('a', { instances: 100 }, 'checked'),
      step('b', { instances: 7 }, 'checked'),
      step('c', { strata: 3, architectures: 1 }, 'exhaustive'),
    ];
    expect(lineWith('  scope ', { grade: 'checked', shapes: [], steps: checked })).toBe(
      '  scope     at least 7 exact instances',
    );
    const exhaustive = [
      step('a', { strata: 312, architectures: 12 }, 'exhaustive'),
      step('b', { strata: 1353, architectures: 56 }, 'exhaustive'),
    ];
    expect(lineWith('  scope ', { grade: 'exhaustive', shapes: [], steps: exhaustive })).toBe(
      '  scope     every rank stratum it applies to (at least 312) of 12 architectures',
    );
  });

  it('is not shown of a claim of which nothing was established', () => {
    for (const grade of ['refuted', 'inconclusive'] as const)
      expect(lineWith('  scope ', { grade, shapes: [] })).toBeUndefined();
  });
});

it('what identities of words follow from is said below the step, and in the JSON', () => {
  const from = [
    { id: 'critical', text: 'EPᵀ = 0' },
    { id: 'definition-of-S', text: 'Σ_XXS = I' },
  ];
  const steps = [stepReport('a', { evidence: [{ ...evidence('proved'), from }] })];
  expect(lineWith('from: ', { steps })).toBe(
    '  │   from: EPᵀ = 0 (critical); Σ_XXS = I (definition-of-S)',
  );
  expect(lineWith('from: ', { steps: [stepReport('a')] })).toBeUndefined();
  const json = checkJson([report({ steps })], { seed: 1, runs: 1, replay: '' });
  expect(JSON.parse(json).claims[0].steps[0].evidence[0].from).toEqual(from);
});

describe('the table at the end', () => {
  const table = (...reports: ClaimReport[]) => {
    const lines = checkConsole(reports, heading, PLAIN).split('\n');
    return lines.slice(lines.findIndex((line) => line.startsWith('statement')) + 1);
  };

  it('has every claim with its grade and its scope', () => {
    const graded = GRADES.map((grade, index) => report({ id: `claim-${index}`, grade }));
    const lines = table(...graded);
    for (const [index, grade] of GRADES.entries())
      expect(lines[index]).toMatch(new RegExp(`^claim-${index} {4}${grade} {2,}\\S`));
  });

  it('is left out for one claim', () => {
    expect(checkConsole([report()], heading, PLAIN)).not.toContain('statement  grade');
  });
});

describe('the title', () => {
  it('of a fact says what it says, and where to find it', () => {
    const fact = report({ id: 'fact', source: { work: 'BIG', number: 'chapter 2' } });
    expect(checkConsole([fact], heading, PLAIN)).toContain('Fact  A title (BIG: chapter 2): ');
    expect(checkConsole([{ ...fact, id: 'b' }], heading, PLAIN)).toContain(
      'chapter 2  A title (BIG): ',
    );
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

  it('say how many certificates the kernel accepted, and how many strata were decided', () => {
    const document = { statement: { kind: 'word-identity' }, certificate: { statement: 'ab' } };
    const conclusion = [
      { ...evidence('proved'), certificates: [document, document] },
      { ...evidence('exhaustive'), strata: 1, architectures: 2 },
    ];
    const text = checkConsole([report({ conclusion })], heading, PLAIN);
    expect(text).toMatch(/conclusion +proved +2 certificates accepted by the kernel$/m);
    expect(text).toMatch(/conclusion +exhaustive +1 rank stratum of 2 architectures$/m);
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

it('a finding of a decision shows no empty entry and no empty difference', () => {
  const finding = { at: 'k = 2', entry: '', left: 'rank 1', right: 'rank ≥ 2', difference: '' };
  const conclusion = [{ ...evidence('refuted'), finding }];
  const text = checkConsole([report({ conclusion })], heading, PLAIN);
  expect(text).toContain('differs at k = 2\n');
  expect(text).not.toContain('difference');
});

it('the JSON document has no times, the console has', () => {
  const steps = [stepReport('s')];
  const text = checkJson([report({ steps })], { seed: 1, runs: 5, replay: '' });
  expect(text).not.toContain('milliseconds');
  expect(JSON.parse(text).claims[0].steps[0]).toMatchObject({ id: 's', grade: 'proved at shape' });
  expect(checkConsole([report({ steps })], heading, PLAIN)).toContain('77.77 s');
});

it('the JSON document names certificates of proofs by the hash of their statement', () => {
  const document = { statement: { kind: 'word-identity' }, certificate: { statement: 'abc' } };
  const conclusion = [{ ...evidence('proved'), certificates: [document] }];
  const text = checkJson([report({ conclusion })], { seed: 1, runs: 5, replay: '' });
  expect(JSON.parse(text).claims[0].conclusion[0].certificates).toEqual([
    { kind: 'word-identity', statement: 'abc' },
  ]);
});
