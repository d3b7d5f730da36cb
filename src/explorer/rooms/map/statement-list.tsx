import type { ClaimReport } from '../../../claims/index.js';
import { SummaryTable } from '../../../report/components/index.js';
import { useHeading } from './use-heading.js';

/** The graph as a table: every statement with its grade and scope. */
export function StatementList({ reports }: { readonly reports: readonly ClaimReport[] }) {
  const heading = useHeading();
  return (
    <section>
      <h2>All statements</h2>
      <SummaryTable reports={reports} heading={heading} />
    </section>
  );
}
