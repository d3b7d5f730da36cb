import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonSchema, type SchemaName } from '../../src/report/index.js';
import { expectRefusal, file, folder, PROGRAM, spawned } from './run.js';

const FALSE = 'lemma-4-2/no-projector';
const TRUE = 'lemma-4-1';

function hunt(words: string, at: string) {
  return spawned(['hunt', ...words.split(' '), '--folder', at, '--workers', '1']);
}

function valid(name: SchemaName, text: string) {
  const document = JSON.parse(text);
  const validate = new Ajv2020({ strict: false }).compile(jsonSchema(name));
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return document;
}

describe('lemmascope hunt', () => {
  test('refutes a mutant with a certificate, keeps the case, and knows it the next time', () => {
    const at = folder();
    const first = hunt(`${FALSE} --runs 50`, at);
    expect(first.exit).toBe(1);
    expect(first.out).toContain('accepted by the kernel');
    expect(first.out).toContain('seed 1');
    const [name] = readdirSync(join(at, 'cases'));
    const id = name!.replace('.json', '');
    expect(first.out).toContain(`lemmascope hunt --replay ${id} --folder ${at}`);

    const replay = spawned(['hunt', '--replay', id, '--folder', at, '--json']);
    expect(replay.exit).toBe(1);
    expect(valid('replay', replay.out).replayed[0]).toMatchObject({
      status: 'refutes',
      changed: false,
    });

    const again = hunt(`${FALSE} --runs 50 --json`, at);
    expect(again.exit).toBe(1);
    expect(valid('hunt', again.out)).toMatchObject({ runs: 0, verdict: 'refuted' });

    const path = join(at, 'cases', name!);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/"claimHash": ".*"/, '"claimHash": "sha256:0"'),
    );
    expect(hunt(`${FALSE} --runs 50`, at).out).toContain('the claim has changed since');

    writeFileSync(path, '{');
    const without = hunt(`${FALSE} --runs 50 --json`, at);
    expect(without.err).toContain('CASE_MALFORMED');
    expect(without.err).toContain(path);
    expect(without.exit).toBe(1);
    expect(valid('hunt', without.out).runs).toBeGreaterThan(0);
  });

  test('says of a true claim how many runs found nothing, and never more', () => {
    const { out, exit } = hunt(`${TRUE} --runs 30 --seed 9`, folder());
    expect(exit).toBe(0);
    expect(out).toMatch(/no counterexample in \d+ runs of this distribution/);
    expect(out).toContain('lemmascope hunt lemma-4-1 --runs 30 --seed 9');
    const at = folder();
    const json = hunt(`${TRUE} --runs 30 --seed 9 --json --no-keep`, at);
    expect(readdirSync(at)).toEqual([]);
    expect(valid('hunt', json.out)).toMatchObject({ verdict: 'none found', others: [] });
  });

  test('refuses what is no claim, no shard, no case', () => {
    const at = folder();
    expectRefusal(hunt('lemma-9', at), 'CLAIM_UNKNOWN');
    expectRefusal(hunt(`${TRUE} --shard 3/2`, at), 'OPTION_INVALID', '--shard');
    expectRefusal(hunt('--replay nothing', at), 'CASE_UNKNOWN');
    expectRefusal(spawned(['hunt']), 'OPTION_INVALID', '<claim>');
  });

  test('says where it cannot write, and prints no verdict', () => {
    const blocked = join(file('', 'a-file'), 'inside');
    expectRefusal(hunt(`${FALSE} --runs 20`, blocked), 'FILE_UNWRITABLE', blocked);
  });

  test('refuses what no timer and no list can hold, and nothing to resume', () => {
    const at = folder();
    expectRefusal(hunt(`${TRUE} --stuck-after 99999999`, at), 'OPTION_INVALID', '99999999');
    expectRefusal(hunt(`${TRUE} --runs 2000000000`, at), 'OPTION_INVALID', '2000000000');
    expectRefusal(hunt(`${TRUE} --resume --no-keep`, at), 'OPTION_INVALID', '--resume');
    expect(readdirSync(at)).toEqual([]);
    const anew = hunt(`${TRUE} --runs 20 --resume`, at);
    expect(anew.out).toContain('there was no journal of this campaign to resume');
    expect(hunt(`${TRUE} --runs 20 --resume`, at).out).not.toContain('no journal');
    const [journal] = readdirSync(join(at, 'campaigns'));
    const path = join(at, 'campaigns', journal!);
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [...lines.slice(0, 2), ...lines.slice(1)].join('\n'));
    expectRefusal(hunt(`${TRUE} --runs 20 --resume`, at), 'JOURNAL_MALFORMED', `${path}:3`);
  });

  test('keeps a counterexample whose shrinking does not end', () => {
    const claim = file(
      `import fc from 'fast-check';
import { conjecture } from 'lemmascope';
class Numbers extends fc.Arbitrary {
  generate(random) { return new fc.Value(random.nextInt(0, 1000), undefined); }
  canShrinkWithoutContext() { return false; }
  shrink() { for (;;); }
}
export default conjecture({
  id: 'never-smaller', statement: 'n is small', instances: new Numbers(), holds: (n) => n < 900,
});
`,
      'never-smaller.mjs',
    );
    const { out, exit } = hunt(`${claim} --runs 60 --stuck-after 1 --json`, folder());
    expect(exit).toBe(1);
    expect(valid('hunt', out).counterexample.instance).toBeGreaterThanOrEqual(900);
  }, 30_000);

  test('gives up a run that does not end, and decides the others', () => {
    const claim = file(
      `import fc from 'fast-check';
import { conjecture } from 'lemmascope';
export default conjecture({
  id: 'loops',
  statement: 'n is what it is',
  instances: fc.integer({ min: 0, max: 20 }),
  holds: (n) => { while (n === 7); if (n === 8) process.exit(0); return true; },
});
`,
      'loops.mjs',
    );
    const words = `${claim} --runs 60 --seed 3 --stuck-after 1 --json`;
    const { out, exit } = hunt(words, folder());
    expect(exit).toBe(3);
    const { ways, reasons } = valid('hunt', out);
    const faults = ways[0].faults.map(({ kind }: { kind: string }) => kind);
    expect(faults).toEqual(['crashed', 'stuck']);
    expect(ways[0].runs).toBe(60);
    const given = ways[0].faults.reduce(
      (sum: number, { count }: { count: number }) => sum + count,
      0,
    );
    expect(ways[0].decided).toBe(60 - given);
    expect(reasons.join()).toContain('does not end');
  });

  test('interrupted, prints what was done and goes on from there', async () => {
    const at = folder();
    const words = ['hunt', 'theorem-2-3-ii', '--runs', '100000', '--json', '--folder', at];
    const child = spawn(process.execPath, [PROGRAM, ...words, '--workers', '1']);
    let out = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const lines = () => {
      try {
        const [journal] = readdirSync(join(at, 'campaigns'));
        return readFileSync(join(at, 'campaigns', journal!), 'utf8').split('\n').length;
      } catch {
        return 0;
      }
    };
    while (child.exitCode === null && lines() < 4)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const report = valid('hunt', out);
    expect(report.runs).toBeGreaterThanOrEqual(50);
    expect(report.runs).toBeLessThan(100_000);
  });
});
