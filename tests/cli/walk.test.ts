import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../../src/kernel/index.js';
import { expectClean, expectRefusal, run } from './run.js';

interface Walked {
  readonly steps: readonly {
    readonly id: string;
    readonly checks: readonly {
      readonly on: string;
      readonly instance?: unknown;
      readonly statement?: Part;
      readonly mutant?: Part;
    }[];
  }[];
}
interface Part {
  readonly equations: readonly {
    readonly left: { readonly entries?: readonly string[][] };
    readonly right: { readonly entries?: readonly string[][] };
    readonly difference?: unknown;
  }[];
  readonly decision?: { readonly holds: boolean };
  readonly certificate?: { readonly statement: unknown; readonly certificate: unknown };
}

const walk = (words: string) => {
  const outcome = run(`walk ${words} --json`);
  expectClean(outcome);
  return JSON.parse(outcome.out) as Walked;
};
const fails = (part: Part | undefined) =>
  part !== undefined &&
  (part.decision?.holds === false || part.equations.some((one) => one.difference !== undefined));
const failing = ({ steps }: Walked, who: 'statement' | 'mutant') =>
  steps.filter(({ checks }) => checks.some((check) => fails(check[who]))).map(({ id }) => id);

describe('lemmascope walk', () => {
  it('shows both sides of each identity, equal, at the shape that is asked for', () => {
    const walked = walk('lemma-4-1 --widths 3,2,2 --seed 7');
    expect(walked.steps.map(({ id }) => id)).toEqual([
      'loss',
      'prediction',
      'chain-rule',
      'directional',
      'gradient',
      'matrix-form',
      'conclusion',
    ]);
    expect(failing(walked, 'statement')).toEqual([]);
    const [check] = walked.steps.find(({ id }) => id === 'gradient')!.checks;
    const { W_1: first } = check!.instance as { W_1: string[][] };
    expect([first.length, first[0]!.length]).toEqual([2, 3]);
    for (const { left, right } of check!.statement!.equations) {
      expect(left.entries!.length).toBeGreaterThan(1);
      expect(left.entries).toEqual(right.entries);
    }
  });

  it('shows where a slip makes the sides differ, and only there', () => {
    const walked = walk('lemma-4-2 --mutant lemma-4-2/sign');
    expect(failing(walked, 'statement')).toEqual([]);
    expect(failing(walked, 'mutant')).toEqual(['conclude', 'conclusion']);
  });

  it('shows a slip in a formula that is expanded at the shape', () => {
    const walked = walk('lemma-4-1 --widths 2,2,2 --mutant lemma-4-1/kronecker-swapped');
    expect(failing(walked, 'mutant')).toEqual(['directional', 'gradient', 'conclusion']);
  });

  it('finds nothing against an equivalent variant', () => {
    const walked = walk('lemma-4-4 --mutant lemma-4-4/anywhere');
    expect(failing(walked, 'mutant')).toEqual([]);
  });

  it('gives a certificate that the kernel accepts', () => {
    const { steps } = walk('lemma-4-6 --mutant lemma-4-6/bottom');
    const certificates = steps.flatMap(({ checks }) =>
      checks.flatMap(({ mutant }) => mutant?.certificate ?? []),
    );
    expect(certificates.length).toBeGreaterThan(0);
    for (const { statement, certificate } of certificates)
      expect(checkCertificate(statement, certificate)).toEqual({ accepted: true });
  });

  it('walks on the Iris data, and says what is too large to expand', () => {
    const walked = walk('lemma-4-2 --data iris --widths 4,2,3');
    expect(failing(walked, 'statement')).toEqual([]);
    const { out } = run('walk lemma-4-2 --data iris --widths 4,2,3');
    expect(out).toContain('walked through at 4-2-3 on iris, seed 1');
    expect(run('walk lemma-4-3 --widths 4,4,4,4,4').out).toContain('take smaller widths');
  });

  it('is the same for the same seed, and another for another', () => {
    const once = run('walk lemma-4-2 --seed 3');
    expect(run('walk lemma-4-2 --seed 3')).toEqual(once);
    expect(run('walk lemma-4-2 --seed 4').out).not.toBe(once.out.replace('seed 3', 'seed 4'));
  });

  it('refuses what it does not know', () => {
    expectRefusal(run('walk lemma-9-9'), 'CLAIM_UNKNOWN', '"lemma-9-9"');
    expectRefusal(
      run('walk lemma-4-2 --mutant lemma-4-1/sign'),
      'CLAIM_UNKNOWN',
      '--mutant',
      'lemma-4-2/sign',
      '"lemma-4-1/sign"',
    );
    expectRefusal(run('walk trace-pairing --mutant x'), 'CLAIM_UNKNOWN', 'trace-pairing has none');
    expectRefusal(run('walk lemma-4-2 --widths 2'), '--widths');
    expectRefusal(run('walk lemma-4-2 --data iris --widths 2,1,2'), 'DATA_WIDTH_MISMATCH');
  });
});
