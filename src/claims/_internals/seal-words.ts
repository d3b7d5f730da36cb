import { type CertificateDocument, sealStatement } from '../../landscape/index.js';
import type { JsonObjectLike } from '../../words/index.js';

/** A statement about words, which names its kind, with its proof. */
export function sealWords(statement: JsonObjectLike, proof: JsonObjectLike): CertificateDocument {
  return sealStatement(String(statement['kind']), statement, proof);
}
