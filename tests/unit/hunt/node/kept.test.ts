import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type FoundViolation, runChunk } from '../../../../src/hunt/index.js';
import {
  type Case,
  CaseStore,
  Journal,
  readJournal,
  replayCase,
  requireChunks,
} from '../../../../src/hunt/node/index.js';
import { below, CAMPAIGN, chunk, violation as lying, result } from '../toy-ways.js';

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

  test.each([
    ['null', 'is no result'],
    ['{"index":0}', 'is half a result'],
    [JSON.stringify(result(0, { decided: 11 })), 'decided more than it made'],
    [JSON.stringify(result(1)), 'is of another shard'],
    [`${JSON.stringify(result(2))}\n${JSON.stringify(result(2))}`, 'is there twice'],
    [JSON.stringify(result(0, lying({ statement: {}, certificate: {} }))), 'has a certificate'],
  ])('with a line %s that %s is refused', (line) => {
    const path = join(folder(), 'toy.jsonl');
    Journal.start(path, { ...owner, shard: [1, 2] }).close();
    appendFileSync(path, `${JSON.stringify(result(4))}\n${line}\n`);
    expect(() => readJournal(path)).toThrow(/JOURNAL_MALFORMED at .*:[34]:/);
  });

  test.each([
    '{"journal":1}',
    JSON.stringify({ journal: 1, ...owner, target: null }),
    JSON.stringify({ journal: 1, ...owner, shard: [2, 1] }),
    JSON.stringify({ journal: 1, ...owner, campaign: { ...CAMPAIGN, runs: 'many' } }),
  ])('with a first line %s is refused', (line) => {
    const path = join(folder(), 'toy.jsonl');
    writeFileSync(path, `${line}\n`);
    expect(() => readJournal(path)).toThrow('JOURNAL_MALFORMED');
  });

  test('with chunks that the campaign does not have is refused', () => {
    const chunks = [chunk(25)];
    expect(() => requireChunks('a', [result(0)], chunks)).not.toThrow();
    expect(() => requireChunks('a', [result(1)], chunks)).toThrow('JOURNAL_MALFORMED');
    expect(() => requireChunks('a', [result(0, { huntable: 1 })], chunks)).toThrow('way 1');
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
      replayCase(kept, ways, { claimHash: hash, version: '1', suspicious: false });
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

  test('that were edited into something else are named, and no counterexamples', () => {
    const at = folder();
    const store = new CaseStore(at);
    const kept = store.addCounterexample(origin, violation!);
    const path = join(at, `${kept.id}.json`);
    const edited = (change: object) => {
      writeFileSync(path, JSON.stringify({ ...kept, ...change }));
      return () => store.get(kept.id);
    };
    expect(edited({})).not.toThrow();
    // Its name is made of these.
    expect(edited({ instance: 17 })).toThrow('CASE_MALFORMED');
    expect(edited({ way: 'conclusion#2' })).toThrow('CASE_MALFORMED');
    expect(edited({ certificate: { statement: {}, certificate: {} } })).toThrow('kernel');
    expect(edited({ target: null })).toThrow('CASE_MALFORMED');
    expect(edited({ expected: undefined })).toThrow('CASE_MALFORMED');
    expect(store.all().cases).toEqual([]);

    // The path and the texts are compared with what the claim says there.
    const again = (change: object, version = CAMPAIGN.version) =>
      replayCase({ ...kept, ...change } as Case, [way], {
        ...{ claimHash: CAMPAIGN.claimHash, version, suspicious: false },
      });
    expect(again({ path: '0/1' })).toMatchObject({ status: 'another instance' });
    for (const change of [{ found: '0' }, { expected: 'less' }, { at: 'm' }, { certificate: {} }]) {
      expect(again(change)).toMatchObject({ status: 'altered' });
      expect(again(change).violation).toBeUndefined();
      // Of another version it need not say the same; what it says now is what counts.
      expect(again(change, '9')).toMatchObject({ status: 'refutes' });
    }
  });

  test('of a conjecture that answers differently or changes its instance are no counterexamples', () => {
    const kept = new CaseStore(folder()).addCounterexample(origin, violation!);
    const again = (conclusion: (n: number) => unknown) =>
      replayCase(kept, [below(6000, { violation: conclusion as never })], {
        ...{ claimHash: 'sha256:1', version: '0', suspicious: true },
      });
    const no = { at: 'n', found: '', expected: '' };
    let calls = 0;
    expect(again(() => (calls++ % 3 === 0 ? no : undefined))).toMatchObject({
      status: 'undecided',
      note: 'deciding twice gave two answers',
    });
    const thrown = again(() => {
      throw new Error('not that');
    });
    expect(thrown).toMatchObject({ status: 'undecided', note: 'not that' });
    expect(again(() => no)).toMatchObject({ status: 'refutes' });
  });
});

describe('what cannot be written', () => {
  test('is said with its path', () => {
    const at = folder();
    const blocked = join(at, 'a-file');
    writeFileSync(blocked, '');
    expect(() => Journal.start(join(blocked, 'campaigns/toy.jsonl'), owner)).toThrow(
      'FILE_UNWRITABLE',
    );
    expect(() =>
      new CaseStore(join(blocked, 'cases')).addCounterexample(
        origin,
        lying().violation as FoundViolation,
      ),
    ).toThrow('FILE_UNWRITABLE');
    expect(() => new CaseStore(blocked).all()).toThrow('FILE_UNREADABLE');
    expect(() => readJournal(at)).toThrow('FILE_UNREADABLE');
    expect(() => Journal.resume(at, owner)).toThrow('FILE_UNREADABLE');
  });

  test.runIf(existsSync('/dev/full'))('is not half counted when the disk is full', () => {
    expect(() => Journal.start('/dev/full', owner)).toThrow('FILE_UNWRITABLE');
  });
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
