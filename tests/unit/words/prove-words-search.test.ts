import { describe, expect, test } from 'vitest';
import { TracePolynomial, type WordClaim } from '../../../src/words/index.js';
import { equation, identity, letter, zero } from './letters.js';
import { proved } from './proved.js';

const A = letter('A', 'm', 'n');
const B = letter('B', 'n', 'l');
const D = letter('D', 'n', 'l');
const E = letter('E', 'n', 'l');
const X = letter('X', 'p', 'm');
const gram = A.transpose().times(A);
const cancellationsOf = (claim: WordClaim) => proved(claim).proof['cancellations'];

describe('cancellations that nobody asked for', () => {
  test('two in a row, on words that no single rule shows', () => {
    // No rule holds the difference of the two, and no letter is defined by them.
    const both = letter('H', 'n', 'k').times(letter('K', 'k', 'l'));
    const hypotheses = [
      equation('one', gram.times(gram, B), both),
      equation('two', gram.times(gram, E), both),
    ];
    expect(cancellationsOf({ hypotheses, left: A.times(B), right: A.times(E) })).toHaveLength(2);
  });

  test('offered by a rule, when the goal offers none', () => {
    const hypotheses = [equation('zero', gram.times(B), zero('n', 'l'))];
    expect(
      cancellationsOf({ hypotheses, left: X.times(A, B), right: zero('p', 'l') }),
    ).toHaveLength(1);
    const F = letter('F', 'l', 'm');
    expect(
      cancellationsOf({
        hypotheses,
        left: A.times(B, F).trace(),
        right: TracePolynomial.zero(),
      }),
    ).toHaveLength(1);
  });

  test('those that nothing needs are left away, and the others numbered anew', () => {
    const [G, H] = [letter('G', 'n', 'n'), letter('H', 'n', 'n')];
    const hypotheses = [
      equation('G', gram.times(G, gram), gram),
      equation('H', gram.times(H, gram), gram),
    ];
    const unit = identity('n');
    const cancellations = [
      { a: A, b: G.times(gram).minus(unit) },
      { a: A, b: H.times(gram).minus(unit) },
    ];
    const result = proved({ hypotheses, left: A.times(H, gram), right: A }, { cancellations });
    expect(result.proof['cancellations']).toHaveLength(1);
    expect(result.used).toEqual(['H']);
  });

  test('used counts what a cancellation needs', () => {
    const hypotheses = [
      equation('first', gram.times(B), D),
      equation('second', D, zero('n', 'l')),
      equation('idle', X.times(A), X.times(A).times(gram)),
    ];
    expect(proved({ hypotheses, left: A.times(B), right: zero('m', 'l') }).used).toEqual([
      'first',
      'second',
    ]);
  });
});

describe('under the trace', () => {
  const L = letter('L', 'n', 'k');
  const R = letter('R', 'k', 'm');

  const Z = letter('Z', 'n', 'm');
  const Q = letter('Q', 'm', 'n');

  test('a word equals its transpose', () => {
    proved({
      hypotheses: [equation('product', L.times(R), Q.transpose())],
      left: L.times(R, Z.transpose()).trace(),
      right: Z.times(Q).trace(),
    });
  });

  test('facts are used transposed', () => {
    const turned = letter('A', 'n', 'm');
    proved({
      hypotheses: [equation('product', L.times(R), Z)],
      left: turned.times(R.transpose(), L.transpose()).trace(),
      right: Z.times(turned.transpose()).trace(),
    });
  });

  test('reductions that meet nowhere else', () => {
    // tr(ab) = tr(ba) is what joins the two ways to read the word.
    const [a, b] = [letter('a', 'n', 'n'), letter('b', 'n', 'n')];
    const [u, v] = [letter('u', 'n', 'n'), letter('v', 'n', 'n')];
    proved({
      hypotheses: [equation('one', a.times(b), u), equation('two', b.times(a), v)],
      left: u.trace(),
      right: v.trace(),
    });
  });
});
