import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { folder } from '../cli/run.js';

/** An empty folder as a user has it: beside a node_modules with this package and vitest. */
export function project(): string {
  const path = folder();
  mkdirSync(join(path, 'node_modules'));
  symlinkSync(resolve('.'), join(path, 'node_modules/lemmascope'));
  symlinkSync(resolve('node_modules/vitest'), join(path, 'node_modules/vitest'));
  return path;
}

/** Node in a folder, with both outputs on pipes. */
export function node(cwd: string, ...argv: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, argv, { cwd, encoding: 'utf8' });
  return { out: stdout, err: stderr, exit: status };
}

interface Ran {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** Every test of a suite, by name. */
export function suite(where: string, file: string): Ran[] {
  const vitest = join(where, 'node_modules/vitest/vitest.mjs');
  const { out, err } = node(where, vitest, 'run', file, '--reporter=json', '--maxWorkers=1');
  const start = out.indexOf('{');
  expect(start, err).toBeGreaterThanOrEqual(0);
  const { testResults } = JSON.parse(out.slice(start)) as {
    testResults: readonly { readonly assertionResults: readonly Ran[] }[];
  };
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}
