import { ratio } from '../_internals/arithmetic.js';
import { LetterValues } from '../_internals/letter-values.js';
import type { Kind } from '../_internals/point.js';
import { readClaim } from '../_internals/words.js';

/** There are matrices for which the hypotheses are 0 and D_n ⋯ D_1 left is not right. */
export const notWordIdentity: Kind = (statement, proof) => {
  const { letters, hypotheses, trace, difference } = readClaim(statement);
  const { matrices } = proof.fields(['matrices']);
  matrices.fields([...letters.keys()].filter((name) => !name.endsWith('^T')));
  const [values, numbers] = [new LetterValues(), new Map<string, string>()];
  for (const [name, part] of matrices.entries()) {
    const found = values.put(part, name, part.matrix());
    for (const [side, named] of letters.get(name)!.entries()) {
      // A size that is a numeral means that number; a name means one number everywhere.
      const needed = numbers.get(named) ?? (/^\d+$/.test(named) ? named : found[side]!);
      if (found[side] !== needed)
        part.refuse('KERNEL_SIZES_DIFFER', `${named} = ${needed}`, found[side]);
      numbers.set(named, needed);
    }
  }
  for (const [at, terms] of hypotheses.entries()) {
    const { rows, under } = values.evaluate(proof, terms);
    for (const entry of rows.flat())
      proof.require('KERNEL_HYPOTHESIS_FALSE', `hypothesis ${at}`, ratio(entry, under), '=');
  }
  const { rows, under } = values.evaluate(proof, difference, trace);
  const entry = rows.flat().find((value) => value !== 0n) ?? 0n;
  proof.require('KERNEL_SIDES_EQUAL', 'left - right', ratio(entry, under), '<>');
};
