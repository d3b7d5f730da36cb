import type { CheckEvidence } from './claim-evidence.js';
import { type Grade, strongest, weakest } from './grade.js';

/** A grade and the shapes for which it was earned. */
export interface Status {
  readonly grade: Grade;
  readonly shapes: readonly string[];
}

/**
 * What checks of one statement establish of it. Checks of one kind are parts of one examination, so
 * the weakest of them counts; of examinations of different kinds each stands for the whole
 * statement, so the strongest counts. A refutation outweighs everything.
 *
 * A check that had nothing to run on in any scope is left out; no evidence at all establishes nothing.
 */
export function ownStatus(checks: readonly CheckEvidence[]): Status {
  const run = checks.filter(({ found }) => found.length > 0);
  const kinds = [...new Set(run.map(({ kind }) => kind))].map((kind) =>
    conjunction(run.filter((check) => check.kind === kind).map(statusOfCheck)),
  );
  const grade = strongest(kinds.map((kind) => kind.grade));
  return kinds.find((kind) => kind.grade === grade) ?? { grade, shapes: [] };
}

/** The same check in several scopes: the strongest. A finding establishes nothing, whatever else. */
function statusOfCheck({ found }: CheckEvidence): Status {
  const grade = strongest(found.map((evidence) => evidence.grade));
  if (grade !== 'refuted' && found.some(({ finding }) => finding !== undefined))
    return { grade: 'inconclusive', shapes: [] };
  const shapes = grade === 'proved at shape' ? found.flatMap((evidence) => evidence.shapes) : [];
  return { grade, shapes: [...new Set(shapes)] };
}

/**
 * The status of a step: that of its own evidence, no stronger than the claims it uses, and at the
 * shapes where all of them hold.
 */
export function stepStatus(checks: readonly CheckEvidence[], used: readonly Status[]): Status {
  return conjunction([ownStatus(checks), ...used]);
}

/**
 * The status of a claim: what its steps carry together. What was found about the conclusion directly
 * can refute a claim, and is all there is where a claim has no steps; it never lifts a claim above
 * its steps. A formal proof of the claim depends on none of them: it is limited by nothing, except that
 * a refutation, of a step or of the conclusion, outweighs it.
 */
export function claimStatus(
  steps: readonly Status[],
  conclusion: readonly CheckEvidence[],
  formallyProved = false,
): Status {
  const direct = ownStatus(conclusion);
  const measured = steps.length === 0 || direct.grade === 'refuted' ? direct : conjunction(steps);
  return formallyProved && measured.grade !== 'refuted'
    ? { grade: 'formal', shapes: [] }
    : measured;
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
