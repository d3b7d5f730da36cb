import type { Evidence, Finding, Grade } from '../../claims/index.js';
import { evidenceCounts } from './evidence-counts.js';
import { gradeClass } from './grade-class.js';
import { type Markup, markup } from './markup.js';
import { notation } from './notation.js';

/** A grade in words, coloured as well. */
export function badge(grade: Grade): Markup {
  return markup`<span class="badge ${gradeClass(grade)}">${grade}</span>`;
}

/** What each check found: its grade, what was compared, how much of it, and what came of it. */
export function evidenceList(evidence: readonly Evidence[]): Markup {
  return markup`<ul class="evidence">${evidence.map(
    (item) =>
      markup`<li>${badge(item.grade)} ${notation(item.compares)}${counts(item)}${certificates(
        item,
      )}${from(item)}${item.notes.map((note) => markup`<p class="note">${notation(note)}</p>`)}${
        item.finding === undefined ? undefined : findingTable(item.finding)
      }</li>`,
  )}</ul>`;
}

function counts(evidence: Evidence): Markup | undefined {
  const text = evidenceCounts([evidence]);
  return text === '' ? undefined : markup` <span class="counts">(${text})</span>`;
}

/** What the identities follow from: the texts of the hypotheses, and where each comes from. */
function from({ from: hypotheses }: Evidence): Markup | undefined {
  if (hypotheses.length === 0) return undefined;
  const each = hypotheses.map(
    ({ id, text }, index) => markup`${index === 0 ? '' : '; '}${notation(text)} <code>${id}</code>`,
  );
  return markup`<p class="from">from: ${each}</p>`;
}

/** Certificates by kind, and by the hash of the statement each is for. */
function certificates({ certificates: documents }: Evidence): Markup | undefined {
  if (documents.length === 0) return undefined;
  const each = documents.map(({ statement, certificate }) => {
    const { kind } = statement as { kind: string };
    return markup`<code>${kind} ${String(certificate['statement']).slice(0, 19)}</code> `;
  });
  return markup`<p class="certificates">certificates: ${each}</p>`;
}

function findingTable(finding: Finding): Markup {
  const rows: [string, string][] = [
    ['differs at', finding.entry === '' ? finding.at : `${finding.at}, entry ${finding.entry}`],
    ['left', finding.left],
    ['right', finding.right],
    ['difference', finding.difference],
  ];
  if (finding.instance !== undefined) rows.push(['instance', JSON.stringify(finding.instance)]);
  if (finding.certificate !== undefined)
    rows.push(['certificate', `${finding.certificate.statement['kind']}, accepted by the kernel`]);
  return markup`<table class="finding">${rows
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
    )}</table>`;
}
