import type { ClaimReport } from '../../claims/index.js';
import { claimName } from '../_internals/claim-name.js';
import { claimScope } from '../_internals/claim-scope.js';
import { groupsOf } from '../_internals/groups-of.js';
import type { ReportHeading } from '../check-heading.js';
import { ClaimLink } from './claim-link.js';
import { GradeBadge } from './grade-badge.js';
import { Notation } from './notation.js';
import { Scrolling } from './scrolling.js';

interface SummaryTableProps {
  readonly reports: readonly ClaimReport[];
  readonly heading: ReportHeading;
}

/** One row per claim: statement, grade, scope. */
export function SummaryTable({ reports, heading }: SummaryTableProps) {
  return (
    <Scrolling label="Summary of all statements">
      <table class="summary">
        <thead>
          <tr>
            <th scope="col">Statement</th>
            <th scope="col">Grade</th>
            <th scope="col">Scope</th>
          </tr>
        </thead>
        {groupsOf(reports, heading).map(({ name, members }) => (
          <tbody>
            <tr class="group">
              <th colSpan={3} scope="rowgroup">
                {name}
              </th>
            </tr>
            {members.map((report) => (
              <tr>
                <th scope="row">
                  <ClaimLink claim={report} facts={heading.facts} />
                  {claimName(report, heading.facts.has(report.id)) === report.title ? null : (
                    <>
                      {' '}
                      <Notation text={report.title} />
                    </>
                  )}
                </th>
                <td>
                  <GradeBadge grade={report.grade} />
                </td>
                <td>
                  <Notation text={claimScope(report, heading.family)} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scrolling>
  );
}
