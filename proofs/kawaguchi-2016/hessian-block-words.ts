import { wordMatrices } from '../../properties/arbitraries/index.js';
import type { WordIdentity } from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
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
  return [
    {
      at: 'block (1,1)',
      matrices,
      claim: {
        hypotheses: [],
        derivatives: [{ Wl: vl }, { Wl: vl }],
        left: loss,
        right: vl.transpose().times(whole.transpose(), whole, vl, moment).trace(),
      },
    },
    {
      at: 'block (1,k)',
      matrices,
      claim: {
        hypotheses: [],
        derivatives: [{ Wk: move }, { Wl: vl }],
        left: loss,
        right: vl
          .transpose()
          .times(
            whole
              .transpose()
              .times(after, move, lower, moment)
              .plus(between.transpose().times(move.transpose(), after.transpose(), error)),
          )
          .trace(),
      },
    },
    {
      at: 'block (k,k)',
      matrices,
      claim: {
        hypotheses: [],
        derivatives: [{ Wk: move }, { Wk: move }],
        left: loss,
        right: move
          .transpose()
          .times(after.transpose(), after, move, lower, moment, lower.transpose())
          .trace(),
      },
    },
    {
      at: 'along V_1 and V_k together',
      matrices,
      claim: {
        hypotheses: [],
        derivatives: [
          { Wk: move, Wl: vl },
          { Wk: move, Wl: vl },
        ],
        left: loss,
        right: vl
          .transpose()
          .times(whole.transpose(), whole, vl, moment)
          .trace()
          .plus(
            vl
              .transpose()
              .times(
                whole
                  .transpose()
                  .times(after, move, lower, moment)
                  .plus(between.transpose().times(move.transpose(), after.transpose(), error)),
              )
              .trace()
              .scale(Rational.of(2)),
          )
          .plus(
            move
              .transpose()
              .times(after.transpose(), after, move, lower, moment, lower.transpose())
              .trace(),
          ),
      },
    },
  ];
}
