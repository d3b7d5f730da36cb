import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnyClaim } from '../../src/claims/index.js';
import { claim, naturals } from '../unit/claims/toy.js';
import type { Outcome } from './run.js';

afterEach(() => {
  vi.doUnmock('../../proofs/index.js');
  vi.doUnmock('../../src/symbolic/_internals/nerdamer.js');
  vi.resetModules();
});

/** Runs a command line on a library that has these claims besides its own. */
async function runWith(
  claims: readonly AnyClaim[] | (() => Promise<readonly AnyClaim[]>),
  words: string,
): Promise<Outcome> {
  vi.resetModules();
  vi.doMock('../../proofs/index.js', async (original) => {
    const library = await original<typeof import('../../proofs/index.js')>();
    const more = typeof claims === 'function' ? await claims() : claims;
    return { ...library, CLAIMS: [...library.CLAIMS, ...more] };
  });
  const { run } = await import('./run.js');
  return run(words);
}

const hopeless = claim('hopeless', {
  hypotheses: [{ id: 'never', text: 'never', decide: () => false }],
  steps: [],
  conclusion: [naturals((n) => n)],
});
const wrong = claim('wrong', { steps: [], conclusion: [naturals((n) => n + 1)] });
const right = claim('right', { steps: [], conclusion: [naturals((n) => n)] });
const faulty = claim('faulty', {
  steps: [],
  conclusion: [
    naturals(() => {
      throw new Error('a fault of ours');
    }),
  ],
});
/** Made of the modules the command line is loaded with: an error is told by its class. */
async function halfBroken(): Promise<AnyClaim[]> {
  const { LemmascopeError } = await import('../../src/diagnostics/index.js');
  const equations = () => {
    throw new LemmascopeError('DIVISION_BY_ZERO');
  };
  const conclusion = [naturals((n) => n), naturals((n) => n, { equations })];
  return [claim('half-broken', { steps: [], conclusion })];
}
const QUICK = '--max-hidden 1 --max-width 1 --runs 5';

describe('check ends with', () => {
  it('0 when everything asked about holds', async () => {
    expect((await runWith([right], `check right lemma-4-1 ${QUICK}`)).exit).toBe(0);
  });

  it('3 when something is inconclusive, and says why', async () => {
    const ran = await runWith([right, hopeless], `check right hopeless ${QUICK}`);
    expect(ran.exit).toBe(3);
    expect(ran.out).toContain('every instance failed a hypothesis');
    expect(ran.out).toContain('5 discarded (not never)');
    expect(ran.out).toContain('1 checked, 1 inconclusive');
  });

  it('3 when a part of a claim could not be examined, although the rest holds', async () => {
    const ran = await runWith(halfBroken, `check half-broken ${QUICK}`);
    expect(ran.exit).toBe(3);
    expect(ran.err).toBe('');
    expect(ran.out).toContain('could not be examined: DIVISION_BY_ZERO');
  });

  it('1 when something is refuted, whatever else is inconclusive', async () => {
    const ran = await runWith([hopeless, wrong], `check hopeless wrong ${QUICK}`);
    expect(ran.exit).toBe(1);
    expect(ran.out).toMatch(/instance +\{"n":0\}/);
  });

  it('no verdict at all when a predicate is at fault', async () => {
    await expect(runWith([faulty], `check faulty ${QUICK}`)).rejects.toThrow('a fault of ours');
  });
});
