import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { integerOption } from '../_internals/integer-option.js';
import { writeAtomically } from '../_internals/write-atomically.js';
import { explorerFiles } from '../explore/explorer-files.js';
import { serveExplorer } from '../explore/serve-explorer.js';
import { untilStopped } from '../explore/until-stopped.js';
import type { Verb } from '../verb.js';

interface ExploreOptions {
  readonly build?: string;
  readonly port: number;
}

const PORT = 4717;

/** `lemmascope explore`: the teaching page, served on this machine or written to a folder. */
export const exploreVerb: Verb = (terminal, _argv, finish) =>
  new Command('explore')
    .description('serve the explorer, a page that teaches the theorem, on this machine only')
    .option('--build <folder>', 'write it instead: a page for a server, and a single file')
    .option(
      '--port <n>',
      `where to serve it; 0 takes any free port (default: ${PORT})`,
      integerOption('--port', 0, 65_535),
      PORT,
    )
    .addHelpText(
      'after',
      '\nThe single file, lemmascope-explorer.html, works from a disk and without a network.',
    )
    .action(async ({ build, port }: ExploreOptions) => {
      const files = explorerFiles();
      if (build !== undefined) {
        makeFolder(build);
        for (const [name, text] of files) writeAtomically(join(build, name), text);
        terminal.out(`${[...files.keys()].map((name) => join(build, name)).join('\n')}\n`);
        return finish(0);
      }
      const served = await serveExplorer(files, port);
      terminal.out(`${served.address}\n`);
      terminal.err('Ctrl-C stops it.\n');
      await untilStopped();
      await served.close();
      finish(0);
    });

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new LemmascopeError('FILE_UNWRITABLE', {
      path,
      actual: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}
