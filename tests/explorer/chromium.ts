import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where the browser of the npm package is unpacked, once per machine and content. */
const PACKED = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const { size } = statSync(join(dirname(PACKED), '../../bin/chromium.br'));
const FOLDER = join(tmpdir(), `lemmascope-chromium-${size}`);

/** What to do when it does not start; a machine that must run these tests sets CI. */
const HOW =
  'The browser tests were skipped: Chromium did not start. It comes with the npm package @sparticuz/chromium, for Linux on x64, with the libraries it needs beside glibc. With CI=true this is a failure.';

/**
 * A browser, or `undefined` with a word on why where it cannot be had. In CI it must be had.
 */
export async function launch(): Promise<Browser | undefined> {
  try {
    const executablePath = await unpacked();
    const libraries = join(FOLDER, 'al2023', 'lib');
    return await chromium.launch({
      executablePath,
      // As root, as in a container, Chromium has no sandbox of its own.
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
      env: {
        ...(process.env as Record<string, string>),
        LD_LIBRARY_PATH: [process.env['LD_LIBRARY_PATH'], libraries].filter(Boolean).join(':'),
      },
    });
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error;
    process.stderr.write(`${HOW}\n${String(error)}\n`);
    return undefined;
  }
}

/** Unpacks beside the place and moves the whole there, so that two at once do not see a part of it. */
async function unpacked(): Promise<string> {
  if (!existsSync(FOLDER)) {
    const draft = mkdtempSync(join(tmpdir(), 'lemmascope-chromium-'));
    const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
    // The package unpacks into the folder for temporary files, its libraries only where it believes
    // itself to be on one of the clouds it is made for.
    process.env['TMPDIR'] = draft;
    process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
    try {
      const { default: packed } = await import('@sparticuz/chromium');
      await packed.executablePath();
    } finally {
      restore({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH });
    }
    try {
      renameSync(draft, FOLDER);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return join(FOLDER, 'chromium');
}

function restore(variables: NodeJS.Dict<string>): void {
  for (const [name, value] of Object.entries(variables))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
}
