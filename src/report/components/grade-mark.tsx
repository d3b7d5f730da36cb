import type { Grade } from '../../claims/index.js';

/**
 * Filled for what was proved, hollow for what was looked at, open for the rest: no two are alike in
 * black and white.
 */
const MARKS: Readonly<Record<Grade, { readonly d: string; readonly filled: boolean }>> = {
  formal: { d: 'M1 1H9V9H1Z', filled: true },
  proved: { d: 'M5 .8A4.2 4.2 0 1 1 4.99 .8Z', filled: true },
  'proved at shape': { d: 'M5 .6 9.4 5 5 9.4 .6 5Z', filled: true },
  exhaustive: { d: 'M5 1 9.4 9H.6Z', filled: true },
  checked: { d: 'M5 1.4A3.6 3.6 0 1 1 4.99 1.4Z', filled: false },
  sampled: { d: 'M5 1.3 8.7 5 5 8.7 1.3 5Z', filled: false },
  inconclusive: { d: 'M1 3.5H9M1 6.5H9', filled: false },
  refuted: { d: 'M1.2 1.2 8.8 8.8M8.8 1.2 1.2 8.8', filled: false },
};

interface GradeMarkProps {
  readonly grade: Grade;
  /** The upper left corner, when it stands in a drawing. */
  readonly at?: readonly [x: number, y: number];
}

/** The shape of a grade, 10 × 10, in the colour of the text around it. */
export function GradeMark({ grade, at }: GradeMarkProps) {
  const { d, filled } = MARKS[grade];
  const place = at === undefined ? {} : { x: at[0], y: at[1] };
  return (
    <svg class="mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" {...place}>
      <path
        d={d}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width={filled ? 0 : 1.6}
      />
    </svg>
  );
}
