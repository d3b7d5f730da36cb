import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { Rational } from '../../../src/exact/index.js';
import type { WordPolynomial } from '../../../src/words/index.js';
import { refusal } from '../exact/coded.js';
import { identity, letter, zero } from './letters.js';
import { polynomials, smallRationals } from './word-arbitraries.js';

const C = letter('C', 'dy', 'd1');
const W = letter('W', 'd1', 'dx');
const Y = letter('Y', 'dy', 'dx');

describe('normal form', () => {
  test('printing', () => {
    const normal = C.transpose().times(C, W).minus(C.transpose().times(Y));
    expect(`${normal}`).toBe('C^T C W - C^T Y');
    expect(`${normal.negate()}`).toBe('-C^T C W + C^T Y');
    expect(`${W.scale(Rational.of(-3, 2))}`).toBe('-3/2 W');
    expect(`${C.times(C.transpose()).plus(identity('dy').scale(Rational.of(2)))}`).toBe(
      'C C^T + 2 I',
    );
    expect(`${zero('dy', 'dx')}`).toBe('0');
    expect(normal.toTerms()).toEqual([
      ['1', 'C^T C W'],
      ['-1', 'C^T Y'],
    ]);
    expect([normal.rows, normal.columns]).toEqual(['d1', 'dx']);
  });

  test('equal words are collected, zero coefficients leave no trace', () => {
    const sum = C.times(W)
      .plus(C.times(W))
      .minus(C.times(W).scale(Rational.of(2)));
    expect(sum.isZero()).toBe(true);
    expect(sum.equals(zero('dy', 'dx'))).toBe(true);
    // The letters of what cancelled are gone: their names may have another size elsewhere.
    expect(
      sum
        .plus(Y)
        .times(letter('C', 'dx', 'm'))
        .toString(),
    ).toBe('Y C');
  });
});

describe('sizes', () => {
  test('products and sums of matrices that do not fit', () => {
    expect(refusal('SHAPE_MISMATCH', () => W.times(C)).message).toContain('d1×dx (W)');
    refusal('SHAPE_MISMATCH', () => C.plus(W));
    refusal('SHAPE_MISMATCH', () => C.minus(Y));
    refusal('SHAPE_MISMATCH', () => C.equals(Y));
    refusal('SHAPE_MISMATCH', () => C.trace());
    // Equal numbers are not enough: the names must agree.
    refusal('SHAPE_MISMATCH', () => identity('dx').plus(identity('dy')));
  });

  test('one letter with two sizes', () => {
    const other = letter('W', 'dx', 'd1');
    expect(refusal('SHAPE_MISMATCH', () => W.times(other)).message).toContain('letter W');
    refusal('SHAPE_MISMATCH', () => C.times(W).equals(Y.times(other, W)));
    refusal('SHAPE_MISMATCH', () =>
      W.times(W.transpose()).trace().plus(other.times(Y.transpose(), C).trace()),
    );
  });

  test('names', () => {
    for (const name of ['', '1W', 'W^T', 'W V', 'Σ', '_W']) {
      refusal('WORD_NAME_INVALID', () => letter(name, 'm', 'n'));
    }
    for (const name of ['', '0', 'm n', 'm^T', '-1']) {
      refusal('WORD_NAME_INVALID', () => letter('W', name, 'n'));
      refusal('WORD_NAME_INVALID', () => zero('n', name));
      refusal('WORD_NAME_INVALID', () => identity(name));
    }
    expect(`${letter('constructor', '1', '12').transpose()}`).toBe('constructor^T');
  });
});

describe('derivative', () => {
  const V = letter('V', 'd1', 'dx');

  test('at every place, with the transpose where the letter is transposed', () => {
    const square = W.transpose().times(W);
    expect(`${square.derivative({ W: V })}`).toBe('V^T W + W^T V');
    expect(`${square.derivative({ W: V }).derivative({ W: V })}`).toBe('2 V^T V');
    expect(square.derivative({ C: C }).isZero()).toBe(true);
    expect(`${W.derivative({ W })}`).toBe('W');
  });

  test('several letters at once', () => {
    const U = letter('U', 'dy', 'd1');
    expect(`${C.times(W).derivative({ W: V, C: U })}`).toBe('C V + U W');
  });

  test('what is not a direction', () => {
    refusal('SHAPE_MISMATCH', () => W.derivative({ W: C }));
    refusal('SHAPE_MISMATCH', () => W.derivative({ W: V, C: letter('V', 'dy', 'd1') }));
    for (const value of [V.scale(Rational.of(2)), V.plus(W), zero('d1', 'dx')]) {
      refusal('WORD_DIRECTION_INVALID', () => W.derivative({ W: value }));
    }
    const square = letter('Q', 'd1', 'd1');
    refusal('WORD_DIRECTION_INVALID', () => square.derivative({ Q: identity('d1') }));
    refusal('WORD_DIRECTION_INVALID', () => square.derivative({ Q: square.transpose() }));
    refusal('WORD_NAME_INVALID', () => W.derivative({ 'W^T': V.transpose() }));
  });
});

const pq = polynomials('p', 'q');
const qp = polynomials('q', 'p');
const qq = polynomials('q', 'q');

describe('laws', () => {
  property.prop([pq, pq, qq, qp])('a ring with an involution', (a, b, c, d) => {
    const same = (left: WordPolynomial, right: WordPolynomial) =>
      expect(`${left}`).toBe(`${right}`);
    same(a.plus(b), b.plus(a));
    same(a.minus(b).plus(b), a);
    same(a.times(c, d), a.times(c.times(d)));
    same(a.plus(b).times(c), a.times(c).plus(b.times(c)));
    same(c.times(d.plus(d)), c.times(d).scale(Rational.of(2)));
    same(a.times(c).transpose(), c.transpose().times(a.transpose()));
    same(a.transpose().transpose(), a);
    same(identity('p').times(a), a);
    same(a.times(identity('q')), a);
    expect(a.equals(b)).toBe(a.minus(b).isZero());
  });

  property.prop([pq, qp, smallRationals])(
    'the trace is cyclic and blind to transposition',
    (a, b, c) => {
      // A product of two constants would be an identity, which has no trace here.
      const [ab, ba] = [a.times(letter('Z', 'q', 'q'), b), letter('Z', 'q', 'q').times(b, a)];
      expect(ab.trace().equals(ba.trace())).toBe(true);
      expect(`${ab.trace()}`).toBe(`${ba.transpose().trace()}`);
      expect(ab.trace().scale(c).minus(ab.scale(c).trace()).isZero()).toBe(true);
      expect(ab.trace().negate().plus(ab.trace()).isZero()).toBe(true);
    },
  );

  property.prop([pq, qp])('Leibniz', (a, b) => {
    const direction = { Xpq: letter('V', 'p', 'q'), Xqq: letter('U', 'q', 'q') };
    const [da, db] = [a.derivative(direction), b.derivative(direction)];
    expect(`${a.times(b).derivative(direction)}`).toBe(`${da.times(b).plus(a.times(db))}`);
    expect(`${a.transpose().derivative(direction)}`).toBe(`${da.transpose()}`);
    const traced = a
      .times(letter('Z', 'q', 'q'), b)
      .trace()
      .derivative(direction);
    const inner = da.times(letter('Z', 'q', 'q'), b).plus(a.times(letter('Z', 'q', 'q'), db));
    expect(traced.equals(inner.trace())).toBe(true);
  });
});

test('traces', () => {
  const loop = C.times(W, Y.transpose());
  expect(`${loop.trace()}`).toBe('tr(C W Y^T)');
  expect(`${Y.times(W.transpose(), C.transpose()).trace()}`).toBe('tr(C W Y^T)');
  expect(`${loop.trace().minus(loop.trace().scale(Rational.of(1, 2)))}`).toBe('1/2 tr(C W Y^T)');
  refusal('WORD_TRACE_OF_IDENTITY', () => identity('dy').plus(C.times(C.transpose())).trace());
  fc.assert(fc.property(polynomials('p', 'p'), (a) => a.minus(a).trace().isZero()));
});
