import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnyClaim, FormalLink } from '../../src/claims/index.js';
import { COQ_HERE, WITHOUT_COQ } from '../formal/coq-here.js';
import { libraryRecord, lookIn } from '../formal/library-record.js';
import { claim, naturals } from '../unit/claims/toy.js';
import { expectClean, expectRefusal, folder, run, spawned } from './run.js';

const QUICK =
  '--quick --max-hidden 1 --max-width 1 --runs 3 --max-hidden-strata 1 --max-width-strata 1';

interface Reported {
  readonly claims: readonly {
    readonly id: string;
    readonly grade: string;
    readonly formal?: { readonly accepted: boolean; readonly standing: string };
  }[];
}
const reported = (words: string) => {
  const ran = run(`check ${words} ${QUICK} --json`);
  expectClean(ran);
  return (JSON.parse(ran.out) as Reported).claims.at(-1)!;
};

describe('with a record of the sources as they are', () => {
  it('check grades the linked claim formal, in every format', () => {
    libraryRecord();
    const json = run(`check lemma-4-1 ${QUICK} --json`);
    expectClean(json);
    const document = JSON.parse(json.out) as Reported;
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(
      JSON.parse(run('schema check').out),
    );
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.claims.at(-1)).toMatchObject({
      id: 'lemma-4-1',
      grade: 'formal',
      formal: { accepted: true, theorems: ['lemma_4_1'], needs: [], standing: 'accepted' },
    });

    const { out } = run(`check lemma-4-1 ${QUICK}`);
    expect(out).toMatch(/^Lemma 4.1 .*: formal /m);
    expect(out).toMatch(/^ {2}formal {4}lemma_4_1: closed under the global context \(Coq/m);
    expect(out).toMatch(/^lemma-4-1 +formal +every dimension and depth$/m);

    const path = folder();
    for (const [name, shown] of [
      ['out.html', 'lemma_4_1: closed under the global context'],
      ['out.md', 'Formal proof: lemma\\_4\\_1: closed under the global context'],
      ['out.xml', '<property name="formal" value="lemma_4_1: closed under the global context'],
    ] as const) {
      expectClean(run(`check lemma-4-1 ${QUICK} --report ${join(path, name)}`));
      expect(readFileSync(join(path, name), 'utf8')).toContain(shown);
    }
  });

  it('graph and explain know of it, and what stands without an assumption', () => {
    libraryRecord();
    const dropped = run('graph --drop xxt-full-rank');
    expect(dropped.out).toMatch(
      /stands {2}theorem-2-3-ii .*\n +by theorem_2_3_ii, which does without it/,
    );
    expect(dropped.out).toMatch(/falls {3}lemma-4-2 /);
    const document = JSON.parse(run('graph --drop xxt-full-rank --json').out);
    expect(document.dropped.byTheorems).toContainEqual({
      id: 'theorem-2-3-ii',
      theorems: ['theorem_2_3_ii'],
    });
    expect(run('explain xxt-full-rank').out).toContain('not by the formal proof, of');
    expect(run('explain theorem-2-3-ii --no-check').out).toMatch(
      /^Formal {4}theorem_2_3_ii: closed .*, from none of the hypotheses; stronger: /m,
    );
  });

  it('no mutant of a linked claim is formal, nor has it a formal proof', () => {
    libraryRecord();
    const ran = run(`check lemma-4-1/no-transpose lemma-4-2/sign ${QUICK} --json`);
    expect(ran.exit).toBe(1);
    const claims = (JSON.parse(ran.out) as Reported).claims.filter(({ id }) => id.includes('/'));
    expect(claims.map(({ grade, formal }) => [grade, formal])).toEqual([
      ['refuted', undefined],
      ['refuted', undefined],
    ]);
  });
});

describe('without one, the measured grade stays, and the reason is shown', () => {
  it.each([
    ['no record', () => lookIn(folder()), 'no record', 'no record of a run of Coq'],
    ['a stale record', () => libraryRecord({ sources: {} }), 'stale', 'Statements.v, '],
    [
      'an axiom',
      () =>
        libraryRecord({
          theorems: [
            { name: 'lemma_4_1', statement: null, assumptions: ['DLN.A.bad'], problem: null },
          ],
        }),
      'assumes',
      'it assumes DLN.A.bad',
    ],
    [
      'an error',
      () => libraryRecord({ failure: { file: 'TwoEnds.v', line: 7, message: 'No.' } }),
      'not compiled',
      'TwoEnds.v:7 does not compile (`lemmascope formal` says why)',
    ],
  ] as const)('%s', (_, prepare, standing, says) => {
    prepare();
    expect(reported('lemma-4-1')).toMatchObject({
      grade: 'proved at shape',
      formal: { accepted: false, standing },
    });
    const { out } = run(`check lemma-4-1 ${QUICK}`);
    expect(out).toMatch(/^ {2}formal {4}lemma_4_1, not counted: /m);
    expect(out).toContain(says);
  });
});

describe('check ends with', () => {
  afterEach(() => {
    vi.doUnmock('../../proofs/index.js');
    vi.resetModules();
  });

  /** Runs check on one claim more, linked to a theorem. */
  async function checkLinked(own: AnyClaim, theorem: string) {
    libraryRecord();
    vi.resetModules();
    vi.doMock('../../proofs/index.js', async (original) => {
      const library = await original<typeof import('../../proofs/index.js')>();
      const { FormalLinks } = await import('../../src/claims/index.js');
      const link: FormalLink = { theorems: [theorem], needs: [], note: 'the same' };
      return {
        ...library,
        CLAIMS: [...library.CLAIMS, own],
        FORMAL_LINKS: new FormalLinks([...library.FORMAL_LINKS.all(), [own, link]]),
      };
    });
    const { run: afresh } = await import('./run.js');
    return afresh(`check ${own.id} ${QUICK}`);
  }

  it('1 when a claim is linked to a theorem that does not exist', async () => {
    const right = claim('right', { steps: [], conclusion: [naturals((n) => n)] });
    const { out, exit } = await checkLinked(right, 'theorem_9_9');
    expect(out).toContain('theorem_9_9, not counted: there is no such name in Statements.v');
    expect(out).toMatch(/^right .*: checked/m);
    expect(exit).toBe(1);
    expect((await checkLinked(right, 'lemma_4_1')).exit).toBe(0);
  });

  it('4 when a conclusion is refuted that Coq accepted', async () => {
    const wrong = claim('wrong', { steps: [], conclusion: [naturals((n) => n + 1)] });
    const { out, exit } = await checkLinked(wrong, 'lemma_4_1');
    expect(out).toContain('CONTRADICTION: the conclusion is refuted, and Coq accepted lemma_4_1');
    expect(out).toMatch(/^wrong .*: refuted/m);
    expect(exit).toBe(4);
  });
});

describe('formal', () => {
  it('without Coq names the packages, exit code 2', () => {
    const ran = spawned(['formal', '--folder', folder()], { PATH: '/nonexistent' });
    expectRefusal(
      ran,
      'FORMAL_COQ_MISSING at coqc',
      'no such program',
      'apt-get install',
      'libcoq-mathcomp-real-closed',
    );
  });

  // The record of `npm run formal` in this clone, if there is one of these sources.
  it.skipIf(!COQ_HERE)(
    `has made a record by which the linked claims are formal${WITHOUT_COQ}`,
    (context) => {
      lookIn('.lemmascope/formal');
      const { formal, grade } = reported('lemma-4-1');
      if (formal?.standing === 'no record' || formal?.standing === 'stale')
        context.skip(`${formal.standing}: npm run formal makes one`);
      expect(grade).toBe('formal');
    },
  );
});
