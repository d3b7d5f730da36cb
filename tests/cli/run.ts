import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';

/** What a command line left behind. */
export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly exit: number | null;
}

/** Words as a shell would split them, where nothing is quoted. */
export type Words = string | readonly string[];

const split = (words: Words) =>
  typeof words === 'string' ? words.split(' ').filter((word) => word !== '') : words;

/** Runs a command line in this process and captures what it says. */
export function run(words: Words, terminal: { colour?: boolean } = {}): Outcome {
  let out = '';
  let err = '';
  const exit = runCli(split(words), {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: terminal.colour === true,
    progress: () => {},
  });
  return { out, err, exit };
}

/** The built program; `npm run build` makes it. */
export const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** Runs the built program as a user does, with both outputs on pipes. */
export function spawned(words: Words, env: NodeJS.ProcessEnv = {}): Outcome {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...split(words)], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  return { out: stdout, err: stderr, exit: status };
}

/** A folder that is gone when the test has finished. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'lemmascope-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Writes a file in a folder of its own, and returns its path. */
export function file(text: string, name = 'points.csv'): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

/** The lines of a stack trace, of which a user must see none. */
export const stackFrames = (text: string) =>
  text.split('\n').filter((line) => /^\s+at\s|node:internal|\.[jt]s:\d+:\d+/.test(line));

/** A command line that did what it was asked and had nothing to complain about. */
export function expectClean({ err, exit }: Outcome, code = 0): void {
  expect(err).toBe('');
  expect(exit).toBe(code);
}

/** A refusal: exit 2, one message with the code and what else it must name, and no data. */
export function expectRefusal({ out, err, exit }: Outcome, ...named: string[]): void {
  expect(stackFrames(err)).toEqual([]);
  for (const word of named) expect(err).toContain(word);
  expect(out).toBe('');
  expect(exit).toBe(2);
}
