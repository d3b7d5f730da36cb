import { expect } from 'vitest';
import { CLAIMS } from '../../proofs/index.js';
import { ClaimGraph, dropHypothesis } from '../../src/claims/index.js';
import { run } from '../cli/run.js';
import { explorerTests, onBoth, onPage, violations } from './explorer.js';

interface CheckDocument {
  readonly claims: readonly {
    readonly id: string;
    readonly grade: string;
    readonly steps: readonly { readonly id: string; readonly grade: string }[];
  }[];
}

const checked = (words: string) => JSON.parse(run(`${words} --json`).out) as CheckDocument;

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
      expect(await panel.locator('code.command').textContent()).toBe(
        'lemmascope check lemma-4-2 --quick --widths 3,2,2 --runs 5 --seed 7',
      );
      await panel.getByRole('button', { name: 'Run', exact: true }).click();
      await panel.locator('.run-found').waitFor({ timeout: 110_000 });
      const { claims } = checked('check lemma-4-2 --quick --widths 3,2,2 --runs 5 --seed 7');
      const { steps, grade } = claims.find(({ id }) => id === 'lemma-4-2')!;
      const shown = await panel.locator('.steps > li').evaluateAll((items) =>
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
      const { falls } = dropHypothesis(new ClaimGraph(CLAIMS), 'xxt-full-rank');
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
