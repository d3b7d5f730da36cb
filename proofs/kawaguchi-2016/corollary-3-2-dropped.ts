import type { PathLawKind, ReductionInstance } from '../../properties/arbitraries/index.js';
import { type Claim, defineClaim, type WordIdentity } from '../../src/claims/index.js';
import { expectedOutputCheck } from './corollary-3-2.js';
import { ON_DATA, REDUCTION_HYPOTHESES } from './reduction-hypotheses.js';
import { dependsOnInputs, dependsOnWeights, pathsDiffer } from './reduction-words.js';

const { a1pM, a5uM } = REDUCTION_HYPOTHESES;

/** What is dropped of the two assumptions of Corollary 3.2. */
export type DroppedReductionAssumption = 'a1p-m' | 'a5u-m-inputs' | 'a5u-m-weights';

interface Dropped {
  /** Behind the slash of the claim's id. */
  readonly suffix: string;
  readonly row: string;
  readonly instead: string;
  readonly kind: PathLawKind;
  readonly keeps: typeof a1pM | typeof a5uM;
  readonly identities: () => readonly WordIdentity[];
}

/** The two assumptions, the second in its two halves. */
export const DROPPED_REDUCTION_ASSUMPTIONS: Readonly<Record<DroppedReductionAssumption, Dropped>> =
  {
    'a1p-m': {
      suffix: 'without-a1p-m',
      row: 'A1p-m',
      instead: 'P(Z = 1) differs between paths, and q = 1/ρ for one of them',
      kind: 'probabilities differ between paths',
      keeps: a5uM,
      identities: pathsDiffer,
    },
    'a5u-m-inputs': {
      suffix: 'without-a5u-m-inputs',
      row: 'A5u-m: Z independent of X',
      instead: 'every path has probability ρ = 1/q, and Z depends on X',
      kind: 'Z depends on X',
      keeps: a1pM,
      identities: dependsOnInputs,
    },
    'a5u-m-weights': {
      suffix: 'without-a5u-m-weights',
      row: 'A5u-m: Z independent of W',
      instead: 'every path has probability ρ = 1/q, and Z depends on W',
      kind: 'Z depends on W',
      keeps: a1pM,
      identities: dependsOnWeights,
    },
  };

/** The claims, by what they drop. */
export const WITHOUT_REDUCTION_ASSUMPTION: Readonly<
  Record<DroppedReductionAssumption, Claim<ReductionInstance>>
> = {
  'a1p-m': without('a1p-m'),
  'a5u-m-inputs': without('a5u-m-inputs'),
  'a5u-m-weights': without('a5u-m-weights'),
};

/**
 * Corollary 3.2 without one of its assumptions: false. A counterexample of it in matrices, one hidden
 * layer and two outcomes, has a certificate; those in laws of paths are decided exactly.
 */
function without(dropped: DroppedReductionAssumption): Claim<ReductionInstance> {
  const { suffix, row, instead, kind, keeps, identities } = DROPPED_REDUCTION_ASSUMPTIONS[dropped];
  const statement = `Of the assumptions of Corollary 3.2 all but one hold; but ${instead}. Then E_Z[Ŷ] = W_{H+1}⋯W_1X.`;
  return defineClaim<ReductionInstance>({
    id: `corollary-3-2/${suffix}`,
    title: `3.2 without: ${row}`,
    source: { work: 'K16', number: 'Corollary 3.2' },
    slip: `${row}: ${instead}`,
    statement,
    tex: statement,
    hypotheses: [keeps, ...ON_DATA],
    dataHypotheses: [],
    restsOn: [],
    steps: [],
    conclusion: [
      {
        kind: 'words',
        compares: 'E[Ŷ] with E[W_2W_1X], H = 1, two outcomes',
        identities,
      },
      expectedOutputCheck(kind),
    ],
  });
}
