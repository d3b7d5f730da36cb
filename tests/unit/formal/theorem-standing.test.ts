import { describe, expect, it } from 'vitest';
import {
  describeStanding,
  type FormalRecord,
  NO_FORMAL_STATE,
  readFormalRecord,
  theoremStanding,
} from '../../../src/formal/index.js';
import { goodRecord, stateOf } from './records.js';

const theorem = (more: Partial<FormalRecord['theorems'][number]>) =>
  goodRecord({ theorems: [{ ...goodRecord().theorems[0]!, ...more }] });

describe('a theorem is accepted', () => {
  it('with a record of the sources on disk in which nothing is amiss', () => {
    const standing = theoremStanding('one', stateOf(goodRecord()));
    expect(standing).toEqual({ kind: 'accepted', coq: '8.16.1', mathcomp: '1.15.0' });
    expect(describeStanding(standing)).toBe(
      'closed under the global context (Coq 8.16.1, MathComp 1.15.0)',
    );
  });
});

describe('a theorem is not accepted', () => {
  const other = 'b'.repeat(64);
  const { sources } = goodRecord();
  const without = ({ 'Theorems.v': _, ...rest }: Record<string, string>) => rest;
  it.each([
    ['no sources', NO_FORMAL_STATE, 'no sources', 'not here'],
    ['no record', stateOf(undefined), 'no record', '(`lemmascope formal` makes one)'],
    [
      'a changed source',
      stateOf(goodRecord(), { sources: { ...sources, 'Statements.v': other } }),
      'stale',
      'Statements.v changed since',
    ],
    [
      'a changed project',
      stateOf(goodRecord(), { sources: { ...sources, _CoqProject: other } }),
      'stale',
      '_CoqProject',
    ],
    [
      'a source that the record does not know',
      stateOf(goodRecord(), { sources: { ...sources, 'New.v': other } }),
      'stale',
      'New.v',
    ],
    [
      'a source that is gone',
      stateOf(goodRecord(), { sources: without(sources) }),
      'stale',
      'Theorems.v',
    ],
    [
      'no such statement',
      stateOf(goodRecord(), { statements: ['two'] }),
      'unknown',
      'no such name in Statements.v',
    ],
    [
      'no such theorem',
      stateOf(goodRecord(), { theorems: ['two'] }),
      'unknown',
      'no such name in Theorems.v',
    ],
    [
      'an error of compilation',
      stateOf(goodRecord({ failure: { file: 'Theorems.v', line: 3, message: 'No.\nReally.' } })),
      'not compiled',
      'Theorems.v:3 does not compile (`lemmascope formal` says why)',
    ],
    [
      'an assumption',
      stateOf(theorem({ assumptions: ['T.A.bad'] })),
      'assumes',
      'it assumes T.A.bad',
    ],
    ['another statement', stateOf(theorem({ problem: 'not that' })), 'refused', 'not that'],
    ['not looked at', stateOf(goodRecord({ theorems: [] })), 'refused', 'did not look at it'],
    ['no checker', stateOf(goodRecord({ checker: null })), 'refused', 'coqchk did not'],
    [
      'a checker that objects',
      stateOf(
        goodRecord({ checker: { modules: 2, problems: ['Axioms: T.A.bad'], inLibraries: 0 } }),
      ),
      'refused',
      'coqchk: Axioms: T.A.bad',
    ],
  ] as const)('%s', (_, state, kind, says) => {
    const standing = theoremStanding('one', state);
    expect(standing.kind).toBe(kind);
    expect(describeStanding(standing)).toContain(says);
  });
});

describe('a record', () => {
  it('is read as it was written', () => {
    expect(readFormalRecord(JSON.stringify(goodRecord()))).toEqual(goodRecord());
  });

  it.each([
    ['no JSON', '{'],
    ['another format', JSON.stringify({ ...goodRecord(), format: 'lemmascope-formal/0' })],
    ['a part missing', JSON.stringify({ ...goodRecord(), checker: undefined })],
    ['a part too many', JSON.stringify({ ...goodRecord(), accepted: true })],
    ['a hash that is none', JSON.stringify(goodRecord({ sources: { 'Theorems.v': 'abc' } }))],
  ])('is none with %s', (_, text) => {
    expect(readFormalRecord(text)).toBeUndefined();
  });
});
