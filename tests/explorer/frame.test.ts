import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explorerTests, onBoth, onPage, SINGLE_FILE, violations } from './explorer.js';
import { ROOM_IDS } from './room-ids.js';

test('the single file is smaller than 1.2 MB', () => {
  expect(statSync(SINGLE_FILE).size).toBeLessThan(1_200_000);
});

test('the single file brings its policy, and nothing that it does not need', () => {
  const text = readFileSync(SINGLE_FILE, 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!;
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+';/,
  );
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(text).not.toContain('ParseError: KaTeX');
});

explorerTests('the frame', () => {
  for (const id of ROOM_IDS)
    onBoth(`opens ${id}`, { hash: `#v1/${id}` }, async (page) => {
      expect(await page.locator('nav [aria-current=page]').getAttribute('href')).toBe(`#v1/${id}`);
      await expect.poll(() => page.title()).toContain('lemmascope');
    });

  for (const scheme of ['light', 'dark'] as const)
    for (const id of ROOM_IDS)
      onPage(
        `axe finds nothing in ${id}, ${scheme}`,
        { hash: `#v1/${id}`, scheme },
        async (page) => {
          expect(await violations(page)).toEqual([]);
        },
      );

  onPage('a page is as wide as the window, down to 360 px', { width: 360 }, async (page) => {
    for (const id of ROOM_IDS) {
      await page.goto(page.url().replace(/#.*$|$/, `#v1/${id}`));
      await page.waitForSelector(`.room-${id} h1`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  });

  onPage('axe would find a violation', {}, async (page) => {
    await page.evaluate(() =>
      document.querySelector('main')!.append(document.createElement('button')),
    );
    expect(await violations(page)).toEqual([expect.stringContaining('button-name')]);
  });

  onPage(
    'nothing can be run or loaded by what gets into the page',
    {
      provokes: [
        /Executing inline script violates/,
        /Connecting to .* violates/,
        /Fetch API cannot load/,
      ],
    },
    async (page) => {
      const found = await page.evaluate(async () => {
        const refused: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) =>
          refused.push(event.effectiveDirective),
        );
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        await fetch('data:text/plain,x').catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 50));
        return { refused, ran: 'ran' in window };
      });
      expect(found).toEqual({ refused: ['script-src-elem', 'connect-src'], ran: false });
    },
  );

  onPage(
    'a link that is not understood is said, and the nearest state shown',
    { hash: '#v1/map?claim=lemma-4-2&widths=2-x&drop=nothing&fro=1' },
    async (page) => {
      const note = page.locator('.error-note');
      const said = await note.textContent();
      for (const part of ['LINK_MALFORMED', '"2-x"', '"nothing"', 'fro'])
        expect(said).toContain(part);
      expect(await page.locator('article.claim h3').textContent()).toContain('Lemma 4.2');
      await note.getByRole('button').click();
      expect(new URL(page.url()).hash).toBe('#v1/map?claim=lemma-4-2');
      expect(await note.count()).toBe(0);
    },
  );

  for (const hash of ['#v9/map', '#v1/nowhere', '#%', '#v1/map?claim=%E0%A4%A', '#v1/map?=&&'])
    onPage(`${hash} is refused in words`, { hash }, async (page) => {
      expect(await page.locator('.error-note').textContent()).toContain('LINK_MALFORMED');
    });

  onPage(
    'back and forward go through the rooms, widths go along',
    { hash: '#v1/map?widths=3-2-1' },
    async (page) => {
      await page.getByRole('link', { name: 'Landscape' }).click();
      await page.waitForSelector('.room-landscape');
      expect(new URL(page.url()).hash).toBe('#v1/landscape?widths=3-2-1');
      await page.goBack();
      await page.waitForSelector('.room-map');
      await page.goForward();
      await page.waitForSelector('.room-landscape');
    },
  );

  onPage('the skip link leads into the room', {}, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('main');
    expect(new URL(page.url()).hash).toBe('');
  });
});
