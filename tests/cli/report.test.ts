import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsIn, parseMarkup } from '../unit/report/parse-markup.js';
import { expectClean, expectRefusal, folder, run } from './run.js';

const QUICK =
  '--quick --max-hidden 1 --max-width 2 --runs 3 --max-hidden-strata 1 --max-width-strata 1';

interface Reported {
  readonly claims: readonly {
    readonly id: string;
    readonly grade: string;
    readonly steps: readonly { readonly id: string }[];
  }[];
}

describe('check --report', () => {
  it('writes the page, the Markdown and the JUnit file of one run, with every claim and step', () => {
    const path = folder();
    const written = (name: string) => {
      const ran = run(`check lemma-4-2 ${QUICK} --report ${join(path, name)} --json`);
      expectClean(ran);
      const { claims } = JSON.parse(ran.out) as Reported;
      return { claims, text: readFileSync(join(path, name), 'utf8') };
    };

    const { claims, text: page } = written('out.html');
    expect(claims.length).toBeGreaterThan(2);
    const root = parseMarkup(page);
    const ids = [...elementsIn(root)].flatMap(({ attributes }) => attributes['id'] ?? []);
    for (const { id, steps } of claims) {
      expect(ids).toContain(`claim-${id}`);
      for (const step of steps) expect(ids).toContain(`claim-${id}--${step.id}`);
    }
    expect(page).not.toMatch(/(?:src|href)="https?:/);
    expect(Buffer.byteLength(page)).toBeLessThan(2_000_000);

    const markdown = written('out.md').text;
    for (const { id, grade } of claims)
      expect(markdown).toMatch(new RegExp(`^### <a id="claim-${id}"></a>.* \\(${grade}\\)$`, 'm'));

    const junit = parseMarkup(written('out.xml').text);
    expect([...elementsIn(junit)].filter(({ name }) => name === 'testsuite')).toHaveLength(
      claims.length,
    );
    expect(readdirSync(path).sort()).toEqual(['out.html', 'out.md', 'out.xml']);
  });

  it('gives for every claim a command that examines it as this run did', () => {
    const path = join(folder(), 'out.MD');
    expectClean(run(`check lemma-4-1 ${QUICK} --seed 5 --report ${path}`));
    const commands = [...readFileSync(path, 'utf8').matchAll(/^Reproduce: `lemmascope (.*)`$/gm)];
    expect(commands.length).toBeGreaterThan(1);
    for (const [, words] of commands)
      expect(words).toMatch(/^check [a-z0-9-]+ --quick .*--seed 5$/);
    const [, words] = commands.find(([, line]) => line!.startsWith('check lemma-4-1 '))!;
    expect(words).toBe(`check lemma-4-1 ${QUICK} --seed 5`);
    expectClean(run(words!));
  });

  it('says what was found when a claim is refuted, and ends with 1', () => {
    const path = join(folder(), 'out.xml');
    expectClean(run(`check lemma-4-1/sign ${QUICK} --report ${path}`), 1);
    expect(readFileSync(path, 'utf8')).toContain('<failure type="refuted"');
  });

  it('replaces a report as a whole', () => {
    const path = join(folder(), 'out.xml');
    writeFileSync(path, 'x'.repeat(1_000_000));
    expectClean(run(`check gram-cancellation ${QUICK} --report ${path}`));
    expect(() => parseMarkup(readFileSync(path, 'utf8'))).not.toThrow();
  });

  it.each(['report', 'report.pdf', 'report.html.gz'])(
    'refuses %s before anything is run',
    (name) => {
      const path = join(folder(), name);
      expectRefusal(run(`check ${QUICK} --report ${path}`), 'OPTION_INVALID', '.html, .md');
      expect(existsSync(path)).toBe(false);
    },
  );

  it('refuses a place where nothing can be written', () => {
    expectRefusal(
      run(`check gram-cancellation ${QUICK} --report ${folder()}/no/such/place.html`),
      'FILE_UNWRITABLE',
    );
  });
});
