import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { parseRational } from '../../src/exact/index.js';
import { axesOf } from '../../src/explorer/rooms/landscape/axes-of.js';
import { pointOf } from '../../src/explorer/rooms/landscape/point-of.js';
import { sliceAt } from '../../src/explorer/rooms/landscape/slice-polynomial.js';
import { sliceRequest } from '../../src/explorer/rooms/landscape/slice-request.js';
import { FloatNetwork, flatten, floatMomentsOf } from '../../src/network/index.js';
import { run } from '../cli/run.js';
import { explorerTests, onBoth, onPage, violations } from './explorer.js';

const json = (words: string | readonly string[]) => {
  const { out } = run([...(typeof words === 'string' ? words.split(' ') : words), '--json']);
  return JSON.parse(out);
};

/** The point that a `sample` command writes, as a file; and what the verb finds of it. */
function ofSample(sample: string, verb: string, ...options: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'landscape-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'point.json');
  writeFileSync(file, run(sample).out);
  return json([verb, file, ...options]).results[0];
}

const hashOf = (page: Page) => new URL(page.url()).hash;
/** What belongs to another input is taken off the page by the next frame, and then it is waited for. */
const isReady = async (page: Page) => {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.locator('.descent-curve').waitFor({ timeout: 60_000 });
};
const factsOf = (page: Page) =>
  page
    .locator('dl.facts dt')
    .evaluateAll((terms) =>
      Object.fromEntries(
        terms.map((term) => [
          term.textContent!.trim(),
          term.nextElementSibling!.textContent!.trim(),
        ]),
      ),
    );

test.each([
  { widths: [2, 2, 2, 2], stratum: 'S1/1-1/2-2/3-0', axes: ['t', 'v1'] },
  { widths: [2, 2, 2, 2], stratum: 'S1/1-1/2-2/3-0', axes: ['t1', 't2'] },
  { widths: [3, 3, 3, 3], stratum: 'S1,2/1-1/2-2/3-0', axes: ['k1', 'v1'] },
  { widths: [2, 1, 2], stratum: 'S2/2-0', axes: ['v4', 'k1'] },
] as const)('the polynomial of the slice $axes of $stratum is the loss on it', (at) => {
  const choice = {
    setting: { widths: at.widths, data: { kind: 'spectrum' as const }, seed: 1, targets: '' },
    stratum: at.stratum,
    axes: at.axes,
  };
  const found = sliceRequest(choice, () => {}) as Awaited<ReturnType<typeof sliceRequest>>;
  const { point } = pointOf(choice);
  const network = new FloatNetwork(at.widths, floatMomentsOf(point.moments));
  const origin = flatten(point.weights).toNumbers();
  const { axes } = axesOf(point, at.axes);
  for (const place of [
    [0.3, -0.7],
    [1, 1],
    [-1, 0.2],
  ]) {
    const w = Float64Array.from(origin);
    axes.forEach(({ terms }, axis) => {
      for (const { power, weights } of terms)
        flatten(weights)
          .toNumbers()
          .forEach((value, i) => {
            w[i]! += place[axis]! ** power * value;
          });
    });
    const expected = network.loss(w) - network.loss(origin);
    expect(Math.abs(expected)).toBeGreaterThan(1e-4);
    expect(sliceAt(found, place[0]!, place[1]!) / expected).toBeCloseTo(1, 8);
  }
});

explorerTests('the landscape', () => {
  onBoth(
    'lists the strata, and finds of a point what the commands find',
    { hash: '#v1/landscape?widths=2-2-2-2&seed=1&stratum=S1/1-1/2-2/3-0&step=9' },
    async (page) => {
      await isReady(page);
      const { strata } = json('strata --widths 2,2,2,2 --certify');
      const own = strata.filter(({ S }: { S: number[] }) => S.join() === '1');
      const shown = await page
        .locator('table.strata tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim())),
        );
      expect(shown).toEqual(
        own.map(
          (stratum: {
            id: string;
            class: string;
            inertia: { positive: number; negative: number; zero: number };
          }) => [
            stratum.id,
            stratum.class.replace('-', ' '),
            `(${stratum.inertia.positive}, ${stratum.inertia.negative}, ${stratum.inertia.zero})`,
          ],
        ),
      );
      expect(own.length).toBe(4);

      const sample = 'sample --widths 2,2,2,2 --stratum S1/1-1/2-2/3-0 --seed 1';
      expect(await page.locator('code.command').allTextContents()).toEqual([
        'lemmascope strata --widths 2,2,2,2 --certify',
        `lemmascope ${sample} -o point.json`,
        'lemmascope classify point.json',
        'lemmascope escape point.json',
      ]);
      const classified = ofSample(sample, 'classify');
      const facts = await factsOf(page);
      expect(facts).toMatchObject({
        Loss: classified.loss,
        'Global minimum': classified.globalMinimum,
        S: `{${classified.S.join(',')}}`,
        Hessian: `${classified.inertia.positive} positive, ${classified.inertia.negative} negative, ${classified.inertia.zero} zero (exact inertia)`,
        'By ranks (A24)': classified.byRanks,
        'By the Hessian': classified.byHessian,
      });
      expect(await page.locator('.verdict-line .verdict').textContent()).toBe(
        classified.class.replace('-', ' '),
      );
      const pivots = await page
        .locator('table.pivots tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim())),
        );
      expect(pivots.map(([pivot, , between, , around]) => [pivot, between, around])).toEqual(
        classified.pivots.map(
          (pivot: { i: number; j: number; between: number; around: number }) => [
            `(${pivot.i},${pivot.j})`,
            String(pivot.between),
            String(pivot.around),
          ],
        ),
      );

      const escaped = ofSample(sample, 'escape');
      expect(await page.locator('.moves > li').count()).toBe(escaped.trace.length);
      const result = (await page.locator('.escaped').textContent())!.replace('−', '-');
      expect(result).toContain(`${escaped.coefficient.replace('-', '−')}·t${escaped.order}`);
      const last = await page.locator('.moves > li .along').last().textContent();
      expect(last).toContain(`${escaped.coefficient.replace('-', '')}·t${escaped.order}`);
    },
  );

  onPage(
    'has the critical values of Iris that `audit` prints, each in a certified interval',
    { hash: '#v1/landscape?widths=4-2-3&data=iris&stratum=S1,3/0-0/2-0' },
    async (page) => {
      await isReady(page);
      await page.getByRole('button', { name: 'Data as a table' }).first().click();
      const rows = await page
        .locator('.strata-section .figure table.data tbody tr')
        .evaluateAll((found) =>
          found.map((row) => [...row.children].map((cell) => cell.textContent!)),
        );
      const { criticalValues } = json('audit --data iris --widths 4,2,3');
      expect(rows.length).toBe(7);
      for (const [index, { indices, decimal, lower, upper }] of criticalValues.values.entries()) {
        const [set, shown, strength] = rows[index]!;
        expect([set, shown]).toEqual([
          indices.length === 0 ? '∅' : `{${indices.join(',')}}`,
          decimal,
        ]);
        const interval = /^in \[([\d.]+), ([\d.]+)\]$/.exec(strength!);
        if (interval === null) {
          expect([strength, lower]).toEqual([lower, upper]);
          continue;
        }
        const [from, to] = interval.slice(1).map((text) => parseRational(text));
        expect(from!.compare(parseRational(lower))).toBeLessThanOrEqual(0);
        expect(to!.compare(parseRational(upper))).toBeGreaterThanOrEqual(0);
        expect(to!.minus(from!).toNumber()).toBeLessThan(1e-12);
        expect(lower).not.toBe(upper);
      }
      expect(await page.locator('.of-set').textContent()).toContain('in floats');
    },
  );

  onPage(
    'lists the strata on Iris; a float point says so, and that its ranks do not',
    { hash: '#v1/landscape?widths=4-2-2-3&data=iris&stratum=S1/0-0/1-1/2-2/3-0x2' },
    async (page) => {
      await isReady(page);
      const { strata } = json('strata --widths 4,2,2,3 --certify');
      const own = strata.filter(({ S }: { S: number[] }) => S.join() === '1');
      expect(await page.locator('table.strata tbody th').allTextContents()).toEqual(
        own.map(({ id }: { id: string }) => id),
      );
      expect(await page.locator('table.strata tbody td:nth-child(2)').allTextContents()).toEqual(
        own.map((stratum: { class: string }) => stratum.class.replace('-', ' ')),
      );
      const sample = 'sample --data iris --widths 4,2,2,3 --stratum S1/0-0/1-1/2-2/3-0x2';
      expect(await page.locator('code.command').allTextContents()).toEqual([
        'lemmascope strata --widths 4,2,2,3 --certify',
        'lemmascope audit --data iris --widths 4,2,2,3',
        `lemmascope ${sample} -o point.json`,
        'lemmascope classify point.json --float',
      ]);
      const found = ofSample(sample, 'classify', '--float');
      const facts = await factsOf(page);
      expect(facts['Loss']).toBe(`${found.loss} (of the float weights)`);
      expect(facts['Hessian']).toBe(
        `${found.inertia.positive} positive, ${found.inertia.negative} negative, ${found.inertia.zero} zero (counted in floats)`,
      );
      const value = /certified in \[([\d.]+), ([\d.]+)\]/.exec(facts['Critical value of S']!)!;
      expect(Number(value[1])).toBeCloseTo(found.loss, 9);
      const [byRanks, byFloats] = await page.locator('.verdict-line').allTextContents();
      expect(byRanks).toContain('by the ranks of its stratum (A24): exact');
      expect(byRanks).toContain(
        own.find(({ id }: { id: string }) => sample.endsWith(id)).class.replace('-', ' '),
      );
      expect(byFloats).toContain(found.class.replace('-', ' '));
      expect(byFloats).toContain('float, not certified');
      expect(await page.locator('.played').textContent()).toContain('are floats');
    },
  );

  onPage(
    'is exact on Iris where S is empty, and escapes there',
    { hash: '#v1/landscape?widths=4-2-2-3&data=iris&stratum=S/0-0/1-1/1-2/2-2/3-0x3&step=9' },
    async (page) => {
      await isReady(page);
      const sample = 'sample --data iris --widths 4,2,2,3 --stratum S/0-0/1-1/1-2/2-2/3-0x3';
      const classified = ofSample(sample, 'classify');
      const facts = await factsOf(page);
      expect(facts).toMatchObject({
        Loss: classified.loss,
        'By ranks (A24)': classified.byRanks,
        'By the Hessian': classified.byHessian,
      });
      expect(facts['Hessian']).toContain('(exact inertia)');
      expect(await page.getByText('float, not certified').count()).toBe(0);
      const escaped = ofSample(sample, 'escape');
      expect(await page.locator('.moves > li').count()).toBe(escaped.trace.length);
      expect(await page.locator('.escaped').textContent()).toContain(
        `${escaped.coefficient.replace('-', '−')}·t${escaped.order === 1 ? '' : escaped.order}`,
      );
    },
  );

  onPage(
    'shows of every move what it adds: together they are the curve of `escape`',
    { hash: '#v1/landscape?widths=3-3-3-3&stratum=S1,2/1-1/2-2/3-0&step=9' },
    async (page) => {
      await isReady(page);
      const escaped = ofSample(
        'sample --widths 3,3,3,3 --stratum S1,2/1-1/2-2/3-0 --seed 1',
        'escape',
      );
      const adds = (await page
        .locator('.moves .weight')
        .evaluateAll((moves) =>
          moves.map((move) => [
            move.querySelector('table')!.getAttribute('aria-label')!,
            [...move.querySelectorAll('td')].map((cell) =>
              Number(cell.textContent!.replace('−', '-')),
            ),
          ]),
        )) as [string, number[]][];
      // Two passes: W_1 and W_2 are raised twice, by different matrices.
      expect(adds.map(([label]) => label.replace(/,.*/, ''))).toEqual(
        [1, 2, 1, 2, 3].map((layer) => `added to W_${layer}`),
      );
      expect(adds[0]![1]).not.toEqual(adds[2]![1]);
      const first = escaped.curve.terms.find(({ power }: { power: number }) => power === 1);
      for (const layer of [1, 2])
        expect(adds[layer - 1]![1].map((value, i) => value + adds[layer + 1]![1][i]!)).toEqual(
          first.weights[layer - 1].flat().map(Number),
        );
      expect(await page.locator('.moves .constant').count()).toBe(4);
      expect(await page.locator('.escape .figure-text').textContent()).toContain('falls at once');
      await page.getByRole('button', { name: 'Back' }).click();
      await expect
        .poll(() => page.locator('.escape .figure-text').textContent())
        .toContain('constant, exactly');
    },
  );

  onPage(
    'descends from near zero, from one plateau to the next',
    { hash: '#v1/landscape?widths=3-3-3-3&start=zero&steps=6' },
    async (page) => {
      await isReady(page);
      await page.locator('.descent').getByRole('button', { name: 'Data as a table' }).click();
      const losses = await page
        .locator('.descent table.data tbody td')
        .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
      const values = await page.locator('.descent-curve .rule tspan').evaluateAll((rules) =>
        rules.map((rule) => {
          const [over, under = '1'] = rule.textContent!.split('/');
          return Number(over) / Number(under);
        }),
      );
      const rests = values.filter((value) =>
        losses.some(
          (loss, i) =>
            i > 0 &&
            Math.max(loss, losses[i - 1]!) - value < 1e-2 &&
            Math.min(loss, losses[i - 1]!) > value - 1e-2,
        ),
      );
      expect(values.length).toBe(8);
      expect(rests.length).toBeGreaterThan(2);
      expect(losses.at(-1)).toBeLessThan(1e-6);
    },
  );

  onBoth(
    'is dragged in the slice, and opens again where it was',
    { hash: '#v1/landscape?widths=3-3-3-3' },
    async (page) => {
      await isReady(page);
      const handle = page.locator('.slice .handle');
      await handle.scrollIntoViewIfNeeded();
      const box = (await handle.boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 60, y + 40, { steps: 6 });
      await page.mouse.up();
      await expect.poll(() => hashOf(page)).toMatch(/a=[1-9]\d*&b=-[1-9]\d*/);
      const height = await page.locator('.readout').getAttribute('data-height');
      expect(Number(height)).not.toBe(0);
      await handle.focus();
      await page.keyboard.press('ArrowLeft');
      const moved = await page.locator('.readout').getAttribute('data-height');
      expect(moved).not.toBe(height);
      await expect.poll(() => page.locator('.unseen[role=status]').textContent()).toContain('L(W)');
      const before = hashOf(page);
      await page.reload();
      await isReady(page);
      expect(hashOf(page)).toBe(before);
      expect(await page.locator('.readout').getAttribute('data-height')).toBe(moved);
      await page.getByRole('button', { name: 'Start gradient descent here' }).click();
      await expect.poll(() => hashOf(page)).toContain('start=slice');
      await isReady(page);
    },
  );

  onPage(
    'keeps up with dragging at 3-3-3-3',
    { hash: '#v1/landscape?widths=3-3-3-3' },
    async (page) => {
      await isReady(page);
      const rate = await page.evaluate(async () => {
        const handle = document.querySelector<SVGCircleElement>('.slice .handle')!;
        const { x, y, width, height } = handle.getBoundingClientRect();
        const fire = (type: string, dx: number, dy: number) =>
          handle.dispatchEvent(
            new PointerEvent(type, {
              pointerId: 1,
              bubbles: true,
              clientX: x + width / 2 + dx,
              clientY: y + height / 2 + dy,
            }),
          );
        handle.setPointerCapture = () => {};
        fire('pointerdown', 0, 0);
        const shown = () => document.querySelector('.readout')!.textContent;
        let [frames, changed] = [0, 0];
        let before = shown();
        const start = performance.now();
        while (performance.now() - start < 1500) {
          const angle = frames / 10;
          fire('pointermove', 80 * Math.cos(angle), 80 * Math.sin(angle));
          await new Promise(requestAnimationFrame);
          frames++;
          const now = shown();
          if (now !== before) changed++;
          before = now;
        }
        fire('pointerup', 0, 0);
        return { frames: frames / 1.5, changed: changed / 1.5 };
      });
      process.stdout.write(
        `dragging at 3-3-3-3: ${rate.frames.toFixed(0)} frames a second, ${rate.changed.toFixed(0)} of them with a new height\n`,
      );
      // Far below what it does: a busy machine must not fail it, a contour map per frame must.
      expect(rate.changed).toBeGreaterThan(10);
    },
  );

  onPage(
    'refuses a malformed table with its line and value, and keeps the state',
    { hash: '#v1/landscape?widths=2-2-2&seed=3&stratum=S1/1-1/2-0&step=1&a=100' },
    async (page) => {
      await isReady(page);
      const [before, facts] = [hashOf(page), await factsOf(page)];
      const choose = (name: string, text: string) =>
        page
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await choose('bad.csv', 'u,v,y\n1,2,3\n2,oops,1\n4,5,6\n');
      const note = page.locator('.landscape-data .error-note');
      await note.waitFor();
      const said = await note.textContent();
      for (const part of ['DATA_NOT_A_NUMBER', 'bad.csv:3', '"oops"', 'stay as they were'])
        expect(said).toContain(part);
      expect([hashOf(page), await factsOf(page)]).toEqual([before, facts]);

      await choose('ragged.csv', 'u,v,y\n1,2\n');
      await expect.poll(() => note.textContent()).toContain('DATA_RAGGED_ROW at ragged.csv:2');
      expect(hashOf(page)).toBe(before);

      await choose('good.csv', 'u,v,y\n1,0,2\n0,1,1\n1,1,4\n');
      await expect.poll(() => hashOf(page)).toContain('widths=2-2-1');
      await isReady(page);
      expect(await note.count()).toBe(0);
      expect(await page.locator('code.command').nth(1).textContent()).toBe(
        'lemmascope audit --data table.csv --targets y --widths 2,2,1',
      );
      await page.reload();
      await isReady(page);
      expect(hashOf(page)).toContain('data=csv:');
    },
  );

  onPage(
    'takes several target columns; where the spectrum is rational every point is exact',
    { hash: '#v1/landscape?widths=2-2-2' },
    async (page) => {
      await isReady(page);
      await page.locator('input[type=file]').setInputFiles({
        name: 'rational.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('u,v,a,b\n1,0,6,8\n0,1,-4,3\n'),
      });
      await expect.poll(() => hashOf(page)).toContain('widths=3-2-1');
      // Two samples of three inputs.
      await page.getByText('xxt-full-rank fails').waitFor();
      // It is checked when the table has been read with it.
      await page.getByLabel('a', { exact: true }).click();
      await expect.poll(() => hashOf(page)).toContain('widths=2-2-2');
      await isReady(page);
      expect(hashOf(page)).toContain('targets=a,b');
      for (const S of [[], [1], [2], [1, 2]]) {
        await page
          .locator('.lattice a')
          .filter({ hasText: S.length === 0 ? '∅' : `{${S}}` })
          .click();
        await isReady(page);
        expect(await page.locator('.verdict-line').first().textContent()).toContain(
          'in exact arithmetic',
        );
        expect(await page.locator('.of-set').textContent()).toContain('exact points');
      }
      // λ = 100, 25 and tr Σ_YY = 125.
      expect(await page.locator('dl.facts .loss').textContent()).toBe('0');
      await page.getByLabel('a', { exact: true }).click();
      await expect.poll(() => page.getByLabel('b', { exact: true }).isDisabled()).toBe(true);
    },
  );

  onPage(
    'refuses a table that is dropped, too',
    { hash: '#v1/landscape?widths=2-2-2&seed=3&stratum=S1/1-1/2-0&step=1&a=100' },
    async (page) => {
      await isReady(page);
      const before = hashOf(page);
      await page.evaluate(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['u,y\n1,"2\n'], 'open.csv', { type: 'text/csv' }));
        document
          .querySelector('.drop')!
          .dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
      });
      const note = page.locator('.landscape-data .error-note');
      await note.waitFor();
      expect(await note.textContent()).toContain('DATA_MALFORMED at open.csv:2');
      expect(hashOf(page)).toBe(before);
    },
  );

  onPage(
    'keeps a table too large for a link on the page, and says so',
    { hash: '#v1/landscape' },
    async (page) => {
      await isReady(page);
      const rows = Array.from({ length: 800 }, (_, i) => `${i % 7},${(i * i) % 11},${i % 5}.25`);
      await page.locator('input[type=file]').setInputFiles({
        name: 'big.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`u,v,y\n${rows.join('\n')}\n`),
      });
      await page.getByText('too large for the link').waitFor();
      await page.getByText('800 samples').waitFor();
      await isReady(page);
      expect(hashOf(page).length).toBeLessThan(100);
      await page.reload();
      await page.getByText('Choose the file again').waitFor();
    },
  );

  onPage(
    'descends from near the origin over a plateau to the global minimum',
    { hash: '#v1/landscape?widths=2-2-2&stratum=S/1-1x2/2-0x2&near=4' },
    async (page) => {
      await isReady(page);
      const text = (await page.locator('.descent .figure-text').textContent())!;
      const [, from, to] = /From ([\d.e+-]+) to ([\d.e+-]+) in/.exec(text)!;
      const at = (words: string) =>
        Number(ofSample(words, 'classify').loss.replace(/\/.*/, '')) /
        Number(/\/(\d+)/.exec(ofSample(words, 'classify').loss)?.[1] ?? 1);
      const sample = 'sample --widths 2,2,2 --seed 1 --stratum';
      expect(Number(from)).toBeCloseTo(at(`${sample} S/1-1x2/2-0x2`), 3);
      expect(Number(to)).toBeCloseTo(at(`${sample} S1,2`), 6);
      expect(text).toContain('S = {1,2}');
      expect(await page.locator('.descent-curve .rule').count()).toBe(4);
    },
  );

  onPage('is walked by keyboard alone', { hash: '#v1/landscape?widths=2-2-2' }, async (page) => {
    await isReady(page);
    await page.locator('.lattice a').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => hashOf(page)).toContain('stratum=S');
    await isReady(page);
    await page.locator('.lattice a').last().focus();
    await page.keyboard.press('Enter');
    await isReady(page);
    const next = page.getByRole('button', { name: 'Next move' });
    await next.focus();
    await page.keyboard.press('Enter');
    await page.locator('.moves > li').waitFor();
    expect(hashOf(page)).toContain('step=1');
  });

  onPage(
    'says that a stratum is not known, and that widths do not fit the data',
    { hash: '#v1/landscape?widths=2-2-2&stratum=S9' },
    async (page) => {
      const note = page.locator('main .error-note');
      await note.waitFor();
      expect(await note.textContent()).toContain('STRATUM_UNKNOWN');
      await page.goto(page.url().replace(/#.*/, '#v1/landscape?widths=2-2-2&data=iris'));
      await expect.poll(() => note.textContent()).toContain('DATA_WIDTH_MISMATCH');
      await page.getByRole('button', { name: 'Use 4-2-3' }).click();
      await isReady(page);
      expect(hashOf(page)).toBe('#v1/landscape?widths=4-2-3&data=iris');
    },
  );

  onPage(
    'fits 360 px',
    { hash: '#v1/landscape?widths=3-3-3-3&step=9', width: 360 },
    async (page) => {
      await isReady(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
  );

  for (const scheme of ['light', 'dark'] as const)
    for (const hash of [
      '#v1/landscape?widths=2-2-2-2&step=9',
      '#v1/landscape?widths=4-2-3&data=iris&stratum=S1/0-0/1-1/2-0x2',
      '#v1/landscape?widths=2-2-2&data=csv:u,v,a,b%0A1,0,6,8%0A0,1,-4,3%0A&targets=a,b',
    ])
      onPage(`axe finds nothing at ${hash}, ${scheme}`, { hash, scheme }, async (page) => {
        await isReady(page);
        expect(await violations(page)).toEqual([]);
      });
});
