import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { seededChoices } from '../../src/landscape/index.js';
import { file, folder, PROGRAM } from '../cli/run.js';

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

/** Runs command lines one after another in one process: most of a short hunt is the start of the program. */
const DRIVER = `
import { readdirSync } from 'node:fs';
import { runCliAsync } from ${JSON.stringify(new URL('run-cli.js', pathToFileURL(PROGRAM)).href)};
const results = [];
for (const words of JSON.parse(process.argv[1])) {
  // What ends in a slash stands for the files there, in no particular order.
  const all = words.flatMap((word) =>
    word.endsWith('/') ? readdirSync(word).reverse().map((name) => word + name) : [word]);
  let out = '', err = '';
  const exit = await runCliAsync(all, {
    out: (text) => { out += text; }, err: (text) => { err += text; }, colour: false, progress: () => {},
  });
  results.push({ out, err, exit });
}
process.stdout.write(JSON.stringify(results));
`;

/** What the program prints for each, and its exit codes. */
async function driven(...lines: (readonly string[])[]) {
  const words = ['--input-type=module', '-e', DRIVER, '--', JSON.stringify(lines)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  const results = JSON.parse(out) as { out: string; err: string; exit: number }[];
  expect(results.map(({ err }) => err)).toEqual(results.map(() => ''));
  return results;
}

const hunt = (claim: string, ...more: string[]) => [
  ...['hunt', claim, '--json', '--runs', `${RUNS}`, '--seed', '6'],
  ...['--folder', folder(), '--workers', '1', ...more],
];

/** Four shards, and their merge. */
function shards(claim: string) {
  const at = folder();
  const all = [1, 2, 3, 4].map((i) => hunt(claim, '--folder', at, '--shard', `${i}/4`));
  return [...all, ['merge', '--json', join(at, 'campaigns/')]];
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
    const child = spawn(process.execPath, [PROGRAM, ...words, '--workers', '1', '--resume'], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // Some when a line has been added, the others at any time after the start.
    const lines = before.split('\n').length + (kill % 3 === 0 ? 1 : 0);
    while (child.exitCode === null && journal().split('\n').length < lines) await wait(5);
    await wait(kill % 3 === 0 ? choose(60) : choose(900));
    child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    const after = journal();
    expect(after.startsWith(before)).toBe(true);
    before = whole(after);
  }
  const [result] = await driven(hunt(claim, '--folder', at, '--resume', '--workers', '2'));
  expect(journal().startsWith(before)).toBe(true);
  return result;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each([
  { isTrue: true, exit: 0, kills: 10 },
  { isTrue: false, exit: 1, kills: 2 },
])('one seed, a claim that is $isTrue', ({ isTrue, exit, kills }) => {
  test('gives the same bytes for any workers and shards, and after being killed', async () => {
    const claim = slow(isTrue);
    const [[once, two, ...rest], resumed] = await Promise.all([
      driven(hunt(claim), hunt(claim, '--workers', '2'), ...shards(claim)),
      killed(claim, kills),
    ]);
    expect(once!.exit).toBe(exit);
    const report = JSON.parse(once!.out);
    if (isTrue) expect(report.runs).toBe(RUNS);
    else expect(report.counterexample.run).toBeGreaterThan(500);
    expect(two).toEqual(once);
    expect(rest.length).toBe(5);
    expect(rest.at(-1)).toEqual(once);
    expect(resumed).toEqual(once);
  }, 120_000);
});
