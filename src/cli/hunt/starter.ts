import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../_internals/package-root.js';

const EXAMPLE = 'my-conjecture';

/**
 * A conjecture that runs as it is, with a comment on every part, written to be changed:
 * `examples/my-conjecture.ts` under another name.
 *
 * @param file Its name, for the comments.
 */
export function starter(file: string, id: string): string {
  const example = readFileSync(join(packageRoot(), 'examples', `${EXAMPLE}.ts`), 'utf8');
  return example
    .replaceAll(`${EXAMPLE}.ts`, () => file)
    .replaceAll(`${EXAMPLE}.js`, () => file.replace(/ts$/, 'js'))
    .replaceAll(`'${EXAMPLE}'`, () => `'${id}'`);
}
