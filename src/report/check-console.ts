import type { ClaimReport, Evidence, Grade } from '../claims/index.js';
import { claimScope } from './_internals/claim-scope.js';
import { evidenceCounts } from './_internals/evidence-counts.js';
import { formalLine } from './_internals/formal-line.js';
import { fromLine } from './_internals/from-line.js';
import { plural } from './_internals/plural.js';
import type { CheckHeading } from './check-heading.js';
import { gradeStyle, type Style } from './style.js';

/** The report of `check`: a tree of claims and steps, and a table of the claims at the end. */
export function checkConsole(
  reports: readonly ClaimReport[],
  heading: CheckHeading,
  style: Style,
): string {
  const lines = [
    `${style.strong('lemmascope check')}  ${heading.run}`,
    ...(heading.data === undefined ? [] : [`data    ${heading.data}`]),
    '',
    ...reports.flatMap((report) => [...claimLines(report, heading, style), '']),
    ...(reports.length > 1 ? [...table(reports, heading, style), ''] : []),
    summary(reports, style),
    style.faint(`replay  ${heading.replay}`),
  ];
  return `${lines.join('\n')}\n`;
}

const STEP_WIDTH = 20;
const GRADE_WIDTH = 15;

function claimLines(report: ClaimReport, heading: CheckHeading, style: Style): string[] {
  const title = titleOf(report, heading, style);
  const lines = [
    `${title}: ${graded(report.grade, style)}  ${style.faint(seconds(report.milliseconds))}`,
    ...(report.slip === undefined ? [] : [`  NOT the lemma: changed on purpose to ${report.slip}`]),
    `  ${report.statement}`,
  ];
  for (const step of report.steps) {
    lines.push(row(step.id, step.grade, evidenceCounts(step.evidence), step.milliseconds, style));
    lines.push(`  │   ${style.faint(step.text)}`);
    for (const item of step.evidence) lines.push(...evidenceLines(item, style));
  }
  for (const item of report.conclusion) {
    lines.push(row('conclusion', item.grade, evidenceCounts([item]), undefined, style));
    lines.push(`  │   ${style.faint(item.compares)}`);
    lines.push(...evidenceLines(item, style));
  }
  if (!UNSCOPED.includes(report.grade))
    lines.push(`  scope     ${claimScope(report, heading.family)}`);
  if (report.formal !== undefined)
    lines.push(`  formal    ${formalLine(report.formal, report.hypotheses)}`);
  for (const fact of report.restsOn) lines.push(`  rests on  ${fact}`);
  for (const point of report.openPoints) lines.push(`  open      ${point}`);
  return lines;
}

/** Grades under which nothing holds anywhere. */
const UNSCOPED: readonly Grade[] = ['refuted', 'inconclusive'];

function row(
  name: string,
  grade: Grade,
  count: string,
  milliseconds: number | undefined,
  style: Style,
): string {
  const padded = gradeStyle(style, grade)(grade.padEnd(GRADE_WIDTH));
  const time = milliseconds === undefined ? '' : `  ${style.faint(seconds(milliseconds))}`;
  return `  ├ ${name.padEnd(STEP_WIDTH)} ${padded} ${count}${time}`.trimEnd();
}

function evidenceLines(evidence: Evidence, style: Style): string[] {
  const from = fromLine(evidence);
  return [
    ...(from === undefined ? [] : [`  │   ${style.faint(from)}`]),
    ...findingLines(evidence, style),
  ];
}

function findingLines({ finding }: Evidence, style: Style): string[] {
  if (finding === undefined) return [];
  const entry = finding.entry === '' ? '' : `, entry ${finding.entry}`;
  const lines = [`${style.bad('differs')} at ${finding.at}${entry}`];
  for (const part of ['left', 'right', 'difference'] as const)
    if (finding[part] !== '') lines.push(`${part.padEnd(11)} ${finding[part]}`);
  if (finding.instance !== undefined) lines.push(`instance    ${JSON.stringify(finding.instance)}`);
  if (finding.certificate !== undefined)
    lines.push(`certificate ${finding.certificate.statement['kind']}, accepted by the kernel`);
  return lines.map((line) => `  │     ${line}`);
}

/** One line per claim: statement, grade, scope. */
function table(reports: readonly ClaimReport[], heading: CheckHeading, style: Style): string[] {
  const width = Math.max('statement'.length, ...reports.map(({ id }) => id.length));
  const line = (name: string, grade: string, scope: string) =>
    `${name.padEnd(width)}  ${grade}  ${scope}`.trimEnd();
  return [
    style.strong(line('statement', 'grade'.padEnd(GRADE_WIDTH), 'scope')),
    ...reports.map((report) => {
      const grade = gradeStyle(style, report.grade)(report.grade.padEnd(GRADE_WIDTH));
      return line(report.id, grade, claimScope(report, heading.family));
    }),
  ];
}

function summary(reports: readonly ClaimReport[], style: Style): string {
  const tally = new Map<Grade, number>();
  for (const { grade } of reports) tally.set(grade, (tally.get(grade) ?? 0) + 1);
  const parts = [...tally].map(([grade, count]) => `${count} ${graded(grade, style)}`);
  return `${plural(reports.length, 'claim')}: ${parts.join(', ')}`;
}

/** `Lemma 4.2  Form at a critical point (K16)`; of a fact, what it says and where to find it. */
function titleOf({ id, slip, title, source }: ClaimReport, { facts }: CheckHeading, style: Style) {
  if (slip !== undefined) return `${style.strong(id)}  ${title} (${source.work})`;
  if (!facts.has(id)) return `${style.strong(source.number)}  ${title} (${source.work})`;
  return `${style.strong('Fact')}  ${title} (${source.work}: ${source.number})`;
}

const graded = (grade: Grade, style: Style) => gradeStyle(style, grade)(grade);
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
