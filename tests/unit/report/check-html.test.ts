import { describe, expect, it } from 'vitest';
import { GRADES } from '../../../src/claims/index.js';
import { checkHtml } from '../../../src/report/index.js';
import { type Element, elementsIn, parseMarkup, textOf } from './parse-markup.js';
import {
  claimReport,
  HEADING,
  NASTY,
  REPORTS,
  refutedEvidence,
  stepReport,
} from './toy-reports.js';

const page = checkHtml(REPORTS, HEADING);
const root = parseMarkup(page);
const elements = [...elementsIn(root)];
const idsOf = (inside: Element) =>
  [...elementsIn(inside)].flatMap(({ attributes }) => attributes['id'] ?? []);
const byId = (id: string) => elements.find(({ attributes }) => attributes['id'] === id)!;
const classes = ({ attributes }: Element) => (attributes['class'] ?? '').split(' ');
/** Control characters are shown as the replacement character. */
const shown = (text: string) => text.replaceAll('\u0007', '\uFFFD');
const squeezed = (text: string) => text.replace(/[\s_^*∗{}]+/g, '');

it('says what identities of words follow from', () => {
  const [said, ...more] = elements.filter((element) => classes(element).includes('from'));
  expect(more).toEqual([]);
  expect(textOf(said!)).toMatch(/^from: Σ.*S = I .*definition-of-S$/s);
  expect(textOf(said!)).toContain('<script>');
});

describe('the page', () => {
  it('loads nothing and runs nothing', () => {
    for (const { name, attributes } of elements) {
      expect(['script', 'link', 'iframe', 'object', 'img', 'base', 'form']).not.toContain(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(attribute).not.toMatch(/^on|^src/);
        if (attribute === 'href' && name !== 'a') throw new Error(`${name} has a link`);
        if (attribute === 'href') expect(value).toMatch(/^#/);
        if (attribute === 'style') expect(value).not.toContain('url(');
      }
    }
    const style = textOf(elements.find(({ name }) => name === 'style')!);
    expect(style).not.toContain('@import');
    for (const [, target] of style.matchAll(/url\(([^)]{0,40})/g))
      expect(target).toMatch(/^data:font\/woff2;base64,/);
    expect(style).toContain('@font-face');
  });

  it('has every id once, and no link without a target', () => {
    const ids = idsOf(root);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements.flatMap(({ name, attributes }) =>
      name === 'a' ? [attributes['href']!.slice(1)] : [],
    );
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('shows texts as they are, whatever they contain', () => {
    const text = squeezed(textOf(root));
    for (const part of [NASTY, HEADING.replay, HEADING.sources['K16']!])
      expect(text).toContain(squeezed(shown(part)));
    expect(page).not.toContain('<script');
    expect(page).not.toContain('\u0007');
  });

  it('has a section for every claim with every step, its evidence and its grade', () => {
    for (const report of REPORTS) {
      const article = byId(`claim-${report.id.replace('/', '--')}`);
      const text = squeezed(textOf(article));
      expect(text).toContain(squeezed(shown(report.title)));
      expect(text).toContain(squeezed(HEADING.commandFor(report.id)));
      for (const { text: says } of report.hypotheses)
        expect(text).toContain(squeezed(shown(says)).replaceAll('ᵀ', 'T'));
      for (const point of report.openPoints) expect(text).toContain(squeezed(shown(point)));
      for (const step of report.steps) {
        const item = byId(`claim-${report.id.replace('/', '--')}--${step.id}`);
        const within = squeezed(textOf(item));
        expect(within).toContain(squeezed(shown(step.text)));
        expect(within).toContain(squeezed(step.argument));
        for (const word of [...step.spends, ...step.uses]) expect(within).toContain(word);
        const badges = [...elementsIn(item)].filter((each) => classes(each).includes('badge'));
        expect(badges.map(textOf)).toEqual([
          step.grade,
          ...step.evidence.map((each) => each.grade),
        ]);
        for (const { notes } of step.evidence)
          for (const note of notes) expect(within).toContain(squeezed(shown(note)));
      }
    }
  });

  it('shows a counterexample with both sides and the instance', () => {
    const text = textOf(byId('claim-lemma--slip'));
    const { left, difference, instance } = refutedEvidence.finding!;
    for (const part of [left, difference]) expect(text).toContain(shown(part));
    expect(text).toContain(JSON.stringify(instance));
  });

  it('says where a hypothesis is stated but not spent', () => {
    expect(textOf(byId('claim-lemma'))).toContain('stated; no step spends it');
    const table = textOf(byId('assumptions'));
    expect(table).toMatch(/Lemma 0first/);
    expect(table).toMatch(/Corollary 9through lemma/);
  });

  it('lists the base: facts with their source, and what is taken without a check by whom', () => {
    const text = textOf(byId('base'));
    expect(text).toContain('A fact');
    expect(text).toMatch(/the order of the reals \(fact\)/);
  });

  it('is the same for the same run, and small', () => {
    expect(checkHtml(REPORTS, HEADING)).toBe(page);
    expect(page.length).toBeLessThan(1_000_000);
    expect(page).not.toMatch(/20\d\d-\d\d-\d\d|milliseconds/);
  });
});

describe('grades', () => {
  it.each(GRADES)('%s is shown as reported and nowhere else', (grade) => {
    const only = claimReport({ grade, steps: [stepReport('s', { grade, evidence: [] })] });
    const tree = parseMarkup(checkHtml([only], HEADING));
    const found = [...elementsIn(tree)].filter((each) =>
      classes(each).some((name) => name === 'badge' || name === 'grade'),
    );
    expect(found.length).toBeGreaterThan(3);
    for (const each of found) expect(textOf(each)).toBe(grade);
    const coloured = [...elementsIn(tree)].flatMap(classes).filter((name) => /^g-/.test(name));
    expect(new Set(coloured)).toEqual(new Set([`g-${grade.replaceAll(' ', '-')}`]));
  });
});

describe('mathematics', () => {
  it('is typeset, and stays readable where KaTeX cannot', () => {
    const text = checkHtml([claimReport({ tex: 'So $W_1$ and $\\unknownmacro{x}$.' })], HEADING);
    expect(text).toContain('class="katex"');
    expect(text).toContain('<math');
    expect(text).toContain('<code>\\unknownmacro{x}</code>');
    parseMarkup(text);
  });

  it('brings only the fonts that it needs', () => {
    const plain = checkHtml([claimReport({ tex: 'So $W$.' })], HEADING);
    const script = checkHtml([claimReport({ tex: 'So $\\mathcal R(W)$.' })], HEADING);
    expect(plain).not.toMatch(/@font-face\{[^}]*KaTeX_Caligraphic/);
    expect(script).toMatch(/@font-face\{[^}]*KaTeX_Caligraphic/);
    expect(plain).toMatch(/@font-face\{[^}]*KaTeX_Math/);
  });
});
