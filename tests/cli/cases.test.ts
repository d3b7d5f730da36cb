import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CaseStore } from '../../src/hunt/node/index.js';
import { expectRefusal, file, folder, spawned } from './run.js';

describe('lemmascope cases', () => {
  const at = mkdtempSync(join(tmpdir(), 'lemmascope-'));
  afterAll(() => rmSync(at, { recursive: true, force: true }));
  const cases = (...words: string[]) => spawned(['cases', ...words, '--folder', at]);

  test('without any says so', () => {
    expect(cases()).toEqual({ out: 'no case is kept here\n', err: '', exit: 0 });
  });

  test('lists, shows, replays and prunes', () => {
    spawned(['hunt', 'lemma-4-1/sign', '--folder', at, '--workers', '1', '--runs', '20']);
    const store = new CaseStore(join(at, 'cases'));
    const kept = store.all().cases[0]!;
    store.addNearMiss(
      { way: kept.way, campaign: kept.campaign, target: kept.target },
      { path: '0/0', run: 0, distance: 0.25, instance: null },
    );
    const list = cases('list', '--json');
    expect(JSON.parse(list.out).cases.length).toBe(2);
    expect(cases('show', kept.id).out).toContain('accepted by the kernel');
    expect(cases('show', kept.id).out).toContain(`seed ${kept.campaign.seed}`);
    expect(cases('replay', kept.id)).toMatchObject({ exit: 1 });
    const { replayed } = JSON.parse(cases('replay', '--json').out);
    const statuses = new Map(
      replayed.map((one: { kind: string; status: string }) => [one.kind, one.status]),
    );
    expect(statuses.get('counterexample')).toBe('refutes');
    expect(statuses.get('near-miss')).toBe('another instance');
    expect(cases('prune').exit).toBe(0);
    expect(readdirSync(join(at, 'cases'))).toEqual([`${kept.id}.json`]);
  });

  test('names a case that was edited into a lie, and shows no counterexample', () => {
    const [name] = readdirSync(join(at, 'cases'));
    const path = join(at, 'cases', name!);
    const text = readFileSync(path, 'utf8');
    const id = name!.replace('.json', '');
    writeFileSync(path, text.replace(/"found": ".*"/, '"found": "1000"'));
    expect(cases('show', id).out).toContain('now: not what was found: its found');
    expect(cases('show', id).out).not.toContain('certificate accepted by the kernel\n');
    expect(cases('replay', id)).toMatchObject({ exit: 3 });
    writeFileSync(path, text.replace(/"instance": \{/, '"instance": { "more": 1,'));
    expectRefusal(cases('show', id), 'CASE_MALFORMED', 'its name was made from');
    writeFileSync(path, text);
    expect(cases('show', id).out).toContain('now: a counterexample still');
  });

  test('gives up a case whose claim does not end there any more', () => {
    const head = "import fc from 'fast-check';\nimport { conjecture } from 'lemmascope';\n";
    const claim = (holds: string) =>
      `${head}export default conjecture({ id: 'ends', statement: 's', instances: fc.nat(9), holds: ${holds} });\n`;
    const path = file(claim('(n) => n < 5'), 'ends.mjs');
    const own = folder();
    const words = ['hunt', path, '--folder', own, '--workers', '1', '--runs', '20'];
    expect(spawned(words).exit).toBe(1);
    writeFileSync(path, claim('(n) => { while (n === 5); return true; }'));
    const replay = spawned(['cases', 'replay', '--folder', own, '--stuck-after', '1', '--json']);
    expect(replay.exit).toBe(3);
    expect(JSON.parse(replay.out).replayed).toMatchObject([
      { status: 'undecided', note: 'it does not end', changed: true },
    ]);
  }, 30_000);

  test('names a file that is no case, and reads the others', () => {
    writeFileSync(join(at, 'cases', 'broken.json'), 'no');
    const { out, err, exit } = cases();
    expect(out).toContain('1 case');
    expect(err).toContain('CASE_MALFORMED');
    expect(err).toContain('broken.json');
    expect(exit).toBe(2);
    expectRefusal(cases('show', 'broken'), 'CASE_MALFORMED', 'broken.json');
    expectRefusal(cases('show', 'unknown'), 'CASE_UNKNOWN');
    expectRefusal(cases('burn'), 'OPTION_INVALID');
  });
});
