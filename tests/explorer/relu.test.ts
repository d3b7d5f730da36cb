import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { file, run } from '../cli/run.js';
import { cutOffInPrint, explorerTests, onBoth, onPage, violations } from './explorer.js';

/** The parts of the CLI's document that are compared. */
interface AuditJson {
  readonly equalProbabilities: {
    readonly p: number;
    readonly mean: number;
    readonly deviation: number;
    readonly never: number;
    readonly always: number;
  };
  readonly independentOfInputs: Dependence;
  readonly independentOfWeights: Dependence;
  readonly perPath: readonly { readonly units: readonly number[]; readonly share: number }[];
}

interface Dependence {
  readonly p: number;
  readonly largest: number;
  readonly critical: number;
}

const PLAN = 'seed=7&networks=6&permutations=99';

const audited = (command: string) =>
  JSON.parse(run(`${command.replace(/^lemmascope /, '')} --json`).out) as AuditJson;

/** Runs an audit on the page, and compares every number shown with those of the command shown. */
async function auditIsThatOfTheCommand(page: Page, weights: 'random' | 'trained') {
  const panel = page.locator(`.audit-${weights}`);
  const command = (await panel.locator('code.command').first().textContent())!;
  expect(command).toBe(
    `lemmascope audit-relu --data iris --widths 4,3,3,3 --${weights} --seed 7 --networks 6 --permutations 99`,
  );
  await page.locator('.identity').waitFor({ timeout: 60_000 });
  await panel.getByRole('button', { name: `Audit ${weights} weights` }).click();
  await panel.locator('.audit-found').waitFor({ timeout: 110_000 });
  const { equalProbabilities, independentOfInputs, independentOfWeights } = audited(command);
  const ofTest = ({ p, largest, critical }: Dependence) => [p, largest, critical];
  const shown = await panel
    .locator('.audit-found data')
    .evaluateAll((nodes) => nodes.map((node) => Number((node as HTMLDataElement).value)));
  expect(shown).toEqual([
    equalProbabilities.p,
    equalProbabilities.mean,
    equalProbabilities.deviation,
    ...ofTest(independentOfInputs),
    ...ofTest(independentOfWeights),
  ]);
  await page
    .locator('.unseen[role=status]', {
      hasText: new RegExp(`audit of ${weights} weights: \\d of 3 nulls rejected`),
    })
    .waitFor({ state: 'attached' });
}

explorerTests('the ReLU room', () => {
  onBoth(
    'audits random weights as the command does',
    { hash: `#v1/relu?${PLAN}` },
    async (page) => {
      await auditIsThatOfTheCommand(page, 'random');
    },
  );

  onPage(
    'audits trained weights as the command does',
    { hash: `#v1/relu?${PLAN}&weights=trained` },
    async (page) => {
      await auditIsThatOfTheCommand(page, 'trained');
    },
  );

  onPage(
    'draws the audited network: with one hidden layer its units are the paths of the command',
    { hash: '#v1/relu?hidden=6&seed=3' },
    async (page) => {
      const fractions = page.locator('.patterns .number');
      await fractions.first().waitFor({ timeout: 60_000 });
      const { perPath } = audited(
        'audit-relu --data iris --widths 4,6,3 --random --seed 3 --networks 1 --permutations 19',
      );
      expect(await fractions.allTextContents()).toEqual(
        perPath.map(({ share }) => share.toFixed(3)),
      );
      expect(new Set(perPath.map(({ share }) => share)).size).toBeGreaterThan(1);
    },
  );

  onPage(
    'steps through samples by keyboard; the sum over paths is the output, exactly',
    { hash: '#v1/relu?sample=3' },
    async (page) => {
      await page.locator('.identity').waitFor({ timeout: 60_000 });
      const before = await page.locator('.identity').textContent();
      await page.getByRole('slider', { name: 'Sample' }).focus();
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(new URL(page.url()).hash).toBe('#v1/relu?sample=14');
      await page.getByText('The 4-3-3-3 network on sample 14').waitFor();
      await page.locator('.identity', { hasText: 'equal, exactly' }).waitFor();
      expect(await page.locator('.identity').textContent()).not.toBe(before);
      await page.reload();
      await page.getByText('The 4-3-3-3 network on sample 14').waitFor({ timeout: 60_000 });
    },
  );

  onPage('has the ledger of the command', { hash: '#v1/relu' }, async (page) => {
    await page.locator('.ledger').waitFor({ timeout: 60_000 });
    const { used, kept } = JSON.parse(run('ledger --json').out) as {
      used: { id: string; name: string; plausibility: string; enters: string[] }[];
      kept: string[];
    };
    expect(used.length).toBe(7);
    const shown = await page.locator('.ledger > li').evaluateAll((items) =>
      items.map((item) => ({
        id: item.getAttribute('data-assumption')!,
        heading: item.querySelector('h3')!.textContent!,
        kept: item.textContent!.includes('K16 keeps it'),
        enters: [...item.querySelectorAll(':scope > div:nth-of-type(2) a')].map(
          (link) => link.textContent!,
        ),
      })),
    );
    expect(shown).toEqual(
      used.map(({ id, name, plausibility, enters }) => ({
        id,
        heading: `${name}${plausibility}`,
        kept: kept.includes(id),
        enters: enters.map((step) => step.replace('choromanska-2015/', '')),
      })),
    );
  });

  onPage(
    'has the bad minimum of the command at α = 0, with a certificate that both kernels accept',
    { hash: '#v1/relu?slope=0' },
    async (page) => {
      for (const [minimum, options] of [
        ['line', '--widths 2,1,1'],
        ['dead', '--widths 1,1,1 --units dead'],
      ] as const) {
        await page.getByLabel('The point', { exact: true }).selectOption(minimum);
        await page.locator('.commands', { hasText: options }).waitFor({ timeout: 60_000 });
        const download = async (button: string, name: string) => {
          const [got] = await Promise.all([
            page.waitForEvent('download'),
            page.getByRole('button', { name: button }).click(),
          ]);
          return file(readFileSync(await got.path(), 'utf8'), name);
        };
        const data = await download('Download the data', 'data.csv');
        const said = run(`bad-minimum --data ${data} --targets y ${options}`).out;
        const loss = async (which: string) => page.locator(`[data-loss=${which}]`).textContent();
        expect(said).toMatch(new RegExp(`loss +${await loss('point')}\n`));
        expect(said).toMatch(new RegExp(`better +${await loss('better')},`));
        expect(await loss('global')).toBe(await loss('better'));
        await page.getByRole('button', { name: 'Verify it here' }).click();
        await page.locator('.verified', { hasText: 'accepted by the kernel' }).waitFor();
        expect(
          run(['verify', await download('Download the certificate', 'bad-minimum.json')]).out,
        ).toMatch(/^accepted/);
      }
    },
  );

  onBoth(
    'loses its global minimum where α falls below 4 − √15',
    { hash: '#v1/relu?slope=13' },
    async (page) => {
      await page.locator('.standing', { hasText: 'a global minimum' }).waitFor({ timeout: 60_000 });
      await page.getByRole('slider', { name: 'Slope α' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.standing', { hasText: 'a local minimum that is not global' }).waitFor();
      expect(new URL(page.url()).hash).toBe('#v1/relu?slope=12');
      const threshold = (await page.locator('.threshold').textContent())!;
      const [, lower, upper] = /between (0\.\d+) and (0\.\d+)/.exec(threshold)!;
      expect(Number(lower)).toBeLessThan(4 - Math.sqrt(15));
      expect(Number(upper)).toBeGreaterThan(4 - Math.sqrt(15));
      expect(threshold).toContain('88 positions');
    },
  );

  onPage(
    'cancels an audit and runs another, by keyboard alone',
    { hash: '#v1/relu?networks=100' },
    async (page) => {
      const panel = page.locator('.audit-trained');
      const focused = () => page.evaluate(() => document.activeElement!.textContent);
      await panel.getByRole('button', { name: 'Audit trained weights' }).focus();
      await page.keyboard.press('Enter');
      await panel.locator('.progress-text', { hasText: 'network' }).waitFor({ timeout: 60_000 });
      expect(await focused()).toBe('Cancel');
      await page.keyboard.press('Enter');
      await panel.getByText('Cancelled').waitFor();
      expect(await focused()).toBe('Audit trained weights');
      await page.keyboard.press('Enter');
      await panel.locator('.progress-text', { hasText: 'network' }).waitFor({ timeout: 60_000 });
    },
  );

  onPage(
    'says what it does not understand in a link, and keeps the rest',
    { hash: '#v1/relu?hidden=9-9&slope=400&sample=5' },
    async (page) => {
      const note = (await page.locator('.error-note, [role=alert]').first().textContent())!;
      expect(note).toContain('9-9');
      expect(note).toContain('400');
      await page.getByText('The 4-3-3-3 network on sample 5').waitFor({ timeout: 60_000 });
    },
  );

  for (const scheme of ['light', 'dark'] as const)
    onPage(
      `axe finds nothing, and print cuts nothing off, ${scheme}`,
      { hash: `#v1/relu?${PLAN}&slope=6`, scheme },
      async (page) => {
        await page.getByRole('button', { name: 'Audit random weights' }).click();
        await page.locator('.audit-random .audit-found').waitFor({ timeout: 110_000 });
        await page.getByRole('button', { name: 'Verify it here' }).click();
        await page.locator('.verified').waitFor();
        const closed = page.getByRole('button', { name: 'Data as a table' });
        expect(await closed.count()).toBeGreaterThan(5);
        while ((await closed.count()) > 0) await closed.first().click();
        expect(await violations(page)).toEqual([]);
        expect(await cutOffInPrint(page)).toEqual([]);
      },
    );

  onPage('fits a narrow window', { hash: '#v1/relu?hidden=8-8', width: 360 }, async (page) => {
    await page.locator('.identity').waitFor({ timeout: 60_000 });
    await page.locator('.losses').waitFor({ timeout: 60_000 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});
