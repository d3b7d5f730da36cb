import type { Grade } from '../../claims/index.js';
import { GRADE_MEANINGS } from '../grade-meanings.js';
import { GradeBadge } from './grade-badge.js';

/** What each of the grades says. */
export function GradeLegend({ grades }: { readonly grades: readonly Grade[] }) {
  return (
    <dl class="grades">
      {grades.map((grade) => (
        <>
          <dt>
            <GradeBadge grade={grade} />
          </dt>
          <dd>{GRADE_MEANINGS[grade]}</dd>
        </>
      ))}
    </dl>
  );
}
