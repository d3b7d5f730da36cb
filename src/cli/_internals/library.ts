import { CLAIMS, FACTS } from '../../../proofs/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import { ClaimGraph } from '../../claims/index.js';

/** Everything that can be examined by name: the claims of the library, and its mutants. */
export const LIBRARY = new ClaimGraph([...CLAIMS, ...MUTANTS.map(({ claim }) => claim)]);

/** Ids of the claims that are examined when none is named: those of the library. */
export const CLAIM_IDS: readonly string[] = CLAIMS.map(({ id }) => id);

/** Ids of the claims of the library that are textbook facts. */
export const FACT_IDS: ReadonlySet<string> = new Set(FACTS.map(({ id }) => id));
