import type { Part } from '../_internals/part.js';
import type { Kind } from '../_internals/point.js';
import { requireSame, type Terms } from '../_internals/terms.js';
import * as words from '../_internals/words.js';

/** In all sizes and for all real matrices: where the hypotheses are 0, D_n ⋯ D_1 left = right. */
export const wordIdentity: Kind = (statement, proof) => {
  const { session } = proof;
  const { letters, hypotheses, trace, difference } = words.readClaim(statement);
  const { cancellations, cofactors } = proof.fields(['cancellations', 'cofactors']);
  const facts = [...hypotheses];
  const prove = (part: Part, target: Terms, under: boolean): void => {
    const found = words.combination(part, letters, facts);
    words.sizeOf(part, letters, [...target.keys(), ...found.keys()], under);
    const [derived, claimed] = [found, target].map((terms) =>
      under ? words.traced(session, terms) : terms,
    );
    requireSame(part, derived!, claimed!);
  };
  for (const part of cancellations.list()) {
    const given = part.fields(['a', 'b', 'cofactors']);
    const [a, b] = [words.readSum(given.a, letters), words.readSum(given.b, letters)];
    const ab = words.times(session, a, b);
    words.sizeOf(part, letters, ab.keys());
    // Over the reals (ab)ᵀ(ab) = bᵀ(aᵀab) = 0 gives ab = 0.
    prove(given.cofactors, words.times(session, words.transpose(a), ab), false);
    facts.push(ab);
  }
  prove(cofactors, difference, trace);
};
