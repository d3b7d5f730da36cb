import type { ClaimReport, Evidence, StepReport } from '../claims/index.js';
import { anchorOf } from './_internals/anchor.js';
import { claimName } from './_internals/claim-name.js';
import { claimScope } from './_internals/claim-scope.js';
import { evidenceCounts } from './_internals/evidence-counts.js';
import { formalLine } from './_internals/formal-line.js';
import { fromLine } from './_internals/from-line.js';
import {
  markdownCode as code,
  markdownTex as tex,
  markdownText as text,
} from './_internals/markdown-text.js';
import type { ReportHeading } from './check-heading.js';

/** The report of `check` in GitHub's Markdown, with its mathematics between dollar signs. */
export function checkMarkdown(reports: readonly ClaimReport[], heading: ReportHeading): string {
  const facts = reports.filter(({ id }) => heading.facts.has(id));
  const blocks = [
    '# What was established',
    `lemmascope ${text(heading.version)}, ${text(heading.run)}.${heading.data === undefined ? '' : ` Data: ${text(heading.data)}.`}`,
    `Repeat this run: ${code(heading.replay)}`,
    '## Summary',
    [
      '| statement | grade | scope |',
      '|---|---|---|',
      ...reports.map((report) =>
        row([
          `[${text(named(report, heading))}](#${anchorOf(report.id)})`,
          report.grade,
          text(claimScope(report, heading.family)),
        ]),
      ),
    ].join('\n'),
    '## Statements',
    ...reports.filter(({ id }) => !heading.facts.has(id)).map((report) => claim(report, heading)),
    ...(facts.length === 0
      ? []
      : [
          '## Textbook facts: the base on which the proofs stand',
          ...facts.map((report) => claim(report, heading)),
        ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function claim(report: ClaimReport, heading: ReportHeading): string {
  const { id, title, source, slip, hypotheses, needs, grade } = report;
  const items = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`**${name}**`, lines.map((line) => `- ${line}`).join('\n')];
  return [
    `### <a id="${anchorOf(id)}"></a>${text(named(report, heading))} (${grade})`,
    `${code(id)}, ${source.number === title ? '' : `${text(source.number)}, `}${text(heading.sources[source.work] ?? source.work)}`,
    ...(slip === undefined
      ? []
      : [`Not the source’s statement: changed on purpose to ${text(slip)}.`]),
    tex(report.tex),
    `Scope: ${text(claimScope(report, heading.family))}.`,
    ...(report.formal === undefined
      ? []
      : [`Formal proof: ${text(formalLine(report.formal, hypotheses))}.`]),
    ...items(
      'Hypotheses',
      hypotheses.map(
        (each) =>
          `${code(each.id)} ${text(each.text)}${needs.includes(each.id) ? '' : ' (stated; no step spends it)'}`,
      ),
    ),
    ...(report.steps.length === 0
      ? []
      : ['**Steps**', report.steps.map((each, index) => step(each, index)).join('\n')]),
    ...(report.conclusion.length === 0
      ? []
      : ['**Conclusion, examined without the steps**', evidence(report.conclusion, '')]),
    ...items('Rests on', report.restsOn.map(text)),
    ...items('Open', report.openPoints.map(text)),
    `Reproduce: ${code(heading.commandFor(id))}`,
  ].join('\n\n');
}

function step(
  { id, argument, grade, text: says, evidence: found, spends, uses }: StepReport,
  index: number,
): string {
  const place = [
    ...(spends.length === 0 ? [] : [`spends ${spends.map(code).join(', ')}`]),
    ...(uses.length === 0
      ? []
      : [`uses ${uses.map((used) => `[${text(used)}](#${anchorOf(used)})`).join(', ')}`]),
  ];
  return [
    `${index + 1}. ${code(id)} (${argument}): **${grade}**. ${text(says)}${place.length === 0 ? '' : `<br>${place.join('; ')}`}`,
    evidence(found, '   '),
  ].join('\n');
}

function evidence(found: readonly Evidence[], indent: string): string {
  return found
    .flatMap((item) => {
      const counts = evidenceCounts([item]);
      const { finding } = item;
      const from = fromLine(item);
      return [
        `- ${item.grade}: ${text(item.compares)}${counts === '' ? '' : ` (${text(counts)})`}`,
        ...(from === undefined ? [] : [`  - ${text(from)}`]),
        ...item.notes.map((note) => `  - note: ${text(note)}`),
        ...(finding === undefined
          ? []
          : [
              `  - differs at ${text(finding.at)}${finding.entry === '' ? '' : `, entry ${text(finding.entry)}`}: left ${code(finding.left)}, right ${code(finding.right)}`,
            ]),
      ];
    })
    .map((line) => `${indent}${line}`)
    .join('\n');
}

/** `Lemma 4.4: Range condition`, or the title alone where that is the name. */
function named(report: ClaimReport, { facts }: ReportHeading): string {
  const name = claimName(report, facts.has(report.id));
  return name === report.title ? name : `${name}: ${report.title}`;
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
