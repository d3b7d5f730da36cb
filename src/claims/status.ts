import type { Evidence } from './evidence.js';
import { type Grade, strongest, weakest } from './grade.js';
import type { ClaimReport, StepReport } from './report.js';

/** A grade and the shapes for which it was earned. */
export interface Status {
  readonly grade: Grade;
  readonly shapes: readonly string[];
}

/**
 * The status of a step: the strongest of its own evidence, no stronger than the claims it uses, and
 * at the shapes where all of them hold.
 */
export function stepStatus(evidence: readonly Evidence[], used: readonly Status[]): Status {
  const own: Status = {
    grade: strongest(evidence.map(({ grade }) => grade)),
    shapes: [...new Set(evidence.flatMap(({ shapes }) => shapes))],
  };
  return conjunction([own, ...used]);
}

/**
 * The status of a claim: what its steps carry together, or what was found about its conclusion
 * directly when that is more. Refuted as soon as anything is, wherever it is.
 */
export function claimStatus(
  steps: readonly Pick<StepReport, 'grade' | 'shapes'>[],
  conclusion: readonly Evidence[],
): Status {
  const bySteps = conjunction(steps);
  const direct = strongest(conclusion.map(({ grade }) => grade));
  const grade = strongest([bySteps.grade, direct]);
  if (grade !== 'proved at shape') return { grade, shapes: [] };
  const expanded = conclusion.flatMap(({ shapes }) => shapes);
  return { grade, shapes: [...new Set([...bySteps.shapes, ...expanded])] };
}

/**
 * All parts together. Parts proved at shapes that have none in common establish nothing of the
 * whole.
 */
function conjunction(parts: readonly Status[]): Status {
  const grade = weakest(parts.map((part) => part.grade));
  if (grade !== 'proved at shape') return { grade, shapes: [] };
  const atShapes = parts.filter((part) => part.grade === 'proved at shape');
  const shapes = atShapes
    .map((part) => part.shapes)
    .reduce((common, next) => common.filter((shape) => next.includes(shape)));
  return shapes.length > 0 ? { grade, shapes } : { grade: 'inconclusive', shapes: [] };
}

/** What a report does not establish, in plain words. */
export function openPoints(
  status: Status,
  report: Pick<ClaimReport, 'steps' | 'conclusion'>,
): string[] {
  const evidence = [...report.steps.flatMap((step) => step.evidence), ...report.conclusion];
  const notes = [...new Set(evidence.flatMap((item) => item.notes))];
  switch (status.grade) {
    case 'proved at shape':
      return ['other shapes: expansion proves the listed shapes only', ...notes];
    case 'checked':
      return [
        'not proved: the statement was decided on the instances counted, no others',
        ...notes,
      ];
    case 'inconclusive':
      return ['nothing was established', ...notes];
    default:
      return notes;
  }
}
