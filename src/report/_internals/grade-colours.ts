import { GRADES, type Grade } from '../../claims/index.js';
import { gradeClass } from './grade-class.js';

/** Hues apart from each other also for the colour-blind; the words always stand beside them. */
const COLOURS: Readonly<Record<Grade, readonly [onLight: string, onDark: string]>> = {
  formal: ['#1b5e20', '#8fd694'],
  proved: ['#1a7f37', '#7ee2a0'],
  'proved at shape': ['#00696f', '#6fd6dc'],
  exhaustive: ['#0b57a4', '#8ec5ff'],
  checked: ['#6b4fa3', '#c9b3f5'],
  sampled: ['#8a5a00', '#f0c36a'],
  inconclusive: ['#5c5f66', '#b9bcc4'],
  refuted: ['#b3261e', '#ff9d94'],
};

/** The colour of each grade as a property `--g` of its class, on light and on dark ground. */
export function gradeColours(ground: 'light' | 'dark'): string {
  const which = ground === 'light' ? 0 : 1;
  return GRADES.map((grade) => `.${gradeClass(grade)}{--g:${COLOURS[grade][which]}}`).join('\n');
}
