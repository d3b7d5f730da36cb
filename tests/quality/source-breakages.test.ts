import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExactMatrix } from '../../src/exact/index.js';
import type { Moments } from '../../src/network/index.js';
import type { Outcome } from '../cli/run.js';
import { expectRealDifference } from './breakages.js';

const GRADIENT = '../../src/network/gradient.js';
const HESSIAN = '../../src/network/hessian.js';
const LOSS = '../../src/network/loss.js';
const EXPRESSION = '../../src/symbolic/gradient-expression.js';
const BLOCKS = '../../src/symbolic/hessian-block-expression.js';

afterEach(() => {
  for (const path of [GRADIENT, HESSIAN, LOSS, EXPRESSION, BLOCKS]) vi.doUnmock(path);
  vi.resetModules();
});

/** Runs a command line on sources of which one file has been replaced since. */
async function checkWithBrokenSource(words: string): Promise<Outcome> {
  vi.resetModules();
  const { run } = await import('../cli/run.js');
  return run(`${words} --max-hidden 2 --max-width 2 --runs 10 --json`);
}

interface Evidence {
  readonly grade: string;
  readonly finding?: Parameters<typeof expectRealDifference>[0];
}
interface Claim {
  readonly id: string;
  readonly grade: string;
  readonly steps: readonly { readonly id: string; readonly evidence: readonly Evidence[] }[];
  readonly conclusion: readonly Evidence[];
}

/** The steps of a claim in which something was found against it. */
function expectRefuted({ out, err, exit }: Outcome, id: string): string[] {
  expect(err).toBe('');
  expect(exit).toBe(1);
  const claim = (JSON.parse(out).claims as Claim[]).find((each) => each.id === id)!;
  expect(claim.grade).toBe('refuted');
  const parts = [...claim.steps, { id: 'conclusion', evidence: claim.conclusion }];
  for (const { finding } of parts.flatMap(({ evidence }) => evidence))
    if (finding !== undefined) expectRealDifference(finding);
  return parts
    .filter(({ evidence }) => evidence.some(({ finding }) => finding !== undefined))
    .map((part) => part.id);
}

type Matrix<M> = ExactMatrix<M, unknown>;

describe('a source that is broken makes check fail', () => {
  it('but as it is, it does not', async () => {
    const { exit } = await checkWithBrokenSource('check lemma-4-1 lemma-4-3');
    expect(exit).toBe(0);
  });

  it('gradient.ts with the opposite sign: Lemma 4.1', async () => {
    vi.doMock(GRADIENT, async (original) => {
      const { gradient } = await original<typeof import('../../src/network/gradient.js')>();
      return {
        gradient: <M extends Matrix<M>>(weights: readonly M[], moments: Moments<M>) =>
          gradient<M>(weights, moments).map((slope) => slope.negate()),
      };
    });
    const found = expectRefuted(await checkWithBrokenSource('check lemma-4-1'), 'lemma-4-1');
    expect(found).toEqual(['matrix-form']);
  });

  it('gradient.ts without the transpose on the layers below: Lemma 4.1', async () => {
    vi.doMock(GRADIENT, async (original) => {
      const { gradient } = await original<typeof import('../../src/network/gradient.js')>();
      return {
        gradient: <M extends Matrix<M>>(weights: readonly M[], moments: Moments<M>) =>
          gradient<M>(weights, moments).map((slope) =>
            slope.rows === slope.columns ? slope.transpose() : slope,
          ),
      };
    });
    const found = expectRefuted(await checkWithBrokenSource('check lemma-4-1'), 'lemma-4-1');
    expect(found).toEqual(['matrix-form']);
  });

  it('hessian.ts without its second term: Lemma 4.3', async () => {
    vi.doMock(HESSIAN, async (original) => {
      const { HessianBlocks } = await original<typeof import('../../src/network/hessian.js')>();
      return {
        // Residuals are zero where Y = PX, and with them the second term.
        HessianBlocks: class<M extends Matrix<M>> extends HessianBlocks<M> {
          constructor(weights: readonly M[], moments: Moments<M>) {
            const product = weights.reduce((below, weight) => weight.times(below));
            super(weights, { ...moments, yx: product.times(moments.xx) });
          }
        },
      };
    });
    const found = expectRefuted(await checkWithBrokenSource('check lemma-4-3'), 'lemma-4-3');
    expect(found).toEqual(['entrywise']);
  });

  it('loss.ts without ½ tr Σ_YY: Lemma 4.1', async () => {
    vi.doMock(LOSS, async (original) => {
      const { loss } = await original<typeof import('../../src/network/loss.js')>();
      return {
        loss: <M extends Matrix<M>>(weights: readonly M[], moments: Moments<M>) =>
          loss<M>(weights, {
            ...moments,
            yy: moments.yy.zeroOf(moments.yy.rows, moments.yy.columns),
          }),
      };
    });
    const found = expectRefuted(await checkWithBrokenSource('check lemma-4-1'), 'lemma-4-1');
    expect(found).toEqual(['loss']);
  });

  it('loss.ts without its ½: Lemma 4.1, in the formula and in every instance', async () => {
    vi.doMock(LOSS, async (original) => {
      const { loss } = await original<typeof import('../../src/network/loss.js')>();
      return {
        loss: <M extends Matrix<M>>(weights: readonly M[], moments: Moments<M>) => {
          const value = loss<M>(weights, moments) as unknown as { plus(other: unknown): unknown };
          return value.plus(value);
        },
      };
    });
    const found = expectRefuted(await checkWithBrokenSource('check lemma-4-1'), 'lemma-4-1');
    expect(found).toEqual(['loss', 'conclusion']);
  });

  it('the Kronecker form of the gradient, negated: Lemma 4.1', async () => {
    vi.doMock(EXPRESSION, async (original) => {
      type Module = typeof import('../../src/symbolic/gradient-expression.js');
      const module = await original<Module>();
      const { scaled } = await import('../../src/symbolic/expression-builders.js');
      const { Rational } = await import('../../src/exact/index.js');
      return {
        ...module,
        gradientExpression: (...of: Parameters<Module['gradientExpression']>) =>
          scaled(Rational.of(-1), module.gradientExpression(...of)),
      };
    });
    const found = expectRefuted(await checkWithBrokenSource('check lemma-4-1'), 'lemma-4-1');
    expect(found).toEqual(['gradient', 'conclusion']);
  });

  it('the term in r of the Hessian blocks, negated: Lemma 4.3', async () => {
    vi.doMock(BLOCKS, async (original) => {
      type Module = typeof import('../../src/symbolic/hessian-block-expression.js');
      const module = await original<Module>();
      const { scaled } = await import('../../src/symbolic/expression-builders.js');
      const { Rational } = await import('../../src/exact/index.js');
      return {
        ...module,
        hessianResidualTerm: (...of: Parameters<Module['hessianResidualTerm']>) =>
          scaled(Rational.of(-1), module.hessianResidualTerm(...of)),
      };
    });
    const found = expectRefuted(await checkWithBrokenSource('check lemma-4-3'), 'lemma-4-3');
    expect(found).toContain('change-of-factor');
  });

  it('the Hessian blocks that derive prints, negated: Lemma 4.3', async () => {
    vi.doMock(BLOCKS, async (original) => {
      type Module = typeof import('../../src/symbolic/hessian-block-expression.js');
      const module = await original<Module>();
      const { scaled } = await import('../../src/symbolic/expression-builders.js');
      const { Rational } = await import('../../src/exact/index.js');
      return {
        ...module,
        hessianBlockExpression: (...of: Parameters<Module['hessianBlockExpression']>) =>
          scaled(Rational.of(-1), module.hessianBlockExpression(...of)),
      };
    });
    const found = expectRefuted(await checkWithBrokenSource('check lemma-4-3'), 'lemma-4-3');
    expect(found).toEqual(['diagonal-blocks', 'first-layer-blocks', 'all-blocks', 'conclusion']);
  });
});
