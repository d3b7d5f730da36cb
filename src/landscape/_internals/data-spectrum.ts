import type { RationalMatrix, RealRoot } from '../../exact/index.js';
import type { Moments } from '../../network/index.js';
import type { AssumptionId } from '../assumption.js';
import { decideAssumptions } from '../decide-assumptions.js';
import { explainedMoment } from '../least-squares.js';
import { isolateEigenvalues } from '../spectrum.js';

/** What the classification needs to know about the data, whatever the weights. */
export interface DataSpectrum {
  /** Σ, d_y × d_y. */
  readonly sigma: RationalMatrix;
  /** The distinct eigenvalues of Σ, largest first. */
  readonly eigenvalues: readonly RealRoot[];
  /** The assumptions on the data that fail. */
  readonly failing: readonly AssumptionId[];
}

const KNOWN = new WeakMap<Moments<RationalMatrix>, DataSpectrum>();

/** Σ, its spectrum and the assumptions on the data; found once for points that share moments. */
export function dataSpectrum(moments: Moments<RationalMatrix>): DataSpectrum {
  const known = KNOWN.get(moments);
  if (known !== undefined) return known;
  const sigma = explainedMoment(moments);
  const failing = decideAssumptions(moments, {
    inputNames: names('x', moments.xx.rows),
    targetNames: names('y', moments.yy.rows),
  })
    .filter(({ holds }) => !holds)
    .map(({ id }) => id);
  const found = { sigma, eigenvalues: isolateEigenvalues(sigma), failing };
  KNOWN.set(moments, found);
  return found;
}

function names(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}
