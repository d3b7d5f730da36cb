import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectRefusal, folder, spawned } from './run.js';

const CLAIM = ['hunt', 'lemma-4-1', '--runs', '120', '--workers', '1', '--json'];

/** The journals of some shards, in order. */
function shards(at: string, names: readonly string[], ...more: string[]): string[] {
  return names.map((shard) => {
    const before = journals(at);
    expect(spawned([...CLAIM, '--folder', at, '--shard', shard, ...more]).exit).toBe(0);
    return journals(at).find((path) => !before.includes(path))!;
  });
}

function journals(at: string): string[] {
  try {
    return readdirSync(join(at, 'campaigns')).map((name) => join(at, 'campaigns', name));
  } catch {
    return [];
  }
}

const merge = (...paths: string[]) => spawned(['merge', '--json', ...paths]);

describe('lemmascope merge', () => {
  test('puts shards together in any order, and refuses all else', () => {
    const at = folder();
    const [one, two] = shards(at, ['1/2', '2/2']) as [string, string];
    const whole = spawned([...CLAIM, '--no-keep']);
    expect(merge(one, two)).toEqual(whole);
    expect(merge(two, one)).toEqual(whole);

    expectRefusal(merge(one), 'MERGE_INCOMPLETE', 'shard 2 of 2', 'missing');
    expectRefusal(merge(one, two, two), 'MERGE_INCOMPLETE', '2 times');
    expectRefusal(merge(one, join(at, 'none')), 'FILE_NOT_FOUND');
    expectRefusal(merge(at), 'FILE_UNREADABLE', at);

    const changed = (path: string, from: string | RegExp, to: string) => {
      const copy = join(at, 'copy.jsonl');
      copyFileSync(path, copy);
      writeFileSync(copy, readFileSync(copy, 'utf8').replace(from, to));
      return copy;
    };
    const different = (from: string | RegExp, to: string) =>
      expectRefusal(merge(one, changed(two, from, to)), 'MERGE_DIFFERENT_CAMPAIGNS', 'copy.jsonl');
    different('"seed":1', '"seed":2');
    different(/sha256:[0-9a-f]+/, 'sha256:0');
    different(/"version":"[^"]*"/, '"version":"0.0.0"');
    // It holds chunks that are not of this shard then.
    const other = changed(two, '"shard":[2,2]', '"shard":[2,3]');
    expectRefusal(merge(one, other), 'JOURNAL_MALFORMED', 'copy.jsonl');
    const older = changed(one, /"version":"[^"]*"/, '"version":"0.0.0"');
    expectRefusal(merge(older), 'MERGE_DIFFERENT_CAMPAIGNS', 'copy.jsonl', '0.0.0');
    expectRefusal(merge(changed(one, /sha256:[0-9a-f]+/, 'sha256:0')), 'MERGE_DIFFERENT_CAMPAIGNS');

    const lines = readFileSync(two, 'utf8').trimEnd().split('\n');
    const cut = (kept: readonly string[]) => {
      const path = join(at, 'cut.jsonl');
      writeFileSync(path, `${kept.join('\n')}\n`);
      return path;
    };
    expectRefusal(merge(one, cut(lines.slice(0, -1))), 'MERGE_INCOMPLETE', 'cut.jsonl', '--resume');
    const gap = [...lines.slice(0, 1), ...lines.slice(2)];
    expectRefusal(merge(one, cut(gap)), 'MERGE_INCOMPLETE', 'cut.jsonl');
  });
});
