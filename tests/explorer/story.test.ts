import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { CLAIMS } from '../../proofs/index.js';
import { PROGRAM } from '../cli/run.js';
import { explorerTests, onBoth, onPage, violations } from './explorer.js';

interface Result {
  readonly class: string;
  readonly loss: string;
  readonly inertia: {
    readonly negative: number;
    readonly zero: number;
    readonly positive: number;
  };
  readonly S: readonly number[] | null;
  readonly order: number;
  readonly coefficient: string;
  readonly curve: {
    readonly terms: readonly { readonly power: number; readonly weights: string[][][] }[];
  };
  readonly trace: readonly { readonly layer: number; readonly from: string }[];
}

/** Runs a command as the page displays it, in a shell, and reads what it prints; 3: one class is open. */
function shell(command: string, exit: 0 | 3 = 0): readonly Result[] {
  const { stdout, stderr, status } = spawnSync(
    'sh',
    ['-c', `${command.replace('lemmascope', '"$0" "$1"')} --json`, process.execPath, PROGRAM],
    { encoding: 'utf8' },
  );
  expect([stderr, status]).toEqual(['', exit]);
  return (JSON.parse(stdout) as { results: readonly Result[] }).results;
}

const scene = (page: Page, number: number) => page.locator(`[data-scene="${number}"]`);

const ready = (page: Page) =>
  scene(page, 5).locator('.readout').nth(1).waitFor({ timeout: 60_000 });

/** What a readout shows for a name: exact values, and the words of its verdict. */
async function shown(page: Page, number: number, name: string, readout = 0) {
  const row = scene(page, number)
    .locator('.readout')
    .nth(readout)
    .locator('dt')
    .filter({ hasText: name })
    .first()
    .locator('xpath=following-sibling::dd[1]');
  return {
    text: (await row.innerText()).trim(),
    exact: await row
      .locator('[data-exact]')
      .evaluateAll((spans) => spans.map((span) => span.getAttribute('data-exact')!)),
    verdict: (await row.locator('.verdict').allInnerTexts()).map((word) => word.trim()),
  };
}

const commands = async (page: Page, number: number) =>
  scene(page, number).locator('code.command').allTextContents();

const eigenvalues = ({ inertia }: Result) =>
  `${inertia.negative} negative, ${inertia.zero} zero, ${inertia.positive} positive`;

const words = (found: string) => found.replaceAll('-', ' ');

/** One for each thing that is dragged; τ starts at its left end. */
const KEYS = ['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

explorerTests('the story', () => {
  onBoth(
    'shows what its commands print',
    {
      hash: '#v1/story?at=-3/4,5/4&direction=1,-3/4&set=1,3&moves=3&t=5&tau=11',
    },
    async (page) => {
      await ready(page);

      const [point] = shell((await commands(page, 1))[0]!);
      expect((await shown(page, 1, 'L')).exact).toEqual([point!.loss]);
      expect((await shown(page, 1, 'eigenvalues')).text).toBe(eigenvalues(point!));
      expect((await shown(page, 1, 'the point is')).verdict).toEqual([words(point!.class)]);
      expect(point!.loss).toBe('961/512');

      const [two, three] = (await commands(page, 2)).map((command) => shell(command)[0]!);
      const origins = await scene(page, 2).locator('.readout .verdict').allInnerTexts();
      expect(origins.map((word) => word.trim())).toEqual([two, three].map((o) => words(o!.class)));
      const readout = await scene(page, 2).locator('.readout').innerText();
      for (const origin of [two!, three!]) expect(readout).toContain(eigenvalues(origin));
      expect(three!.class).toBe('bad-saddle');

      const [rung] = shell((await commands(page, 3))[0]!);
      expect((await shown(page, 3, 'S')).text).toBe(`{${rung!.S!.join(', ')}}`);
      expect((await shown(page, 3, 'L =')).exact).toEqual([rung!.loss]);
      expect((await shown(page, 3, 'eigenvalues')).text).toBe(eigenvalues(rung!));
      expect((await shown(page, 3, 'the point is')).verdict).toEqual([words(rung!.class)]);
      expect((await shown(page, 3, 'W3W2W1')).verdict[0]).toContain('=');

      const [descent, here] = (await commands(page, 4)).map((command) => shell(command)[0]!);
      const moves = await scene(page, 4).locator('.moves .move-from').allInnerTexts();
      expect(moves).toEqual(descent!.trace.map(({ from }) => `(${from})`));
      const polynomial = await scene(page, 4).locator('.polynomial').textContent();
      expect(descent!.coefficient).toBe('-1');
      expect(polynomial).toBe(`1/2 − t${descent!.order} + 1/2·t${2 * descent!.order}`);
      expect((await shown(page, 4, 'eigenvalues')).text).toBe(eigenvalues(here!));
      expect((await shown(page, 4, 'W(t) is')).verdict).toEqual([words(here!.class)]);
      expect(
        await scene(page, 4)
          .locator('.readout dd [data-exact]')
          .evaluateAll((spans) => spans.map((span) => span.getAttribute('data-exact'))),
      ).toEqual(['5/16', here!.loss]);

      const [withDecay, withRelu] = await commands(page, 5);
      const [zero, far] = shell(withDecay!);
      expect((await shown(page, 5, 'W = 0')).exact).toEqual([zero!.loss]);
      expect((await shown(page, 5, 'W = 0')).verdict).toEqual([words(zero!.class)]);
      expect((await shown(page, 5, 'W = 0')).text).toContain(eigenvalues(zero!));
      expect((await shown(page, 5, 'at τ')).exact).toEqual(['77/128', far!.loss]);
      expect(zero!.class).toBe('local-minimum');

      const [bad, on, better] = shell(withRelu!, 3);
      expect((await shown(page, 5, 'the line is', 1)).exact).toEqual([bad!.loss]);
      expect((await shown(page, 5, 'the line is', 1)).verdict).toEqual([words(bad!.class)]);
      expect((await shown(page, 5, 'at τ', 1)).exact).toEqual(['11/16', on!.loss]);
      expect((await shown(page, 5, 'at τ = 1', 1)).exact).toEqual([better!.loss]);
      expect((await shown(page, 5, 'certificate', 1)).text).toBe('accepted by the kernel');
    },
  );

  onBoth('is dragged, and reopened from its link', { hash: '#v1/story' }, async (page) => {
    await ready(page);
    const handle = page.getByRole('slider', { name: 'the point (w₁, w₂)' });
    await handle.scrollIntoViewIfNeeded();
    const at = (await handle.boundingBox())!;
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    const side = (await scene(page, 1).locator('.drawn svg').boundingBox())!.width / 460;
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const share of [0.25, 0.5, 0.75, 1])
      await page.mouse.move(x + share * 100 * side, y - share * 100 * side);
    await page.mouse.up();
    expect(new URL(page.url()).hash).toBe('#v1/story?step=1&at=1,1');
    await scene(page, 1).getByText('global minimum', { exact: true }).waitFor();
    expect((await shown(page, 1, 'L')).exact).toEqual(['0']);
    await page.locator('.unseen[role=status]', { hasText: 'global minimum' }).waitFor({
      state: 'attached',
    });
    await page.reload();
    await ready(page);
    await scene(page, 1).getByText('global minimum', { exact: true }).waitFor();
  });

  onPage(
    'has one thing to drag in every scene, by keyboard too',
    { hash: '#v1/story' },
    async (page) => {
      await ready(page);
      for (let index = 0; index < KEYS.length; index++) {
        const handles = scene(page, index + 1).getByRole('slider');
        expect(await handles.count()).toBe(1);
        const readouts = scene(page, index + 1).locator('.readout');
        const before = await readouts.allInnerTexts();
        await handles.focus();
        await page.keyboard.press(KEYS[index]!);
        for (const [place, text] of before.entries())
          await expect
            .poll(() => readouts.nth(place).innerText(), { timeout: 10_000 })
            .not.toBe(text);
      }
      expect(new URL(page.url()).hash).toBe(
        '#v1/story?step=5&at=-1/8,0&direction=3/4,1&set=2,3&t=7&tau=1',
      );
    },
  );

  onPage(
    'climbs out of both bad minima before it gets lower',
    { hash: '#v1/story' },
    async (page) => {
      await ready(page);
      const places = async () =>
        Promise.all(
          [0, 1].map(async (readout) =>
            (await shown(page, 5, 'at τ', readout)).text.split(', ').at(-1),
          ),
        );
      expect(await places()).toEqual(['the start', 'the start']);
      const handle = scene(page, 5).getByRole('slider');
      await handle.focus();
      for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
      await expect.poll(places).toEqual(['higher than at the start', 'higher than at the start']);
      for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight');
      await expect.poll(places).toEqual(['lower than at the start', 'lower than at the start']);
      await expect.poll(async () => (await shown(page, 5, 'at τ')).exact[0]).toBe('7/8');
      const [zero, far] = shell((await commands(page, 5))[0]!);
      expect([zero!.loss, zero!.class]).toEqual(['1/2', 'local-minimum']);
      expect((await shown(page, 5, 'at τ')).exact).toEqual(['7/8', far!.loss]);
    },
  );

  onPage('keeps the loss while ranks are raised', { hash: '#v1/story' }, async (page) => {
    await ready(page);
    const [none, first, second, last] = await page.locator('.moves input').all();
    const found = async () => [
      (await shown(page, 4, 'rank')).text,
      (await shown(page, 4, 'L(W(t))')).text,
      ...(await shown(page, 4, 'W(t) is')).verdict,
    ];
    const steps = [
      [none!, ['1, 1, 1', '1/2', 'bad saddle']],
      [first!, ['1, 1, 1', '1/2', 'strict saddle']],
      [second!, ['2, 2, 1', '1/2', 'not critical']],
    ] as const;
    for (const [move, expected] of steps) {
      await move.check();
      await expect.poll(found, { timeout: 10_000 }).toEqual(expected);
    }
    await last!.check();
    await expect.poll(async () => (await found())[1], { timeout: 10_000 }).toContain('t3');
  });

  onPage('leads to statements that there are', { hash: '#v1/story' }, async (page) => {
    const ids = await page
      .locator('a[data-claim]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-claim')!));
    expect(ids.length).toBeGreaterThan(8);
    expect(ids.filter((id) => !CLAIMS.some((claim) => claim.id === id))).toEqual([]);
    await page.locator('a[data-claim="theorem-2-3-ii"]').first().click();
    await page.locator('article.claim').waitFor();
  });

  onPage(
    'says what of a link it does not understand, and shows the rest',
    { hash: '#v1/story?at=2/4,1&direction=1/3,1&set=1,2,3&tau=3' },
    async (page) => {
      await ready(page);
      const note = await page.locator('.error-note').innerText();
      for (const piece of ['2/4,1', '1/3,1', '1,2,3']) expect(note).toContain(piece);
      expect((await shown(page, 5, 'at τ', 1)).exact[0]).toBe('3/16');
      expect((await shown(page, 1, '(w')).text).toBe('(0, 0)');
    },
  );

  onPage('fits on a telephone', { hash: '#v1/story', width: 360 }, async (page) => {
    await ready(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });

  for (const scheme of ['light', 'dark'] as const)
    onPage(`axe finds nothing, ${scheme}`, { hash: '#v1/story?tau=5', scheme }, async (page) => {
      await ready(page);
      const closed = page.getByRole('button', { name: 'Data as a table' });
      while ((await closed.count()) > 0) await closed.first().click();
      expect(await violations(page)).toEqual([]);
    });
});
