import { Rational, RationalMatrix } from '../../../src/exact/index.js';
import { Architecture } from '../../../src/network/index.js';
import { expectedActivity, type PathLaw } from '../../../src/relu/index.js';
import type { ReductionInstance } from '../../arbitraries/index.js';
import { matrices } from './compare.js';
import { type AnyStep, readProof } from './read-proof.js';
import { REDUCTION_SCALE } from './reduction-law.js';
import type { Comparison, ProofReplay } from './step-reading.js';

/**
 * Reads the proof of Corollary 3.2, up to E_Z[Ŷ] = W_{H+1}⋯W_1X, at a law for which one of its
 * assumptions fails: its steps by their own checks, and q P(Z = 1) = 1 path by path.
 */
export function replayReduction(law: PathLaw): ProofReplay {
  const { x } = law.states[0]!;
  const outputs = law.widths.at(-1)!;
  const instance: ReductionInstance = {
    architecture: Architecture.of(law.widths),
    law,
    // What the network is to fit is not asked for before the step on the loss.
    y: RationalMatrix.zero(outputs, x.columns),
  };
  return readProof(
    'corollary-3-2',
    {
      read: (claim, step) =>
        claim !== 'corollary-3-2'
          ? undefined
          : step.id === 'one-probability'
            ? [everyPathHasOne(law)]
            : byItsChecks(step, instance),
      isItsCase: () => true,
      wants: () => undefined,
    },
    ['unrolled', 'independent', 'one-probability'],
  );
}

/** q P(Z = 1) of every path, a row, and every sample. */
function everyPathHasOne(law: PathLaw): Comparison {
  const found = RationalMatrix.fromRows(
    expectedActivity(law).map((row) => row.map((share) => share.times(REDUCTION_SCALE))),
  );
  const ones = found.toRows().map((row) => row.map(() => Rational.ONE));
  return matrices('q P(Z = 1), a row for every path', RationalMatrix.fromRows(ones), found);
}

const byItsChecks = (step: AnyStep, instance: ReductionInstance): readonly Comparison[] =>
  step.checks.flatMap((check) =>
    check.kind === 'instances'
      ? [...check.equations(instance)].map(({ at, left, right }) => matrices(at, right, left))
      : [],
  );
