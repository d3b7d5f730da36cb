import { describe, expect, it } from 'vitest';
import type { IdentityCheck } from '../../../src/claims/index.js';
import { runIdentity } from '../../../src/claims/run-identity.js';
import { PolynomialMatrix } from '../../../src/exact/index.js';
import { SymbolicNetwork } from '../../../src/symbolic/index.js';
import { refusal } from '../exact/coded.js';
import { binomial, noNetwork, RING, shape } from './toy.js';

const shapes = [shape('1,1,1'), shape('2,1,1'), shape('2,1,2'), shape('2,2,2')];
const labels = shapes.map(({ architecture }) => `${architecture}, any 2 samples`);
const outer = ({ architecture }: (typeof shapes)[number]) => `${architecture.inputWidth}`;

const [a, b] = [RING.variable('a'), RING.variable('b')];
const row = (...entries: (typeof a)[]) => PolynomialMatrix.fromRows(RING, [entries]);
const comparing = (...equations: ReturnType<IdentityCheck['equations']>[]): IdentityCheck => ({
  kind: 'identity',
  compares: 'two rows',
  equations: function* () {
    for (const each of equations) yield* each;
  },
});

describe('an identity that holds', () => {
  it('is proved at the shapes it was expanded at, and at no others', () => {
    const { grade, finding, ...found } = runIdentity(binomial(), shapes, noNetwork);
    expect(grade).toBe('proved at shape');
    expect(finding).toBeUndefined();
    expect(found.shapes).toEqual(labels);
    expect(found.expansions).toBe(4);
    expect(found.instances).toBe(0);
  });

  it('is expanded once for shapes with one key, and says so', () => {
    let expansions = 0;
    const counted = binomial((at) => {
      expansions++;
      return at.architecture.width(0) > 2;
    }, outer);
    const found = runIdentity(counted, shapes, noNetwork);
    expect(found.shapes).toEqual(labels);
    expect(found.expansions).toBe(2);
    expect(expansions).toBe(2);
  });

  it('counts a shape once that it is given twice', () => {
    const found = runIdentity(binomial(), [...shapes, shape('2,1,2')], noNetwork);
    expect(found.shapes).toEqual(labels);
    expect(found.expansions).toBe(4);
  });

  it('is inconclusive when there is no shape to expand at', () => {
    const found = runIdentity(binomial(), [], noNetwork);
    expect(found.grade).toBe('inconclusive');
    expect(found.shapes).toEqual([]);
    expect(found.notes).toEqual(['no shape small enough to expand']);
  });

  it('is given the network of its shape, which is built only when asked for', () => {
    const check: IdentityCheck = {
      kind: 'identity',
      compares: 'the loss with itself',
      equations: (_, network) => {
        const { loss, ring } = network();
        const side = PolynomialMatrix.fromRows(ring, [[loss]]);
        return [{ at: 'L', left: side, right: side }];
      },
    };
    const built: string[] = [];
    const found = runIdentity(check, shapes.slice(0, 2), ({ architecture }) => {
      built.push(String(architecture));
      return SymbolicNetwork.withSymbolicData(architecture, 2);
    });
    expect(found.grade).toBe('proved at shape');
    expect(built).toEqual(['1-1-1', '2-1-1']);
  });
});

describe('an identity that fails', () => {
  it('is refuted with the first shape, the entry and both sides', () => {
    const check = binomial(({ architecture }) => architecture.width(0) === 2);
    const { grade, finding, ...found } = runIdentity(check, shapes, noNetwork);
    expect(grade).toBe('refuted');
    expect(finding).toEqual({
      at: '(a+b)², 2-1-1, any 2 samples',
      entry: '(1,1)',
      left: 'a^2 + 2*a*b + b^2',
      right: 'a^2 + b^2',
      difference: '2*a*b',
    });
    expect(found.shapes).toEqual([]);
  });

  it('is refuted at the first entry that differs, of the first equation that does', () => {
    const check = comparing(
      [{ at: 'first', left: row(a, b), right: row(a, b) }],
      [{ at: 'second', left: row(a, b, a), right: row(a, a, b) }],
      [{ at: 'third', left: row(a), right: row(b) }],
    );
    const { finding } = runIdentity(check, shapes, noNetwork);
    expect(finding).toMatchObject({ entry: '(1,2)', left: 'b', right: 'a', difference: '-a + b' });
    expect(finding?.at).toBe('second, 1-1-1, any 2 samples');
  });

  it('is refuted when the two sides are not of one shape', () => {
    const { grade, finding } = runIdentity(
      comparing([{ at: 'a row', left: row(a, b), right: row(a, b).transpose() }]),
      shapes,
      noNetwork,
    );
    expect(grade).toBe('refuted');
    expect(finding).toMatchObject({ entry: 'shape', left: '1×2', right: '2×1' });
  });
});

it('a formula whose matrices do not fit together is refuted where they do not', () => {
  const check = binomial();
  const misfit: IdentityCheck = {
    ...check,
    equations: (at, network) =>
      at.architecture.width(0) === 2
        ? [{ at: 'ab', left: row(a, b).times(row(a, b)), right: row(a) }]
        : check.equations(at, network),
  };
  const { grade, finding } = runIdentity(misfit, shapes, noNetwork);
  expect(grade).toBe('refuted');
  expect(finding?.at).toContain('2-1-1, any 2 samples');
  expect(finding?.right).toContain('SHAPE_MISMATCH');
});

it('a fault in a formula is a fault, not a refutation', () => {
  const fault = new Error('a fault of the formula');
  const faulty: IdentityCheck = {
    ...binomial(),
    equations: () => {
      throw fault;
    },
  };
  expect(() => runIdentity(faulty, shapes, noNetwork)).toThrow(fault);
});

it('an identity that compares nothing is refused, not proved', () => {
  const error = refusal('CLAIM_INVALID', () => runIdentity(comparing(), shapes, noNetwork));
  expect(error.path).toContain('1-1-1, any 2 samples');
  expect(error.expected).toBe('at least one equation');
});

it('an identity that compares nothing at one of its shapes is refused', () => {
  const check = binomial();
  const lapsing: IdentityCheck = {
    ...check,
    equations: (at, network) =>
      at.architecture.width(0) === 2 ? [] : check.equations(at, network),
  };
  const error = refusal('CLAIM_INVALID', () => runIdentity(lapsing, shapes, noNetwork));
  expect(error.path).toContain('2-1-1, any 2 samples');
});
