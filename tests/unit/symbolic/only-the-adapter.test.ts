import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const ADAPTER = 'src/symbolic/_internals/nerdamer.ts';

const sources = ['src', 'proofs', 'properties'].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

const read = (path: string) => readFileSync(root + path, 'utf8');

/** What is imported, required or re-exported, by any of the ways TypeScript has. */
const imported = (text: string) =>
  [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);

describe('nerdamer', () => {
  test('is imported by its adapter and by nothing else', () => {
    expect(sources.length).toBeGreaterThan(100);
    const naming = sources.filter((path) =>
      imported(read(path)).some((name) => /^nerdamer(\/|$)/.test(name)),
    );
    expect(naming).toEqual([ADAPTER]);
  });

  test('its adapter is used inside the symbolic room only', () => {
    const users = sources.filter((path) =>
      imported(read(path)).some((name) => name.endsWith('_internals/nerdamer.js')),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((path) => !path.startsWith('src/symbolic/'))).toEqual([]);
  });

  test('is never asked to simplify, factor, solve or build a function', () => {
    const forbidden = /\b(simplify|factor|solve|solveFor|solveEquations|buildFunction)\b\s*\(/g;
    expect(read(ADAPTER)).not.toMatch(forbidden);
    expect(read(ADAPTER)).not.toMatch(/\[['"`](simplify|factor|solve|buildFunction)/);
    expect(imported(read(ADAPTER)).filter((name) => name.startsWith('nerdamer/'))).toEqual([
      'nerdamer/Calculus.js',
    ]);
    expect('nerdamer(x).solve ("y")').toMatch(forbidden);
  });
});
