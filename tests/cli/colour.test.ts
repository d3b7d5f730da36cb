import { describe, expect, it } from 'vitest';
import { run } from './run.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
const ESCAPES = /\u001b/;
const QUICK = '--max-hidden 1 --max-width 2 --runs 5';

describe('colour', () => {
  it.each([
    // Every grade but refuted and formal is among them.
    `check critical-points lemma-4-1 ${QUICK}`,
    'audit --data iris',
    'explain lemma-4-2 --no-check',
    'explain',
    'doctor',
  ])('only repeats what the words of %s say', (words) => {
    const timeless = (text: string) => text.replace(/ {2}\d+\.\d\d s/g, '');
    const plain = run(words).out;
    const coloured = run(words, { colour: true }).out;
    expect(plain).not.toMatch(ESCAPES);
    expect(coloured).toMatch(ESCAPES);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are taken out
    const stripped = coloured.replace(/\u001b\[\d+m/g, '');
    expect(timeless(stripped)).toBe(timeless(plain));
  });

  it('is never in a JSON document or a derivation', () => {
    for (const words of [
      `check lemma-4-1 ${QUICK} --json`,
      'doctor --json',
      'derive --widths 1,1,1',
    ])
      expect(run(words, { colour: true }).out).not.toMatch(ESCAPES);
  });
});
