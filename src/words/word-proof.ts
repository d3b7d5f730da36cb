import type { JsonObjectLike } from './json-like.js';
import type { WordHypothesis } from './word-claim.js';

/** What `proveWords` found. `found: false` never means that the claim is false. */
export type WordProof =
  | {
      readonly found: true;
      /** For the kernel, kind `word-identity`. */
      readonly statement: JsonObjectLike;
      /** For the kernel: the cancellations, and the cofactors of the claim. */
      readonly proof: JsonObjectLike;
      /** The hypotheses with a nonzero cofactor, in the order of the claim. */
      readonly from: readonly WordHypothesis[];
      /** Their ids, each once. */
      readonly used: readonly string[];
    }
  | { readonly found: false; readonly reason: string };
