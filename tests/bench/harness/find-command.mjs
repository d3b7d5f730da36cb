import { spawnSync } from 'node:child_process';
import { PEER_ENVIRONMENT } from './peer-process.mjs';

/** @type {Map<string, string | undefined>} */
const known = new Map();

/**
 * What a command prints when asked for its version, or nothing when it cannot be run.
 *
 * @param {string} command @param {readonly string[]} args
 */
export function outputOf(command, args) {
  const key = [command, ...args].join(' ');
  if (!known.has(key)) {
    const { status, stdout } = spawnSync(command, args, {
      env: PEER_ENVIRONMENT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
    known.set(key, status === 0 ? stdout.trim() : undefined);
  }
  return known.get(key);
}

/**
 * The first Python that can import the modules: the user's own, then the system's.
 *
 * @param {readonly string[]} modules
 */
export function findPython(modules) {
  return ['python3', '/usr/bin/python3'].find(
    (python) => outputOf(python, ['-c', `import ${modules.join(', ')}`]) !== undefined,
  );
}
