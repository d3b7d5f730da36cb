import type { RationalMatrix } from '../exact/index.js';
import type { Moments } from '../network/index.js';
import type { AssumptionDecision } from './assumption.js';
import { decideDistinctEigenvalues } from './assumptions/distinct-eigenvalues.js';
import { decideXxtFullRank } from './assumptions/xxt-full-rank.js';
import { decideXytFullRank } from './assumptions/xyt-full-rank.js';
import { explainedMoment } from './least-squares.js';

/** What the model is said to be; the data cannot tell. */
export interface ModelDeclaration {
  readonly loss: 'squared' | 'weighted-squared';
  readonly activation: 'linear' | 'relu';
}

/** Names for the rows of X and of Y, for evidence one can read. */
export interface DataNames {
  readonly inputNames: readonly string[];
  readonly targetNames: readonly string[];
}

/**
 * Decides every assumption of K16, Theorem 2.3 on exact moments, each with its evidence.
 *
 * The first four are properties of the data and are decided. Where XXᵀ is singular,
 * `distinct-eigenvalues` is decided for Σ with a generalised inverse, on which Σ does not depend.
 * The last two are properties of the model and are taken as declared.
 */
export function decideAssumptions(
  moments: Moments<RationalMatrix>,
  names: DataNames,
  model: ModelDeclaration = { loss: 'squared', activation: 'linear' },
): readonly AssumptionDecision[] {
  const { inputNames, targetNames } = names;
  const inputWidth = moments.xx.rows;
  const outputWidth = moments.yy.rows;
  return [
    decideXxtFullRank(moments.xx, inputNames),
    decideXytFullRank(moments.yx, inputNames, targetNames),
    {
      id: 'dy-le-dx',
      holds: outputWidth <= inputWidth,
      evidence: { kind: 'widths', inputWidth, outputWidth },
    },
    decideDistinctEigenvalues(explainedMoment(moments)),
    {
      id: 'squared-loss',
      holds: model.loss === 'squared',
      evidence: { kind: 'declared', value: `${model.loss} loss` },
    },
    {
      id: 'linear-activation',
      holds: model.activation === 'linear',
      evidence: { kind: 'declared', value: `${model.activation} activation` },
    },
  ];
}
