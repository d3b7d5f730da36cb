import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Where the measured run of exactly this program is kept, beside the packages that it was measured with:
 * the name holds the hash of every compiled file but the page's own, of the versions of the packages, and of
 * Node.js. What a run finds depends on nothing else, so a build after a build need not measure again.
 */
export function runCache(root: string, formal: unknown) {
  const file = join(
    root,
    'node_modules',
    '.cache',
    'lemmascope',
    `${programHash(root, formal)}.json`,
  );
  return {
    read: (): unknown =>
      existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : undefined,
    /** An installed package may be read-only: then it is measured at each build, which is no harm. */
    write: (measured: unknown): void => {
      try {
        mkdirSync(join(file, '..'), { recursive: true });
        writeFileSync(`${file}.tmp`, JSON.stringify(measured));
        renameSync(`${file}.tmp`, file);
      } catch {
        // Nothing is lost.
      }
    },
  };
}

function programHash(root: string, formal: unknown): string {
  const hash = createHash('sha256').update(process.version).update(JSON.stringify(formal));
  const dist = join(root, 'dist');
  const compiled = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !/^explorer[\\/]/.test(name))
    .filter((name) => !/^src[\\/]explorer[\\/](rooms|components|shell|state|worker)/.test(name))
    .sort();
  for (const name of [...compiled.map((one) => join('dist', one)), 'package-lock.json']) {
    const path = join(root, name);
    if (existsSync(path)) hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}
