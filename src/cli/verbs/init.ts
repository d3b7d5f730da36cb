import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { writeAtomically } from '../_internals/write-atomically.js';
import { starter } from '../hunt/starter.js';
import type { Verb } from '../verb.js';

/** `lemmascope init`: writes a conjecture to start from. */
export const initVerb: Verb = (terminal, _argv, finish) =>
  new Command('init')
    .description('write a commented conjecture of your own, ready to be hunted')
    .argument('[file]', 'where to write it: a TypeScript or JavaScript module', 'my-conjecture.ts')
    .action((path: string) => {
      const [, stem] = /^(.+)\.m?[jt]s$/.exec(basename(path)) ?? [];
      if (stem === undefined)
        throw new LemmascopeError('OPTION_INVALID', {
          path: 'init',
          expected: 'a file that ends in .ts, .mts, .js or .mjs',
          actual: JSON.stringify(path),
        });
      if (existsSync(path)) throw new LemmascopeError('FILE_EXISTS', { path });
      writeAtomically(path, starter(basename(path), idFrom(stem)));
      terminal.out(`wrote ${path}\nhunt it with  lemmascope hunt ${path}\n`);
      finish(0);
    });

/** `My_conjecture 2` as `my-conjecture-2`. */
function idFrom(stem: string): string {
  const words = stem
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'test');
  return words.join('-') || 'my-conjecture';
}
