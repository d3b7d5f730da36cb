import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runCliAsync } from '../../src/cli/run-cli.js';
import { parseMarkup } from '../unit/report/parse-markup.js';
import { expectClean, expectRefusal, folder, type Outcome, run } from './run.js';

/** Runs a command line that works on its own time. */
async function ran(words: string): Promise<Outcome> {
  let [out, err] = ['', ''];
  const exit = await runCliAsync(words.split(' '), {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
    progress: () => {},
  });
  return { out, err, exit };
}

const SMALL = 'spin-glass --sizes 6,9,14,20 --samples 60 --resamples 200 --workers 1';
const validate = (verb: string) =>
  new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(
    JSON.parse(run(['schema', verb]).out),
  );

describe('spin-glass', () => {
  it('prints estimates with intervals, the seed, the limits and how to replay', async () => {
    const { out, ...rest } = await ran(SMALL);
    expectClean({ out, ...rest });
    expect(out).toContain('H = 3, seed 1; 95 % intervals');
    expect(out).toMatch(/^ ?6 +60 +-?\d\.\d{4} \[-?\d\.\d{4}, -?\d\.\d{4}\]/m);
    expect(out).toMatch(/-E_∞ = -1\.63299: (inside|outside) the interval/);
    expect(out).toContain('It says nothing about networks');
    expect(out).toContain(`replay  lemmascope ${SMALL} --seed 1`);
  });

  it('is the same every time, and another with another seed', async () => {
    const first = await ran(`${SMALL} --json`);
    expect(await ran(`${SMALL} --json`)).toEqual(first);
    expect((await ran(`${SMALL} --json --seed 2`)).out).not.toBe(first.out);
  });

  it('finds the same on other threads', async () => {
    const [here, there] = [1, 2].map((workers) =>
      ran(`spin-glass --sizes 6,9 --samples 25 --resamples 100 --json --workers ${workers}`),
    );
    const body = async (outcome: Promise<Outcome>) => {
      const { replay: _, ...found } = JSON.parse((await outcome).out);
      return found;
    };
    expect(await body(there!)).toEqual(await body(here!));
  });

  it.each([2, 3])('has a document of its schema, H = %i', async (spins) => {
    const { out } = await ran(`${SMALL} --spins ${spins} --json`);
    const document = JSON.parse(out);
    const valid = validate('spin-glass');
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
    expect(document.sizes.map(({ size }: { size: number }) => size)).toEqual([6, 9, 14, 20]);
    for (const { mean, aboveGroundState } of document.sizes) {
      expect(mean.low).toBeLessThan(mean.value);
      expect(mean.high).toBeGreaterThan(mean.value);
      if (spins === 2) expect(aboveGroundState).toBeLessThan(1e-12);
    }
    expect(document.narrowing.narrows).toBe(true);
  });

  it('says nothing of a limit from two sizes', async () => {
    const { out } = await ran('spin-glass --sizes 6,9 --samples 30 --resamples 100 --workers 1');
    expect(out).toContain('no limit: the power law has three parameters');
    expect(out).not.toContain('-E_∞ = -1.63299:');
  });

  it('draws a chart that is well-formed and says what it shows', async () => {
    const path = join(folder(), 'band.svg');
    expectClean(await ran(`${SMALL} --svg ${path}`));
    const svg = readFileSync(path, 'utf8');
    expect(() => parseMarkup(svg)).not.toThrow();
    expect(svg).toContain('−E_∞ = −1.6330');
    expect(svg).toContain('not about networks');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each([
    ['--spins 4', '--spins', '"4"'],
    ['--sizes 10,x', '--sizes, entry 2', '"x"'],
    ['--sizes 10,1', '--sizes, entry 2', '"1"'],
    ['--sizes 10,,20', '--sizes, entry 2', '""'],
    ['--sizes 10,20,10', '--sizes', '10 twice'],
    ['--sizes 10,301', '--sizes, entry 2', '"301"'],
    ['--samples 5', '--samples, entry 1', '"5"'],
    ['--sizes 10,20,30 --samples 50,60', '--samples', 'one number, or 3'],
    ['--confidence 1', '--confidence', '"1"'],
    ['--confidence 95', '--confidence', '"95"'],
    ['--resamples 3', '--resamples', '"3"'],
    ['--workers 0', '--workers', '"0"'],
    ['--seed -1', '--seed', '"-1"'],
  ])('refuses %s', async (options, place, value) => {
    expectRefusal(await ran(`spin-glass ${options}`), 'OPTION_INVALID', place, value);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const path = join(folder(), 'no', 'band.svg');
    const refused = await ran(`${SMALL} --svg ${path}`);
    expectRefusal(refused, 'FILE_UNWRITABLE', path);
    expect(existsSync(path)).toBe(false);
    const taken = join(folder(), 'taken');
    writeFileSync(taken, 'before');
    expectRefusal(await ran(`${SMALL} --svg ${join(taken, 'band.svg')}`), 'FILE_UNWRITABLE');
    expect(readFileSync(taken, 'utf8')).toBe('before');
  });
});

describe('ledger', () => {
  it('prints seven assumptions and the five that K16 drops', () => {
    const printed = run('ledger');
    expectClean(printed);
    for (const name of ['A1p', 'A2p', 'A3p', 'A4p', 'A5u', 'A6u', 'A7p'])
      expect(printed.out).toMatch(new RegExp(`^${name}  `, 'm'));
    expect(printed.out).toContain(
      '7 assumptions spent by C15; K16 drops 5 (A2p, A3p, A4p, A6u, A7p) and keeps 2 in a weaker form (A1p, A5u)',
    );
    expect(printed.out).toContain('cited, not checked');
  });

  it('has a document of its schema', () => {
    const valid = validate('ledger');
    const document = JSON.parse(run('ledger --json').out);
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
    expect(document.dropped).toHaveLength(5);
  });

  it('takes no argument', () => {
    expectRefusal(run('ledger more'), "too many arguments for 'ledger'");
  });
});
