import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HELP = `Random exact critical points: classified twice, certified, checked by the kernel, escaped from.

  npm run campaign:points             2000 points, tables of what they were
  --points N                          another number of them
  --seed N                            other ones (default 1)
  --speed                             instead: how long one point takes, by parameter count

Exit code: 0 all accepted, 1 something was refused, disagreed or was not left, 2 usage.
`;

const FILES = ['certified-points', 'escape-everywhere'];

function options() {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean', default: false },
        speed: { type: 'boolean', default: false },
        points: { type: 'string', default: '2000' },
        seed: { type: 'string', default: '1' },
      },
    });
    for (const name of /** @type {const} */ (['points', 'seed']))
      if (!/^[1-9]\d{0,6}$/.test(values[name]))
        throw new Error(`--${name} wants a positive integer, not ${values[name]}`);
    return values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return process.exit(2);
  }
}

const { help, speed, points, seed } = options();
if (help) process.stdout.write(HELP);
else if (speed) {
  const { measure } = await import('./speed.mjs');
  process.stdout.write(measure());
} else {
  // The tests of every day, over more points.
  const runner = join(
    dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  );
  const files = FILES.map((name) => `tests/quality/${name}.test.ts`);
  const { status } = spawnSync(process.execPath, [runner, 'run', ...files], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, LEMMASCOPE_POINTS: points, LEMMASCOPE_SEED: seed },
    stdio: 'inherit',
  });
  process.exitCode = status === 0 ? 0 : 1;
}
