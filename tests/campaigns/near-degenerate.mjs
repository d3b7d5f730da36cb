import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HELP = `Points at which something is nearly zero, nearly equal or exactly so: what floats say of them
against what is exactly true. A contradiction is a failure; what floats leave open is counted.

  npm run campaign:degenerate         100,000 instances, tables of what they were
  --instances N                       another number of them
  --seed N                            other ones (default 1)

Exit code: 0 no contradiction, 1 one or more, 2 usage.
`;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean', default: false },
        instances: { type: 'string', default: '100000' },
        seed: { type: 'string', default: '1' },
      },
    });
    for (const name of /** @type {const} */ (['instances', 'seed']))
      if (!/^[1-9]\d{0,6}$/.test(values[name]))
        throw new Error(`--${name} wants a positive integer, not ${values[name]}`);
    return values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return process.exit(2);
  }
}

const { help, instances, seed } = options();
if (help) process.stdout.write(HELP);
else {
  // The test of every day, over more instances.
  const runner = join(
    dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  );
  const { status } = spawnSync(
    process.execPath,
    [runner, 'run', 'tests/quality/near-degenerate.test.ts'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, LEMMASCOPE_INSTANCES: instances, LEMMASCOPE_SEED: seed },
      stdio: 'inherit',
    },
  );
  process.exitCode = status === 0 ? 0 : 1;
}
