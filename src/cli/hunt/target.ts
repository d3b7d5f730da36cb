import { resolve } from 'node:path';
import { CLAIMS } from '../../../proofs/index.js';
import { ablatedClaim } from '../../../properties/ablations/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import { type AnyClaim, ClaimGraph } from '../../claims/index.js';
import { claimHash } from '../../hunt/index.js';
import { statementHash } from '../../kernel/index.js';
import { loadConjecture } from './load-conjecture.js';

/** Where a claim comes from: a name of the library, or a file of the user. Crosses to workers. */
export type TargetName =
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'file'; readonly path: string };

/** A claim to hunt. */
export interface Target {
  readonly name: TargetName;
  readonly claim: AnyClaim;
  readonly hash: string;
  /** Of the file and what it imports; of one of ours, none. */
  readonly textHash: string;
  /** Ours are not watched for mutation and the like. */
  readonly ours: boolean;
}

/** A word of the command line that ends like a module is a file; any other is the id of a claim. */
export function targetName(word: string): TargetName {
  return /\.[cm]?[jt]s$/.test(word)
    ? { kind: 'file', path: resolve(word) }
    : { kind: 'claim', id: word };
}

/** @throws CLAIM_UNKNOWN, CONJECTURE_UNREADABLE, CONJECTURE_WITHOUT_CLAIM */
export async function resolveTarget(name: TargetName): Promise<Target> {
  if (name.kind === 'claim') {
    const graph = new ClaimGraph([...CLAIMS, ...MUTANTS.map(({ claim }) => claim)]);
    const claim = ablatedClaim(name.id) ?? graph.get(name.id);
    return { name, claim, hash: claimHash(claim), textHash: '', ours: true };
  }
  const { claim, text } = await loadConjecture(name.path);
  const [hash, textHash] = [claimHash(claim, text), statementHash({ text })];
  return { name, claim, hash, textHash, ours: false };
}
