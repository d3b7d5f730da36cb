import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { CLAIMS } from '../../proofs/index.js';
import {
  type AnyClaim,
  ClaimGraph,
  type ClaimReport,
  dropHypothesis,
  type FormalReports,
  mutantFails,
  type Walk,
} from '../../src/claims/index.js';
import { checkCertificate } from '../../src/kernel/index.js';
import { run } from '../cli/run.js';
import { explorerTests, onBoth, onPage, violations } from './explorer.js';

interface CheckDocument {
  readonly claims: readonly {
    readonly id: string;
    readonly grade: string;
    readonly steps: readonly { readonly id: string; readonly grade: string }[];
  }[];
}

// The page was built with what Coq accepted on this machine, and commands are run without.
const measured = JSON.parse(
  readFileSync(new URL('../../dist/explorer/measured.json', import.meta.url), 'utf8'),
) as { readonly reports: readonly ClaimReport[] };
const formal: FormalReports = ({ id }) => measured.reports.find((one) => one.id === id)?.formal;
const isFormal = (id: string) => formal({ id } as AnyClaim)?.accepted === true;

const checked = (words: string) => {
  const { claims } = JSON.parse(run(`${words} --json`).out) as CheckDocument;
  return { claims: claims.map((one) => (isFormal(one.id) ? { ...one, grade: 'formal' } : one)) };
};

explorerTests('the proof map', () => {
  onPage(
    'has every statement, with the grade that the command finds',
    { hash: '#v1/map' },
    async (page) => {
      const { claims } = checked('check lemma-4-2 theorem-2-3-i vec-kronecker --quick --seed 1');
      const shown = await page
        .locator('.graph a')
        .evaluateAll((nodes) =>
          nodes.map((node) => [
            node.getAttribute('data-claim')!,
            node.querySelector('.grade')!.textContent!,
          ]),
        );
      expect(await page.locator('.lead .katex-html').textContent()).toContain('⋯');
      expect(shown.map(([id]) => id).sort()).toEqual(CLAIMS.map(({ id }) => id).sort());
      const grades = new Map(shown as [string, string][]);
      expect(claims.length).toBeGreaterThan(5);
      for (const { id, grade } of claims) expect([id, grades.get(id)]).toEqual([id, grade]);
    },
  );

  onBoth(
    'runs a lemma, and finds what the command finds',
    { hash: '#v1/map?claim=lemma-4-2&widths=3-2-2&seed=7&runs=5' },
    async (page) => {
      const panel = page.locator('.run-here');
      expect(await panel.locator('code.command').first().textContent()).toBe(
        'lemmascope check lemma-4-2 --quick --widths 3,2,2 --runs 5 --seed 7',
      );
      await panel.getByRole('button', { name: 'Run', exact: true }).click();
      await panel.locator('.run-found').waitFor({ timeout: 110_000 });
      const { claims } = checked('check lemma-4-2 --quick --widths 3,2,2 --runs 5 --seed 7');
      const { steps, grade } = claims.find(({ id }) => id === 'lemma-4-2')!;
      const shown = await panel.locator('.run-found > .steps > li').evaluateAll((items) =>
        items.map((item) => ({
          id: item.querySelector('code')!.textContent!,
          grade: item.querySelector('.badge')!.textContent!,
        })),
      );
      expect(shown).toEqual(steps.map((step) => ({ id: step.id, grade: step.grade })));
      expect(await page.locator('.unseen[role=status]').textContent()).toContain(
        `${grade} in this run`,
      );
    },
  );

  onPage(
    'gives the certificates of a run as files that the kernel accepts',
    { hash: '#v1/map?claim=gram-cancellation&runs=5' },
    async (page) => {
      const panel = page.locator('.run-here');
      await panel.getByRole('button', { name: 'Run', exact: true }).click();
      const buttons = panel.locator('.certificates').getByRole('button', { name: /^Download/ });
      await buttons.first().waitFor({ timeout: 110_000 });
      expect(await buttons.count()).toBeGreaterThan(0);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        buttons.first().click(),
      ]);
      const { statement, certificate } = JSON.parse(readFileSync(await download.path(), 'utf8'));
      expect(download.suggestedFilename()).toMatch(/^gram-cancellation\.step\..*\.1\.json$/);
      expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
    },
  );

  onBoth(
    'walks through a proof, and shows where a slip makes the sides differ, as the command does',
    { hash: '#v1/map?claim=lemma-4-2&widths=2-2-2&seed=3' },
    async (page) => {
      const panel = page.locator('.walk-through');
      await panel.getByRole('button', { name: 'Walk through it' }).click();
      await panel.locator('.walk h5').waitFor({ timeout: 60_000 });
      expect(await panel.locator('.differs').count()).toBe(0);
      await panel.getByLabel('with a slip').selectOption('lemma-4-2/complement');
      await panel.locator('.differs').first().waitFor({ timeout: 60_000 });
      const command = await panel.locator('code.command').first().textContent();
      expect(command).toBe(
        'lemmascope walk lemma-4-2 --widths 2,2,2 --mutant lemma-4-2/complement --seed 3',
      );
      const { steps } = JSON.parse(
        run(`${command!.slice('lemmascope '.length)} --json`).out,
      ) as Walk;
      const names = await panel
        .locator('.walk-steps .differs')
        .evaluateAll((marks) =>
          marks.map((mark) => mark.parentElement!.textContent!.replace(/^\d+\. | ≠ mutant$/g, '')),
        );
      expect(names).toEqual(
        steps.filter(({ checks }) => checks.some(mutantFails)).map(({ id }) => id),
      );
      // The conclusion: every matrix of it is the one that the command prints.
      await panel.getByRole('button', { name: /conclusion/ }).click();
      const last = steps.at(-1)!;
      const matrices = await panel
        .locator('.sides table.matrix')
        .evaluateAll((tables) =>
          tables.map((table) =>
            [...table.querySelectorAll('tr')].map((row) =>
              [...row.querySelectorAll('td')].map((cell) => cell.textContent!),
            ),
          ),
        );
      expect(matrices).toEqual(
        last.checks.flatMap(({ statement, mutant }) =>
          [statement, mutant].flatMap((part) =>
            part!.equations.flatMap(({ left, right }) => [left.entries, right.entries]),
          ),
        ),
      );
      expect(matrices.length).toBeGreaterThan(4);
      // The link opens the same step of the same walk.
      await page.reload();
      await panel.locator('.walk h5', { hasText: 'conclusion' }).waitFor({ timeout: 60_000 });
      expect(await panel.locator('.walk .verdict.fails').first().textContent()).toContain('mutant');
      expect(await violations(page)).toEqual([]);
    },
  );

  onPage(
    'says what is wrong with a link to a slip of another statement, and stays',
    { hash: '#v1/map?claim=lemma-4-2&mutant=lemma-4-1/sign&walked=2' },
    async (page) => {
      const note = page.locator('.walk-through .error-note');
      await note.waitFor({ timeout: 60_000 });
      expect(await note.textContent()).toContain('"lemma-4-1/sign"');
      expect(await page.locator('article.claim').count()).toBe(1);
    },
  );

  onPage(
    'runs on Iris, with the command of it',
    { hash: '#v1/map?claim=vec-kronecker&runs=5' },
    async (page) => {
      await page.getByLabel('Iris too').check();
      const panel = page.locator('.run-here');
      expect(await panel.locator('code.command').first().textContent()).toBe(
        'lemmascope check vec-kronecker --quick --data iris --widths 4,1,3 --runs 5 --seed 1',
      );
      await panel.getByRole('button', { name: 'Run', exact: true }).click();
      await panel.locator('.run-found').waitFor({ timeout: 110_000 });
      const { out } = run(
        'check vec-kronecker --quick --data iris --widths 4,1,3 --runs 5 --seed 1 --json',
      );
      const [{ steps }] = (JSON.parse(out) as CheckDocument).claims as [CheckDocument['claims'][0]];
      expect(await panel.locator('.run-found > .steps .step .badge').allTextContents()).toEqual(
        steps.map(({ grade }) => grade),
      );
      await page.getByLabel(/^Widths/).fill('2-1-2');
      await page.getByLabel(/^Widths/).blur();
      await panel.getByRole('button', { name: 'Run', exact: true }).click();
      await panel.locator('.error-note', { hasText: 'DATA_WIDTH_MISMATCH' }).waitFor();
    },
  );

  onPage('prints the proof in full', { hash: '#v1/map?claim=lemma-4-2' }, async (page) => {
    const printed = () =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const ids = [...document.querySelectorAll('article.claim')].map((one) => one.id);
        dispatchEvent(new Event('afterprint'));
        return ids;
      });
    const anchors = (await printed()).sort();
    const rests = new ClaimGraph(CLAIMS).inOrder(['lemma-4-2']).map(({ id }) => id);
    expect(anchors).toEqual(rests.map((id) => `claim-${id}`).sort());
    expect(await page.locator('article.claim').count()).toBe(1);
    await page.goto(page.url().replace(/#.*/, '#v1/map'));
    await page.waitForFunction(() => document.querySelector('article.claim') === null);
    expect((await printed()).length).toBe(CLAIMS.length);
  });

  onPage('is cancelled at once, and runs again', { hash: '#v1/map' }, async (page) => {
    await page.getByRole('button', { name: 'Run the whole check here' }).click();
    await page.locator('.progress-text', { hasText: ':' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled').waitFor();
    await page.getByRole('button', { name: 'Run the whole check here' }).click();
    await page.locator('.progress-text', { hasText: ':' }).waitFor({ timeout: 60_000 });
  });

  onPage(
    'shows what falls without an assumption, as the command does',
    { hash: '#v1/map' },
    async (page) => {
      const { falls, byTheorems } = dropHypothesis(new ClaimGraph(CLAIMS), 'xxt-full-rank', formal);
      await page.getByLabel('xxt-full-rank').check();
      expect(new URL(page.url()).hash).toBe('#v1/map?drop=xxt-full-rank');
      const fallen = await page
        .locator('.graph a:has(.fallen)')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-claim')));
      expect(fallen.sort()).toEqual(falls.map(({ id }) => id).sort());
      const [first] = falls;
      const words = await page.locator(`[data-claim="${first!.id}"] .work`).allTextContents();
      if (words.length > 0) expect(words).toEqual(['falls']);
      expect(await page.locator('.consequence').textContent()).toContain(
        `${falls.length} of ${CLAIMS.length} statements fall`,
      );
      const verdicts = await page.locator('.graph .work').allTextContents();
      expect(verdicts.filter((text) => text === 'stands formally').length).toBe(byTheorems.length);
      await page.reload();
      await page.waitForSelector('main h1');
      expect(await page.getByLabel('xxt-full-rank').isChecked()).toBe(true);
    },
  );

  onPage('is walked by keyboard alone', { hash: '#v1/map' }, async (page) => {
    await page.locator('.graph a').first().focus();
    await page.keyboard.press('Tab');
    const id = await page.evaluate(() => document.activeElement!.getAttribute('data-claim'));
    await page.keyboard.press('Enter');
    await page.locator('article.claim').waitFor();
    expect(new URL(page.url()).hash).toBe(`#v1/map?claim=${id}`);
    expect(await page.evaluate(() => document.activeElement!.getAttribute('data-claim'))).toBe(id);
    await page.getByRole('button', { name: 'Run', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.run-found').waitFor({ timeout: 110_000 });
  });

  onPage(
    'says that a statement is not known',
    { hash: '#v1/map?claim=lemma-9-9' },
    async (page) => {
      expect(await page.locator('.error-note').textContent()).toContain('"lemma-9-9"');
    },
  );

  for (const scheme of ['light', 'dark'] as const)
    onPage(
      `axe finds nothing on a statement, ${scheme}`,
      { hash: '#v1/map?claim=lemma-4-6&drop=distinct-eigenvalues', scheme },
      async (page) => {
        expect(await violations(page)).toEqual([]);
      },
    );
});
