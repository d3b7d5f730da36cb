import { CLAIMS, FACTS, SOURCES } from '../../../proofs/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import {
  CHECK_DEFAULTS,
  CHECK_LEVELS,
  ClaimGraph,
  checkClaims,
  type FormalReports,
  familyLabel,
  planLabel,
  shapeFamily,
  shapeLabel,
} from '../../claims/index.js';
import { ASSUMPTION_IDS } from '../../landscape/index.js';
import { claimsGraph, placeGraph } from '../../report/index.js';
import type { Library } from '../library/library.js';
import { lightReport } from '../library/light-report.js';
import { quickCommand, quickPlan } from '../library/quick-plan.js';
import { measureAblations } from './measure-ablations.js';

/**
 * What the page knows when it opens, but the mathematics: the quick check is run for it, once.
 *
 * @param formal What the formal proofs are worth on this machine, by the record of its last run of Coq.
 */
export function measureLibrary(version: string, formal: FormalReports): Omit<Library, 'tex'> {
  const graph = new ClaimGraph(CLAIMS);
  const plan = quickPlan();
  const ids = CLAIMS.map(({ id }) => id);
  const found = new Map(checkClaims(graph, ids, plan, formal).map((report) => [report.id, report]));
  // Times differ from run to run, and the page must not.
  const reports = ids.map((id) => ({
    ...lightReport(found.get(id)!),
    milliseconds: 0,
    steps: lightReport(found.get(id)!).steps.map((step) => ({ ...step, milliseconds: 0 })),
  }));
  const facts = FACTS.map(({ id }) => id);
  const family = { ...CHECK_LEVELS.quick.shapes, samples: CHECK_DEFAULTS.samples };
  const hypotheses = new Set(CLAIMS.flatMap((claim) => claim.hypotheses.map(({ id }) => id)));
  return {
    version,
    run: {
      label: planLabel(plan),
      replay: quickCommand([]),
      family: { label: familyLabel(family), shapes: shapeFamily(family).map(shapeLabel) },
    },
    reports,
    facts,
    sources: SOURCES,
    graph: placeGraph(claimsGraph(reports, new Set(facts))),
    assumptions: ASSUMPTION_IDS.filter((id) => hypotheses.has(id)),
    ablations: measureAblations(version),
    mutants: MUTANTS.map(({ claim }) => ({
      id: claim.id,
      of: claim.id.slice(0, claim.id.lastIndexOf('/')),
      slip: claim.slip ?? '',
    })),
  };
}
