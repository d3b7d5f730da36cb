// What the page prints as the command line does, by way of this door: the other reaches files.

// A door of its own: components for a page, without Node.js and without the typesetter. The report
// renders them to text, the explorer mounts them.
export { gradeColours } from '../_internals/grade-colours.js';
export { auditReluJson } from '../audit-relu-json.js';
export type { ReportHeading } from '../check-heading.js';
export { GRADE_MEANINGS } from '../grade-meanings.js';
export type { NodeLine, PlacedGraph, PlacedNode } from '../place-graph.js';
export { AssumptionTable } from './assumption-table.js';
export { ClaimArticle } from './claim-article.js';
export { ClaimLinks } from './claim-links.js';
export { COMPONENT_STYLE } from './component-style.js';
export { EvidenceList } from './evidence-list.js';
export { FindingTable } from './finding-table.js';
export { GradeBadge } from './grade-badge.js';
export { GradeLegend } from './grade-legend.js';
export { GradeMark } from './grade-mark.js';
export { GradeStrip } from './grade-strip.js';
export { GradeTally } from './grade-tally.js';
export { GraphDrawing, type NodeLook } from './graph-drawing.js';
export { GRAPH_STYLE } from './graph-style.js';
export { Notation } from './notation.js';
export { type Reading, ReadingContext } from './reading.js';
export { Scrolling } from './scrolling.js';
export { SummaryTable } from './summary-table.js';
export { DARK, LIGHT } from './tokens.js';
export { Typeset } from './typeset.js';
export { useReading } from './use-reading.js';
