import { CLAIMS } from '../../../../proofs/index.js';
import { MUTANTS } from '../../../../properties/mutants/index.js';
import { CHECK_DEFAULTS, type Walk, walkClaim } from '../../../claims/index.js';
import { LemmascopeError } from '../../../diagnostics/index.js';
import { Architecture } from '../../../network/index.js';
import type { Request } from '../../worker/request.js';
import { chosenDataset } from './chosen-dataset.js';

export interface WalkInput {
  readonly claim: string;
  /** The id of the mutant to put beside it; none: ''. */
  readonly mutant: string;
  readonly widths: readonly number[];
  readonly seed: number;
  readonly iris: boolean;
}

/**
 * Walks through a proof as `lemmascope walk` does.
 *
 * @throws CLAIM_UNKNOWN for a link that names what is not there; DATA_WIDTH_MISMATCH.
 */
export const walkRequest: Request<WalkInput, Walk> = (input, report) => {
  const { claim: id, mutant: slip, widths, seed } = input;
  const claim = CLAIMS.find((one) => one.id === id);
  const mutant = MUTANTS.find(({ of, claim: one }) => of === id && one.id === slip)?.claim;
  if (claim === undefined || (slip !== '' && mutant === undefined))
    throw new LemmascopeError('CLAIM_UNKNOWN', {
      path: claim === undefined ? 'claim' : 'mutant',
      expected: claim === undefined ? 'a statement of the map' : `a mutant of ${id}`,
      actual: JSON.stringify(claim === undefined ? id : slip),
    });
  report({ text: `walking through ${slip === '' ? id : slip}` });
  const architecture = Architecture.of(widths);
  const data = chosenDataset(input) ?? { samples: CHECK_DEFAULTS.samples };
  return walkClaim(claim, {
    shape: { architecture, data },
    seed,
    ...(mutant === undefined ? {} : { mutant }),
  });
};
