import { GRADES } from '../../claims/index.js';
import { GRADE_BRIEFS } from '../grade-meanings.js';
import { GradeBadge } from './grade-badge.js';

/** The legend in one line, for beside a drawing; {@link GradeLegend} says what the grades mean. */
export function GradeStrip() {
  return (
    <ul class="grade-strip">
      {GRADES.map((grade) => (
        <li>
          <GradeBadge grade={grade} /> {GRADE_BRIEFS[grade]}
        </li>
      ))}
    </ul>
  );
}
