import type { ClaimReport, StepReport } from '../../claims/index.js';
import type { ReportHeading } from '../check-heading.js';
import { anchorOf } from './anchor.js';
import { claimName } from './claim-name.js';
import { claimScope } from './claim-scope.js';
import { formalLine } from './formal-line.js';
import { badge, evidenceList } from './html-evidence.js';
import { type Markup, markup } from './markup.js';
import { notation } from './notation.js';
import { typesetTex } from './typeset-tex.js';

/** A claim in full: statement, hypotheses, steps with their evidence, and its place in the graph. */
export function claimArticle(
  report: ClaimReport,
  usedBy: readonly string[],
  heading: ReportHeading,
): Markup {
  const { id, title, source, slip, statement, tex, hypotheses, needs, grade } = report;
  const name = claimName(report, heading.facts.has(id));
  return markup`<article id="${anchorOf(id)}" class="claim">
<h3>${name === title ? undefined : markup`<span class="number">${name}</span> `}${notation(title)} ${badge(grade)}</h3>
<p class="where"><code>${id}</code> ${source.number !== title && source.number !== name ? `${source.number}. ` : ''}${heading.sources[source.work] ?? source.work}</p>
${slip === undefined ? undefined : markup`<p class="slip">Not the source’s statement: changed on purpose to ${notation(slip)}.</p>`}
<div class="statement">${typesetTex(tex)}</div>
${saysMore(statement, tex) ? markup`<p class="linear">${notation(statement)}</p>` : undefined}
<dl>
${row('Scope', notation(claimScope(report, heading.family)))}
${row(
  'Hypotheses',
  hypotheses.length === 0
    ? markup`none`
    : markup`<ul>${hypotheses.map((each) => markup`<li><code>${each.id}</code> ${notation(each.text)}${needs.includes(each.id) ? undefined : markup` <em>(stated; no step spends it)</em>`}</li>`)}</ul>`,
)}
${report.formal === undefined ? undefined : row('Formal proof', notation(formalLine(report.formal, hypotheses)))}
</dl>
${
  report.steps.length === 0
    ? undefined
    : markup`<h4>Steps</h4><ol class="steps">${report.steps.map((step) => stepItem(id, step))}</ol>`
}
${
  report.conclusion.length === 0
    ? undefined
    : markup`<div class="conclusion"><h4>Conclusion, examined without the steps</h4>${evidenceList(report.conclusion)}</div>`
}
<dl>
${list('Rests on', report.restsOn)}
${list('Open', report.openPoints)}
${row('Used by', usedBy.length === 0 ? markup`no other claim of this run` : links(usedBy))}
${row('Reproduce', markup`<code class="command">${heading.commandFor(id)}</code>`)}
</dl>
</article>`;
}

function stepItem(claim: string, step: StepReport): Markup {
  const place = [
    ...(step.spends.length === 0
      ? []
      : [markup`spends ${step.spends.map((id) => markup`<code>${id}</code> `)}`]),
    ...(step.uses.length === 0 ? [] : [markup`uses ${links(step.uses)}`]),
  ];
  return markup`<li id="${anchorOf(claim, step.id)}"><p class="step"><code>${step.id}</code> <span class="argument">${step.argument}</span> ${badge(step.grade)}</p>
<p>${notation(step.text)}</p>
${evidenceList(step.evidence)}
${place.length === 0 ? undefined : markup`<p class="place">${place.map((part, index) => (index === 0 ? part : markup`; ${part}`))}</p>`}</li>
`;
}

/** Links to claims of the same page. */
export function links(ids: readonly string[]): Markup {
  return markup`${ids.map((id, index) => markup`${index === 0 ? '' : ', '}<a href="#${anchorOf(id)}">${id}</a>`)}`;
}

/** Whether the statement in the program's own notation has words that the typeset one has not. */
function saysMore(statement: string, tex: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/(?<![\w\\^])[a-z]{4,}(?!\w)/g) ?? [];
  const said = new Set(words(tex));
  return words(statement).some((word) => !said.has(word));
}

const row = (name: string, value: Markup) => markup`<dt>${name}</dt><dd>${value}</dd>`;

const list = (name: string, items: readonly string[]) =>
  items.length === 0
    ? undefined
    : row(name, markup`<ul>${items.map((item) => markup`<li>${notation(item)}</li>`)}</ul>`);
