import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const TESTS = 'tests/**/*.test.ts';

// What puts something else in the place of a module must be alone with its modules; all other files of
// a worker share theirs, which are loaded once and not two hundred times.
const apart = readdirSync(at('tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('tests', name))
  .filter((file) => /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(at(file), 'utf8')));

export default defineConfig({
  resolve: {
    // The examples name the package as their reader does; here that means the sources.
    alias: [
      { find: /^lemmascope$/, replacement: at('src/index.ts') },
      { find: /^lemmascope\/arbitraries$/, replacement: at('properties/arbitraries/index.ts') },
      { find: /^lemmascope\/vitest$/, replacement: at('src/vitest/index.ts') },
    ],
  },
  test: {
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: [TESTS], exclude: apart, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
    // A record of a run of Coq on this machine must not change what a test sees.
    env: { LEMMASCOPE_FORMAL: at('tests/no-formal-record') },
    // Exact arithmetic on a loaded machine is slow, never wrong: no test is about time.
    testTimeout: 120_000,
    reporters: ['default', './tests/closing-line-reporter.ts'],
  },
});
