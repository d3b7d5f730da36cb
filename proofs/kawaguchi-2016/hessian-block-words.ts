import { wordMatrices } from '../../properties/arbitraries/index.js';
import type { WordIdentity } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import type { Direction, TracePolynomial, WordPolynomial } from '../../src/words/index.js';
import { lossInWords, pairLetters } from './word-letters.js';

/** The bilinear form of the Hessian on (W_1, W_k), from the definition of the loss. */
export function blockIdentities(): readonly WordIdentity[] {
  const letters = pairLetters({ di: 'dx' });
  const { a: after, wk, m: between, wl: first, vk: move, vl, x: data, y: target } = letters;
  const whole = after.times(wk, between);
  const loss = lossInWords(whole.times(first), letters);
  const moment = data.times(data.transpose());
  const error = whole.times(first, data).minus(target).times(data.transpose());
  const lower = between.times(first);
  const matrices = wordMatrices([after, wk, between, first, data, target, move, vl]);
  const along = (v: WordPolynomial, change: WordPolynomial) => v.transpose().times(change).trace();
  const block11 = along(vl, whole.transpose().times(whole, vl, moment));
  const block1k = along(
    vl,
    whole
      .transpose()
      .times(after, move, lower, moment)
      .plus(between.transpose().times(move.transpose(), after.transpose(), error)),
  );
  const blockKk = along(
    move,
    after.transpose().times(after, move, lower, moment, lower.transpose()),
  );
  const identity = (
    at: string,
    derivatives: readonly Direction[],
    right: TracePolynomial,
  ): WordIdentity => ({
    at,
    matrices,
    claim: { hypotheses: [], derivatives, left: loss, right },
  });
  const both = { Wk: move, Wl: vl };
  return [
    identity('block (1,1)', [{ Wl: vl }, { Wl: vl }], block11),
    identity('block (1,k)', [{ Wk: move }, { Wl: vl }], block1k),
    identity('block (k,k)', [{ Wk: move }, { Wk: move }], blockKk),
    identity(
      'along V_1 and V_k together',
      [both, both],
      block11.plus(block1k.scale(Rational.of(2))).plus(blockKk),
    ),
  ];
}
