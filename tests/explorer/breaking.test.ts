import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { spawned } from '../cli/run.js';
import { cutOffInPrint, explorerTests, onBoth, onPage, violations } from './explorer.js';

const folder = mkdtempSync(join(tmpdir(), 'lemmascope-breaking-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface HuntDocument {
  readonly verdict: string;
  readonly runs: number;
  readonly ways: readonly {
    readonly runs: number;
    readonly decided: number;
    readonly discarded: Readonly<Record<string, number>>;
    readonly labels: unknown;
  }[];
  readonly counterexample?: {
    readonly run: number;
    readonly shrinks: number;
    readonly instance: { readonly weights: readonly string[][][] };
  };
}

/**
 * Runs the command that the page shows, files in the folder for them. One thread finds what several
 * find, and starts in half of the time.
 */
const hunted = (command: string) => {
  const words = command
    .replace(/^lemmascope /, '')
    .replace(/[\w-]+\.ts/, (file) => join(folder, file));
  return JSON.parse(spawned(`${words} --workers 1 --json`).out) as HuntDocument;
};

const command = async (within: Locator, starts: string) =>
  (await within.locator('code.command').allTextContents()).find((one) => one.startsWith(starts))!;

/** The entries of the weights shown, layer by layer. */
const weightsIn = (within: Locator) =>
  within
    .locator('.matrices table.matrix[aria-label^="W_"]')
    .evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll('tr')].map((row) =>
          [...row.querySelectorAll('td')].map((cell) => cell.textContent!),
        ),
      ),
    );

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function huntConjecture(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Hunt the conjecture' }).click();
  const found = page.locator('.hunt-found');
  await found.waitFor({ timeout: 170_000 });
  return found;
}

explorerTests('the breaking room', () => {
  for (const cell of [
    'theorem-2-3-ii:squared-loss',
    'corollary-2-4-first:shallow',
    'theorem-2-3-iii:linear-activation',
  ])
    onPage(
      `${cell}: the counterexample that the command finds, and its certificate`,
      { hash: `#v1/breaking?cell=${cell}` },
      async (page) => {
        const section = page.locator('.cell');
        await section.locator('.broken-proof').waitFor({ timeout: 60_000 });
        const document = hunted(await command(section, 'lemmascope hunt'));
        expect(document.verdict).toBe('refuted');
        expect(await weightsIn(section)).toEqual(document.counterexample!.instance.weights);
        await section.getByRole('button', { name: 'Verify it here' }).click();
        await section.locator('.verified').waitFor({ timeout: 30_000 });
        expect(await section.locator('.verified .verdict').textContent()).toBe(
          'accepted by the kernel',
        );
        const path = await saved(page, 'Download the certificate');
        expect(spawned(`verify ${path}`).exit).toBe(0);
      },
    );

  onPage(
    'a cell without a counterexample says how many runs, and where the proof stops',
    { hash: '#v1/breaking?cell=theorem-2-3-ii:distinct-eigenvalues' },
    async (page) => {
      const section = page.locator('.cell');
      await section.locator('.broken-steps').waitFor({ timeout: 60_000 });
      const { verdict, ways } = hunted(await command(section, 'lemmascope hunt'));
      expect(verdict).toBe('none found');
      expect(await section.textContent()).toContain(
        `No counterexample in ${ways[0]!.runs} runs of this distribution, ${ways[0]!.decided} decided`,
      );
      const graph = spawned(
        await command(section, 'lemmascope graph').then((c) => c.replace('lemmascope ', '')),
      ).out;
      const steps = await section
        .locator('.broken-steps > li > p:first-child code:first-of-type')
        .allTextContents();
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) expect(graph).toContain(`at ${step}, which spends it`);
    },
  );

  onPage(
    'hunts a cell, with another seed',
    { from: 'server', hash: '#v1/breaking?cell=theorem-2-3-iv:middle-full-rank&seed=3&runs=50' },
    async (page) => {
      const section = page.locator('.cell');
      await section.getByRole('button', { name: 'Hunt', exact: true }).click();
      await section.getByText('What stands above is from this run').waitFor({ timeout: 110_000 });
      // What was found keeps its command when a slider moves.
      await section.getByRole('slider', { name: 'Seed' }).focus();
      await page.keyboard.press('ArrowRight');
      const shown = await command(section, 'lemmascope hunt');
      expect(shown).toContain('--runs 50 --seed 3');
      expect(await section.textContent()).toContain('seed 3.');
      expect(await weightsIn(section)).toEqual(hunted(shown).counterexample!.instance.weights);
    },
  );

  onPage('the whole table is hunted, and cancelled', { hash: '#v1/breaking' }, async (page) => {
    await page.getByRole('button', { name: 'Hunt the whole table here' }).click();
    await page
      .locator('.progress-text', { hasText: 'theorem-2-3-ii/' })
      .waitFor({ timeout: 110_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled; the verdicts are those from before.').waitFor();
  });

  onBoth(
    'refutes a conjecture, and the file gives the same',
    {
      hash: '#v1/breaking?seed=2&given=psd&claimed=loss%20%3D%20global&draw=second-order&draws=200&width=2',
    },
    async (page) => {
      const found = await huntConjecture(page);
      await page.getByText('The same conjecture as a file').click();
      await saved(page, 'Download the file');
      const document = hunted(await command(found, 'lemmascope hunt'));
      expect(document.verdict).toBe('refuted');
      expect(await found.locator('.verdict').first().textContent()).toBe('refuted');
      const { counterexample, ways } = document;
      expect(await weightsIn(found)).toEqual(counterexample!.instance.weights);
      const text = await found.textContent();
      expect(text).toContain(
        `Run ${counterexample!.run}, made smaller in ${counterexample!.shrinks} steps`,
      );
      expect(text).toContain(
        `${ways[0]!.runs} runs, ${ways[0]!.decided} decided, ${ways[0]!.discarded['hypothesis']} discarded (not hypothesis)`,
      );
      expect(await page.locator('.unseen[role=status]').textContent()).toContain('refuted');
      const point = await saved(page, 'Download the point');
      expect(JSON.parse(readFileSync(point, 'utf8'))).toEqual(counterexample!.instance);
    },
  );

  onPage(
    'finds nothing against what is true, in the words of the hunt, and so does the file',
    { hash: '#v1/breaking?claimed=strict%20or%20globalmin&given=&draws=150&hidden=1&width=2' },
    async (page) => {
      const found = await huntConjecture(page);
      await page.getByText('The same conjecture as a file').click();
      await saved(page, 'Download the file');
      const document = hunted(await command(found, 'lemmascope hunt'));
      expect(document.verdict).toBe('none found');
      expect(await found.locator('.verdict').textContent()).toBe(
        `no counterexample in ${document.runs} runs of this distribution`,
      );
    },
  );

  onPage(
    'says that a hypothesis never holds',
    { hash: '#v1/breaking?given=H%20%3E%205&claimed=psd&draws=100' },
    async (page) => {
      const text = await (await huntConjecture(page)).textContent();
      expect(text).toContain('inconclusive: no counterexample in 100 runs');
      expect(text).toContain('vacuous, no run satisfied every hypothesis (100 by hypothesis)');
    },
  );

  onPage(
    'refuses a formula at its place, and keeps the state',
    { hash: '#v1/breaking' },
    async (page) => {
      const before = page.url();
      const field = page.getByLabel('then', { exact: true });
      await field.fill('rank(Q) = 1');
      await field.blur();
      const note = page.locator('.conjecture .error-note');
      expect(await note.textContent()).toContain('FORMULA_MALFORMED at then, column 1');
      expect(await note.textContent()).toContain('"rank(Q)"');
      expect(page.url()).toBe(before);
      await field.fill('strict');
      await field.blur();
      expect(await note.count()).toBe(0);
      await page.getByText('The words of a conjecture').click();
      await page.getByLabel('Add a word to what stands there with').selectOption('or not');
      await page.getByRole('button', { name: 'add psd to then' }).click();
      await page.getByLabel('Add a word to what stands there with').selectOption('and');
      await page.getByRole('button', { name: 'add gradient to then' }).click();
      expect(await field.inputValue()).toBe('(strict or not psd) and gradient = 0');
      expect(await note.count()).toBe(0);
      await page.reload();
      await page.waitForSelector('main h1');
      expect(await page.getByLabel('then', { exact: true }).inputValue()).toBe(
        '(strict or not psd) and gradient = 0',
      );
    },
  );

  onPage(
    'says that a cell is not known',
    { hash: '#v1/breaking?cell=theorem-9:axiom' },
    async (page) => {
      expect(await page.locator('.error-note').textContent()).toContain('"theorem-9:axiom"');
    },
  );

  onPage('is used by keyboard alone', { hash: '#v1/breaking' }, async (page) => {
    await page.locator('[data-cell="theorem-2-3-ii:squared-loss"]').focus();
    await page.keyboard.press('Enter');
    const place = page.getByRole('slider', { name: 'the place on the curve' });
    await place.waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('cell-title');
    const next = page.locator('.neighbours a').last();
    const there = (await next.textContent())!;
    await next.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('#cell-title').textContent())
      .toBe(there.replace(/ →$/, ''));
    await page.goBack();
    await place.waitFor({ timeout: 60_000 });
    await place.focus();
    const before = await page.locator('.readout').textContent();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator('.readout').textContent()).not.toBe(before);
  });

  for (const scheme of ['light', 'dark'] as const)
    onPage(
      `axe finds nothing on a cell and a counterexample, and print cuts nothing off, ${scheme}`,
      {
        hash: '#v1/breaking?cell=corollary-3-2:a1p-m&seed=2&given=psd&claimed=loss%20%3D%20global&draw=second-order&draws=100&width=2',
        scheme,
      },
      async (page) => {
        await page.locator('.broken-proof').waitFor({ timeout: 60_000 });
        await huntConjecture(page);
        for (const summary of ['The words of a conjecture', 'The same conjecture as a file'])
          await page.getByText(summary).click();
        const closed = page.getByRole('button', { name: 'Data as a table' });
        expect(await closed.count()).toBe(2);
        while ((await closed.count()) > 0) await closed.first().click();
        expect(await violations(page)).toEqual([]);
        expect(await cutOffInPrint(page)).toEqual([]);
      },
    );

  onPage(
    'every cell that is needed opens its certificate, its picture and the step that fails there',
    { hash: '#v1/breaking', width: 360 },
    async (page) => {
      const links = page.locator('[data-cell]');
      const needed = await links.evaluateAll((all) =>
        all.flatMap((link) =>
          link.textContent === 'needed' ? [link.getAttribute('data-cell')!] : [],
        ),
      );
      expect(needed.length).toBeGreaterThan(25);
      for (const cell of needed) {
        await page.locator(`[data-cell="${cell}"]`).click();
        const section = page.locator('.cell');
        await section.locator('.broken-proof').waitFor({ timeout: 60_000 });
        expect(new URL(page.url()).hash).toBe(`#v1/breaking?cell=${cell}`);
        const opened = {
          certificate: await section.getByRole('button', { name: 'Verify it here' }).count(),
          pictures: await section.locator('figure svg').count(),
          stops: await section.locator('.stop .comparisons .verdict.fails').count(),
          widest: await page.evaluate(() => document.documentElement.scrollWidth),
        };
        expect(opened, cell).toEqual({
          certificate: 1,
          pictures: cell.startsWith('corollary-3-2:') ? 2 : 1,
          stops: expect.toSatisfy((count: number) => count >= 1),
          widest: 360,
        });
      }
    },
  );

  for (const [cell, step, rows] of [
    [
      'theorem-2-3-ii:squared-loss',
      'one-layer of The Hessian as a bilinear form',
      ['∂2L along W1: 1 0 0 1 | 1 0 0 2', '∂2L along W2: 1 0 0 1 | 1 0 0 3'],
    ],
    [
      'corollary-2-4-first:shallow',
      'shallow of Bad saddles begin at H = 2',
      ['rank(WH⋯W2): p = 1 | 0'],
    ],
  ] as const)
    onPage(
      `${cell}: the step that fails, with both sides`,
      { hash: `#v1/breaking?cell=${cell}` },
      async (page) => {
        const stop = page.locator('.stop');
        await stop.waitFor({ timeout: 60_000 });
        expect(await stop.locator('p').first().textContent()).toContain(`step ${step}`);
        const shown = await stop.locator('.comparisons > tbody > tr').evaluateAll((all) =>
          all.map((row) => {
            const text = (of: Element) =>
              of.querySelector('.matrix') === null
                ? of.textContent!
                : [...of.querySelectorAll('.matrix td')].map((one) => one.textContent).join(' ');
            const [name, says, found] = [...row.children].map(text);
            return `${name}: ${says} | ${found}`;
          }),
        );
        expect(shown).toEqual(rows);
      },
    );
});
