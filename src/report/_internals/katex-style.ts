import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A class that KaTeX gives to what needs a font, beyond those every page gets. */
const ON_DEMAND: Readonly<Record<string, RegExp>> = {
  KaTeX_AMS: /class="[^"]*\b(amsrm|mathbb|textbb)\b/,
  KaTeX_Caligraphic: /class="[^"]*\bmathcal\b/,
  KaTeX_Fraktur: /class="[^"]*\b(mathfrak|textfrak|mathboldfrak)\b/,
  KaTeX_SansSerif: /class="[^"]*\b(mathsf|textsf|mathsfit|mathboldsf)\b/,
  KaTeX_Script: /class="[^"]*\b(mathscr|textscr)\b/,
  KaTeX_Typewriter: /class="[^"]*\b(mathtt|texttt)\b/,
};

/** KaTeX's style sheet with the fonts that a page uses inside it, so that nothing is loaded. */
export function katexStyle(page: string): string {
  const sheet = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const folder = dirname(sheet);
  return readFileSync(sheet, 'utf8').replaceAll(/@font-face\{[^}]*\}/g, (face) => {
    const family = /font-family:"?(\w+)/.exec(face)![1]!;
    if (ON_DEMAND[family]?.test(page) === false) return '';
    const file = /url\((fonts\/[\w-]+\.woff2)\)/.exec(face)![1]!;
    const font = readFileSync(join(folder, file)).toString('base64');
    return face.replace(/src:.*$/s, `src:url(data:font/woff2;base64,${font}) format("woff2")}`);
  });
}
