import { jsonDocument } from './_internals/json-document.js';
import type { Ledger } from './ledger.js';

/** The ledger as a JSON document. */
export const ledgerJson = (ledger: Ledger): string => jsonDocument('ledger', { ...ledger });
