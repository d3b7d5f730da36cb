import { describe, expect, it } from 'vitest';
import {
  auditScript,
  readAudit,
  readContextSummary,
  readCoqError,
  readCoqProject,
  statementModules,
  statementsIn,
  theoremsIn,
} from '../../../src/formal/index.js';
import { refusal } from '../exact/coded.js';

describe('statementModules', () => {
  it('finds the statements of Statements.v and of the files that continue it, and of no other', () => {
    const texts = new Map([
      ['Statements.v', 'Definition a : Prop := True.'],
      ['Facts.v', 'Definition b : Prop := True.'],
      ['StatementsMore.v', 'Definition c : Prop := True. (* Definition d : Prop := True. *)'],
    ]);
    expect([...statementModules(texts)]).toEqual([
      ['a', 'Statements'],
      ['c', 'StatementsMore'],
    ]);
  });

  it('refuses a name that two files state', () => {
    const twice = new Map([
      ['Statements.v', 'Definition a : Prop := forall n : nat, n = n.'],
      ['StatementsMore.v', 'Definition a : Prop := True.'],
    ]);
    const { message } = refusal('FORMAL_PROJECT_MALFORMED', () => statementModules(twice));
    expect(message).toContain('StatementsMore.v');
  });
});

describe('the names in a file', () => {
  it('of statements are those of closed propositions, and none in a comment or a string', () => {
    const text = `Definition one : Prop := True.
(* Definition two : Prop := True. (* nested *) Definition three : Prop := True. *)
Definition four' :
  Prop :=
  forall n : nat, n = n.
Definition with_argument (n : nat) : Prop := n = n.
Definition number : nat := 3. (* "(*" *) Definition five : Prop := True.`;
    expect(statementsIn(text)).toEqual(['one', "four'", 'five']);
  });

  it('of theorems are those of theorems, lemmas and corollaries', () => {
    const text = 'Theorem a : A. Lemma b: B. Corollary c (n : nat) : C. (* Theorem d : D. *)';
    expect(theoremsIn(text)).toEqual(['a', 'b', 'c']);
  });
});

describe('a _CoqProject', () => {
  const read = (text: string) => readCoqProject(text, '_CoqProject');

  it('names the library and its files in order', () => {
    expect(read('-Q . T # here\n-arg -w -arg none\n\nStatements.v\nB.v\nTheorems.v\n')).toEqual({
      library: 'T',
      files: ['Statements.v', 'B.v', 'Theorems.v'],
    });
  });

  it.each([
    [
      'an option that changes what a proof is',
      '-Q . T\n-arg -type-in-type\nStatements.v\nTheorems.v',
      '_CoqProject:2',
    ],
    ['another folder', '-Q lib T\nStatements.v\nTheorems.v', '_CoqProject:1'],
    ['a second library', '-Q . T\n-Q . U\nStatements.v\nTheorems.v', '_CoqProject:2'],
    ['a file twice', '-Q . T\nStatements.v\nStatements.v\nTheorems.v', 'every file once'],
    ['a file elsewhere', '-Q . T\nStatements.v\n../Theorems.v', '_CoqProject:3'],
    ['no library', 'Statements.v\nTheorems.v', '-Q . NAME'],
    ['no statements', '-Q . T\nTheorems.v', 'Statements.v'],
    ['no theorems', '-Q . T\nStatements.v', 'Theorems.v'],
  ])('is refused with %s', (_, text, named) => {
    expect(refusal('FORMAL_PROJECT_MALFORMED', () => read(text)).message).toContain(named);
  });
});

describe('the audit', () => {
  const project = { library: 'T', files: [] };

  it('knows which line asks about which theorem', () => {
    const { text, theoremAt } = auditScript(
      project,
      ['one', 'two'],
      new Map([['two', 'StatementsTwo']]),
    );
    for (const [index, line] of text.split('\n').entries()) {
      const asked = /\b(one|two)\b/.exec(line)?.[1];
      expect(theoremAt(index + 1), line).toBe(asked);
    }
  });

  const answer = (assumptions: string) =>
    readAudit(
      `lemmascope asks: checks one\nT.one : T.s\n     : T.s\nlemmascope asks: statement one\nT.s = True\n     : Prop\nlemmascope asks: assumptions one\n${assumptions}\n`,
    ).get('one');

  it('is closed if that is all that Coq says', () => {
    expect(answer('Closed under the global context')).toEqual({
      statement: 'T.s = True\n     : Prop',
      assumptions: [],
    });
  });

  it.each([
    ['Axioms:\nA.bad : forall n : nat, n = n', ['A.bad']],
    ['Axioms:\nA.bad\n  : forall n : nat,\n    n = n\nA.worse : False', ['A.bad', 'A.worse']],
    ['Axioms:\nA.f is assumed to be guarded.', ['A.f is assumed to be guarded']],
    [
      'Axioms:\nA.t5 relies on an unsafe hierarchy.\nA.bad relies on an unsafe hierarchy.\nA.bad : False',
      ['A.t5 relies on an unsafe hierarchy', 'A.bad relies on an unsafe hierarchy', 'A.bad'],
    ],
    ['Something else', ['Something else']],
    ['', ['(no answer)']],
    ['Axioms:\nClosed under the global context', ['Closed under the global context']],
  ])('takes anything else for assumptions: %j', (text, assumptions) => {
    expect(answer(text)?.assumptions).toEqual(assumptions);
  });

  it('has no answer where Coq gave none', () => {
    expect(readAudit('').size).toBe(0);
  });
});

describe('the context summary of coqchk', () => {
  const summary = (axioms: string, unsafe = '<none>', theory = 'Set is predicative') => `
CONTEXT SUMMARY
===============

* Theory: ${theory}

* Axioms:
${axioms}
* Constants/Inductives relying on type-in-type: <none>

* Constants/Inductives relying on unsafe (co)fixpoints: ${unsafe}

* Inductives whose positivity is assumed: <none>
`;

  it('counts what libraries declare and holds only our own names against us', () => {
    const text = summary(
      '    mathcomp.ssreflect.bigop.BigOp.bigop\n    Coq.Floats.PrimFloat.add\n',
    );
    expect(readContextSummary(text, 'T')).toEqual({ problems: [], inLibraries: 2 });
    const ours = summary('    T.A.bad\n    mathcomp.T.other\n', '\n    T.A.f\n');
    expect(readContextSummary(ours, 'T')).toEqual({
      problems: ['Axioms: T.A.bad', 'Constants/Inductives relying on unsafe (co)fixpoints: T.A.f'],
      inLibraries: 1,
    });
  });

  it('refuses another theory, and an output without a summary', () => {
    const { problems } = readContextSummary(summary('', '<none>', 'Set is impredicative'), 'T');
    expect(problems.join()).toContain('Set is impredicative');
    expect(readContextSummary('killed', 'T').problems).toEqual(['no context summary was printed']);
  });
});

describe('an error of Coq', () => {
  it('has the line and the message', () => {
    const text =
      'File "./T.v", line 2, characters 0-3:\nWarning: old.\nFile "./T.v", line 7, characters 13-16:\nError: The reference foo was not found\nin the current environment.\n\n';
    expect(readCoqError(text)).toEqual({
      line: 7,
      message: 'The reference foo was not found\nin the current environment.',
    });
  });

  it('may have no line', () => {
    const text = '\nError: There are pending proofs in file ./C.v: x.\n';
    expect(readCoqError(text)).toEqual({
      line: null,
      message: 'There are pending proofs in file ./C.v: x.',
    });
    expect(readCoqError('').message).toBe('Coq stopped without a message');
  });
});
