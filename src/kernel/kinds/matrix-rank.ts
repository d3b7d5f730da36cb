import { flipped, type Rows, times, whole } from '../_internals/arithmetic.js';
import { LetterValues } from '../_internals/letter-values.js';
import { moments } from '../_internals/loss.js';
import { claims, type Kind, readPoint } from '../_internals/point.js';
import { requireSemidefinite } from '../_internals/squares.js';
import { readSum } from '../_internals/words.js';

const OF_THE_POINT = /^(W\d+|Sxx|Syx|Syy)$/;

/** The rank of a polynomial in W_1, …, W_N, the moments of the data, and matrices that are given. */
export const matrixRank: Kind = (statement, proof) => {
  const fields = claims(statement, ['point', 'letters', 'polynomial', 'rank']);
  const { point: about, polynomial, rank } = fields;
  proof.fields([]);
  const point = readPoint(about);
  const values = new LetterValues();
  for (const [k, weight] of point.weights.entries()) values.put(about, `W${k + 1}`, weight);
  // A weighted loss has no moments: it does not depend on the data through them.
  if (!point.features.includes('a weighted loss'))
    for (const [name, moment] of Object.entries(moments(point))) values.put(about, name, moment);
  for (const [name, part] of fields.letters.entries()) {
    if (OF_THE_POINT.test(name)) part.refuse('KERNEL_LETTER_INVALID', 'a name of its own', name);
    values.put(part, name, part.matrix());
  }
  const { rows } = values.evaluate(polynomial, readSum(polynomial, values.letters));
  const sides = [rows, flipped(rows)].sort((a, b) => a.length - b.length) as [Rows, Rows];
  const gram = times(proof.session, ...sides);
  const found = requireSemidefinite(rank, 'KERNEL_STOPPED', gram).length;
  const claimed = rank.count(0, gram.length);
  rank.require('KERNEL_RANK_WRONG', 'rank', whole(found), '=', whole(claimed));
};
