import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLAIMS } from '../../proofs/index.js';
import { type AnyClaim, ClaimGraph, checkClaims, shapeFamily } from '../../src/claims/index.js';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');
const [, code] = /`proofs\/facts\/layer-balance\.ts`:\n\n```ts\n([\s\S]*?)```/.exec(guide)!;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join('tests', 'docs', 'walkthrough-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the guide's file, or a changed copy of it, and loads the claim it defines. */
async function load(name: string, change: (text: string) => string = (text) => text) {
  const text = change(code!)
    .replaceAll("'../../", "'../../../")
    .replaceAll("'../describe-point", "'../../../proofs/describe-point");
  const file = join(process.cwd(), folder, `${name}.ts`);
  writeFileSync(file, text);
  const module = (await import(pathToFileURL(file).href)) as { layerBalance: AnyClaim };
  return module.layerBalance;
}

function check(claim: AnyClaim) {
  const reports = checkClaims(new ClaimGraph([...CLAIMS, claim]), [claim.id], {
    shapes: shapeFamily({ maxHidden: 2, maxWidth: 2, samples: 2 }),
    random: { kind: 'random', maxHidden: 3, maxWidth: 3 },
    maxTerms: 1e7,
    budget: { runs: 20, seed: 1 },
  });
  return reports.at(-1)!;
}

describe('the walk-through "Add a lemma"', () => {
  test('the lemma as written is proved at shape, and its conclusion checked', async () => {
    const report = check(await load('as-written'));
    expect(report.id).toBe('layer-balance');
    expect(report.grade).toBe('proved at shape');
    expect(report.shapes).toHaveLength(24);
    expect(report.conclusion[0]).toMatchObject({ grade: 'checked', instances: 20 });
  });

  test('with a sign changed in the step it is refuted, and the entry is shown', async () => {
    const flipped = await load('sign', (text) =>
      text.replace('slope.transpose().times(', 'slope.negate().transpose().times('),
    );
    const report = check(flipped);
    expect(report.grade).toBe('refuted');
    expect(report.steps[0]!.evidence[0]!.finding).toMatchObject({ entry: '(1,1)' });
  });

  test('with a transpose left out of the conclusion it is refuted on an instance', async () => {
    const report = check(
      await load('transpose', (text) =>
        text.replace('slopes[index]!.transpose()', 'slopes[index]!'),
      ),
    );
    expect(report.grade).toBe('refuted');
  });
});
