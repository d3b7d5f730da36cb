import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAL_LINKS } from '../../proofs/index.js';
import { DIAGNOSTICS } from '../../src/diagnostics/index.js';
import { statementModules } from '../../src/formal/index.js';

const page = readFileSync('docs/formal.md', 'utf8');
const FOLDER = 'proofs/formal';
const texts = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.v'))
    .map((file): [string, string] => [file, readFileSync(`${FOLDER}/${file}`, 'utf8')]),
);
const source = [...texts]
  .filter(([file]) => file.startsWith('Statements'))
  .map(([, text]) => text)
  .join('\n');
const statements = [...statementModules(texts).keys()];
/** The rows of the tables of statements: name, paper, claims, differences. */
const rows = [...page.matchAll(/^\| `(\w+)` \| (.*) \| (.*) \| (.*) \|$/gm)].map(
  ([, name, , claims, says]) => ({ name: name!, claims: claims!, says: says! }),
);

describe('docs/formal.md', () => {
  it('has a row for every statement of the development, and for no other', () => {
    expect(statements.length).toBeGreaterThan(5);
    expect(rows.map(({ name }) => name).sort()).toEqual([...statements].sort());
  });

  it.each(rows)('says of $name which claims are linked to it, and what is different', (row) => {
    const linked = FORMAL_LINKS.all()
      .filter(([, { theorems }]) => theorems.includes(row.name))
      .map(([{ id }]) => `\`${id}\``);
    expect(row.claims).toBe(linked.length === 0 ? '–' : linked.join(', '));
    expect(row.says.length).toBeGreaterThan(10);
  });

  it('names definitions that there are', () => {
    const [, reading] = /## How to read the statements\n([\s\S]*?)\n## /.exec(page)!;
    const names = [...reading!.matchAll(/`([a-z_]+)\b[^`]*`/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(8);
    // Two of the names are MathComp's.
    for (const name of names.filter((each) => !['mxvec', 'eigenvalue'].includes(each)))
      expect(new RegExp(`\\b(Definition|Fixpoint) ${name}\\b`).test(source), name).toBe(true);
  });

  it('names the packages that the diagnostic names', () => {
    const packages = DIAGNOSTICS.FORMAL_COQ_MISSING.remedy.match(/\b(lib)?coq[\w-]*/g)!;
    expect(packages.length).toBe(5);
    for (const name of packages) expect(page).toContain(name);
  });
});
