import type { Walk } from '../claims/index.js';
import { jsonDocument } from './_internals/json-document.js';

/** Where a walk was made. */
export interface WalkPlace {
  readonly shape: string;
  readonly seed: number;
}

/** A walk as a JSON document: every matrix with its exact entries. */
export const walkJson = ({ claim, mutant, steps }: Walk, { shape, seed }: WalkPlace): string =>
  jsonDocument('walk', {
    claim,
    ...(mutant === undefined ? {} : { mutant }),
    shape,
    seed,
    steps,
  });
