import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Ablations from '../../properties/ablations/index.js';
import { ablatedName } from '../../src/cli/hunt/ablated-name.js';
import { jsonSchema } from '../../src/report/index.js';
import { expectClean, expectRefusal, folder, run, spawned } from './run.js';

const { changed } = vi.hoisted(() => ({ changed: { cells: undefined as unknown } }));
vi.mock('../../properties/ablations/index.js', async (original) => {
  const real = await original<typeof Ablations>();
  const few = real.ABLATIONS.filter(({ assumption }) =>
    ['weight-decay', 'shallow'].includes(assumption),
  );
  return {
    ...real,
    get ABLATIONS() {
      return changed.cells ?? few;
    },
  };
});

afterEach(() => {
  changed.cells = undefined;
});

async function only(expected: object, more: object = {}) {
  const { ablation } = await import('../../properties/ablations/index.js');
  changed.cells = [{ ...ablation('weight-decay', 'theorem-2-3-ii'), expected, ...more }];
}

describe('lemmascope ablate', () => {
  it('prints the table, the counterexamples and what explains the rest', () => {
    const ran = run('ablate --runs 40');
    expectClean(ran);
    expect(ran.out).toMatch(
      /^no weight decay .* +none found +needed +needed +needed +needed +needed$/m,
    );
    expect(ran.out).toMatch(/^H = 1 +– +– +– +– +needed +–$/m);
    expect(ran.out).toContain('theorem-2-3-ii/weight-decay');
    expect(ran.out).toContain('no counterexample in 40 runs');
    expect(ran.out).toContain('12 of 12 cells as expected');
    expect(ran.out).toContain('replay  lemmascope ablate --runs 40 --seed 1');
    expect(ran.out).not.toMatch(/\btrue\b(?! from)/);
  });

  it('is a JSON document of the published schema, the same every time', () => {
    const first = run('ablate --runs 30 --json');
    expectClean(first);
    const validate = new Ajv2020({ strict: false }).compile(jsonSchema('ablate'));
    expect(validate(JSON.parse(first.out)), JSON.stringify(validate.errors)).toBe(true);
    expect(run('ablate --runs 30 --json').out).toBe(first.out);
  });

  it('shows a surprise as one, and ends with 1', async () => {
    await only({ kind: 'none found', because: 'a later result' });
    const ran = run('ablate --runs 30');
    expectClean(ran, 1);
    expect(ran.out).toContain('needed !');
    expect(ran.out).toContain('surprise: none found was expected');
    expect(ran.out).toContain('1 surprise');
  });

  it('ends with 3 when a cell is inconclusive', async () => {
    const { ablation } = await import('../../properties/ablations/index.js');
    const [claim, other] = (['weight-decay', 'linear-activation'] as const).map(
      (assumption) => ablation(assumption, 'theorem-2-3-ii').claim!,
    );
    const unfit = { ...claim!, conclusion: other!.conclusion };
    await only({ kind: 'needed', widths: '1-1-1-1', example: '' }, { claim: unfit });
    const ran = run('ablate --runs 30');
    expectClean(ran, 3);
    expect(ran.out).toContain('vacuous');
    expect(ran.out).toContain('1 inconclusive');
  });

  it('refuses bounds it cannot keep', () => {
    expectRefusal(run('ablate --max-hidden 4'), 'OPTION_INVALID', '--max-hidden');
    expectRefusal(run('ablate --runs 0'), 'OPTION_INVALID', '--runs');
  });
});

describe('lemmascope hunt of a clause without an assumption', () => {
  const hunt = (words: string) =>
    spawned(`hunt ${words} --runs 100 --workers 1 --json --folder ${folder()}`);

  it.each([
    ['theorem-2-3-ii --drop distinct-eigenvalues', 'without-distinct-eigenvalues', 0],
    ['theorem-2-3-ii --loss weighted', 'weighted-loss', 1],
    ['theorem-2-3-ii --loss weight-decay=1/100', 'weight-decay-1-100', 1],
    ['theorem-2-3-iii --activation relu', 'relu', 1],
  ])('%s', (words, suffix, exit) => {
    const ran = hunt(words);
    expectClean(ran, exit);
    const { campaign, counterexample } = JSON.parse(ran.out);
    expect(campaign.claim).toBe(`${words.split(' ')[0]}/${suffix}`);
    if (exit === 1) expect(counterexample.certificate.statement.kind).toBe('refutation');
    if (suffix === 'weight-decay-1-100') expect(counterexample.instance.weightDecay).toBe('1/100');
  });

  it.each([
    ['lemma-4-2 --drop distinct-eigenvalues', '<claim>'],
    ['theorem-2-3-ii --drop rank', '--drop'],
    ['theorem-2-3-ii --drop shallow', '--drop'],
    ['theorem-2-3-ii --drop dy-le-dx --loss weighted', '--drop'],
    ['theorem-2-3-ii --loss huber', '--loss'],
    ['theorem-2-3-ii --loss weight-decay=0', '--loss'],
    ['theorem-2-3-ii --loss weight-decay=-1', '--loss'],
    ['theorem-2-3-ii --activation tanh', '--activation'],
  ])('refuses %s', (words, named) => {
    const [word, ...options] = words.split(' ');
    const change = Object.fromEntries(
      options.flatMap((option, index) =>
        option.startsWith('--') ? [[option.slice(2), options[index + 1]!]] : [],
      ),
    );
    const refusal = expect.objectContaining({ code: 'OPTION_INVALID', path: named });
    expect(() => ablatedName(word!, change)).toThrow(refusal);
  });

  it('knows a change by two names, and leaves every other claim as it is', () => {
    expect(ablatedName('theorem-2-3-ii', { drop: 'squared-loss' })).toMatch(/weighted-loss$/);
    expect(ablatedName('theorem-2-3-ii', { loss: 'weight-decay=0.01' })).toMatch(/-1-100$/);
    expect(ablatedName('lemma-4-2', {})).toBe('lemma-4-2');
    expectRefusal(hunt('theorem-2-3-ii --loss huber'), 'OPTION_INVALID', '--loss');
  });
});
