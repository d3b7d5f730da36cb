import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMAL_LINKS } from '../../../proofs/index.js';
import { formalReports } from '../../claims/index.js';
import { readFormalState } from '../../formal/node/index.js';
import {
  COMPONENT_STYLE,
  DARK,
  GRAPH_STYLE,
  gradeColours,
  LIGHT,
} from '../../report/components/index.js';
import { katexStyle, typesetTex } from '../../report/index.js';
import type { Library } from '../library/library.js';
import { bundle } from './bundle.js';
import { measureLibrary } from './measure-library.js';
import { folderPage, singleFile } from './pages.js';
import { runCache } from './run-cache.js';
import { StyleClasses } from './style-classes.js';

// Builds the explorer into dist/explorer. `--keep-run` takes the grades of the build before, while
// one works on the page; a build without it measures them.

const root = packageRoot();
const out = join(root, 'dist', 'explorer');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

const classes = new StyleClasses();
let everySetText = '';
const typeset = (tex: string) => {
  const html = classes.replace(typesetTex(tex).source);
  everySetText += html;
  return html;
};

mkdirSync(out, { recursive: true });
const measured = kept() ?? measuredOnce();
const library: Library = {
  ...measured,
  tex: Object.fromEntries(measured.reports.map(({ tex }) => [tex, typeset(tex)])),
};
const app = await bundle({ root, entry: 'src/explorer/main.tsx', typeset });
const worker = await bundle({ root, entry: 'src/explorer/worker/worker.ts', typeset });
const style = [
  `:root{${LIGHT};color-scheme:light dark}`,
  gradeColours('light'),
  `@media screen and (prefers-color-scheme:dark){:root{${DARK}}\n${gradeColours('dark')}}`,
  katexStyle(everySetText),
  COMPONENT_STYLE,
  GRAPH_STYLE,
  app.style,
  classes.sheet(),
].join('\n');
const parts = {
  script: app.script,
  worker: worker.script,
  style,
  library: JSON.stringify(library),
};
const files: readonly (readonly [string, string])[] = [
  ['index.html', folderPage(parts)],
  ['explorer.css', style],
  ['explorer.js', app.script],
  ['worker.js', worker.script],
  ['lemmascope-explorer.html', singleFile(parts)],
  ['measured.json', JSON.stringify(measured)],
];
for (const [name, text] of files) writeFileSync(join(out, name), text);
process.stdout.write(
  `explorer: ${files.map(([name, text]) => `${name} ${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`).join(', ')}\n`,
);

function kept(): Omit<Library, 'tex'> | undefined {
  const before = join(out, 'measured.json');
  if (!process.argv.includes('--keep-run') || !existsSync(before)) return undefined;
  const found = JSON.parse(readFileSync(before, 'utf8')) as Omit<Library, 'tex'>;
  // Of a build that did not measure them yet.
  return 'ablations' in found ? found : undefined;
}

function measuredOnce(): Omit<Library, 'tex'> {
  const folder = process.env['LEMMASCOPE_FORMAL'] ?? join(root, '.lemmascope', 'formal');
  const state = readFormalState(join(root, 'proofs', 'formal'), folder);
  const formal = formalReports(FORMAL_LINKS, state);
  const cache = runCache(
    root,
    FORMAL_LINKS.all().map(([claim]) => formal(claim)),
  );
  const before = cache.read() as Omit<Library, 'tex'> | undefined;
  if (before !== undefined) return before;
  const found = measureLibrary(version, formal);
  cache.write(found);
  return found;
}

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
