import type { ClaimReport, Evidence } from '../../claims/index.js';
import { plural } from './plural.js';

/** The family of shapes with symbolic data: in words, and the label of each. */
export interface ShapeFamily {
  readonly label: string;
  readonly shapes: ReadonlySet<string>;
}

/**
 * For what a claim was established, in words: all dimensions, the shapes by name, or how much was
 * looked at in the step with least of it.
 */
export function claimScope(report: ClaimReport, family: ShapeFamily): string {
  switch (report.grade) {
    case 'formal':
    case 'proved':
      return 'every dimension and depth';
    case 'proved at shape':
      return shapes(report, family);
    case 'exhaustive': {
      const least = leastOf(report, ({ strata }) => strata);
      if (least === undefined) return 'every rank stratum examined, in what it uses';
      const { strata, architectures } = least;
      return `every rank stratum it applies to (at least ${strata}) of ${plural(architectures, 'architecture')}`;
    }
    case 'checked':
    case 'sampled': {
      const least = leastOf(report, ({ instances }) => instances);
      if (least === undefined) return 'instances, in what it uses';
      const kind = report.grade === 'checked' ? 'exact instance' : 'float instance';
      return `at least ${plural(least.instances, kind)}`;
    }
    case 'refuted':
      return 'false';
    case 'inconclusive':
      return 'nothing';
  }
}

/** Of the evidence that earned the claim's grade, the one that went through least. */
function leastOf(
  { grade, steps, conclusion }: ClaimReport,
  size: (evidence: Evidence) => number,
): Evidence | undefined {
  const parts = steps.length === 0 ? [conclusion] : steps.map(({ evidence }) => evidence);
  const all = parts
    .map((evidence) =>
      evidence
        .filter((item) => item.grade === grade && size(item) > 0)
        .reduce<Evidence | undefined>(
          (most, item) => (most === undefined || size(item) > size(most) ? item : most),
          undefined,
        ),
    )
    .filter((item) => item !== undefined);
  return all.reduce<Evidence | undefined>(
    (least, item) => (least === undefined || size(item) < size(least) ? item : least),
    undefined,
  );
}

/** The whole family by its name, other shapes by theirs. */
function shapes(report: ClaimReport, family: ShapeFamily): string {
  const others = report.shapes.filter((shape) => !family.shapes.has(shape));
  const covered = report.shapes.length - others.length;
  const whole = covered === family.shapes.size;
  const named = whole ? family.label : `${covered} of ${family.label}`;
  return [...(covered === 0 ? [] : [named]), ...others].join('; ');
}
