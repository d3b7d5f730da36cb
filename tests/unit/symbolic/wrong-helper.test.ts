import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Polynomial, PolynomialRing } from '../../../src/exact/index.js';
import { Rational } from '../../../src/exact/index.js';
import { Architecture } from '../../../src/network/index.js';

const ADAPTER = '../../../src/symbolic/_internals/nerdamer.js';
type Adapter = typeof import('../../../src/symbolic/_internals/nerdamer.js');

afterEach(() => {
  vi.doUnmock(ADAPTER);
  vi.doUnmock('nerdamer');
  vi.resetModules();
});

/** The symbolic room with its adapter replaced in part. */
async function symbolicWith(change: (adapter: Adapter) => Partial<Adapter>) {
  vi.resetModules();
  vi.doMock(ADAPTER, async (original) => {
    const adapter = (await original()) as Adapter;
    return { ...adapter, ...change(adapter) };
  });
  return await import('../../../src/symbolic/index.js');
}

/** An error of another copy of the module is told by its code. */
const coded = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error as { code: string; path: string; exitCode: number; expected: string };
  }
  throw new Error('nothing was thrown');
};

const HALF = Rational.of(1, 2);
const shape = Architecture.of([1, 2, 1]);

describe('an adapter that answers wrongly', () => {
  const wrong: Record<string, (right: Polynomial) => Polynomial> = {
    'a term too many': (right) => right.plus(right.ring.one),
    'a sign turned': (right) => right.negate(),
    'a factor ½': (right) => right.scale(HALF),
    nothing: (right) => right.ring.zero,
  };

  it.for(Object.entries(wrong))('%s: the gradient names its first entry', async ([, spoil]) => {
    const { deriveClosedForm, SymbolicNetwork } = await symbolicWith((adapter) => ({
      claimedDerivative: (polynomial, variable) =>
        spoil(adapter.claimedDerivative(polynomial, variable)),
    }));
    const network = SymbolicNetwork.withSymbolicData(shape, 1);
    const error = coded(() => deriveClosedForm(network, 'gradient'));
    expect(error).toMatchObject({ code: 'CAS_DISAGREEMENT', path: '∂L/∂w1_1_1', exitCode: 4 });
    expect(error.expected).toBe(network.loss.derivative('w1_1_1').toString());
  });

  it('wrong in one entry of the Hessian only: that entry is named', async () => {
    let calls = 0;
    const { deriveClosedForm, SymbolicNetwork } = await symbolicWith((adapter) => ({
      claimedDerivative: (polynomial, variable) => {
        const right = adapter.claimedDerivative(polynomial, variable);
        calls++;
        // 4 first derivatives, then (1,1), (2,1), (2,2), (3,1), (3,2).
        return calls === 9 ? right.plus(right.ring.variable(0)) : right;
      },
    }));
    const error = coded(() =>
      deriveClosedForm(SymbolicNetwork.withSymbolicData(shape, 1), 'hessian'),
    );
    expect(error).toMatchObject({ code: 'CAS_DISAGREEMENT', path: '∂²L/∂w2_1_1∂w1_2_1' });
  });

  it('wrong about the loss', async () => {
    const { deriveClosedForm, SymbolicNetwork } = await symbolicWith((adapter) => ({
      claimedExpansion: (ring: PolynomialRing, text: string) =>
        adapter.claimedExpansion(ring, text).negate(),
    }));
    const error = coded(() => deriveClosedForm(SymbolicNetwork.withSymbolicData(shape, 1), 'loss'));
    expect(error).toMatchObject({ code: 'CAS_DISAGREEMENT', path: 'L', exitCode: 4 });
  });

  it('an adapter that throws is a disagreement, not a crash', async () => {
    const { crossCheckedDerivative, SymbolicNetwork } = await symbolicWith(() => ({
      claimedDerivative: () => {
        throw new TypeError('no such function');
      },
    }));
    const { loss } = SymbolicNetwork.withSymbolicData(shape, 1);
    const error = coded(() => crossCheckedDerivative(loss, 'w1_1_1', 'here'));
    expect(error).toMatchObject({
      code: 'CAS_DISAGREEMENT',
      path: 'here',
      actual: 'no polynomial (no such function)',
    });
  });

  it('the same derivation passes with the real one', async () => {
    const { deriveClosedForm, SymbolicNetwork } = await symbolicWith(() => ({}));
    const { entries } = deriveClosedForm(SymbolicNetwork.withSymbolicData(shape, 1), 'hessian');
    expect(entries).toHaveLength(10);
  });
});

describe('nerdamer itself answering wrongly', () => {
  it.for([
    ['a wrong derivative', 'v1'],
    ['what is no polynomial', 'sin(v0)'],
    ['a fraction of variables', 'v0/v1'],
    ['a variable it was never given', 'v99'],
    ['nothing that can be read', '[object Object]'],
    ['a rounded number', '0.333333333333'],
    ['an empty answer', ''],
  ] as const)('%s', async ([, answer]) => {
    vi.resetModules();
    vi.doMock('nerdamer', async (original) => {
      const { default: real } = (await original()) as { default: typeof import('nerdamer') };
      const fake = Object.assign((text: string) => real(text), real, {
        diff: () => ({ toString: () => answer }),
      });
      return { default: fake };
    });
    const { crossCheckedDerivative } = await import('../../../src/symbolic/index.js');
    const { parsePolynomial, PolynomialRing: Ring } = await import('../../../src/exact/index.js');
    const ring = Ring.of(['x', 'y']);
    const error = coded(() =>
      crossCheckedDerivative(parsePolynomial(ring, '1/3*x + x*y'), 'x', '∂p/∂x'),
    );
    expect(error).toMatchObject({ code: 'CAS_DISAGREEMENT', path: '∂p/∂x', exitCode: 4 });
    expect(error.expected).toBe('y + 1/3');
  });

  it('a matrix form that is wrong is caught too', async () => {
    vi.resetModules();
    vi.doMock('../../../src/symbolic/gradient-expression.js', async (original) => {
      const room =
        (await original()) as typeof import('../../../src/symbolic/gradient-expression.js');
      return { ...room, gradientExpression: (a: Architecture) => room.gradientExpression(a, 1) };
    });
    const { deriveClosedForm, matrixForm, SymbolicNetwork } = await import(
      '../../../src/symbolic/index.js'
    );
    const square = Architecture.of([1, 1, 1]);
    const closedForm = deriveClosedForm(SymbolicNetwork.withSymbolicData(square, 1), 'gradient');
    const error = coded(() => matrixForm(closedForm));
    vi.doUnmock('../../../src/symbolic/gradient-expression.js');
    expect(error).toMatchObject({
      code: 'MATRIX_FORM_DISAGREEMENT',
      path: 'block (2), entry (1,1)',
      exitCode: 4,
    });
  });
});

it('misuse of a checked derivative stays misuse', async () => {
  const { crossCheckedDerivative } = await import('../../../src/symbolic/index.js');
  const { PolynomialRing: Ring } = await import('../../../src/exact/index.js');
  const { LemmascopeError } = await import('../../../src/diagnostics/index.js');
  expect(coded(() => crossCheckedDerivative(Ring.of(['x']).one, 'y', 'L'))).toBeInstanceOf(
    LemmascopeError,
  );
});
