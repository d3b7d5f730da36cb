import { LemmascopeError } from '../diagnostics/index.js';
import { readDirection } from './_internals/differentiate.js';
import { statementLetters } from './_internals/statement-letters.js';
import type { JsonObjectLike } from './json-like.js';
import { TracePolynomial } from './trace-polynomial.js';
import type { WordClaim } from './word-claim.js';

/**
 * The claim as a statement of the kernel (docs/certificate-format.md): for all real matrices of all
 * sizes that fit, the hypotheses imply the identity; or, with `not-word-identity`, they do not.
 *
 * @throws SHAPE_MISMATCH if the sides do not fit, or a letter has two sizes
 */
export function wordStatement(
  claim: WordClaim,
  kind: 'word-identity' | 'not-word-identity' = 'word-identity',
): JsonObjectLike {
  const { hypotheses, derivatives = [], left, right } = claim;
  checkSides(claim);
  const directions = derivatives.map(readDirection);
  return {
    format: 'lemmascope-statement/1',
    kind,
    letters: Object.fromEntries(statementLetters(claim)),
    hypotheses: hypotheses.map(({ zero }) => zero.toTerms()),
    derivatives: directions.map(({ moves }) => Object.fromEntries(moves)),
    trace: left instanceof TracePolynomial,
    left: left.toTerms(),
    right: right.toTerms(),
  };
}

function checkSides({ left, right }: WordClaim): void {
  if (left instanceof TracePolynomial) {
    if (right instanceof TracePolynomial) return;
  } else if (!(right instanceof TracePolynomial)) {
    if (left.rows === right.rows && left.columns === right.columns) return;
  }
  const size = (side: WordClaim['left']) =>
    side instanceof TracePolynomial ? 'a trace' : `${side.rows}×${side.columns}`;
  throw new LemmascopeError('SHAPE_MISMATCH', {
    path: 'the two sides of a claim',
    actual: `${size(left)} (${left}) and ${size(right)} (${right})`,
  });
}
