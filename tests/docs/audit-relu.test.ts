import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';

const BLOCKS = [
  ...readFileSync('docs/audit-relu.md', 'utf8').matchAll(
    /```console\n\$ npx lemmascope (.*)\n([\s\S]*?)```/g,
  ),
].map(([, command, printed]) => ({ command: command!, printed: printed! }));

test.each(BLOCKS)(
  'docs/audit-relu.md shows what $command prints',
  ({ command, printed }) => {
    let out = '';
    const print = (text: string) => {
      out += text;
    };
    runCli(command.split(' '), { out: print, err: print, colour: false, progress: () => {} });
    expect(out).toBe(printed);
  },
  60_000,
);

test('the page has two of them', () => {
  expect(BLOCKS).toHaveLength(2);
});
