import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeStanding, type FormalRecord, theoremStanding } from '../../src/formal/index.js';
import {
  type FormalEvent,
  readFormalState,
  recordIn,
  runFormal,
} from '../../src/formal/node/index.js';
import { folder } from '../cli/run.js';
import { refusal } from '../unit/exact/coded.js';
import { COQ_HERE, WITHOUT_COQ } from './coq-here.js';

/** A small development that is in order; it imports nothing, so that Coq is quick. */
const GOOD = {
  _CoqProject: '-Q . T\n-arg -w -arg none\nStatements.v\nFacts.v\nTheorems.v\n',
  'Statements.v': `Definition same : Prop := forall n : nat, n = n.
Definition other : Prop := True.
`,
  'Facts.v': 'Lemma same (n : nat) : n = n.\nProof.\nreflexivity.\nQed.\n',
  'Theorems.v': `From T Require Statements.
From T Require Import Facts.
Theorem same : Statements.same.
Proof. exact Facts.same. Qed.
Theorem other : Statements.other.
Proof. exact I. Qed.
`,
} as const;
type Files = Readonly<Record<keyof typeof GOOD, string>>;

function development(change: Partial<Files> = {}) {
  const sources = folder();
  const record = folder();
  const write = (files: Partial<Files>) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(sources, name), text);
  };
  write({ ...GOOD, ...change });
  return {
    sources,
    record,
    write,
    run: (
      more: {
        fresh?: boolean;
        linked?: readonly string[];
        observe?: (event: FormalEvent) => void;
      } = {},
    ): FormalRecord =>
      runFormal({ sources, folder: record, fresh: false, linked: ['same'], ...more }),
    standing: (name = 'same') => theoremStanding(name, readFormalState(sources, record)),
  };
}

const changed = (file: keyof typeof GOOD, from: string, to: string): Partial<Files> => {
  expect(GOOD[file]).toContain(from);
  return { [file]: GOOD[file].replace(from, to) };
};

describe.skipIf(!COQ_HERE)(`Coq run over a development${WITHOUT_COQ}`, () => {
  it('accepts one that is in order, and leaves its folder as it was', () => {
    const { sources, run, standing, record } = development();
    chmodSync(sources, 0o555);
    const found = run();
    chmodSync(sources, 0o755);
    expect(readdirSync(sources).sort()).toEqual(Object.keys(GOOD).sort());
    expect(found).toMatchObject({ failure: null, checker: { modules: 3, problems: [] } });
    expect(
      found.theorems.map(({ name, assumptions, problem }) => [name, assumptions, problem]),
    ).toEqual([
      ['same', [], null],
      ['other', [], null],
    ]);
    expect(standing().kind).toBe('accepted');
    expect(standing('other').kind).toBe('accepted');
    expect(JSON.parse(readFileSync(recordIn(record), 'utf8'))).toEqual(found);
  });

  it.each<readonly [string, () => Partial<Files>, string, string]>([
    [
      'an axiom',
      () =>
        changed(
          'Facts.v',
          'Lemma same (n : nat) : n = n.\nProof.\nreflexivity.\nQed.',
          'Axiom same : forall n : nat, n = n.',
        ),
      'assumes',
      'it assumes Facts.same',
    ],
    [
      'a parameter',
      () =>
        changed(
          'Facts.v',
          'Lemma same (n : nat) : n = n.\nProof.\nreflexivity.\nQed.',
          'Parameter same : forall n : nat, n = n.',
        ),
      'assumes',
      'it assumes Facts.same',
    ],
    [
      'an admitted proof',
      () => changed('Facts.v', 'Qed', 'Admitted'),
      'assumes',
      'it assumes Facts.same',
    ],
    [
      'an admitted goal',
      () => changed('Facts.v', 'reflexivity.\nQed', 'admit.\nAdmitted'),
      'assumes',
      'it assumes Facts.same',
    ],
    [
      'a recursion that does not end',
      () => changed('Facts.v', 'reflexivity', 'destruct (loop n)'),
      'assumes',
      'loop is assumed to be guarded',
    ],
    [
      'universes unchecked',
      () => changed('Facts.v', 'reflexivity', 'exact (let u := big in eq_refl n)'),
      'assumes',
      'relies on an unsafe hierarchy',
    ],
    [
      'a proof line deleted',
      () => changed('Facts.v', 'reflexivity.\n', ''),
      'not compiled',
      'Facts.v:3 does not compile',
    ],
    [
      'a theorem renamed',
      () => changed('Theorems.v', 'Theorem same', 'Theorem same_again'),
      'unknown',
      'no such name in Theorems.v',
    ],
    [
      'a statement renamed',
      () => ({
        ...changed('Statements.v', 'same', 'equal'),
        ...changed('Theorems.v', 'Statements.same', 'Statements.equal'),
      }),
      'unknown',
      'no such name in Statements.v',
    ],
    [
      'a theorem of another statement',
      () =>
        changed(
          'Theorems.v',
          'Theorem same : Statements.same.\nProof. exact Facts.same. Qed.',
          'Theorem same : Statements.other.\nProof. exact I. Qed.',
        ),
      'refused',
      'has type "Statements.other"',
    ],
    [
      'an axiom that no theorem uses',
      () => changed('Facts.v', 'Lemma', 'Axiom idle : False.\nLemma'),
      'refused',
      'coqchk: Axioms: T.Facts.idle',
    ],
  ])('refuses %s, and the theorem falls', (name, change, kind, says) => {
    const before = {
      'a recursion that does not end':
        'Unset Guard Checking.\nFixpoint loop (n : nat) : False := loop n.\nSet Guard Checking.\n',
      'universes unchecked': 'Unset Universe Checking.\nDefinition big : Type@{Set} := Type.\n',
    }[name];
    const files = change();
    const { run, standing } = development({
      ...files,
      ...(before === undefined ? {} : { 'Facts.v': before + files['Facts.v'] }),
    });
    run();
    expect(standing().kind).toBe(kind);
    expect(describeStanding(standing())).toContain(says);
    // What is wrong with one theorem is not said of another, unless nothing could be examined.
    if (kind === 'assumes' || says.includes('type')) {
      const rest = standing('other');
      expect(rest.kind === 'refused' ? describeStanding(rest) : rest.kind).toMatch(
        /^coqchk: |^accepted$/,
      );
    }
  });

  it('refuses an option that changes what a proof is, before anything is run', () => {
    const { run, record } = development(changed('_CoqProject', '-w -arg none', '-type-in-type'));
    refusal('FORMAL_PROJECT_MALFORMED', run);
    expect(existsSync(recordIn(record))).toBe(false);
  });

  it('looks at what claims are linked to, even where nothing states it', () => {
    const { theorems } = development().run({ linked: ['same', 'none'] });
    expect(theorems.map(({ name, problem }) => [name, problem === null])).toEqual([
      ['same', true],
      ['other', true],
      ['none', false],
    ]);
  });

  it('lets no earlier record stand: not for changed sources, and not after an error', () => {
    const { write, run, standing } = development();
    run();
    write(changed('Statements.v', 'True', '1 = 1'));
    expect(standing()).toEqual({ kind: 'stale', files: ['Statements.v'] });
    write(changed('Facts.v', 'reflexivity.\n', ''));
    expect(standing()).toEqual({ kind: 'stale', files: ['Facts.v', 'Statements.v'] });
    run();
    expect(standing().kind).toBe('not compiled');
    write(GOOD);
    expect(standing()).toEqual({ kind: 'stale', files: ['Facts.v', 'Statements.v'] });
    run();
    expect(standing().kind).toBe('accepted');
  });

  it('compiles again what changed and what needs it, no more; everything when asked', () => {
    const { write, run, record } = development();
    const compiledBy = (more: { fresh?: boolean } = {}) => {
      const files: string[] = [];
      run({
        ...more,
        observe: (event) => {
          if (event.kind === 'file' && event.seconds !== undefined) files.push(event.file);
        },
      });
      return files;
    };
    expect(compiledBy()).toEqual(['Statements.v', 'Facts.v', 'Theorems.v']);
    expect(compiledBy()).toEqual([]);
    write({ 'Facts.v': `${GOOD['Facts.v']}Lemma more : True. Proof. exact I. Qed.\n` });
    expect(compiledBy()).toEqual(['Facts.v', 'Theorems.v']);
    writeFileSync(join(record, 'build', 'Statements.vo'), 'touched');
    expect(compiledBy()).toEqual(['Statements.v', 'Theorems.v']);
    rmSync(join(record, 'build', 'compiled.json'));
    expect(compiledBy()).toHaveLength(3);
    expect(compiledBy({ fresh: true })).toHaveLength(3);
  });
});

describe('without Coq', () => {
  it('a run says what to install and leaves the record alone; the theorem has the standing it had', () => {
    const { run, record, standing } = development();
    expect(standing().kind).toBe('no record');
    const path = process.env['PATH'];
    process.env['PATH'] = '/nonexistent';
    try {
      const { message, exitCode } = refusal('FORMAL_COQ_MISSING', run);
      expect(exitCode).toBe(2);
      expect(message).toContain('libcoq-mathcomp-algebra-tactics');
    } finally {
      process.env['PATH'] = path;
    }
    expect(existsSync(recordIn(record))).toBe(false);
    expect(standing().kind).toBe('no record');
  });
});
