import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { explorerFiles } from '../../src/cli/explore/explorer-files.js';
import { type ServedExplorer, serveExplorer } from '../../src/cli/explore/serve-explorer.js';
import { launch } from './chromium.js';

const FILE = new URL('../../dist/explorer/lemmascope-explorer.html', import.meta.url);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser | undefined;
let served: ServedExplorer | undefined;

/** Starts one browser and one server for the tests of this file. */
export function explorerTests(name: string, body: () => void): void {
  describe(name, () => {
    beforeAll(async () => {
      browser = await launch();
      served = await serveExplorer(explorerFiles(), 0);
    }, 300_000);
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });
    body();
  });
}

/** How a page is opened: from the server or from the disk, and what it looks like. */
export interface Opening {
  readonly from?: 'server' | 'file';
  /** `#v1/map?claim=lemma-4-2`. */
  readonly hash?: string;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  /** Complaints that the test provokes: exactly these are made, in this order. */
  readonly provokes?: readonly RegExp[];
}

/**
 * A test on an open page. It fails on any message of the console, on any error of the page, and on
 * any request but for the page's own files.
 */
export function onPage(
  name: string,
  opening: Opening,
  body: (page: Page, context: TestContext) => Promise<void>,
): void {
  test(name, async (context) => {
    if (browser === undefined) return context.skip();
    const { hash = '', from = 'file', scheme = 'light', width = 1280 } = opening;
    const start = from === 'file' ? FILE.href : served!.address;
    const own = new Set(
      from === 'file'
        ? [FILE.href]
        : ['', 'explorer.css', 'explorer.js', 'worker.js'].map((file) => served!.address + file),
    );
    const tab = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const page = await tab.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const url = request.url().replace(/#.*$/, '');
      if (!own.has(url) && !/^(?:blob|data):/.test(url)) complaints.push(`request: ${url}`);
    });
    try {
      await page.goto(start + hash);
      await page.waitForSelector('main h1');
      await body(page, context);
      expect(complaints).toEqual(
        (opening.provokes ?? []).map((text) => expect.stringMatching(text)),
      );
    } finally {
      await tab.close();
    }
  });
}

/** The same test from the server and from the disk. */
export function onBoth(
  name: string,
  opening: Omit<Opening, 'from'>,
  body: (page: Page) => Promise<void>,
): void {
  for (const from of ['server', 'file'] as const)
    onPage(`${name} (${from})`, { ...opening, from }, body);
}

/** What axe-core finds against the page as it is. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The policy of the page allows no script from outside; the debugger of the browser is above it.
  const session = await page.context().newCDPSession(page);
  const run = async (expression: string) =>
    (
      await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
    ).result.value as unknown;
  await run(AXE);
  const found = (await run(AXE_RUN)) as readonly string[];
  await session.detach();
  return found;
}

/** What it found, each with the first places. */
const AXE_RUN = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) =>
  id + ': ' + nodes.slice(0, 3).map(({ target }) => target).join(' | ')))`;

/** What of the page as it is would be cut off on a sheet of A4, the margins taken off. */
export async function cutOffInPrint(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize()!;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 673, height: 986 });
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('main *')].flatMap((element) => {
      const { right, width } = element.getBoundingClientRect();
      if (width === 0 || element.closest('.unseen, .katex-mathml, svg *') !== null) return [];
      const { overflowX } = getComputedStyle(element);
      const inside = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return right > innerWidth || (inside && element.tagName !== 'svg')
        ? [`${element.tagName}.${element.getAttribute('class')}`]
        : [];
    }),
  );
  await page.emulateMedia({ media: null });
  await page.setViewportSize(before);
  return found;
}

/** The path of the single file. */
export const SINGLE_FILE = fileURLToPath(FILE);
