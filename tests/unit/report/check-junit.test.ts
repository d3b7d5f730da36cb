import { describe, expect, it } from 'vitest';
import { checkJunit } from '../../../src/report/index.js';
import { evidence } from '../claims/toy.js';
import { type Element, elementsIn, parseMarkup, textOf } from './parse-markup.js';
import {
  claimReport,
  HEADING,
  NASTY,
  REPORTS,
  refutedEvidence,
  stepReport,
} from './toy-reports.js';

const text = checkJunit(REPORTS, HEADING);
const root = parseMarkup(text);
const elements = [...elementsIn(root)];
const named = (name: string, inside: Element = root) =>
  [...elementsIn(inside)].filter((each) => each.name === name);
const suite = (id: string) =>
  named('testsuite').find(({ attributes }) => attributes['name'] === id)!;
const properties = (inside: Element) =>
  Object.fromEntries(
    named('property', inside).map(({ attributes }) => [attributes['name'], attributes['value']]),
  );

describe('the JUnit report', () => {
  it('has a suite for every claim and a case for every step and conclusion', () => {
    expect(named('testsuite').map(({ attributes }) => attributes['name'])).toEqual(
      REPORTS.map(({ id }) => id),
    );
    for (const report of REPORTS) {
      const cases = named('testcase', suite(report.id)).map(({ attributes }) => attributes['name']);
      expect(cases).toEqual([
        ...report.steps.map(({ id }) => id),
        ...report.conclusion.map((_, index) => `conclusion ${index + 1}`),
      ]);
    }
  });

  it('counts what it contains', () => {
    for (const each of [root, ...named('testsuite')]) {
      const { tests, failures, skipped } = each.attributes;
      expect(Number(tests)).toBe(named('testcase', each).length);
      expect(Number(failures)).toBe(named('failure', each).length);
      expect(Number(skipped)).toBe(named('skipped', each).length);
    }
    expect(root.attributes).toMatchObject({ tests: '6', failures: '2', skipped: '1' });
  });

  it('fails for what is refuted, with where and what, and for nothing else', () => {
    const failures = named('failure');
    expect(failures).toHaveLength(2);
    expect(failures).toEqual(named('failure', suite('lemma/slip')));
    expect(failures[0]!.attributes['message']).toBe('differs at here, entry (1,2)');
    expect(JSON.parse(textOf(failures[0]!)).left.replaceAll('\uFFFD', '\u0007')).toBe(NASTY);
  });

  it('fails a step about which something was found, though nothing is refuted', () => {
    const finding = refutedEvidence.finding!;
    const step = stepReport('unnamed', {
      grade: 'inconclusive',
      evidence: [{ ...evidence('inconclusive'), finding }],
    });
    const found = parseMarkup(
      checkJunit([claimReport({ grade: 'inconclusive', steps: [step] })], HEADING),
    );
    expect(found.attributes).toMatchObject({ tests: '1', failures: '1', skipped: '0' });
    const [failure] = named('failure', found);
    expect(failure!.attributes).toMatchObject({
      type: 'inconclusive',
      message: 'differs at here, entry (1,2)',
    });
  });

  it('skips what is inconclusive, with the reason', () => {
    const [skipped] = named('skipped', suite('corollary'));
    expect(skipped!.attributes['message']).toContain('no instances <script>');
  });

  it('has grade and scope as properties', () => {
    expect(properties(suite('fact'))).toMatchObject({ scope: 'every dimension and depth' });
    const [first] = named('testcase', suite('lemma'));
    expect(properties(first!)).toMatchObject({ grade: 'proved at shape', counts: '2 shapes' });
  });

  it('has no timestamp, only how long things took', () => {
    expect(text).not.toMatch(/timestamp|20\d\d-\d\d/);
    for (const { attributes } of elements)
      if (attributes['time'] !== undefined) expect(attributes['time']).toMatch(/^\d+\.\d{3}$/);
  });
});
