import { type ClaimReport, doesWithout, GRADES } from '../../claims/index.js';
import { ASSUMPTION_IDS } from '../../landscape/index.js';
import type { ReportHeading } from '../check-heading.js';
import { anchorOf } from './anchor.js';
import { claimName } from './claim-name.js';
import { claimScope } from './claim-scope.js';
import { links } from './html-claim.js';
import { badge } from './html-evidence.js';
import { type Markup, markup } from './markup.js';
import { notation } from './notation.js';

/** How many claims have each grade that any has. */
export function tally(reports: readonly ClaimReport[]): Markup {
  const each = GRADES.map((grade) => ({
    grade,
    count: reports.filter((report) => report.grade === grade).length,
  })).filter(({ count }) => count > 0);
  return markup`<p class="tally">${each.map(({ grade, count }) => markup`<span>${count} ${badge(grade)}</span> `)}</p>`;
}

/** One row per claim: statement, grade, scope. */
export function summaryTable(reports: readonly ClaimReport[], heading: ReportHeading): Markup {
  const row = (report: ClaimReport) => {
    const name = claimName(report, heading.facts.has(report.id));
    return markup`<tr><th scope="row">${linkTo(report, heading)}${name === report.title ? undefined : markup` ${notation(report.title)}`}</th><td>${badge(report.grade)}</td><td>${notation(claimScope(report, heading.family))}</td></tr>
`;
  };
  const rows = groupsOf(reports, heading).map(
    ({ name, members }) =>
      markup`<tr class="group"><th colspan="3" scope="rowgroup">${name}</th></tr>
${members.map(row)}`,
  );
  return markup`<div class="wide"><table class="summary"><thead><tr><th scope="col">Statement</th><th scope="col">Grade</th><th scope="col">Scope</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}

/**
 * Which statement needs which assumption of the theorem: the steps that spend it, or the claims
 * through which it is needed.
 */
export function assumptionTable(reports: readonly ClaimReport[], heading: ReportHeading): Markup {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const columns = ASSUMPTION_IDS.filter((id) =>
    reports.some(({ needs, hypotheses }) => states({ needs, hypotheses }, id)),
  );
  const rows = reports
    .filter((report) => columns.some((id) => states(report, id)))
    .map((report) => {
      const cells = columns.map((id) => markup`<td>${cell(report, id, byId)}</td>`);
      return markup`<tr><th scope="row">${linkTo(report, heading)}</th>${cells}</tr>
`;
    });
  if (rows.length === 0) return markup`<p>No statement of this run needs one.</p>`;
  return markup`<div class="wide"><table class="assumptions"><thead><tr><th scope="col">Statement</th>${columns.map((id) => markup`<th scope="col"><code>${id}</code></th>`)}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

/** The claims by the work they are taken from, in order of appearance, the facts last. */
export function groupsOf(reports: readonly ClaimReport[], { facts }: Pick<ReportHeading, 'facts'>) {
  const taken = reports.filter(({ id }) => !facts.has(id));
  const groups = [...new Set(taken.map(({ source }) => source.work))].map((work) => ({
    name: work,
    members: taken.filter(({ source }) => source.work === work),
  }));
  const used = reports.filter(({ id }) => facts.has(id));
  return used.length === 0 ? groups : [...groups, { name: 'Textbook facts', members: used }];
}

const states = (report: Pick<ClaimReport, 'needs' | 'hypotheses'>, assumption: string) =>
  report.needs.includes(assumption) || report.hypotheses.some(({ id }) => id === assumption);

function cell(
  report: ClaimReport,
  assumption: string,
  byId: ReadonlyMap<string, ClaimReport>,
): Markup {
  const proof = report.formal;
  if (
    proof?.accepted === true &&
    report.needs.includes(assumption) &&
    doesWithout(proof, assumption)
  )
    return markup`${bySteps(report, assumption, byId)} <em>(not needed by the formal proof)</em>`;
  return bySteps(report, assumption, byId);
}

function bySteps(
  report: ClaimReport,
  assumption: string,
  byId: ReadonlyMap<string, ClaimReport>,
): Markup {
  const steps = report.steps.filter(({ spends }) => spends.includes(assumption));
  if (steps.length > 0)
    return markup`${steps.map((step, index) => markup`${index === 0 ? '' : ', '}<a href="#${anchorOf(report.id, step.id)}">${step.id}</a>`)}`;
  if (!report.needs.includes(assumption))
    return states(report, assumption) ? markup`<em>stated, not spent</em>` : markup`–`;
  const through = [...new Set(report.steps.flatMap(({ uses }) => uses))].filter((id) =>
    byId.get(id)?.needs.includes(assumption),
  );
  return through.length === 0 ? markup`needed` : markup`through ${links(through)}`;
}

/** A link with the name of a claim: its number in the source, the title of a fact, a mutant's id. */
function linkTo(claim: ClaimReport, { facts }: ReportHeading): Markup {
  return markup`<a href="#${anchorOf(claim.id)}">${notation(claimName(claim, facts.has(claim.id)))}</a>`;
}
