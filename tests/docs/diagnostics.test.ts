import { expect, test } from 'vitest';
import { DIAGNOSTICS } from '../../src/diagnostics/index.js';

// `npx vitest run tests/docs -u` writes the page anew after a change of the registry.
test('docs/diagnostics.md lists every code of the registry', async () => {
  const rows = Object.entries(DIAGNOSTICS)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([code, { summary, remedy, exitCode }]) =>
        `| \`${code}\` | ${exitCode} | ${summary} | ${remedy} |`,
    );
  const page = [
    '# Diagnostic codes',
    '',
    'Every failure the product raises on purpose has one of these codes; `lemmascope explain CODE` shows',
    'the same. Exit code 2: the input; 4: an untrusted helper disagreed with exact arithmetic.',
    '',
    '| code | exit | what happened | what to do |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../docs/diagnostics.md');
});
