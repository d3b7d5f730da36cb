import type { ClaimReport } from '../../claims/index.js';
import { claimName } from '../_internals/claim-name.js';
import { Notation } from './notation.js';
import { useReading } from './use-reading.js';

/** A link with the name of a claim: its number in the source, the title of a fact, a mutant's id. */
export function ClaimLink({
  claim,
  facts,
}: {
  readonly claim: ClaimReport;
  readonly facts: ReadonlySet<string>;
}) {
  return (
    <a href={useReading().hrefOf(claim.id)}>
      <Notation text={claimName(claim, facts.has(claim.id))} />
    </a>
  );
}
