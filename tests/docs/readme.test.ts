import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';
import { PROGRAM } from '../cli/run.js';
import { node, project, suite } from './project.js';

const PAGE = readFileSync('README.md', 'utf8');

interface Session {
  readonly command: string;
  /** Lines as printed; a line `…` stands for any number of lines. */
  readonly expected: readonly string[];
}

/** The sessions of every `console` block, one per `$ ` line. */
const blocks: readonly (readonly Session[])[] = [
  ...PAGE.matchAll(/```console\n([\s\S]*?)```/g),
].map(([, block]) =>
  block!
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [command, ...expected] = text.trimEnd().split('\n');
      return { command: command!, expected };
    }),
);

/** The files that the page shows in full. */
const files = [...PAGE.matchAll(/<!-- file: (\S+) -->\n```ts\n([\s\S]*?)```/g)].map(
  ([, name, text]) => ({ name: name!, text: text! }),
);

function projectWithFiles(): string {
  const where = project();
  for (const { name, text } of files) writeFileSync(join(where, name), text);
  return where;
}

/** Times, and hashes of what the library is made of, are all that may differ from run to run. */
const masked = (line: string) =>
  line
    .replaceAll(/\d+\.\d\d s/g, '_ s')
    .replaceAll(/-[0-9a-f]{10}(?![0-9a-f])/g, '-_')
    .trimEnd();

/** Splits a command line at blanks outside single quotes. */
const words = (command: string) =>
  (command.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'(.*)'$/, '$1'));

/** Verbs that keep files where they are started: they run in a folder of their own. */
const KEEPS = ['hunt', 'cases', 'ablate'];

function printedBy(command: string, where: string): string[] {
  const [npx, name, ...argv] = words(command);
  expect([npx, name]).toEqual(['npx', 'lemmascope']);
  let printed = '';
  const print = (text: string) => {
    printed += text;
  };
  if (KEEPS.includes(argv[0]!)) {
    const { out, err } = node(where, PROGRAM, ...argv);
    printed = out + err;
  } else runCli(argv, { out: print, err: print, colour: false, progress: () => {} });
  return printed.trimEnd().split('\n').map(masked);
}

describe.each(blocks.map((sessions) => ({ sessions, name: sessions[0]!.command })))(
  'README: $name',
  ({ sessions }) => {
    test('prints what the README shows', { timeout: 300_000 }, () => {
      const where = projectWithFiles();
      for (const { command, expected } of sessions) {
        const printed = printedBy(command, where);
        let from = 0;
        let skipping = false;
        for (const line of expected.map(masked)) {
          if (line === '…') {
            skipping = true;
            continue;
          }
          const at = skipping ? printed.indexOf(line, from) : from;
          expect(printed[at], `${command}: line ${at + 1} of the output`).toBe(line);
          from = at + 1;
          skipping = false;
        }
        if (!skipping) expect(printed, command).toHaveLength(from);
      }
    });
  },
);

test('the README has sessions of every kind to test', () => {
  const verbs = new Set(blocks.flat().map(({ command }) => words(command)[2]));
  for (const verb of ['check', 'audit', 'classify', ...KEEPS]) expect(verbs).toContain(verb);
});

test('the conjecture of the README is refuted in vitest, as it stands there', () => {
  const ran = suite(projectWithFiles(), 'no-zero-layer.test.ts');
  expect(ran.flatMap(({ failureMessages }) => failureMessages)).toEqual([]);
  expect(ran.map(({ fullName }) => fullName)).toEqual(['no-zero-layer is refuted within 500 runs']);
});
