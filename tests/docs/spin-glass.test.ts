import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCliAsync } from '../../src/cli/run-cli.js';

const page = readFileSync('docs/spin-glass.md', 'utf8');
const BLOCKS = [...page.matchAll(/```console\n\$ npx lemmascope (.*)\n([\s\S]*?)```/g)].map(
  ([, command, printed]) => ({ command: command!, printed: printed! }),
);

test.each(BLOCKS)('docs/spin-glass.md shows what $command prints', async ({ command, printed }) => {
  let out = '';
  const print = (text: string) => {
    out += text;
  };
  await runCliAsync(command.split(' '), {
    out: print,
    err: print,
    colour: false,
    progress: () => {},
  });
  expect(out).toBe(printed);
});

test('the page has one of them', () => {
  expect(BLOCKS).toHaveLength(1);
});
