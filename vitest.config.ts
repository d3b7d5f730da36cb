import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Exact arithmetic on a loaded machine is slow, never wrong: no test is about time.
    testTimeout: 120_000,
    reporters: ['default', './tests/closing-line-reporter.ts'],
  },
});
