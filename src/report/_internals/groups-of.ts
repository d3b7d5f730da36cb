import type { ClaimReport } from '../../claims/index.js';
import type { ReportHeading } from '../check-heading.js';

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
