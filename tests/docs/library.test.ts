import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as library from '../../src/index.js';

const [, snippet] = /<!-- snippet: library -->\n```ts\n([\s\S]*?)```/.exec(
  readFileSync('README.md', 'utf8'),
)!;

test('the library snippet of the README runs and prints what its comments say', async () => {
  const printed: string[] = [];
  const body = snippet!
    .replace(/^import \{([^}]*)\} from 'lemmascope';$/m, 'const {$1} = library;')
    .replaceAll('console.log(', 'print(');
  const wanted = [...snippet!.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(
    ([, text]) => text,
  );
  new Function('library', 'print', body)(library, (value: unknown) => printed.push(String(value)));
  expect(wanted.length).toBeGreaterThan(0);
  expect(printed).toEqual(wanted);
});
