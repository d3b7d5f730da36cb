export { katexStyle } from './_internals/katex-style.js';
export { typesetTex } from './_internals/typeset-tex.js';
export type { AblateCell, AblateRun, AblateVerdict } from './ablate-cell.js';
export { ablateConsole } from './ablate-console.js';
export { ablateJson } from './ablate-json.js';
export { type Audit, failedAssumptions } from './audit.js';
export { auditConsole } from './audit-console.js';
export { auditJson } from './audit-json.js';
export { auditReluChart } from './audit-relu-chart.js';
export { auditReluConsole } from './audit-relu-console.js';
export { auditReluJson } from './audit-relu-json.js';
export { type BadMinimumReport, badMinimumConsole } from './bad-minimum-console.js';
export { bandChart } from './band-chart.js';
export { bandConsole } from './band-console.js';
export { bandJson } from './band-json.js';
export { caseConsole, casesConsole, replayConsole } from './cases-console.js';
export { casesJson, replayJson } from './cases-json.js';
export { type ChartSpec, chartSvg } from './chart/index.js';
export { checkConsole } from './check-console.js';
export type { CheckHeading, ReportHeading } from './check-heading.js';
export { checkHtml } from './check-html.js';
export { checkJson } from './check-json.js';
export { checkJunit } from './check-junit.js';
export { checkMarkdown } from './check-markdown.js';
export {
  type ClaimsGraph,
  claimsGraph,
  type GraphClaim,
  type GraphEdge,
  type GraphNode,
} from './claims-graph.js';
export {
  classificationConsole,
  classificationJson,
  escapeConsole,
  escapeJson,
  floatVerdictConsole,
  floatVerdictJson,
} from './classification.js';
export { dataLine } from './data-summary.js';
export { deriveJson } from './derive-json.js';
export { doctorConsole, doctorJson, type Finding as DoctorFinding } from './doctor.js';
export {
  codesConsole,
  diagnosticConsole,
  diagnosticJson,
  listingConsole,
  listingJson,
} from './explain.js';
export { type ClaimExplanation, claimConsole, claimJson } from './explain-claim.js';
export {
  type HypothesisExplanation,
  hypothesisConsole,
  hypothesisJson,
} from './explain-hypothesis.js';
export { type FormalOutcome, formalConsole } from './formal-console.js';
export { formalEventLine } from './formal-event-line.js';
export { formalJson } from './formal-json.js';
export { GRADE_MEANINGS } from './grade-meanings.js';
export { graphConsole } from './graph-console.js';
export { graphDot } from './graph-dot.js';
export { graphJson } from './graph-json.js';
export { graphSvg } from './graph-svg.js';
export { huntConsole } from './hunt-console.js';
export { huntJson } from './hunt-json.js';
export type { Ledger, LedgerLine } from './ledger.js';
export { ledgerConsole } from './ledger-console.js';
export { ledgerJson } from './ledger-json.js';
export { mutantsConsole } from './mutants-console.js';
export { mutantsJson } from './mutants-json.js';
export { type PlacedGraph, placeGraph } from './place-graph.js';
export { resultsJson } from './results-json.js';
export type { ReviewReport, ReviewSentence } from './review.js';
export { type ReviewSurroundings, reviewMarkdown } from './review-markdown.js';
export { type RocqExport, rocqExport } from './rocq/index.js';
export { jsonSchema, SCHEMAS, type SchemaName } from './schemas.js';
export { type StratumEntry, strataConsole, strataJson } from './strata.js';
export { COLOUR, PLAIN, type Style } from './style.js';
export { walkConsole } from './walk-console.js';
export { type WalkPlace, walkJson } from './walk-json.js';
