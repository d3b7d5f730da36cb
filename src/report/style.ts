import { styleText } from 'node:util';
import type { Grade } from '../claims/index.js';

/** How a console report is marked up: with colour on a terminal, plainly elsewhere. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly doubtful: (text: string) => string;
}

const plain = (text: string) => text;

/** No mark-up at all: for files, pipes and NO_COLOR. */
export const PLAIN: Style = {
  strong: plain,
  faint: plain,
  good: plain,
  bad: plain,
  doubtful: plain,
};

const styled = (format: Parameters<typeof styleText>[0]) => (text: string) =>
  styleText(format, text, { validateStream: false });

/** Terminal colours. The words carry everything; colour only repeats them. */
export const COLOUR: Style = {
  strong: styled('bold'),
  faint: styled('dim'),
  good: styled('green'),
  bad: styled(['bold', 'red']),
  doubtful: styled('yellow'),
};

/** The colour of a grade. */
export function gradeStyle(style: Style, grade: Grade): (text: string) => string {
  if (grade === 'refuted') return style.bad;
  return grade === 'inconclusive' || grade === 'sampled' ? style.doubtful : style.good;
}
