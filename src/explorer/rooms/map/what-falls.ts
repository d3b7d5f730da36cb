import { type ClaimReport, doesWithoutAll, type FallenStep } from '../../../claims/index.js';

/** What is left of the statements without some assumptions. */
export interface Fallen {
  /** The statements that no longer stand, with the steps that fall. */
  readonly falls: ReadonlyMap<string, readonly FallenStep[]>;
  /** Those whose steps fall, and which stand all the same: by these theorems of Coq. */
  readonly byTheorem: ReadonlyMap<string, readonly string[]>;
}

/**
 * What falls when assumptions are dropped together: a statement one of whose steps spends one of them, or
 * uses a statement that falls, unless a formal proof that was accepted does without all of them. Of one
 * assumption it is what {@link dropHypothesis} says.
 */
export function whatFalls(reports: readonly ClaimReport[], dropped: readonly string[]): Fallen {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const known = new Map<string, readonly FallenStep[] | undefined>();
  const byTheorem = new Map<string, readonly string[]>();
  const fallenSteps = (report: ClaimReport): readonly FallenStep[] | undefined => {
    const { steps, hypotheses } = report;
    if (steps.length === 0)
      return hypotheses.some(({ id }) => dropped.includes(id)) ? [] : undefined;
    const fallen = steps
      .map(({ id, spends, uses }) => ({
        id,
        spends: spends.some((one) => dropped.includes(one)),
        through: [...new Set(uses.filter((one) => fallsAt(one) !== undefined))],
      }))
      .filter(({ spends, through }) => spends || through.length > 0);
    return fallen.length === 0 ? undefined : fallen;
  };
  const fallsAt = (id: string): readonly FallenStep[] | undefined => {
    const report = byId.get(id);
    if (report === undefined || known.has(id)) return known.get(id);
    const fallen = fallenSteps(report);
    const { formal } = report;
    const saved =
      fallen !== undefined && formal?.accepted === true && doesWithoutAll(formal, dropped);
    if (saved) byTheorem.set(id, formal.theorems);
    known.set(id, saved ? undefined : fallen);
    return known.get(id);
  };
  const falls = new Map<string, readonly FallenStep[]>();
  for (const { id } of reports) {
    const steps = fallsAt(id);
    if (steps !== undefined) falls.set(id, steps);
  }
  return { falls, byTheorem };
}
