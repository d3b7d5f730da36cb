import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
    include: ['tests/**/*.test.ts'],
    // A record of a run of Coq on this machine must not change what a test sees.
    env: { LEMMASCOPE_FORMAL: at('tests/no-formal-record') },
    // Exact arithmetic on a loaded machine is slow, never wrong: no test is about time.
    testTimeout: 120_000,
    reporters: ['default', './tests/closing-line-reporter.ts'],
  },
});
