import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runChunk } from '../../../../src/hunt/index.js';
import { CaseStore, Journal, readJournal, replayCase } from '../../../../src/hunt/node/index.js';
import { below, CAMPAIGN, chunk, result } from '../toy-ways.js';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'lemmascope-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const owner = { campaign: CAMPAIGN, shard: [1, 1] as const, target: { kind: 'claim', id: 'toy' } };
const origin = { way: 'conclusion#1', campaign: { ...CAMPAIGN, seed: 3 }, target: owner.target };

describe('a journal', () => {
  test('is resumed from every place at which its process may have been killed', () => {
    const path = join(folder(), 'campaigns/toy.jsonl');
    const journal = Journal.start(path, owner);
    const results = [result(0), result(1), result(2)];
    for (const one of results) journal.add(one);
    journal.close();
    const whole = readFileSync(path);
    for (let length = 0; length <= whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length));
      const resumed = Journal.resume(path, owner);
      const lines = whole.subarray(0, length).toString().split('\n').length - 2;
      expect(resumed.results).toEqual(results.slice(0, Math.max(0, lines)));
      for (const one of results.slice(resumed.results.length)) resumed.journal.add(one);
      resumed.journal.close();
      expect(readFileSync(path).equals(whole)).toBe(true);
    }
  });

  test('of another campaign, or with a line that is not its own, is refused', () => {
    const path = join(folder(), 'toy.jsonl');
    Journal.start(path, owner).close();
    for (const other of [
      { ...owner, campaign: { ...CAMPAIGN, seed: 2 } },
      { ...owner, campaign: { ...CAMPAIGN, claimHash: 'sha256:1' } },
      { ...owner, campaign: { ...CAMPAIGN, version: '1' } },
      { ...owner, shard: [1, 2] as const },
    ])
      expect(() => Journal.resume(path, other)).toThrow('JOURNAL_OF_ANOTHER_CAMPAIGN');
    appendFileSync(path, 'no\n');
    expect(() => readJournal(path)).toThrow(`${path}:2`);
  });
});

describe('kept cases', () => {
  const way = below(6000);
  const { violation } = runChunk(way, chunk(200), 3, { suspicious: false });

  test('are one readable file each, and are read back', () => {
    const at = folder();
    const store = new CaseStore(at);
    const kept = store.addCounterexample(origin, violation!);
    expect(store.addCounterexample(origin, violation!)).toEqual(kept);
    const near = store.addNearMiss(origin, { path: '0/1', run: 1, distance: 0.5, instance: 5 });
    expect(store.all()).toEqual({ cases: [kept, near].sort(byId), errors: [] });
    expect(store.get(kept.id)).toEqual(kept);
    expect(readdirSync(at).sort()).toEqual([`${kept.id}.json`, `${near.id}.json`].sort());
    expect(readFileSync(join(at, `${kept.id}.json`), 'utf8')).toContain('"instance": 6000');
    store.remove(kept.id);
    expect(() => store.get(kept.id)).toThrow('CASE_UNKNOWN');
    expect(() => store.get('../x')).toThrow('CASE_UNKNOWN');
  });

  test('that were corrupted are named, and the others are read all the same', () => {
    const at = folder();
    const store = new CaseStore(at);
    const kept = store.addCounterexample(origin, violation!);
    const text = readFileSync(join(at, `${kept.id}.json`), 'utf8');
    writeFileSync(join(at, 'cut.json'), text.slice(0, 100));
    writeFileSync(join(at, 'renamed.json'), text);
    writeFileSync(join(at, 'null.json'), 'null');
    const { cases, errors } = store.all();
    expect(cases).toEqual([kept]);
    expect(errors.map(({ code }) => code)).toEqual(Array(3).fill('CASE_MALFORMED'));
    for (const [index, name] of ['cut', 'null', 'renamed'].entries())
      expect(errors[index]!.message).toContain(join(at, `${name}.json`));
    expect(() => store.get('cut')).toThrow(join(at, 'cut.json'));
  });

  test('are decided again as the claim stands now', () => {
    const kept = new CaseStore(folder()).addCounterexample(origin, violation!);
    const replayed = (ways: (typeof way)[], hash = CAMPAIGN.claimHash) =>
      replayCase(kept, ways, hash);
    expect(replayed([way])).toMatchObject({ status: 'refutes', changed: false });
    expect(replayed([way]).violation).toEqual(violation);
    expect(replayed([below(5000)], 'sha256:1')).toMatchObject({ status: 'refutes', changed: true });
    expect(replayed([below(20_000)])).toMatchObject({ status: 'holds' });
    const never = { hypotheses: [{ id: 'never', decide: () => false }] };
    expect(replayed([below(6000, never)])).toMatchObject({
      status: 'discarded',
      note: 'not never',
    });
    const other = below(6000, { describe: (n: number) => ({ n }) });
    expect(replayed([other])).toMatchObject({ status: 'another instance' });
    expect(replayed([])).toMatchObject({ status: 'cannot be drawn' });
  });
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
