import type { Grade } from '../../claims/index.js';
import { gradeClass } from '../_internals/grade-class.js';
import { GradeMark } from './grade-mark.js';

/** A grade: its word, its mark, its border; colour only repeats them. */
export function GradeBadge({ grade }: { readonly grade: Grade }) {
  return (
    <span class={`badge ${gradeClass(grade)}`}>
      <GradeMark grade={grade} />
      {grade}
    </span>
  );
}
