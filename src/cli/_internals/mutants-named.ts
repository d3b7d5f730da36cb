import { MUTANTS, type Mutant } from '../../../properties/mutants/index.js';
import { LemmascopeError } from '../../diagnostics/index.js';
import { CLAIM_IDS } from './library.js';

/**
 * The mutants that are named, and those of the claims that are named; all of them when none is.
 *
 * @throws CLAIM_UNKNOWN for a name that is neither a mutant nor a claim with mutants.
 */
export function mutantsNamed(names: readonly string[]): readonly Mutant[] {
  if (names.length === 0) return MUTANTS;
  for (const name of names)
    if (!MUTANTS.some((mutant) => isNamed(mutant, name)))
      throw new LemmascopeError('CLAIM_UNKNOWN', {
        expected: `a mutant, or one of ${CLAIM_IDS.filter((id) =>
          MUTANTS.some(({ of }) => of === id),
        ).join(', ')}`,
        actual: JSON.stringify(name),
      });
  return MUTANTS.filter((mutant) => names.some((name) => isNamed(mutant, name)));
}

const isNamed = ({ of, claim }: Mutant, name: string) => of === name || claim.id === name;
