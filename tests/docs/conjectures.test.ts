import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../cli/run.js';
import { node, project, suite } from './project.js';

const page = readFileSync('docs/conjectures.md', 'utf8');

/** A project with the examples. */
function withExamples(): string {
  const path = project();
  cpSync('examples', join(path, 'examples'), { recursive: true });
  return path;
}

describe('the sessions of docs/conjectures.md', () => {
  const EXIT: Readonly<Record<string, number>> = { 'nonzero-layers': 1 };
  const sessions = [...page.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block]) =>
    block!
      .trimEnd()
      .split(/^\$ npx lemmascope /m)
      .slice(1)
      .map((text) => text.trimEnd().split('\n')),
  );

  it('are four', () => expect(sessions).toHaveLength(4));

  it.each(sessions)('number %# prints what the page shows', (...commands) => {
    const where = withExamples();
    for (const [command, ...shown] of commands) {
      const ran = node(where, PROGRAM, ...command!.split(' '));
      expect(ran.err).toBe('');
      const claim = /examples\/(.*)\.ts/.exec(command!)?.[1] ?? '';
      expect(ran.exit).toBe(EXIT[claim] ?? 0);
      const printed = ran.out.split('\n');
      let from = 0;
      for (const line of shown.filter((text) => text !== '…')) {
        const at = printed.indexOf(line, from);
        expect(at, `${line}\nin\n${ran.out}`).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
    }
  });
});

describe('describeClaim', () => {
  it('runs the three examples as the page says', () => {
    const ran = suite(withExamples(), 'examples/conjectures.test.ts');
    expect(ran.map(({ fullName, status }) => [fullName, status])).toEqual([
      ['orthogonal-residual conclusion#1: no counterexample in 500 runs', 'passed'],
      ['nonzero-layers is refuted within 500 runs', 'passed'],
      ['inversions conclusion#1: no counterexample in 1000 runs', 'passed'],
    ]);
  });

  it('tells a counterexample, shrunk, and every way to misbehave; the seed decides', () => {
    const where = withExamples();
    writeFileSync(
      join(where, 'own.test.ts'),
      `import fc from 'lemmascope-fast-check';
import { conjecture } from 'lemmascope';
import { describeClaim } from 'lemmascope/vitest';
import nonzeroLayers from './examples/nonzero-layers.js';
const own = (id: string, holds: (list: number[]) => boolean, more = {}) =>
  conjecture({ id, statement: 'so it is', instances: fc.array(fc.nat(9), { minLength: 2 }), holds, ...more });
let calls = 0;
describeClaim(nonzeroLayers, { seed: 1 });
describeClaim(own('short', (list) => list.length < 4), { runs: 100 });
describeClaim(own('short-again', (list) => list.length < 4), { runs: 100, expected: 'refuted' });
describeClaim(own('throws', () => { throw new Error('at once'); }), { runs: 100 });
describeClaim(own('mutates', (list) => list.push(1) > 0), { runs: 100 });
describeClaim(own('flips', () => ++calls % 2 === 0), { runs: 100 });
describeClaim(own('vacuous', () => false, { hypotheses: [{ id: 'never', decide: () => false }] }), { runs: 100 });
describeClaim(own('true-enough', () => true), { runs: 100, expected: 'refuted' });
`.replace('lemmascope-fast-check', resolve('node_modules/fast-check/lib/fast-check.js')),
    );
    const ran = suite(where, 'own.test.ts');
    const failures = ran.filter(({ status }) => status === 'failed');
    expect(ran.filter(({ status }) => status === 'passed').map((one) => one.fullName)).toEqual([
      'short-again is refuted within 100 runs',
    ]);
    const said = failures.map(({ failureMessages }) => failureMessages.join('\n'));
    const wanted = [
      ['nonzero-layers is refuted', '"widths":', 'accepted by the kernel', '--seed 1 --runs 500'],
      ['short is refuted', '[0,0,0,0]', 'the claim gives no certificate'],
      ['inconclusive', 'the conjecture throws (100 of 100 runs', 'at once'],
      ['inconclusive', 'mutates its input'],
      ['inconclusive', 'non-deterministic'],
      ['inconclusive', 'vacuous', '100 by never'],
      ['true-enough: none found, no counterexample in 100 runs'],
    ];
    expect(said).toHaveLength(wanted.length);
    for (const [index, words] of wanted.entries())
      for (const word of words) expect(said[index]).toContain(word);
    // The counterexample that the program finds with the same seed.
    const hunted = node(
      where,
      PROGRAM,
      ...'hunt examples/nonzero-layers.ts --runs 500 --json --no-keep'.split(' '),
    );
    const { counterexample } = JSON.parse(hunted.out) as {
      counterexample: { instance: unknown };
    };
    expect(said[0]).toContain(JSON.stringify(counterexample.instance));
  });
});
