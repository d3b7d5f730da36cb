import { LemmascopeError } from '../../diagnostics/index.js';
import type { WordClaim } from '../word-claim.js';
import type { WordHints } from '../word-hints.js';
import { mergeLetters } from './letters.js';
import { statementLetters } from './statement-letters.js';

/** @throws WORD_LETTER_UNKNOWN, SHAPE_MISMATCH, INTEGER_EXPECTED */
export function checkHints(claim: WordClaim, hints: WordHints): void {
  const letters = statementLetters(claim);
  for (const [at, { a, b }] of (hints.cancellations ?? []).entries()) {
    const product = a.times(b);
    mergeLetters(letters, product.letters);
    for (const letter of [...a.letters.keys(), ...b.letters.keys()]) {
      if (letters.has(letter)) continue;
      const path = `cancellations[${at}]`;
      throw new LemmascopeError('WORD_LETTER_UNKNOWN', { path, actual: letter });
    }
  }
  for (const name of ['maxDegree', 'maxRules', 'maxSteps'] as const) {
    const bound = hints[name];
    if (bound === undefined || (Number.isSafeInteger(bound) && bound > 0)) continue;
    throw new LemmascopeError('INTEGER_EXPECTED', {
      path: name,
      expected: 'a positive integer',
      actual: `${bound}`,
    });
  }
}
