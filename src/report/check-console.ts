import type { ClaimReport, Evidence, Finding, Grade } from '../claims/index.js';
import { gradeStyle, type Style } from './style.js';

/** What a check report says besides the claims. */
export interface CheckHeading {
  /** `seed 1, 100 instances per conclusion`. */
  readonly run: string;
  /** `iris: 150 samples, …` when there are data. */
  readonly data: string | undefined;
  /** The family of shapes with symbolic data: in words, and the label of each. */
  readonly family: { readonly label: string; readonly shapes: ReadonlySet<string> };
  /** The command that repeats exactly this run. */
  readonly replay: string;
}

/** The report of `check` as a tree of claims and steps. */
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
    summary(reports, style),
    style.faint(`replay  ${heading.replay}`),
  ];
  return `${lines.join('\n')}\n`;
}

const STEP_WIDTH = 20;
const GRADE_WIDTH = 15;

function claimLines(report: ClaimReport, heading: CheckHeading, style: Style): string[] {
  const name = report.slip === undefined ? report.source.number : report.id;
  const title = `${style.strong(name)}  ${report.title} (${report.source.work})`;
  const lines = [
    `${title}: ${graded(report.grade, style)}  ${style.faint(seconds(report.milliseconds))}`,
    ...(report.slip === undefined ? [] : [`  NOT the lemma: changed on purpose to ${report.slip}`]),
    `  ${report.statement}`,
  ];
  for (const step of report.steps) {
    lines.push(row('├', step.id, step.grade, counts(step.evidence), step.milliseconds, style));
    lines.push(`  │   ${style.faint(step.text)}`);
    for (const item of step.evidence) lines.push(...findingLines(item.finding, style));
  }
  for (const item of report.conclusion) {
    lines.push(row('├', 'conclusion', item.grade, counts([item]), undefined, style));
    lines.push(`  │   ${style.faint(item.compares)}`);
    lines.push(...findingLines(item.finding, style));
  }
  if (report.grade === 'proved at shape') lines.push(`  scope     ${scope(report, heading)}`);
  for (const fact of report.restsOn) lines.push(`  rests on  ${fact}`);
  for (const point of report.openPoints) lines.push(`  open      ${point}`);
  return lines;
}

function row(
  branch: string,
  name: string,
  grade: Grade,
  count: string,
  milliseconds: number | undefined,
  style: Style,
): string {
  const padded = gradeStyle(style, grade)(grade.padEnd(GRADE_WIDTH));
  const time = milliseconds === undefined ? '' : `  ${style.faint(seconds(milliseconds))}`;
  return `  ${branch} ${name.padEnd(STEP_WIDTH)} ${padded} ${count}${time}`.trimEnd();
}

/** `57 shapes, 9 expansions`, `100 instances, 3 discarded (critical)`. */
function counts(evidence: readonly Evidence[]): string {
  return evidence
    .flatMap(({ shapes, expansions, instances, discarded }) => {
      const parts: string[] = [];
      if (shapes.length > 0) {
        const shared = expansions < shapes.length ? ` by ${plural(expansions, 'expansion')}` : '';
        parts.push(`${plural(shapes.length, 'shape')}${shared}`);
      }
      if (instances > 0) parts.push(plural(instances, 'exact instance'));
      for (const [hypothesis, count] of Object.entries(discarded))
        parts.push(`${count} discarded (not ${hypothesis})`);
      return parts;
    })
    .join(', ');
}

/** The whole family by its name, other shapes by theirs. */
function scope(report: ClaimReport, { family }: CheckHeading): string {
  const others = report.shapes.filter((shape) => !family.shapes.has(shape));
  const covered = report.shapes.length - others.length;
  const whole = covered === family.shapes.size;
  const named = whole ? family.label : `${covered} of ${family.label}`;
  return [named, ...others].join('; ');
}

function findingLines(finding: Finding | undefined, style: Style): string[] {
  if (finding === undefined) return [];
  const lines = [
    `${style.bad('differs')} at ${finding.at}, entry ${finding.entry}`,
    `left        ${finding.left}`,
    `right       ${finding.right}`,
    `difference  ${finding.difference}`,
  ];
  if (finding.instance !== undefined) lines.push(`instance    ${JSON.stringify(finding.instance)}`);
  return lines.map((line) => `  │     ${line}`);
}

function summary(reports: readonly ClaimReport[], style: Style): string {
  const tally = new Map<Grade, number>();
  for (const { grade } of reports) tally.set(grade, (tally.get(grade) ?? 0) + 1);
  const parts = [...tally].map(([grade, count]) => `${count} ${graded(grade, style)}`);
  return `${plural(reports.length, 'claim')}: ${parts.join(', ')}`;
}

const graded = (grade: Grade, style: Style) => gradeStyle(style, grade)(grade);
const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
