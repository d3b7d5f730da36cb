import type { ClaimReport } from '../../claims/index.js';
import type { ReportHeading } from '../check-heading.js';
import { links } from './html-claim.js';
import { badge } from './html-evidence.js';
import { type Markup, markup } from './markup.js';
import { notation } from './notation.js';
import { typesetTex } from './typeset-tex.js';

/** What the proofs stand on: the textbook facts with their citations, and what is taken unchecked. */
export function baseSection(reports: readonly ClaimReport[], heading: ReportHeading): Markup {
  const facts = reports.filter(({ id }) => heading.facts.has(id));
  const unchecked = [...new Set(reports.flatMap(({ restsOn }) => restsOn))];
  return markup`${
    facts.length === 0
      ? markup`<p>No textbook fact is used in this run.</p>`
      : markup`<ul class="facts">${facts.map(
          ({ id, title, source, tex, grade }) =>
            markup`<li><strong>${notation(title)}</strong> ${badge(grade)} ${typesetTex(tex)}<br><span class="where">${source.number === title ? '' : `${source.number}. `}${heading.sources[source.work] ?? source.work}. Examined as ${links([id])}.</span></li>
`,
        )}</ul>`
  }
<h3>Taken without a check</h3>
${
  unchecked.length === 0
    ? markup`<p>Nothing besides the arithmetic and the kernel.</p>`
    : markup`<ul>${unchecked.map((text) => markup`<li>${notation(text)} <span class="where">(${links(takenBy(text, reports))})</span></li>`)}</ul>`
}`;
}

/** The claims that take it for granted themselves, and not through a claim that they use. */
function takenBy(text: string, reports: readonly ClaimReport[]): readonly string[] {
  const resting = new Set(
    reports.filter(({ restsOn }) => restsOn.includes(text)).map(({ id }) => id),
  );
  return reports
    .filter(({ id }) => resting.has(id))
    .filter(({ steps }) => !steps.some(({ uses }) => uses.some((used) => resting.has(used))))
    .map(({ id }) => id);
}
