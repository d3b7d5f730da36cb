import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectClean, expectRefusal, file, folder, run } from './run.js';

interface Evidence {
  readonly grade: string;
  readonly shapes: readonly string[];
  readonly expansions: number;
  readonly instances: number;
  readonly architectures: number;
}
interface Claim {
  readonly id: string;
  readonly grade: string;
  readonly shapes: readonly string[];
  readonly openPoints: readonly string[];
  readonly steps: readonly {
    readonly uses: readonly string[];
    readonly evidence: readonly Evidence[];
  }[];
}
interface CheckDocument {
  readonly seed: number;
  readonly runs: number;
  readonly replay: string;
  readonly widths?: readonly number[];
  readonly data?: { readonly name: string };
  readonly claims: readonly Claim[];
}
const documentOf = (text: string) => JSON.parse(text) as CheckDocument;

const LEMMAS = ['lemma-4-1', 'lemma-4-2', 'lemma-4-3'];
const QUICK = '--max-hidden 1 --max-width 2 --runs 10';
/** The claims of a report by id. */
const byId = ({ claims }: CheckDocument) => new Map(claims.map((claim) => [claim.id, claim]));

describe('check --data iris --widths 4,2,3', () => {
  const words = `check ${LEMMAS.join(' ')} --data iris --widths 4,2,3 --runs 20`;
  const text = run(words);
  const json = run(`${words} --json`);

  it('reports Lemmas 4.1, 4.2 and 4.3, on the family and on Iris', () => {
    expectClean(text);
    for (const [number, title, grade] of [
      ['4.1', 'First-order condition', 'proved at shape'],
      ['4.2', 'Form at a critical point', 'proved'],
      ['4.3', 'Hessian blocks', 'proved at shape'],
    ])
      expect(text.out).toContain(`Lemma ${number}  ${title} (K16): ${grade}`);
    const family = 'all 56 architectures with H ≤ 3 and widths ≤ 2, any 2 samples; 4-2-3 on iris';
    expect(text.out).toContain(`  scope     ${family}`);
    for (const scope of text.out.match(/^ {2}scope .*$/gm)!)
      expect([`  scope     ${family}`, '  scope     every dimension and depth']).toContain(scope);
  });

  it('says which data, which seed, how many instances and how many strata', () => {
    expect(text.out).toContain('data    iris: 150 samples, d_x = 4 (sepal_length');
    expect(text.out).toMatch(/^lemmascope check {2}seed 1, 20 exact instances per check and scope/);
    expect(text.out).toContain(
      'all 1353 rank strata of 56 architectures with H ≤ 3 and widths ≤ 2',
    );
  });

  it('says which steps keep a claim from more: nothing finite reads as proved', () => {
    const section = text.out
      .split(/^(?=\S+ ?\S* {2}\S)/m)
      .find((one) => /^Lemma 4\.1 {2}/.test(one))!;
    expect(section).toContain('open      other shapes: expansion proves the listed shapes only');
    expect(section).toMatch(/open {6}steps? .*: proved at the listed shapes only/);
  });

  it('reports the same as JSON', () => {
    expectClean(json);
    const document = documentOf(json.out);
    const { seed, runs, widths, data } = document;
    expect({ seed, runs, widths, data: data?.name }).toEqual({
      seed: 1,
      runs: 20,
      widths: [4, 2, 3],
      data: 'iris',
    });
    for (const id of ['lemma-4-1', 'lemma-4-3']) {
      const { grade, shapes } = byId(document).get(id)!;
      expect(grade, id).toBe('proved at shape');
      expect(shapes, id).toHaveLength(57);
      expect(shapes, id).toContain('4-2-3 on iris');
    }
    expect(byId(document).get('lemma-4-2')).toMatchObject({ grade: 'proved', shapes: [] });
  });
});

describe('what is examined', () => {
  it('is a claim and all it uses, each after what it uses', () => {
    const { claims } = documentOf(run(`check lemma-4-2 ${QUICK} --json`).out);
    const ids = claims.map(({ id }) => id);
    expect(ids.at(-1)).toBe('lemma-4-2');
    expect(ids).toContain('gram-cancellation');
    for (const [index, { steps }] of claims.entries())
      for (const used of steps.flatMap(({ uses }) => uses))
        expect(ids.slice(0, index)).toContain(used);
    const used = new Set(claims.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses)));
    expect(new Set(ids)).toEqual(new Set([...used, 'lemma-4-2']));
  });

  it('is each claim once, however often it is named', () => {
    const ids = (words: string) =>
      documentOf(run(`check ${words} ${QUICK} --json`).out).claims.map(({ id }) => id);
    expect(ids('lemma-4-1 lemma-4-1')).toEqual(ids('lemma-4-1'));
    expect(new Set(ids('lemma-4-1')).size).toBe(ids('lemma-4-1').length);
  });

  const lemma41 = (more: string) =>
    byId(documentOf(run(`check lemma-4-1 ${QUICK} ${more} --json`).out)).get('lemma-4-1')!;

  it('is one more shape with --widths alone, on symbolic samples', () => {
    expect(lemma41('--widths 3,1,2').shapes).toHaveLength(9);
    expect(lemma41('--widths 3,1,2').shapes).toContain('3-1-2, any 2 samples');
  });

  it('counts a shape once that is in the family already', () => {
    const { shapes, steps } = lemma41('--widths 2,2,2');
    expect(shapes).toHaveLength(8);
    const expanded = steps.flatMap((step) => step.evidence).filter((one) => one.expansions > 0);
    expect(expanded.length).toBeGreaterThan(0);
    for (const evidence of expanded) {
      expect(evidence.shapes).toHaveLength(8);
      expect(evidence.expansions).toBe(8);
    }
  });

  it('is as many instances as --runs says', () => {
    expect(JSON.stringify(lemma41(''))).toContain('"instances":10');
  });

  it('takes as many samples as --samples says', () => {
    for (const shape of lemma41('--samples 3').shapes) expect(shape).toContain('any 3 samples');
  });

  it('does not apply a lemma to data that violate what it assumes', () => {
    const path = file('u,v,y\n1,2,1\n2,4,3\n3,6,2\n');
    const ran = run(`check lemma-4-2 --data ${path} --targets y ${QUICK}`);
    expectClean(ran);
    const note = `2-1-1 on ${path}: not applicable, the data do not satisfy xxt-full-rank`;
    const sections = ran.out.split(/^(?=\S+ ?\S* {2}\S)/m);
    expect(sections.find((section) => section.startsWith('Lemma 4.2'))).toContain(note);
    const lemma42 = documentOf(
      run(`check lemma-4-2 --data ${path} --targets y ${QUICK} --json`).out,
    ).claims.find(({ id }) => id === 'lemma-4-2')!;
    expect(lemma42.openPoints).toContain(note);
    expect(lemma42.shapes.join()).not.toContain(path);
  });

  it('is not expanded on data beyond --max-terms, and says so', () => {
    const ran = run(
      'check lemma-4-1 --data iris --widths 4,3,3 --max-hidden 1 --max-width 1 --runs 3 --max-terms 2000',
    );
    expectClean(ran);
    expect(ran.out).toMatch(/open {6}4-3-3 on iris: .*checked on exact instances only/);
    expect(ran.out).not.toMatch(/^ {2}scope .*iris/m);
  });
});

describe('a refuted claim', () => {
  const ran = run(`check lemma-4-1/sign ${QUICK}`);

  it('ends with 1 and shows where the two sides differ', () => {
    expectClean(ran, 1);
    expect(ran.out).toContain('First-order condition (K16): refuted');
    expect(ran.out).toMatch(/differs at ∂L\/∂vec\(W_1ᵀ\), 1-1-1, any 2 samples, entry \(1,1\)/);
    for (const side of ['left', 'right', 'difference']) expect(ran.out).toContain(`│     ${side} `);
    const section = ran.out
      .split(/^(?=\S+ {2}\S)/m)
      .find((one) => one.startsWith('lemma-4-1/sign'))!;
    expect(section).toContain('NOT the lemma: changed on purpose');
    expect(section).not.toContain('  scope ');
  });

  it('ends with 1 beside claims that hold', () => {
    expect(run(`check lemma-4-1 lemma-4-1/sign lemma-4-3 ${QUICK}`).exit).toBe(1);
  });

  it('prints the command that finds it again', () => {
    expect(ran.out).toMatch(/^replay {2}lemmascope check lemma-4-1\/sign .* --seed 1$/m);
  });
});

describe('the rank strata', () => {
  const STRATA = 'check lemma-4-4 --max-hidden 1 --max-width 1 --runs 3 --json';
  const decided = (words: string) =>
    documentOf(run(words).out)
      .claims.flatMap(({ steps }) => steps.flatMap((step) => step.evidence))
      .filter(({ grade }) => grade === 'exhaustive')
      .map(({ architectures }) => architectures);

  it('are those up to the bounds that were given', () => {
    const few = decided(`${STRATA} --max-hidden-strata 1 --max-width-strata 1`);
    expect(few.length).toBeGreaterThan(0);
    expect(Math.max(...few)).toBe(1);
    expect(Math.max(...decided(`${STRATA} --max-hidden-strata 1 --max-width-strata 2`))).toBe(8);
  });

  it('are refused before they are counted when there are too many', () => {
    expectRefusal(run(`${STRATA} --max-hidden-strata 8 --max-width-strata 8`), 'STRATA_TOO_MANY');
    expectRefusal(run(`${STRATA} --max-hidden-strata 3 --max-width-strata 5`), 'STRATA_TOO_MANY');
  });
});

describe('--quick', () => {
  it('takes smaller budgets, which other options overrule', () => {
    const heading = (words: string) => run(`check gram-cancellation ${words}`).out.split('\n')[0];
    expect(heading('--quick')).toMatch(/, 20 exact instances .* 202 rank strata of 24 arch/);
    expect(heading('--quick --runs 7')).toMatch(/, 7 exact instances .* 202 rank strata/);
    expect(heading('')).toMatch(/, 100 exact instances .* 1353 rank strata of 56 arch/);
  });
});

describe('--certificates', () => {
  const check = (path: string, more = '') =>
    run(`check lemma-4-2 lemma-4-1/sign ${QUICK} --certificates ${path} ${more}`);

  it('writes what the kernel accepted, proofs and counterexamples, for verify to read', () => {
    const path = join(folder(), 'new', 'folder');
    const ran = check(path);
    expect(ran.exit).toBe(1);
    const files = readdirSync(path).sort();
    expect(files).toContain('lemma-4-2.step.conclude.1.json');
    expect(files.some((name) => name.startsWith('lemma-4-1.sign.step.'))).toBe(true);
    const verified = run(['verify', ...files.map((name) => join(path, name))]);
    expectClean(verified);
    expect(verified.out.match(/^accepted/gm)).toHaveLength(files.length);
  });

  it('replaces its own files and leaves the others alone', () => {
    const path = folder();
    check(path);
    const files = readdirSync(path).sort();
    const texts = files.map((name) => readFileSync(join(path, name), 'utf8'));
    writeFileSync(join(path, 'notes.txt'), 'mine');
    writeFileSync(join(path, files[0]!), texts[1]!);
    check(path);
    expect(readdirSync(path).sort()).toEqual([...files, 'notes.txt'].sort());
    expect(files.map((name) => readFileSync(join(path, name), 'utf8'))).toEqual(texts);
    expect(readFileSync(join(path, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('does not replace a file that is no certificate, and then writes none', () => {
    const path = folder();
    const own = join(path, 'lemma-4-2.step.conclude.1.json');
    writeFileSync(own, '{"mine": true}');
    expectRefusal(check(path), 'FILE_UNWRITABLE', own);
    expect(readdirSync(path)).toEqual(['lemma-4-2.step.conclude.1.json']);
    expect(readFileSync(own, 'utf8')).toBe('{"mine": true}');
  });

  it('is refused at once where there can be no folder', () => {
    const path = file('text', 'a-file');
    expectRefusal(run(`check --certificates ${path}`), 'FILE_UNWRITABLE', path);
  });
});

interface MutantsDocument {
  readonly mutants: readonly {
    readonly id: string;
    readonly of: string;
    readonly expected: string;
    readonly verdict: string;
    readonly certificate?: { readonly kind: string; readonly document: object };
    readonly problem?: string;
  }[];
}

describe('--mutants', () => {
  const words = 'check --mutants --quick lemma-4-1 lemma-4-2/sign';
  const text = run(words);
  const json = run(`${words} --json`);

  it('refutes those of the claims named, and those named', () => {
    expectClean(text);
    expect(text.out).toMatch(/^lemma-4-1\/sign +refuted +refuted +not-word-identity /m);
    expect(text.out).toMatch(/^lemma-4-2\/sign +refuted +refuted +not-word-identity /m);
    expect(text.out).toMatch(/^lemma-4-1\/\S+ +holds +proved/m);
    expect(text.out).not.toContain('lemma-4-3');
    expect(text.out).not.toContain('problem');
  });

  it('gives the same as JSON, with the certificates', () => {
    expectClean(json);
    const { mutants } = JSON.parse(json.out) as MutantsDocument;
    expect(mutants.length).toBeGreaterThan(5);
    for (const { id, expected, verdict, certificate, problem } of mutants) {
      expect(problem, id).toBeUndefined();
      expect(verdict === 'refuted', id).toBe(expected === 'refuted');
      expect(certificate === undefined, id).toBe(expected === 'holds');
    }
    expect(run(`${words} --json`).out).toBe(json.out);
  });

  it('writes its counterexamples with --certificates', () => {
    const path = folder();
    expectClean(run(`check --mutants --quick lemma-4-2 --certificates ${path}`));
    expect(readdirSync(path)).toContain('lemma-4-2.sign.mutant.1.json');
    expectClean(run(['verify', ...readdirSync(path).map((name) => join(path, name))]));
  });

  it('of a claim that has none, or that there is not, is refused', () => {
    expectRefusal(run('check --mutants nothing'), 'CLAIM_UNKNOWN', 'lemma-4-1');
    expectRefusal(run('check --mutants gram-cancellation'), 'CLAIM_UNKNOWN', 'lemma-4-1');
  });

  it('has no report in a file', () => {
    expectRefusal(run('check --mutants --report x.html'), 'OPTION_INVALID', '--report');
  });
});

describe('replay', () => {
  const replayed = (words: readonly string[]) => {
    const [verb, ...rest] = words;
    const first = run([verb!, '--json', ...rest]);
    const { replay } = documentOf(first.out);
    return { first, replay, again: run(wordsOf(replay)) };
  };

  // Only what the product itself quotes: bare words and '…'.
  const wordsOf = (command: string) =>
    [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2]!).slice(1);

  it.each([
    `check lemma-4-1 ${QUICK}`,
    `check lemma-4-1 ${QUICK} --seed 5`,
    `check lemma-4-1 ${QUICK} --seed=-5`,
    `check lemma-4-1/no-transpose ${QUICK}`,
    'check lemma-4-1 --data iris --max-hidden 1 --max-width 1 --runs 3',
  ])('%s gives the same document', (words) => {
    const { first, replay, again } = replayed(words.split(' '));
    expect(again.exit).toBe(first.exit);
    expect(JSON.parse(again.out)).toEqual({ ...JSON.parse(first.out), replay });
    expect(replay.match(/--seed/g)).toHaveLength(1);
  });

  it('is byte-identical when the seed was named', () => {
    const { first, again } = replayed(`check lemma-4-1 ${QUICK} --seed 5`.split(' '));
    expect(again.out).toBe(first.out);
  });

  it('quotes what a shell would take apart', () => {
    const path = file('a b,y\n1,2\n2,5\n', 'my points.csv');
    const words = ['check', 'lemma-4-1', '--data', path, '--targets', 'y', '--runs', '3'];
    const { first, again, replay } = replayed(words);
    expect(first.exit).toBe(0);
    expect(replay).toContain(`'${path}'`);
    expect(again.out.replaceAll(' --seed 1', '')).toBe(first.out.replaceAll(' --seed 1', ''));
  });

  it('repeats a command line with “--” in it', () => {
    const { again } = replayed(`check ${QUICK} -- lemma-4-1`.split(' '));
    expect(again.exit).toBe(0);
  });
});

describe('the seed', () => {
  it('is always printed', () => {
    expect(run(`check lemma-4-1 ${QUICK} --seed 42`).out).toContain('seed 42, 10 exact instances');
  });

  it('changes what a failing instance is shrunk from, not what is found', () => {
    for (const seed of [1, 2, 3])
      expect(run(`check lemma-4-1/sign ${QUICK} --seed ${seed}`).exit).toBe(1);
  });
});
