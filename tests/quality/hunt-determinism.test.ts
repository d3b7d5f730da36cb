import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seededChoices } from '../../src/landscape/index.js';
import { file, folder, PROGRAM, spawned } from '../cli/run.js';

/** A claim of which one decision takes half a millisecond; false for few n, or none. */
const slow = (isTrue: boolean) =>
  file(
    `import fc from 'fast-check';
import { conjecture } from 'lemmascope';

function holds(n) {
  const end = performance.now() + 0.5;
  while (performance.now() < end);
  return ${isTrue ? 'true' : 'n < 777_000 || n >= 777_600'};
}

export default conjecture({
  id: 'slow',
  statement: 'n is what it is',
  instances: fc.integer({ min: 0, max: 1_000_000 }),
  labels: (n) => ({ parity: n % 2 === 0 ? 'even' : 'odd' }),
  holds,
});
`,
    'slow.mjs',
  );

const RUNS = 1200;

/** What a hunt prints, and its exit code. */
function hunted(claim: string, ...more: string[]) {
  const words = ['hunt', claim, '--json', '--runs', `${RUNS}`, '--seed', '6'];
  const { out, err, exit } = spawned([...words, '--folder', folder(), '--workers', '1', ...more]);
  expect(err).toBe('');
  return { out, exit };
}

function merged(claim: string, shards: number) {
  const at = folder();
  for (let i = 1; i <= shards; i++) hunted(claim, '--folder', at, '--shard', `${i}/${shards}`);
  const journals = join(at, 'campaigns');
  const paths = readdirSync(journals).map((name) => join(journals, name));
  expect(paths.length).toBe(shards);
  const { out, exit } = spawned(['merge', '--json', ...paths.reverse()]);
  return { out, exit };
}

/** The same with SIGKILL, so many times, at moments that depend on how far the journal is. */
async function killed(claim: string, kills: number) {
  const at = folder();
  const choose = seededChoices(kills);
  const journal = () => {
    const names = existsSync(join(at, 'campaigns')) ? readdirSync(join(at, 'campaigns')) : [];
    return names.length === 0 ? '' : readFileSync(join(at, 'campaigns', names[0]!), 'utf8');
  };
  const whole = (text: string) => text.slice(0, text.lastIndexOf('\n') + 1);
  const words = ['hunt', claim, '--json', '--runs', `${RUNS}`, '--seed', '6', '--folder', at];
  let before = '';
  for (let kill = 0; kill < kills; kill++) {
    const hunt = spawn(process.execPath, [PROGRAM, ...words, '--workers', '1', '--resume'], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => hunt.once('exit', resolve));
    // Some when a line has been added, the others at any time after the start.
    const lines = before.split('\n').length + (kill % 3 === 0 ? 1 : 0);
    while (hunt.exitCode === null && journal().split('\n').length < lines) await wait(5);
    await wait(kill % 3 === 0 ? choose(60) : choose(1500));
    hunt.kill('SIGKILL');
    await ended;
    expect(hunt.signalCode).toBe('SIGKILL');
    const after = journal();
    expect(after.startsWith(before)).toBe(true);
    before = whole(after);
  }
  const result = hunted(claim, '--folder', at, '--resume');
  expect(journal().startsWith(before)).toBe(true);
  return result;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each([
  { isTrue: true, exit: 0, kills: 10 },
  { isTrue: false, exit: 1, kills: 3 },
])('one seed, a claim that is $isTrue', ({ isTrue, exit, kills }) => {
  test('gives the same bytes for any workers and shards, and after being killed', async () => {
    const claim = slow(isTrue);
    const once = hunted(claim);
    expect(once.exit).toBe(exit);
    const report = JSON.parse(once.out);
    if (isTrue) expect(report.runs).toBe(RUNS);
    else expect(report.counterexample.run).toBeGreaterThan(500);
    expect(hunted(claim, '--workers', '2')).toEqual(once);
    expect(merged(claim, 4)).toEqual(once);
    expect(await killed(claim, kills)).toEqual(once);
    expect(hunted(claim, '--seed', '7').out).not.toBe(once.out);
  }, 300_000);
});
