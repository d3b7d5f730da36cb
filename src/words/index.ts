export { differentiatedLeft } from './differentiated-left.js';
export type { Direction } from './direction.js';
export { evaluateWords } from './evaluate-words.js';
export type { JsonLike, JsonObjectLike } from './json-like.js';
export {
  generalisedInverse,
  idempotent,
  inverse,
  moorePenrose,
  symmetric,
} from './matrix-hypotheses.js';
export { proveWords } from './prove-words.js';
export type { Size } from './size.js';
export { TracePolynomial } from './trace-polynomial.js';
export { valueOfWord } from './value-of-word.js';
export type { WordClaim, WordHypothesis } from './word-claim.js';
export type { WordCancellation, WordHints } from './word-hints.js';
export { WordPolynomial } from './word-polynomial.js';
export type { WordProof } from './word-proof.js';
export { wordStatement } from './word-statement.js';
