import { type ClaimReport, GRADES } from '../claims/index.js';
import { baseSection } from './_internals/html-base.js';
import { claimArticle } from './_internals/html-claim.js';
import { badge } from './_internals/html-evidence.js';
import { pageStyle } from './_internals/html-style.js';
import { assumptionTable, groupsOf, summaryTable, tally } from './_internals/html-tables.js';
import { katexStyle } from './_internals/katex-style.js';
import { Markup, markup } from './_internals/markup.js';
import type { ReportHeading } from './check-heading.js';
import { claimsGraph } from './claims-graph.js';
import { GRADE_MEANINGS } from './grade-meanings.js';
import { inlineGraph } from './graph-svg.js';

/**
 * The report of `check` as one HTML page that needs nothing else: no network, no script, no other
 * file. The same run gives the same page.
 */
export function checkHtml(reports: readonly ClaimReport[], heading: ReportHeading): string {
  const body = page(reports, heading).source;
  const style = new Markup(`${katexStyle(body)}\n${pageStyle()}`);
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>lemmascope: ${reports.length} statements examined</title>
<style>
${style}
</style>
</head>
${new Markup(body)}
</html>
`.source;
}

function page(reports: readonly ClaimReport[], heading: ReportHeading): Markup {
  const usedBy = (id: string) =>
    reports.filter(({ steps }) => steps.some(({ uses }) => uses.includes(id))).map((by) => by.id);
  const earned = new Set(reports.flatMap(gradesIn));
  return markup`<body>
<header>
<h1>What was established</h1>
<p>lemmascope ${heading.version}, ${heading.run}.${heading.data === undefined ? '' : ` Data: ${heading.data}.`}</p>
${tally(reports)}
<p>This page is the record of one run of <code class="command">${heading.replay}</code></p>
</header>
<main>
<section id="summary"><h2>Summary</h2>
${summaryTable(reports, heading)}
<h3>What the grades say</h3>
<dl class="grades">${GRADES.filter((grade) => earned.has(grade)).map((grade) => markup`<dt>${badge(grade)}</dt><dd>${GRADE_MEANINGS[grade]}</dd>`)}</dl>
<p>A statement has the weakest grade among its steps, and no step is stronger than the statements it uses. What was found about a conclusion directly can refute it, and is shown, but does not lift a statement above its steps.</p>
</section>
<section id="graph"><h2>What uses what</h2>
<p>An arrow leads from a statement to one that its proof uses; textbook facts have round ends.</p>
<div class="wide drawing" tabindex="0">${inlineGraph(claimsGraph(reports, heading.facts))}</div>
</section>
<section id="assumptions"><h2>Which assumption is spent where</h2>
<p>The assumptions on data and model, with the steps that spend each, or the statements through which it is needed.</p>
${assumptionTable(reports, heading)}
</section>
<section id="base"><h2>The base on which the proofs stand</h2>
${baseSection(reports, heading)}
</section>
${groupsOf(reports, heading).map(
  ({ name, members }) => markup`<section class="work"><h2>${name}</h2>
<p>${heading.sources[name] ?? ''}</p>
${members.map((report) => claimArticle(report, usedBy(report.id), heading))}
</section>
`,
)}
<section id="reproduce"><h2>Doing it again</h2>
<p>The whole run: <code class="command">${heading.replay}</code></p>
<p>Certificates are written with <code>--certificates DIR</code>; <code class="command">lemmascope verify DIR/*.json</code> checks them with the kernel alone.</p>
</section>
</main>
</body>`;
}

const gradesIn = ({ grade, steps, conclusion }: ClaimReport) => [
  grade,
  ...steps.flatMap((step) => [step.grade, ...step.evidence.map((item) => item.grade)]),
  ...conclusion.map((item) => item.grade),
];
