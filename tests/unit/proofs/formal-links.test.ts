import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLAIMS, FORMAL_LINKS } from '../../../proofs/index.js';
import { ABLATIONS, ablatedClaim } from '../../../properties/ablations/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import {
  ClaimGraph,
  dropHypothesis,
  formalReports,
  hypothesisIds,
} from '../../../src/claims/index.js';
import { readCoqProject, statementModules, theoremsIn } from '../../../src/formal/index.js';
import { goodRecord, stateOf } from '../formal/records.js';

const source = (name: string) => readFileSync(`proofs/formal/${name}`, 'utf8');
const coqFiles = readdirSync('proofs/formal').filter((name) => name.endsWith('.v'));
const texts = new Map(coqFiles.map((name): [string, string] => [name, source(name)]));
const statements = [...statementModules(texts).keys()];
const links = FORMAL_LINKS.all();

/** Every theorem accepted. */
const {
  theorems: [found],
} = goodRecord();
const everything = formalReports(
  FORMAL_LINKS,
  stateOf(goodRecord({ theorems: statements.map((name) => ({ ...found!, name })) }), {
    statements,
    theorems: statements,
  }),
);

describe('the formal links', () => {
  it('are of claims of the library', () => {
    expect(links.length).toBeGreaterThanOrEqual(5);
    for (const [claim] of links) expect(CLAIMS, claim.id).toContain(claim);
  });

  it.each(links.map(([{ id }, { theorems }]) => [id, theorems] as const))(
    '%s names what is stated and what Theorems.v proves',
    (_, theorems) => {
      for (const name of theorems) {
        expect(statements).toContain(name);
        expect(theoremsIn(source('Theorems.v'))).toContain(name);
      }
    },
  );

  it('make formal what they are of, and nothing that was made from it', () => {
    for (const claim of CLAIMS)
      expect(everything(claim)?.accepted === true, claim.id).toBe(
        FORMAL_LINKS.of(claim) !== undefined,
      );
    const linked = new Set(links.map(([{ id }]) => id));
    const mutants = MUTANTS.filter(({ of }) => linked.has(of));
    expect(mutants.length).toBeGreaterThan(15);
    for (const { claim } of mutants) expect(everything(claim), claim.id).toBeUndefined();
    const ablated = ABLATIONS.flatMap(({ claim }) => (claim === undefined ? [] : [claim]));
    const decayed = ablatedClaim('theorem-2-3-ii/weight-decay-1-100')!;
    expect(ablated.length).toBeGreaterThan(30);
    for (const claim of [...ablated, decayed]) expect(everything(claim), claim.id).toBeUndefined();
  });

  it('let no claim fall without a hypothesis that stood before', () => {
    const graph = new ClaimGraph(CLAIMS);
    let more = 0;
    for (const hypothesis of new Set(CLAIMS.flatMap(hypothesisIds))) {
      const before = dropHypothesis(graph, hypothesis).stands;
      const after = dropHypothesis(graph, hypothesis, everything).stands;
      expect(after, hypothesis).toEqual(expect.arrayContaining([...before]));
      more += after.length - before.length;
    }
    expect(more).toBeGreaterThan(10);
  });
});

it('_CoqProject lists every file of the folder that the package brings', () => {
  const { files } = readCoqProject(source('_CoqProject'), '_CoqProject');
  expect([...files].sort()).toEqual([...coqFiles].sort());
  const { files: packed } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(packed).toEqual(
    expect.arrayContaining(['proofs/formal/*.v', 'proofs/formal/_CoqProject']),
  );
});
