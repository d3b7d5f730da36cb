import { describe, expect, it } from 'vitest';
import { expectClean, file, run } from './run.js';

interface Evidence {
  readonly grade: string;
  readonly shapes: readonly string[];
  readonly expansions: number;
  readonly instances: number;
}
interface Claim {
  readonly id: string;
  readonly grade: string;
  readonly shapes: readonly string[];
  readonly openPoints: readonly string[];
  readonly steps: readonly { readonly evidence: readonly Evidence[] }[];
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

describe('check --data iris --widths 4,2,3', () => {
  const words = 'check --data iris --widths 4,2,3';
  const text = run(words);
  const json = run(`${words} --json`);

  it('reports Lemmas 4.1, 4.2 and 4.3 proved at shape, on the family and on Iris', () => {
    expectClean(text);
    for (const [number, title] of [
      ['4.1', 'First-order condition'],
      ['4.2', 'Form at a critical point'],
      ['4.3', 'Hessian blocks'],
    ])
      expect(text.out).toContain(`Lemma ${number}  ${title} (K16): proved at shape`);
    expect(text.out.match(/^ {2}scope .*$/gm)).toEqual(
      Array(4).fill(
        '  scope     all 56 architectures with H ≤ 3 and widths ≤ 2, any 2 samples; 4-2-3 on iris',
      ),
    );
    expect(text.out).toContain('4 claims: 4 proved at shape\n');
  });

  it('says which data, which seed and how many instances', () => {
    expect(text.out).toContain('data    iris: 150 samples, d_x = 4 (sepal_length');
    expect(text.out).toMatch(/^lemmascope check {2}seed 1, 100 exact instances/);
  });

  it('says that other shapes are open: nothing finite reads as proved', () => {
    expect(text.out).toContain('open      other shapes: expansion proves the listed shapes only');
    expect(text.out).not.toMatch(/: proved {2}/);
  });

  it('reports the same as JSON', () => {
    expectClean(json);
    const { claims, seed, runs, widths, data } = documentOf(json.out);
    expect({ seed, runs, widths, data: data?.name }).toEqual({
      seed: 1,
      runs: 100,
      widths: [4, 2, 3],
      data: 'iris',
    });
    for (const id of LEMMAS) {
      const { grade, shapes } = claims.find((each) => each.id === id)!;
      expect(grade, id).toBe('proved at shape');
      expect(shapes, id).toHaveLength(57);
      expect(shapes, id).toContain('4-2-3 on iris');
    }
  });
});

describe('what is examined', () => {
  it('is a claim and all it uses, each after what it uses', () => {
    const ids = documentOf(run(`check lemma-4-2 ${QUICK} --json`).out).claims.map(({ id }) => id);
    expect(ids).toEqual(['lemma-4-1', 'gram-cancellation', 'lemma-4-2']);
  });

  it('is each claim once, however often it is named', () => {
    const ids = documentOf(run(`check lemma-4-1 lemma-4-1 ${QUICK} --json`).out).claims;
    expect(ids).toHaveLength(1);
  });

  it('is one more shape with --widths alone, on symbolic samples', () => {
    const { claims } = documentOf(run(`check lemma-4-1 ${QUICK} --widths 3,1,2 --json`).out);
    expect(claims[0]!.shapes).toHaveLength(9);
    expect(claims[0]!.shapes).toContain('3-1-2, any 2 samples');
  });

  it('counts a shape once that is in the family already', () => {
    const { claims } = documentOf(run(`check lemma-4-1 ${QUICK} --widths 2,2,2 --json`).out);
    expect(claims[0]!.shapes).toHaveLength(8);
    for (const { shapes, expansions } of claims[0]!.steps.flatMap((step) => step.evidence)) {
      expect(shapes).toHaveLength(8);
      expect(expansions).toBe(8);
    }
  });

  it('is as many instances as --runs says', () => {
    const { claims } = documentOf(run(`check lemma-4-1 ${QUICK} --json`).out);
    expect(JSON.stringify(claims)).toContain('"instances":10');
  });

  it('takes as many samples as --samples says', () => {
    const { claims } = documentOf(run(`check lemma-4-1 ${QUICK} --samples 3 --json`).out);
    for (const shape of claims[0]!.shapes) expect(shape).toContain('any 3 samples');
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
    expect(ran.out).not.toContain('  scope ');
  });

  it('ends with 1 beside claims that hold', () => {
    expect(run(`check lemma-4-1 lemma-4-1/sign lemma-4-3 ${QUICK}`).exit).toBe(1);
  });

  it('prints the command that finds it again', () => {
    expect(ran.out).toMatch(/^replay {2}lemmascope check lemma-4-1\/sign .* --seed 1$/m);
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
