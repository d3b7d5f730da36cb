import { VERSION } from '../../state/address.js';

interface StatementLinkProps {
  readonly claim: string;
  readonly children: string;
}

/** A statement by its number, which leads to its page on the map. */
export function StatementLink({ claim, children }: StatementLinkProps) {
  return (
    <a href={`#${VERSION}/map?claim=${claim}`} data-claim={claim}>
      {children}
    </a>
  );
}
