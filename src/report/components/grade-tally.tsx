import { type ClaimReport, GRADES } from '../../claims/index.js';
import { GradeBadge } from './grade-badge.js';

/** How many claims have each grade that any has. */
export function GradeTally({ reports }: { readonly reports: readonly ClaimReport[] }) {
  const each = GRADES.map((grade) => ({
    grade,
    count: reports.filter((report) => report.grade === grade).length,
  })).filter(({ count }) => count > 0);
  return (
    <p class="tally">
      {each.map(({ grade, count }) => (
        <>
          <span>
            {count} <GradeBadge grade={grade} />
          </span>{' '}
        </>
      ))}
    </p>
  );
}
