import type { ComponentChildren } from 'preact';
import { type ClaimReport, GRADES } from '../claims/index.js';
import { anchorOf } from './_internals/anchor.js';
import { groupsOf } from './_internals/groups-of.js';
import { pageStyle } from './_internals/html-style.js';
import { katexStyle } from './_internals/katex-style.js';
import { Markup, markup } from './_internals/markup.js';
import { renderMarkup } from './_internals/render-markup.js';
import { typesetTex } from './_internals/typeset-tex.js';
import type { ReportHeading } from './check-heading.js';
import { claimsGraph } from './claims-graph.js';
import { AssumptionTable } from './components/assumption-table.js';
import { BaseSection } from './components/base-section.js';
import { ClaimArticle } from './components/claim-article.js';
import { GradeLegend } from './components/grade-legend.js';
import { GradeTally } from './components/grade-tally.js';
import { GraphDrawing } from './components/graph-drawing.js';
import { type Reading, ReadingContext } from './components/reading.js';
import { Scrolling } from './components/scrolling.js';
import { SummaryTable } from './components/summary-table.js';
import { placeGraph } from './place-graph.js';

/**
 * The report of `check` as one HTML page that needs nothing else: no network, no script, no other
 * file. The same run gives the same page.
 */
export function checkHtml(reports: readonly ClaimReport[], heading: ReportHeading): string {
  const body = renderMarkup(
    <ReadingContext.Provider value={READING}>
      <Page reports={reports} heading={heading} />
    </ReadingContext.Provider>,
  ).source;
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
<body>
${new Markup(body)}
</body>
</html>
`.source;
}

/** Everything is on the page itself, and set when it is written. */
const READING: Reading = {
  typeset: (tex) => typesetTex(tex).source,
  hrefOf: (claim, step) => `#${anchorOf(claim, step)}`,
};

interface PageProps {
  readonly reports: readonly ClaimReport[];
  readonly heading: ReportHeading;
}

function Page({ reports, heading }: PageProps) {
  const usedBy = (id: string) =>
    reports.filter(({ steps }) => steps.some(({ uses }) => uses.includes(id))).map((by) => by.id);
  const earned = new Set(reports.flatMap(gradesIn));
  return (
    <>
      <header>
        <h1>What was established</h1>
        <p>
          lemmascope {heading.version}, {heading.run}.
          {heading.data === undefined ? '' : ` Data: ${heading.data}.`}
        </p>
        <GradeTally reports={reports} />
        <p>
          This page is the record of one run of <code class="command">{heading.replay}</code>
        </p>
      </header>
      <main>
        <Section id="summary" title="Summary">
          <SummaryTable reports={reports} heading={heading} />
          <h3>What the grades say</h3>
          <GradeLegend grades={GRADES.filter((grade) => earned.has(grade))} />
          <p>
            A statement has the weakest grade among its steps, and no step is stronger than the
            statements it uses. What was found about a conclusion directly can refute it, and is
            shown, but does not lift a statement above its steps.
          </p>
        </Section>
        <Section id="graph" title="What uses what">
          <p>
            An arrow leads from a statement to one that its proof uses; textbook facts have round
            ends.
          </p>
          <Scrolling class="drawing" label="The graph of all statements">
            <GraphDrawing
              graph={placeGraph(claimsGraph(reports, heading.facts))}
              hrefOf={READING.hrefOf}
            />
          </Scrolling>
        </Section>
        <Section id="assumptions" title="Which assumption is spent where">
          <p>
            The assumptions on data and model, with the steps that spend each, or the statements
            through which it is needed.
          </p>
          <AssumptionTable reports={reports} heading={heading} />
        </Section>
        <Section id="base" title="The base on which the proofs stand">
          <BaseSection reports={reports} heading={heading} />
        </Section>
        {groupsOf(reports, heading).map(({ name, members }) => (
          <section class="work">
            <h2>{name}</h2>
            <p>{heading.sources[name] ?? ''}</p>
            {members.map((report) => (
              <ClaimArticle report={report} usedBy={usedBy(report.id)} heading={heading} />
            ))}
          </section>
        ))}
        <Section id="reproduce" title="Doing it again">
          <p>
            The whole run: <code class="command">{heading.replay}</code>
          </p>
          <p>
            Certificates are written with <code>--certificates DIR</code>;{' '}
            <code class="command">lemmascope verify DIR/*.json</code> checks them with the kernel
            alone.
          </p>
        </Section>
      </main>
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const gradesIn = ({ grade, steps, conclusion }: ClaimReport) => [
  grade,
  ...steps.flatMap((step) => [step.grade, ...step.evidence.map((item) => item.grade)]),
  ...conclusion.map((item) => item.grade),
];
