import { type ClaimReport, doesWithout } from '../../claims/index.js';
import { ASSUMPTION_IDS } from '../../landscape/index.js';
import type { ReportHeading } from '../check-heading.js';
import { ClaimLink } from './claim-link.js';
import { ClaimLinks } from './claim-links.js';
import { Scrolling } from './scrolling.js';
import { useReading } from './use-reading.js';

interface AssumptionTableProps {
  readonly reports: readonly ClaimReport[];
  readonly heading: Pick<ReportHeading, 'facts'>;
}

/**
 * Which statement needs which assumption of the theorem: the steps that spend it, or the claims
 * through which it is needed.
 */
export function AssumptionTable({ reports, heading }: AssumptionTableProps) {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const columns = ASSUMPTION_IDS.filter((id) => reports.some((report) => states(report, id)));
  const rows = reports.filter((report) => columns.some((id) => states(report, id)));
  if (rows.length === 0) return <p>No statement of this run needs one.</p>;
  return (
    <Scrolling label="Assumptions and where they are spent">
      <table class="assumptions">
        <thead>
          <tr>
            <th scope="col">Statement</th>
            {columns.map((id) => (
              <th scope="col">
                <code>{id}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((report) => (
            <tr>
              <th scope="row">
                <ClaimLink claim={report} facts={heading.facts} />
              </th>
              {columns.map((id) => (
                <td>
                  <Spent of={report} assumption={id} byId={byId} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

const states = (report: Pick<ClaimReport, 'needs' | 'hypotheses'>, assumption: string) =>
  report.needs.includes(assumption) || report.hypotheses.some(({ id }) => id === assumption);

interface SpentProps {
  readonly of: ClaimReport;
  readonly assumption: string;
  readonly byId: ReadonlyMap<string, ClaimReport>;
}

function Spent(props: SpentProps) {
  const { of: report, assumption } = props;
  const proof = report.formal;
  const apart =
    proof?.accepted === true && report.needs.includes(assumption) && doesWithout(proof, assumption);
  return (
    <>
      <SpentBySteps {...props} />
      {apart ? <em> (not needed by the formal proof)</em> : null}
    </>
  );
}

function SpentBySteps({ of: report, assumption, byId }: SpentProps) {
  const { hrefOf } = useReading();
  const steps = report.steps.filter(({ spends }) => spends.includes(assumption));
  if (steps.length > 0)
    return (
      <>
        {steps.map((step, index) => (
          <>
            {index === 0 ? '' : ', '}
            <a href={hrefOf(report.id, step.id)}>{step.id}</a>
          </>
        ))}
      </>
    );
  if (!report.needs.includes(assumption))
    return states(report, assumption) ? <em>stated, not spent</em> : <>–</>;
  const through = [...new Set(report.steps.flatMap(({ uses }) => uses))].filter((id) =>
    byId.get(id)?.needs.includes(assumption),
  );
  return through.length === 0 ? (
    <>needed</>
  ) : (
    <>
      through <ClaimLinks ids={through} />
    </>
  );
}
