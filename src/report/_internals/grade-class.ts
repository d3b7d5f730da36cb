import type { Grade } from '../../claims/index.js';

/** The class of a grade in a style sheet: `g-proved-at-shape`. */
export function gradeClass(grade: Grade): string {
  return `g-${grade.replaceAll(' ', '-')}`;
}
