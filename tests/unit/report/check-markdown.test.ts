import { describe, expect, it } from 'vitest';
import {
  markdownCode,
  markdownTex,
  markdownText,
} from '../../../src/report/_internals/markdown-text.js';
import { checkMarkdown } from '../../../src/report/index.js';
import { claimReport, HEADING, REPORTS } from './toy-reports.js';

const text = checkMarkdown(REPORTS, HEADING);

describe('the Markdown report', () => {
  it('has a section for every claim, and every step with its grade', () => {
    for (const { id, steps, grade } of REPORTS) {
      const start = text.indexOf(`<a id="claim-${id.replace('/', '--')}"></a>`);
      const end = text.indexOf('\n### ', start);
      const section = text.slice(start, end === -1 ? undefined : end);
      expect(section.split('\n')[0]).toContain(`(${grade})`);
      for (const [index, step] of steps.entries())
        expect(section).toContain(
          `\n${index + 1}. \`${step.id}\` (${step.argument}): **${step.grade}**. `,
        );
      expect(section).toContain(HEADING.commandFor(id));
    }
  });

  it('says what identities of words follow from', () => {
    expect(text).toMatch(/^ {5}- from: Σ\\_XXS = I .*\(definition-of-S\)$/m);
    expect(text.split('- from: ')).toHaveLength(2);
  });

  it('has a row of the summary for every claim, with three cells', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| ['));
    expect(rows).toHaveLength(REPORTS.length);
    for (const line of rows) expect(line.replaceAll('\\|', '').split('|')).toHaveLength(5);
  });

  it('links only to anchors that are there', () => {
    const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
    const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(4);
    for (const target of targets) expect(anchors).toContain(target);
  });

  it('lets no text become mark-up', () => {
    const outsideCode = text.replaceAll(/(`+)[^`][\s\S]*?[^`]\1(?!`)/g, '');
    expect(outsideCode.replaceAll(/<a id="[^"]+"><\/a>|<br>/g, '')).not.toMatch(
      /(?<!\\)<|(?<!\\)\*c/,
    );
  });

  it('keeps formulas between dollar signs', () => {
    expect(checkMarkdown([claimReport()], HEADING)).toContain('It \\*holds\\* for $W_1$.');
  });
});

describe('Markdown text', () => {
  it.each([
    ['a_b *c* <d> | `e` $f$', 'a\\_b \\*c\\* \\<d\\> \\| \\`e\\` \\$f\\$'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['&amp;', '&amp;amp;'],
    ['two\nlines', 'two lines'],
  ])('%s', (given, expected) => expect(markdownText(given)).toBe(expected));

  it.each([
    ['a`b', '`` a`b ``'],
    ['plain', '`plain`'],
  ])('%s as code', (given, expected) => expect(markdownCode(given)).toBe(expected));

  it.each([
    ['If $W$ then $W_1 = 0$.', 'If $W$ then $W_1 = 0$.'],
    ['So $\\left\\{x\\right\\}$', 'So $`\\left\\{x\\right\\}`$'],
    ['So $P^* = W_2W_1$', 'So $`P^* = W_2W_1`$'],
    ['See $$L = 0$$ there', 'See \n\n$$L = 0$$\n\n there'],
  ])('%s with mathematics', (given, expected) => expect(markdownTex(given)).toBe(expected));
});
