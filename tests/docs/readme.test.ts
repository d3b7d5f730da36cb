import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';

interface Session {
  readonly command: string;
  /** Lines as printed; a line `…` stands for any number of lines. */
  readonly expected: readonly string[];
}

/** The `console` blocks of a page, one session per `$ ` line. */
function sessions(page: string): Session[] {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/```console\n([\s\S]*?)```/g)];
  return blocks.flatMap(([, block]) =>
    block!
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const [command, ...expected] = text.trimEnd().split('\n');
        return { command: command!, expected };
      }),
  );
}

/** Times are the only thing that may differ from run to run. */
const masked = (line: string) => line.replaceAll(/\d+\.\d\d s/g, '_ s').trimEnd();

/** Splits a command line at blanks outside single quotes. */
const words = (command: string) =>
  (command.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'(.*)'$/, '$1'));

function run(command: string): string[] {
  let printed = '';
  const [npx, name, ...argv] = words(command);
  expect([npx, name]).toEqual(['npx', 'lemmascope']);
  const print = (text: string) => {
    printed += text;
  };
  runCli(argv, { out: print, err: print, colour: false, progress: () => {} });
  return printed.trimEnd().split('\n').map(masked);
}

describe.each(sessions('README.md'))('README: $command', ({ command, expected }) => {
  test('prints what the README shows', () => {
    const printed = run(command);
    let from = 0;
    let skipping = false;
    for (const line of expected.map(masked)) {
      if (line === '…') {
        skipping = true;
        continue;
      }
      const at = skipping ? printed.indexOf(line, from) : from;
      expect(printed[at], `line ${at + 1} of the output`).toBe(line);
      from = at + 1;
      skipping = false;
    }
    if (!skipping) expect(printed).toHaveLength(from);
  });
});

test('the README has sessions to test', () => {
  expect(sessions('README.md').length).toBeGreaterThanOrEqual(3);
});
