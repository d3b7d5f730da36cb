import { FACTS } from '../../../proofs/index.js';

/** Ids of the claims of the library that are textbook facts. */
export const FACT_IDS: ReadonlySet<string> = new Set(FACTS.map(({ id }) => id));
