import { expect } from 'vitest';
import { checkCertificate, statementHash } from '../../../src/kernel/index.js';
import {
  proveWords,
  type WordClaim,
  type WordHints,
  type WordProof,
} from '../../../src/words/index.js';
import { flawOf, type ProofDocument, type StatementDocument } from './check-proof.js';

export type Proved = WordProof & { found: true };

/** Proves a claim; the proof must pass the kernel and an expansion that shares nothing with it. */
export function proved(claim: WordClaim, hints?: WordHints): Proved {
  const result = proveWords(claim, hints);
  if (!result.found) throw new Error(result.reason);
  expect(flawOfDocuments(result)).toBeUndefined();
  expect(verdictOn(result.statement, result.proof)).toEqual({ accepted: true });
  return result;
}

/** The reason why nothing was found. */
export function notProved(claim: WordClaim, hints?: WordHints): string {
  const result = proveWords(claim, hints);
  if (result.found) throw new Error(`proved: ${JSON.stringify(result.proof)}`);
  return result.reason;
}

export function flawOfDocuments({ statement, proof }: Proved): string | undefined {
  return flawOf(statement as unknown as StatementDocument, proof as unknown as ProofDocument);
}

export function verdictOn(statement: unknown, proof: unknown) {
  return checkCertificate(statement, {
    format: 'lemmascope-certificate/1',
    kind: (statement as { kind: string }).kind,
    statement: statementHash(statement),
    proof,
  });
}
